#include "graph/query.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

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
  for (const auto* list : {&graph.deals, &graph.facts}) {
    for (const Deal& deal : *list) {
      if (wanted(deal)) deals.push_back(&deal);
    }
  }
  sort_latest_first(deals);
  return deals;
}

// --- partners ---

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

/// Statements that name both come first, then the latest, then the most confident.
auto lateness(const Evidence& evidence, const std::string& a, const std::string& b) {
  return std::make_tuple(states(evidence, a) && states(evidence, b), std::string_view(evidence.published), evidence.confidence);
}

void set_latest(Partner& partner, const std::string& asked) {
  for (const Deal* deal : partner.deals) {
    for (const Evidence& evidence : deal->evidences) {
      if (partner.latest != nullptr &&
          lateness(evidence, asked, partner.entity) <= lateness(*partner.latest, asked, partner.entity))
        continue;
      partner.latest = &evidence;
      partner.latest_deal = deal;
    }
  }
}

Partner partner_from(const std::string& entity, std::vector<const Deal*> deals, const std::string& asked) {
  Partner partner;
  partner.entity = entity;
  partner.deals = std::move(deals);
  std::set<RelationType> types;
  for (const Deal* deal : partner.deals) {
    if (!deal->since.empty() && (partner.since.empty() || deal->since < partner.since)) partner.since = deal->since;
    partner.until = std::max(partner.until, deal->until);
    types.insert(deal->type);
  }
  partner.types.assign(types.begin(), types.end());
  set_latest(partner, asked);
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

std::vector<const Deal*> deals_of(const KnowledgeGraph& graph, const std::string& entity, const DealFilter& filter) {
  return deals_where(graph, [&](const Deal& deal) { return passes_with(deal, entity, filter, deal_types()); });
}

std::vector<const Deal*> deals_between(const KnowledgeGraph& graph, const std::string& a, const std::string& b,
                                       const DealFilter& filter) {
  return deals_where(graph, [&](const Deal& deal) { return involves(deal, b) && passes_with(deal, a, filter, deal_types()); });
}

std::vector<const Deal*> all_deals(const KnowledgeGraph& graph, const DealFilter& filter) {
  return deals_where(graph, [&](const Deal& deal) { return passes(deal, filter, deal_types()); });
}

std::vector<const Deal*> timeline_of(const KnowledgeGraph& graph, const std::string& entity, const DealFilter& filter) {
  std::vector<const Deal*> deals = deals_of(graph, entity, filter);
  std::sort(deals.begin(), deals.end(), [](const Deal* a, const Deal* b) {
    return std::make_tuple(a->since.empty(), std::tie(a->since, a->until, a->id)) <
           std::make_tuple(b->since.empty(), std::tie(b->since, b->until, b->id));
  });
  return deals;
}

std::vector<Partner> partners_of(const KnowledgeGraph& graph, const std::string& entity, const DealFilter& filter) {
  std::map<std::string, std::vector<const Deal*>> by_partner;
  const auto wanted = [&](const Deal& deal) { return passes_with(deal, entity, filter, partner_types()); };
  for (const Deal* deal : deals_where(graph, wanted)) {
    for (const std::string& other : joined_to(*deal, entity)) {
      if (is_party_of_deals(graph, other)) by_partner[other].push_back(deal);
    }
  }
  std::vector<Partner> partners;
  for (auto& [other, deals] : by_partner) partners.push_back(partner_from(other, std::move(deals), entity));
  std::stable_sort(partners.begin(), partners.end(),
                   [](const Partner& a, const Partner& b) { return a.deals.size() > b.deals.size(); });
  return partners;
}

const Evidence* best_evidence_between(const Deal& deal, const std::string& a, const std::string& b) {
  const Evidence* best = nullptr;
  for (const Evidence& evidence : deal.evidences) {
    if (!states(evidence, a) || !states(evidence, b)) continue;
    if (best == nullptr || evidence.confidence > best->confidence) best = &evidence;
  }
  return best == nullptr ? best_evidence(deal) : best;
}

}  // namespace dealgraph
