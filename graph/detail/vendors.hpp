#pragma once
/// Things without an owner in the dictionary have the maker that is best supported as their vendor.

#include <map>
#include <string>
#include <vector>

#include "graph/deal.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph::detail {

/// A fact that says who makes a thing.
struct Made {
  std::string item;
  std::string maker;
  std::string fact;
  double confidence = 0;
};

/// The things that a `makes` fact names, with its first maker; none where it names no maker, or is another fact.
std::vector<Made> made_by(const Deal& fact);

/// By confidence, then by the fact's id.
bool is_better_told(const Made& a, const Made& b);

/// Sets Entity::vendor where it is empty.
void add_vendors(KnowledgeGraph& graph);

}  // namespace dealgraph::detail
