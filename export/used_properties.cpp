#include "export/used_properties.hpp"

namespace dealgraph {
namespace {

/// A mark for each key of a table.
class Marks {
 public:
  explicit Marks(std::span<const PropertyKey> keys) : keys_(keys), marks_(keys.size(), false) {}

  void mark(std::span<const Property> properties) {
    for (const Property& property : properties) marks_[static_cast<std::size_t>(property.key - keys_.data())] = true;
  }

  [[nodiscard]] std::vector<PropertyKey> marked() const {
    std::vector<PropertyKey> marked;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (marks_[i]) marked.push_back(keys_[i]);
    }
    return marked;
  }

 private:
  std::span<const PropertyKey> keys_;
  std::vector<bool> marks_;
};

}  // namespace

UsedProperties used_properties(const KnowledgeGraph& graph, View view) {
  Marks nodes(node_properties());
  Marks edges(edge_properties());
  for_each_node(graph, view, [&](const ViewNode& node) { nodes.mark(node.properties); });
  for_each_edge(graph, view, [&](const ViewEdge& edge) { edges.mark(edge.properties); });
  return {nodes.marked(), edges.marked()};
}

}  // namespace dealgraph
