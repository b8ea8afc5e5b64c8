#pragma once
/// What a deal is called where there is room for one line.

#include <string>

#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// "acquisition: Acme → Beta"; several parties in one role are separated by commas.
std::string deal_label(const KnowledgeGraph& graph, const Deal& deal);

}  // namespace dealgraph
