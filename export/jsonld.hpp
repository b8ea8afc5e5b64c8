#pragma once
/// JSON-LD 1.1: the whole graph, nothing lost, for any processor and without network.

#include <iosfwd>
#include <string>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Writes what export/rdf_model.hpp tells. The view plays no part.
void write_jsonld(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

/// The file data/context.jsonld: the context that every file carries inline, made from the vocabulary.
std::string context_file();

}  // namespace dealgraph
