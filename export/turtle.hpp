#pragma once
/// Turtle, for people and for RDF stores.

#include <iosfwd>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Writes the triples of export/rdf_model.hpp. The view plays no part.
void write_turtle(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace dealgraph
