#include "graph/detail/vendors.hpp"

#include <tuple>

namespace dealgraph::detail {

std::vector<Made> made_by(const Deal& fact) {
  std::vector<Made> made;
  if (fact.type != RelationType::makes) return made;
  const std::vector<std::string> makers = entities_in(fact, Role::maker);
  if (makers.empty()) return made;
  for (const std::string& item : entities_in(fact, Role::item))
    made.push_back({item, makers.front(), fact.id, fact.confidence});
  return made;
}

bool is_better_told(const Made& a, const Made& b) {
  return std::tie(b.confidence, a.fact) < std::tie(a.confidence, b.fact);
}

void add_vendors(KnowledgeGraph& graph) {
  std::map<std::string, Made> best;
  for (const Deal& fact : graph.facts) {
    for (const Made& made : made_by(fact)) {
      const auto [known, is_new] = best.try_emplace(made.item, made);
      if (!is_new && is_better_told(made, known->second)) known->second = made;
    }
  }
  for (Entity& entity : graph.entities) {
    const auto made = best.find(entity.id);
    if (entity.vendor.empty() && made != best.end()) entity.vendor = name_of(graph, made->second.maker);
  }
}

}  // namespace dealgraph::detail
