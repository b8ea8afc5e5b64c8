#pragma once
/// N-Quads, for loading into RDF stores.

#include <iosfwd>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Writes the triples of export/rdf_model.hpp, each in one named graph: what only one article says in the article's, all else
/// in the run's. The view plays no part.
void write_nquads(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace dealgraph
