#pragma once
/// How much a client must read from the files, for checks with real clients.

#include <cstddef>
#include <string>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

struct ExpectedCounts {
  std::size_t nodes = 0;    ///< of the view
  std::size_t edges = 0;    ///< of the view
  std::size_t triples = 0;  ///< distinct, in the RDF files
};

ExpectedCounts expected_counts(const KnowledgeGraph& graph, const ExportOptions& options);

/// {"nodes":…,"edges":…,"triples":…}
std::string expected_json(const ExpectedCounts& counts);

}  // namespace dealgraph
