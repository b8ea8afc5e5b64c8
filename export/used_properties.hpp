#pragma once
/// Which properties a view's rows have, for formats that declare them first.

#include <vector>

#include "graph/view.hpp"

namespace dealgraph {

/// In the order of node_properties() and edge_properties().
struct UsedProperties {
  std::vector<PropertyKey> nodes;
  std::vector<PropertyKey> edges;
};

/// Goes through all rows once and keeps none.
UsedProperties used_properties(const KnowledgeGraph& graph, View view);

}  // namespace dealgraph
