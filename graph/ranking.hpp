#pragma once
/// Who is at the top, by what.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/deal_filter.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Whom a ranking lists: companies; companies and organizations by their deals as partners; hardware.
enum class RankedKind { companies, partners, hardware };
std::string_view to_string(RankedKind kind);
std::optional<RankedKind> ranked_kind_from(std::string_view word);

/// `deals`: how many. `value`: the sum of the values in one currency. `pagerank`: share of the whole network's rank
/// (Boost.Graph, damping 0.85, an edge for each deal and pair). `betweenness`: the share of shortest chains between others that
/// lead through it (Boost.Graph, Brandes 2001, relative).
enum class Measure { deals, value, pagerank, betweenness };
std::string_view to_string(Measure measure);
std::optional<Measure> measure_from(std::string_view word);

struct Ranked {
  std::string entity;
  double value = 0;
};

/// Those with a value above 0, the greatest first, then by id. Where `filter.types` names none, companies are ranked by all
/// deals, partners by partner_types(), hardware by all deals and `uses`. `currency` (ISO 4217) matters for Measure::value
/// alone: sums in other currencies are left out, since a rate of exchange is not in the articles.
std::vector<Ranked> ranking(const KnowledgeGraph& graph, RankedKind kind, Measure measure, const DealFilter& filter = {},
                            const std::string& currency = "USD");

}  // namespace dealgraph
