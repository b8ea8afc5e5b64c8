#include "graph/answer.hpp"

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "graph/number_text.hpp"

namespace dealgraph {
namespace {

constexpr std::array<std::string_view, 7> kKinds = {"partners", "deals", "path", "timeline", "entity", "top", "communities"};
constexpr std::size_t kChains = 3;
constexpr std::size_t kTop = 10;

// --- as on the command line ---

std::string quoted(const std::string& name) {
  const bool plain = name.find_first_of(" \t'\"$`\\!?*&|;<>()[]{}#~") == std::string::npos && !name.empty();
  if (plain) return name;
  std::string words = "\"";
  for (const char c : name) {
    if (c == '"' || c == '\\' || c == '$' || c == '`') words += '\\';
    words += c;
  }
  return words + '"';
}

template <typename Enum>
std::string list_option(std::string_view option, const std::vector<Enum>& values) {
  std::string words;
  for (const Enum value : values) words += (words.empty() ? "" : ",") + std::string(to_string(value));
  return values.empty() ? "" : " " + std::string(option) + " " + words;
}

std::string text_option(std::string_view option, const std::string& value) {
  return value.empty() ? "" : " " + std::string(option) + " " + value;
}

std::string filter_options(const Query& query) {
  const DealFilter& filter = query.filter;
  std::string words = list_option("--type", filter.types) + list_option("--role", filter.roles) +
                      list_option("--answer", query.answering) + list_option("--status", filter.statuses) +
                      text_option("--since", filter.since) + text_option("--until", filter.until);
  if (filter.min_confidence > 0) words += " --min-confidence " + number_text(filter.min_confidence);
  if (query.limit > 0) words += " --limit " + std::to_string(query.limit);
  return words;
}

// --- answering ---

std::vector<Party> answers_in(const Deal& deal, const Query& query, const std::vector<std::string>& entities) {
  std::vector<Party> answers;
  for (const Party& party : deal.parties) {
    const bool wanted = std::find(query.answering.begin(), query.answering.end(), party.role) != query.answering.end();
    const bool asked = std::find(entities.begin(), entities.end(), party.entity) != entities.end();
    if (wanted && !asked) answers.push_back(party);
  }
  return answers;
}

std::vector<DealRow> deal_rows(const std::vector<const Deal*>& deals, const Query& query,
                               const std::vector<std::string>& entities) {
  std::vector<DealRow> rows;
  for (const Deal* deal : deals) {
    DealRow row{deal, answers_in(*deal, query, entities)};
    if (query.answering.empty() || !row.answers.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<const Deal*> asked_deals(const KnowledgeGraph& graph, const Query& query,
                                     const std::vector<std::string>& entities) {
  if (query.kind == QueryKind::timeline) return timeline_of(graph, entities[0], query.filter);
  if (entities.empty()) return all_deals(graph, query.filter);
  if (entities.size() == 1) return deals_of(graph, entities[0], query.filter);
  return deals_between(graph, entities[0], entities[1], query.filter);
}

template <typename Row>
std::vector<Row> first_of(std::vector<Row> rows, std::size_t limit) {
  if (limit != 0 && rows.size() > limit) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(limit), rows.end());
  return rows;
}

Communities first_of(Communities found, std::size_t limit) {
  found.communities = first_of(std::move(found.communities), limit);
  return found;
}

void check_names(const Query& query, const std::vector<std::string>& entities) {
  const auto [least, most] = name_count(query.kind);
  if (entities.size() >= least && entities.size() <= most) return;
  const std::string wanted = least == most ? std::to_string(least) : std::to_string(least) + " to " + std::to_string(most);
  throw Error("'" + std::string(to_string(query.kind)) + "' takes " + wanted + (most == 1 ? " name" : " names") + ", not " +
              std::to_string(entities.size()) + "; put a name of several words in quotes");
}

}  // namespace

std::string_view to_string(QueryKind kind) {
  return kKinds.at(static_cast<std::size_t>(kind));
}

std::optional<QueryKind> query_kind_from(std::string_view word) {
  const auto at = std::find(kKinds.begin(), kKinds.end(), word);
  return at == kKinds.end() ? std::nullopt : std::optional(static_cast<QueryKind>(at - kKinds.begin()));
}

std::string to_text(const Query& query) {
  std::string words(to_string(query.kind));
  for (const std::string& name : query.names) words += ' ' + quoted(name);
  if (query.kind == QueryKind::top) {
    words += ' ' + std::string(to_string(query.ranked)) + " --by " + std::string(to_string(query.measure));
    if (query.measure == Measure::value) words += " --currency " + query.currency;
  }
  return words + filter_options(query);
}

NameCount name_count(QueryKind kind) {
  switch (kind) {
    case QueryKind::deals:
      return {0, 2};
    case QueryKind::path:
      return {2, 2};
    case QueryKind::top:
    case QueryKind::communities:
      return {0, 0};
    default:
      return {1, 1};
  }
}

bool needs_whole_graph(const Query& query) {
  return query.names.empty() || query.kind == QueryKind::path;
}

std::size_t row_count(const Answer& answer) {
  return std::visit(
      [](const auto& rows) {
        if constexpr (std::is_same_v<decltype(rows), const Communities&>)
          return rows.communities.size();
        else
          return rows.size();
      },
      answer.rows);
}

Answer answer(const KnowledgeGraph& graph, const Query& query, const std::vector<std::string>& entities) {
  check_names(query, entities);
  Answer found{query, entities, {}};
  switch (query.kind) {
    case QueryKind::partners:
      found.rows = first_of(partners_of(graph, entities[0], query.filter), query.limit);
      break;
    case QueryKind::path:
      found.rows = chains_between(graph, entities[0], entities[1], query.filter, query.limit == 0 ? kChains : query.limit);
      break;
    case QueryKind::entity:
      found.rows = std::vector{card_of(graph, entities[0], query.filter)};
      break;
    case QueryKind::top:
      found.rows = first_of(ranking(graph, query.ranked, query.measure, query.filter, query.currency),
                            query.limit == 0 ? kTop : query.limit);
      break;
    case QueryKind::communities:
      found.rows = first_of(communities_of(graph, query.filter), query.limit);
      break;
    default:
      found.rows = first_of(deal_rows(asked_deals(graph, query, entities), query, entities), query.limit);
  }
  return found;
}

}  // namespace dealgraph
