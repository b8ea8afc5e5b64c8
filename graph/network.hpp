#pragma once
/// The graph as a network to walk: entities, and an edge for each deal or fact between two of them.

#include <memory>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/party_pairs.hpp"

namespace dealgraph {

/// An edge as its deal tells it. Between two entities there can be many.
struct Connection {
  std::string deal;  ///< id of a deal or fact
  PartyPair pair;
  friend auto operator<=>(const Connection&, const Connection&) = default;
};

/// A Boost.Graph multigraph over a KnowledgeGraph, from which it copies ids and which may go. Reading it from several threads
/// is safe; moved, not copied. Edges have a direction (party_pairs.hpp), which walking ignores.
class Network {
 public:
  explicit Network(const KnowledgeGraph& graph);
  Network(Network&&) noexcept;
  Network& operator=(Network&&) noexcept;
  ~Network();

  [[nodiscard]] std::size_t node_count() const;
  [[nodiscard]] std::size_t edge_count() const;

  /// All edges at `entity`, sorted; none for an unknown one.
  [[nodiscard]] std::vector<Connection> connections_of(const std::string& entity) const;

  /// A shortest way from one entity to the other, edge by edge; of several always the same. Empty if there is none
  /// or if both are the same.
  [[nodiscard]] std::vector<Connection> shortest_path(const std::string& from, const std::string& to) const;

 private:
  struct Graph;
  std::unique_ptr<Graph> graph_;
};

}  // namespace dealgraph
