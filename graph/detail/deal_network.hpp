#pragma once
/// The graph as a simple Boost graph, for the algorithms that want one: private to graph/, included by no public header.

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dealgraph::detail {

/// An edge for all deals between two entities.
struct Bond {
  std::size_t index = 0;    ///< in DealNetwork::deals
  std::int64_t weight = 1;  ///< what the algorithm at hand wants; at first the number of deals
};

using SimpleGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Bond>;
using Node = boost::graph_traits<SimpleGraph>::vertex_descriptor;
using Edge = boost::graph_traits<SimpleGraph>::edge_descriptor;

/// Nodes are numbered in the order of their ids and edges are added in that order, so that every algorithm takes the same way
/// through equal graphs. Deals are borrowed from the KnowledgeGraph.
struct DealNetwork {
  SimpleGraph edges;
  std::vector<std::string> ids;                 ///< by node
  std::vector<std::vector<const Deal*>> deals;  ///< by Bond::index, in the order of their ids

  [[nodiscard]] std::optional<Node> node(const std::string& entity) const;
};

using WantedDeal = std::function<bool(const Deal&)>;
using WantedEntity = std::function<bool(const Entity&)>;

/// Entities that a wanted deal or fact joins (party_pairs.hpp) to another, both wanted.
DealNetwork deal_network(const KnowledgeGraph& graph, const WantedDeal& wanted_deal, const WantedEntity& wanted_entity);

}  // namespace dealgraph::detail
