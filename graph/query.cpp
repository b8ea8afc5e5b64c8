#include "graph/query.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/utf8.hpp"
#include "graph/party_pairs.hpp"

namespace dealgraph {
namespace {

bool is_called(const Entity& entity, const std::string& folded) {
  const auto matches = [&](const std::string& name) { return fold(name) == folded; };
  return matches(entity.id) || matches(entity.name) ||
         std::any_of(entity.aliases.begin(), entity.aliases.end(), [&](const DatedName& n) { return matches(n.name); }) ||
         std::any_of(entity.tickers.begin(), entity.tickers.end(), matches);
}

void sort_latest_first(std::vector<const Deal*>& deals) {
  std::sort(deals.begin(), deals.end(), [](const Deal* a, const Deal* b) {
    return std::tie(b->until, a->id) < std::tie(a->until, b->id);  // b and a change places: dates descend, ids ascend
  });
}

template <typename Wanted>
std::vector<const Deal*> deals_where(const KnowledgeGraph& graph, Wanted wanted) {
  std::vector<const Deal*> deals;
  for (const Deal& deal : graph.deals) {
    if (wanted(deal)) deals.push_back(&deal);
  }
  sort_latest_first(deals);
  return deals;
}

/// The parties that `deal` joins to `entity`, each once.
std::set<std::string> joined_to(const Deal& deal, const std::string& entity) {
  std::set<std::string> others;
  for (const PartyPair& pair : party_pairs(deal)) {
    if (pair.from == entity) others.insert(pair.to);
    if (pair.to == entity) others.insert(pair.from);
  }
  return others;
}

bool is_party_of_deals(const KnowledgeGraph& graph, const std::string& id) {
  const Entity* entity = find_entity(graph, id);
  return entity != nullptr && is_party(entity->type);
}

Partner partner_from(const std::string& entity, std::vector<const Deal*> deals) {
  Partner partner{entity, std::move(deals), {}, {}};
  for (const Deal* deal : partner.deals) {
    if (!deal->since.empty() && (partner.since.empty() || deal->since < partner.since)) partner.since = deal->since;
    partner.until = std::max(partner.until, deal->until);
  }
  return partner;
}

}  // namespace

std::vector<const Entity*> find_entities_named(const KnowledgeGraph& graph, std::string_view name) {
  const std::string folded = fold(name);
  std::vector<const Entity*> found;
  for (const Entity& entity : graph.entities) {
    if (is_called(entity, folded)) found.push_back(&entity);
  }
  std::stable_sort(found.begin(), found.end(), [](const Entity* a, const Entity* b) { return a->mentions > b->mentions; });
  return found;
}

std::vector<const Deal*> deals_of(const KnowledgeGraph& graph, const std::string& entity) {
  return deals_where(graph, [&](const Deal& deal) { return involves(deal, entity); });
}

std::vector<const Deal*> deals_between(const KnowledgeGraph& graph, const std::string& a, const std::string& b) {
  return deals_where(graph, [&](const Deal& deal) { return involves(deal, a) && involves(deal, b); });
}

const std::vector<RelationType>& partner_types() {
  static const std::vector<RelationType> kTypes = {RelationType::partnership, RelationType::joint_venture, RelationType::supply,
                                                   RelationType::licensing, RelationType::investment};
  return kTypes;
}

std::vector<Partner> partners_of(const KnowledgeGraph& graph, const std::string& entity,
                                 const std::vector<RelationType>& types) {
  std::map<std::string, std::vector<const Deal*>> by_partner;
  for (const Deal* deal : deals_of(graph, entity)) {
    if (std::find(types.begin(), types.end(), deal->type) == types.end()) continue;
    for (const std::string& other : joined_to(*deal, entity)) {
      if (is_party_of_deals(graph, other)) by_partner[other].push_back(deal);
    }
  }
  std::vector<Partner> partners;
  for (auto& [other, deals] : by_partner) partners.push_back(partner_from(other, std::move(deals)));
  std::stable_sort(partners.begin(), partners.end(),
                   [](const Partner& a, const Partner& b) { return a.deals.size() > b.deals.size(); });
  return partners;
}

}  // namespace dealgraph
