#include "graph/entity_card.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "core/error.hpp"

namespace dealgraph {
namespace {

/// Where an entity in role `own` of a deal or fact of this type stands to those in role `other`.
struct Standing {
  RelationType type;
  Role own;
  Role other;
};

constexpr std::array<Standing, 1> kOwners = {{{RelationType::subsidiary, Role::child, Role::parent}}};
constexpr std::array<Standing, 1> kMakers = {{{RelationType::makes, Role::item, Role::maker}}};
constexpr std::array<Standing, 1> kBuyers = {{{RelationType::acquisition, Role::target, Role::acquirer}}};
constexpr std::array<Standing, 1> kOwned = {{{RelationType::subsidiary, Role::parent, Role::child}}};
constexpr std::array<Standing, 1> kBought = {{{RelationType::acquisition, Role::acquirer, Role::target}}};
constexpr std::array<Standing, 1> kMade = {{{RelationType::makes, Role::maker, Role::item}}};
constexpr std::array<Standing, 2> kUsed = {
    {{RelationType::uses, Role::user, Role::item}, {RelationType::supply, Role::customer, Role::item}}};
constexpr std::array<Standing, 2> kUsers = {
    {{RelationType::uses, Role::item, Role::user}, {RelationType::supply, Role::item, Role::customer}}};

/// Collects related entities, each once: the one that came first stays.
class RelatedList {
 public:
  RelatedList(const KnowledgeGraph& graph, std::string entity, DealFilter filter)
      : graph_(&graph), entity_(std::move(entity)), filter_(std::move(filter)) {
    filter_.types.clear();
    filter_.roles.clear();
  }

  template <std::size_t size>
  RelatedList& add(const std::array<Standing, size>& standings) {
    for (const Standing& standing : standings) {
      const std::array type = {standing.type};
      for (const Deal& deal : is_deal(standing.type) ? graph_->deals : graph_->facts)
        if (passes(deal, filter_, type) && fills(deal, standing.own)) add(deal, standing.other);
    }
    return *this;
  }

  /// What is still rumoured, proposed or announced changes no owner.
  template <std::size_t size>
  RelatedList& add_completed(const std::array<Standing, size>& standings) {
    const auto statuses = std::exchange(filter_.statuses, {Status::completed});
    const bool wanted = statuses.empty() || std::find(statuses.begin(), statuses.end(), Status::completed) != statuses.end();
    if (wanted) add(standings);
    filter_.statuses = statuses;
    return *this;
  }

  RelatedList& add(const Related& related) {
    by_entity_.try_emplace(related.entity, related);
    return *this;
  }

  [[nodiscard]] std::vector<Related> list() const {
    std::vector<Related> related;
    for (const auto& [entity, each] : by_entity_) related.push_back(each);
    return related;
  }

 private:
  [[nodiscard]] bool fills(const Deal& deal, Role role) const {
    return std::any_of(deal.parties.begin(), deal.parties.end(),
                       [&](const Party& party) { return party.entity == entity_ && party.role == role; });
  }

  void add(const Deal& deal, Role role) {
    // A fact of the dictionary ends when it says so; what articles tell goes on.
    const std::string until = deal.origin == Origin::text ? "" : deal.until;
    const std::string since = deal.type == RelationType::acquisition ? deal.until : deal.since;
    for (const std::string& other : entities_in(deal, role))
      if (other != entity_) add({other, since, until, deal.id});
  }

  const KnowledgeGraph* graph_;
  std::string entity_;
  DealFilter filter_;
  std::map<std::string, Related> by_entity_;
};

bool is_of_type(const KnowledgeGraph& graph, const std::string& id, bool (*wanted)(EntityType)) {
  const Entity* entity = find_entity(graph, id);
  return entity == nullptr || wanted(entity->type);
}

/// Those that hold come first, of those the newest.
std::vector<Related> newest_first(std::vector<Related> owners) {
  std::stable_sort(owners.begin(), owners.end(), [](const Related& a, const Related& b) {
    return std::make_tuple(!a.until.empty(), std::tie(b.until, b.since)) <
           std::make_tuple(!b.until.empty(), std::tie(a.until, a.since));
  });
  return owners;
}

/// Makers of which only articles speak come after those that own a thing.
std::vector<Related> owners_of(const KnowledgeGraph& graph, const Entity& entity, const DealFilter& filter) {
  RelatedList list(graph, entity.id, filter);
  for (const DatedOwner& owner : entity.owners) list.add({owner.entity, owner.since, owner.until, ""});
  std::vector<Related> owners = newest_first(list.add(kOwners).add_completed(kBuyers).list());
  for (const Related& maker : newest_first(RelatedList(graph, entity.id, filter).add(kMakers).list())) {
    const auto is_maker = [&](const Related& owner) { return owner.entity == maker.entity; };
    if (std::none_of(owners.begin(), owners.end(), is_maker)) owners.push_back(maker);
  }
  return owners;
}

std::vector<Related> owned_by(const KnowledgeGraph& graph, const Entity& entity, const DealFilter& filter) {
  std::vector<Related> owned = RelatedList(graph, entity.id, filter).add(kOwned).add_completed(kBought).list();
  std::erase_if(owned, [&](const Related& each) { return !is_of_type(graph, each.entity, is_party); });
  return owned;
}

}  // namespace

EntityCard card_of(const KnowledgeGraph& graph, const std::string& entity, const DealFilter& filter) {
  const Entity* found = find_entity(graph, entity);
  if (found == nullptr) throw Error("the graph has no entity '" + entity + "'; find_entities_named() gives its ids");
  EntityCard card;
  card.entity = found;
  card.owners = owners_of(graph, *found, filter);
  card.owns = owned_by(graph, *found, filter);
  card.makes = RelatedList(graph, entity, filter).add(kMade).list();
  card.uses = RelatedList(graph, entity, filter).add(kUsed).list();
  card.used_by = RelatedList(graph, entity, filter).add(kUsers).list();
  card.partners = partners_of(graph, entity, filter);
  card.deals = deals_of(graph, entity, filter).size();
  return card;
}

}  // namespace dealgraph
