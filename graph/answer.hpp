#pragma once
/// A question in a fixed form, and its answer.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/chains.hpp"
#include "graph/communities.hpp"
#include "graph/deal_filter.hpp"
#include "graph/entity_card.hpp"
#include "graph/query.hpp"
#include "graph/ranking.hpp"

namespace dealgraph {

enum class QueryKind { partners, deals, path, timeline, entity, top, communities };
std::string_view to_string(QueryKind kind);
std::optional<QueryKind> query_kind_from(std::string_view word);

/// What `dealgraph query` can be asked (CONTRACT.md §3).
struct Query {
  QueryKind kind = QueryKind::deals;
  std::vector<std::string> names;  ///< as the user wrote them; deals: none, one or two; path: two; top, communities: none
  DealFilter filter;
  std::vector<Role> answering;                ///< deals: roles whose parties are the answer; a deal without any such is none
  RankedKind ranked = RankedKind::companies;  ///< top
  Measure measure = Measure::deals;           ///< top
  std::string currency = "USD";               ///< top by value
  std::size_t limit = 0;                      ///< most rows; 0: all (path: 3, top: 10)

  friend bool operator==(const Query&, const Query&) = default;
};

/// As on the command line: `deals "General Motors" --type supply --since 2021`.
std::string to_text(const Query& query);

/// How many names a query of this kind takes: at least and at most.
struct NameCount {
  std::size_t least = 0;
  std::size_t most = 0;
};
NameCount name_count(QueryKind kind);

/// True if `query` needs the whole graph (path, top, communities, deals of all); else the part around its entities will do
/// (KnowledgeBase::around).
bool needs_whole_graph(const Query& query);

/// Deals, each with those of its parties that answer the question (all of Query::answering; none where it names no roles).
struct DealRow {
  const Deal* deal = nullptr;
  std::vector<Party> answers;
};

/// Points into the graph that was asked.
struct Answer {
  Query query;
  std::vector<std::string> entities;  ///< ids of Query::names
  std::variant<std::vector<Partner>, std::vector<DealRow>, std::vector<Chain>, std::vector<EntityCard>, std::vector<Ranked>,
               Communities>
      rows;  ///< in the order of QueryKind, where timelines are deals
};

/// How many rows the answer has.
std::size_t row_count(const Answer& answer);

/// The answer to `query`, whose names mean `entities`, ids of the graph (graph/name_source.hpp finds them). Throws Error if
/// there are too few or too many names for the kind of query.
Answer answer(const KnowledgeGraph& graph, const Query& query, const std::vector<std::string>& entities);

}  // namespace dealgraph
