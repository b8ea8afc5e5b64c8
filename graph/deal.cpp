#include "graph/deal.hpp"

#include <algorithm>
#include <array>

namespace dealgraph {

std::string_view to_string(Origin origin) {
  constexpr std::array<std::string_view, 3> kNames = {"text", "dictionary", "both"};
  return kNames.at(static_cast<std::size_t>(origin));
}

std::vector<std::string> entities_in(const Deal& deal, Role role) {
  std::vector<std::string> entities;
  for (const Party& party : deal.parties) {
    if (party.role == role && !party.entity.empty()) entities.push_back(party.entity);
  }
  return entities;
}

bool involves(const Deal& deal, const std::string& entity) {
  return std::any_of(deal.parties.begin(), deal.parties.end(), [&](const Party& party) { return party.entity == entity; });
}

bool states(const Evidence& evidence, const std::string& entity) {
  return std::any_of(evidence.arguments.begin(), evidence.arguments.end(),
                     [&](const Party& party) { return party.entity == entity; });
}

const Evidence* best_evidence(const Deal& deal) {
  const auto best = std::max_element(deal.evidences.begin(), deal.evidences.end(), [](const Evidence& a, const Evidence& b) {
    return a.confidence < b.confidence;
  });  // first of equals
  return best == deal.evidences.end() ? nullptr : &*best;
}

}  // namespace dealgraph
