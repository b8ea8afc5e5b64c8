#pragma once
/// What entities are part of.

#include <cstddef>
#include <string_view>
#include <unordered_map>

#include "graph/knowledge_graph.hpp"

namespace dealgraph::detail {

struct Activity {
  std::size_t deals = 0;   ///< deals, not facts, in which the entity fills a role
  std::string_view since;  ///< first date of a deal or fact with it; empty if none is dated
};

/// By entity id. The keys and dates point into the graph. For looking up, not for walking: its order is nobody's.
using Activities = std::unordered_map<std::string_view, Activity>;

Activities activities_of(const KnowledgeGraph& graph);

}  // namespace dealgraph::detail
