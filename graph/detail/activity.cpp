#include "graph/detail/activity.hpp"

#include <algorithm>
#include <iterator>

namespace dealgraph::detail {
namespace {

/// True for the first of the parties that name this entity: who fills two roles takes part once.
bool is_first_naming(const Deal& deal, std::vector<Party>::const_iterator party) {
  return std::none_of(deal.parties.begin(), party, [&](const Party& other) { return other.entity == party->entity; });
}

void add(Activities& activities, const Deal& deal) {
  for (auto party = deal.parties.begin(); party != deal.parties.end(); ++party) {
    if (party->entity.empty() || !is_first_naming(deal, party)) continue;
    Activity& activity = activities[party->entity];
    activity.deals += is_deal(deal.type) ? 1 : 0;
    if (!deal.since.empty() && (activity.since.empty() || deal.since < activity.since)) activity.since = deal.since;
  }
}

}  // namespace

Activities activities_of(const KnowledgeGraph& graph) {
  Activities activities;
  activities.reserve(graph.entities.size());
  for (const auto* deals : {&graph.deals, &graph.facts}) {
    for (const Deal& deal : *deals) add(activities, deal);
  }
  return activities;
}

}  // namespace dealgraph::detail
