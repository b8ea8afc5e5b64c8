#pragma once
/// GEXF 1.3, the best file for Gephi: colours, sizes and time.

#include <iosfwd>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Writes the view that `options` choose as a dynamic graph: nodes and edges carry the days from which and until which they
/// hold. Remembers the ends and type of each edge, so that repeats get kinds of their own (Gephi merges edges of one kind).
void write_gexf(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace dealgraph
