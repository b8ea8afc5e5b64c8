#pragma once
/// GraphML, for networkx, igraph, Gephi, graphology, Boost, JGraphT, yEd …

#include <iosfwd>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Writes the view that `options` choose as one directed graph.
void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace dealgraph
