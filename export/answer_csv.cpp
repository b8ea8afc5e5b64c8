#include <algorithm>
#include <map>

#include "export/answer_json.hpp"
#include "export/detail/answer_rows.hpp"
#include "graph/number_text.hpp"

namespace dealgraph {
namespace {

using Json = nlohmann::ordered_json;
using Cells = std::map<std::string, std::string>;  // by column

std::string scalar_text(const Json& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return value.get<std::string>();
  return value.is_number_float() ? number_text(value.get<double>()) : value.dump();
}

/// The items of a list share a cell.
void put(Cells& cells, const std::string& column, const std::string& text, bool first) {
  std::string& cell = cells[column];
  cell += (first ? "" : " | ") + text;
}

void flatten(Cells& cells, const std::string& column, const Json& value, bool first) {
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) flatten(cells, column.empty() ? key : column + '.' + key, member, first);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) flatten(cells, column, value[i], first && i == 0);
  } else {
    put(cells, column, scalar_text(value), first);
  }
}

/// Some parties have a name and others only words: each column has a place for every party.
void even(Json& parties) {
  for (Json& party : parties)
    for (const char* key : {"entity", "name", "text"})
      if (!party.contains(key)) party[key] = "";
}

void even_parties(Json& row) {
  if (row.contains("answers")) even(row["answers"]);
  if (!row.contains("roles")) return;
  for (auto& [role, parties] : row["roles"].items()) even(parties);
}

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == text.npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

template <typename Cell>
std::string line_of(const std::vector<std::string>& columns, Cell cell) {
  std::string line;
  for (const std::string& column : columns) line += (&column == &columns.front() ? "" : ",") + quoted(cell(column));
  return line + '\n';
}

/// All columns of the roles that any row has, in the order of roles.
std::vector<std::string> role_columns(const Json& rows) {
  std::vector<std::string> columns;
  for (const RelationType type : all_relation_types()) {
    for (const Role role : roles_of(type)) {
      const std::string name(to_string(role));
      const auto has_role = [&](const Json& row) { return row.at("roles").contains(name); };
      const std::string column = "roles." + name;
      if (std::find(columns.begin(), columns.end(), column + ".entity") != columns.end()) continue;
      if (std::any_of(rows.begin(), rows.end(), has_role))
        for (const char* key : {".entity", ".name", ".text"}) columns.push_back(column + key);
    }
  }
  return columns;
}

std::vector<std::string> columns_of(QueryKind kind, const Json& rows) {
  std::vector<std::string> columns;
  for (const std::string& column : detail::answer_columns(kind)) {
    if (column != "roles.*") {
      columns.push_back(column);
      continue;
    }
    for (std::string& role : role_columns(rows)) columns.push_back(std::move(role));
  }
  return columns;
}

}  // namespace

std::string answer_csv(const KnowledgeGraph& graph, const Answer& answer) {
  const Json rows = detail::answer_rows(graph, answer);
  const std::vector<std::string> columns = columns_of(answer.query.kind, rows);
  std::string csv = line_of(columns, [](const std::string& column) { return column; });
  for (Json row : rows) {
    even_parties(row);
    Cells cells;
    flatten(cells, "", row, true);
    csv += line_of(columns, [&](const std::string& column) { return cells[column]; });
  }
  return csv;
}

}  // namespace dealgraph
