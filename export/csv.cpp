/// nodes.csv:          id:ID,label:string,kind:string,aliases:string[],…,deals:long,…,:LABEL
///                     company:acme,Acme,company,Acme Inc;ACME,…,2,…,Entity;Company
/// relationships.csv:  :START_ID,:END_ID,id:string,weight:double,deal:string,…,:TYPE
///                     company:acme,company:beta,edge:…,2,deal:…,…,SUPPLY
/// UTF-8 without BOM; nothing is quoted without need, since Neo4j stores "" as a property; lists are joined by ';'.

#include "export/csv.hpp"

#include <algorithm>
#include <cctype>
#include <ostream>

#include "export/property_text.hpp"
#include "graph/number_text.hpp"

namespace dealgraph {
namespace {

bool is_formula(std::string_view text) {
  const std::size_t at = std::min(text.find_first_not_of('\''), text.size());
  return !text.substr(at).empty() && std::string_view("=+-@\t\r").find(text[at]) != std::string_view::npos;
}

std::string_view type_name(PropertyType type) {
  constexpr std::array<std::string_view, 4> kNames = {"long", "double", "string", "string[]"};
  return kNames.at(static_cast<std::size_t>(type));
}

std::string upper(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return out;
}

/// "Entity;Company", "Deal", "Article".
std::string node_labels(std::string_view kind) {
  const std::string name = upper(kind.substr(0, 1)).append(kind.substr(1));
  return kind == "deal" || kind == "article" ? name : "Entity;" + name;
}

/// Writes rows of which each has all columns.
class Table {
 public:
  Table(std::ostream& out, std::span<const PropertyKey> keys) : out_(out), keys_(keys) {}

  void write_header(std::string_view first, std::string_view last) {
    row_ = first;
    for (const PropertyKey& key : keys_) row_.append(",").append(key.name).append(":").append(type_name(key.type));
    end(last);
  }

  void begin(std::string_view id) { append_csv_text(row_ = {}, id); }

  void add(std::string_view text) {
    row_ += ',';
    append_csv_text(row_, text);
  }

  void add(std::span<const Property> properties) {
    auto property = properties.begin();
    for (const PropertyKey& key : keys_) {
      row_ += ',';
      if (property == properties.end() || property->key->name != key.name) continue;
      add_value(property->value);
      ++property;
    }
  }

  void end(std::string_view last) {
    row_.append(",").append(last).append("\n");
    out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
  }

 private:
  void add_value(const PropertyValue& value) {
    if (const auto* text = std::get_if<std::string_view>(&value))
      append_csv_text(row_, *text);
    else if (const auto* list = std::get_if<std::span<const std::string>>(&value))
      append_csv_text(row_, joined(*list, ';', ','));
    else
      row_ += property_text(value);  // a number: no formula, whatever its sign
  }

  std::ostream& out_;
  std::span<const PropertyKey> keys_;
  std::string row_;
};

}  // namespace

void append_csv_text(std::string& out, std::string_view text) {
  const bool is_quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (is_quoted) out += '"';
  if (is_formula(text)) out += '\'';
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  if (is_quoted) out += '"';
}

void write_nodes_csv(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  Table table(out, node_properties());
  table.write_header("id:ID,label:string,kind:string", ":LABEL");
  for_each_node(graph, options.view, [&](const ViewNode& node) {
    table.begin(node.id);
    table.add(node.label);
    table.add(node.kind);
    table.add(node.properties);
    table.end(node_labels(node.kind));
  });
}

void write_relationships_csv(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  Table table(out, edge_properties());
  table.write_header(":START_ID,:END_ID,id:string,weight:double", ":TYPE");
  for_each_edge(graph, options.view, [&](const ViewEdge& edge) {
    table.begin(edge.source);
    table.add(edge.target);
    table.add(edge.id);
    table.add(number_text(edge.weight));
    table.add(edge.properties);
    table.end(upper(edge.label));
  });
}

}  // namespace dealgraph
