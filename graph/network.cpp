#include "graph/network.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/visitors.hpp>
#include <map>
#include <optional>

namespace dealgraph {
namespace {

// Walking ignores the direction, so the Boost graph is undirected; the Connection keeps it.
using Multigraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, std::string, Connection>;
using Node = boost::graph_traits<Multigraph>::vertex_descriptor;
using Edge = boost::graph_traits<Multigraph>::edge_descriptor;

std::vector<Connection> sorted_connections(const KnowledgeGraph& graph) {
  std::vector<Connection> connections;
  for (const auto* deals : {&graph.deals, &graph.facts}) {
    for (const Deal& deal : *deals) {
      for (PartyPair& pair : party_pairs(deal)) connections.push_back({deal.id, std::move(pair)});
    }
  }
  std::sort(connections.begin(), connections.end());
  return connections;
}

}  // namespace

struct Network::Graph {
  Multigraph edges;
  std::map<std::string, Node> nodes;

  [[nodiscard]] std::optional<Node> node(const std::string& entity) const {
    const auto at = nodes.find(entity);
    return at == nodes.end() ? std::nullopt : std::optional(at->second);
  }

  /// For each node reached from `start`, the edge by which it was reached first. Edges were added in sorted order, so that is
  /// always the same one.
  [[nodiscard]] std::map<Node, Edge> ways_from(Node start) const {
    std::map<Node, Edge> ways;
    const boost::associative_property_map way_map(ways);
    boost::breadth_first_search(
        edges, start, boost::visitor(boost::make_bfs_visitor(boost::record_edge_predecessors(way_map, boost::on_tree_edge()))));
    return ways;
  }

  [[nodiscard]] Node other_end(Edge edge, Node node) const {
    const Node source = boost::source(edge, edges);
    return source == node ? boost::target(edge, edges) : source;
  }
};

Network::Network(const KnowledgeGraph& graph) : graph_(std::make_unique<Graph>()) {
  for (const Entity& entity : graph.entities) graph_->nodes[entity.id] = boost::add_vertex(entity.id, graph_->edges);
  for (const Connection& connection : sorted_connections(graph)) {
    const auto from = graph_->node(connection.pair.from);
    const auto to = graph_->node(connection.pair.to);
    if (from && to) boost::add_edge(*from, *to, connection, graph_->edges);
  }
}

Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

std::size_t Network::node_count() const {
  return boost::num_vertices(graph_->edges);
}
std::size_t Network::edge_count() const {
  return boost::num_edges(graph_->edges);
}

std::vector<Connection> Network::connections_of(const std::string& entity) const {
  std::vector<Connection> connections;
  const auto node = graph_->node(entity);
  if (!node) return connections;
  const auto [begin, end] = boost::out_edges(*node, graph_->edges);
  for (auto edge = begin; edge != end; ++edge) connections.push_back(graph_->edges[*edge]);
  std::sort(connections.begin(), connections.end());
  return connections;
}

std::vector<Connection> Network::shortest_path(const std::string& from, const std::string& to) const {
  const auto start = graph_->node(from);
  const auto goal = graph_->node(to);
  if (!start || !goal) return {};
  const std::map<Node, Edge> ways = graph_->ways_from(*start);
  std::vector<Connection> path;
  Node at = *goal;
  for (auto way = ways.find(at); at != *start && way != ways.end(); way = ways.find(at)) {
    path.push_back(graph_->edges[way->second]);
    at = graph_->other_end(way->second, at);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace dealgraph
