#pragma once
/// How two entities are connected: chains of deals.

#include <cstddef>
#include <string>
#include <vector>

#include "graph/deal_filter.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// A deal that joins two neighbours of a chain, and the statement to show for it (nullptr: only the dictionary says so).
struct ChainStep {
  const Deal* deal = nullptr;
  const Evidence* evidence = nullptr;
};

/// `steps[i]` joins `nodes[i]` and `nodes[i + 1]`. No node comes twice.
struct Chain {
  std::vector<std::string> nodes;
  std::vector<ChainStep> steps;
};

/// The shortest chain of deals (of `filter.types`, if named) from one entity to the other and the next shortest, at most
/// `limit`; of equally long ones the better told come first. Between them stand companies, organizations and people: that two
/// buy the same chip does not connect them. Where several deals join two neighbours, the best told is the step. Empty where
/// there is none, or both are the same. Yen's algorithm (1971) over Boost.Graph's Dijkstra.
std::vector<Chain> chains_between(const KnowledgeGraph& graph, const std::string& from, const std::string& to,
                                  const DealFilter& filter = {}, std::size_t limit = 3);

}  // namespace dealgraph
