#pragma once
/// The graph as the explorer's page reads it.

#include <iosfwd>

#include "graph/knowledge_graph.hpp"

namespace dealgraph::detail {

/// One JSON object, `{"articles": […], "entities": […], "deals": […]}` (facts follow the deals), without any `<`. Members
/// that are empty are left out; entities and articles are named by their place in the list. apps/viewer/src/data.ts has the
/// same members as types.
void write_explorer_data(const KnowledgeGraph& graph, std::ostream& out);

}  // namespace dealgraph::detail
