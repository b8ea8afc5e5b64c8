#pragma once
/// A merged graph that Python holds.

#include <memory>
#include <string>

#include "graph/knowledge_graph.hpp"

namespace dealgraph::python {

/// Immutable, so that views and answers of it may be shared.
struct PyGraph {
  std::shared_ptr<const KnowledgeGraph> graph;
  std::string rules;  ///< hash of the rules and dictionaries that made it
};

}  // namespace dealgraph::python
