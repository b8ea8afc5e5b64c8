/// Grouping of deals of equals. Statements with exactly the same named partners form episodes; then, from the largest set of
/// partners to the smallest, an episode joins the one deal whose partners include all of its own, if there is exactly one. It
/// is held against what that deal says of all its partners together, so that only statements with these partners and more
/// decide (detail/merge_keys.hpp relies on that).

#include <algorithm>
#include <tuple>

#include "graph/detail/deal_groups.hpp"

namespace dealgraph::detail {
namespace {

/// What statements with the same partners say of when and under which mark.
struct Said {
  std::vector<std::string> partners;
  DateRange when;
  std::string mark;
};

struct PartnerDeal {
  Said own;
  Members members;
  std::vector<Said> joined;  ///< by vaguer episodes
};

PartnerDeal partner_deal(const std::vector<Told>& told, const std::vector<std::string>& partners, const Members& members) {
  PartnerDeal deal{{partners, {}, {}}, members, {}};
  for (const std::size_t member : members) {
    extend(deal.own.when, told[member].when);
    if (deal.own.mark.empty()) deal.own.mark = told[member].mark;
  }
  return deal;
}

/// The largest first; then by time.
bool comes_first(const PartnerDeal& a, const PartnerDeal& b) {
  const auto key = [](const PartnerDeal& deal) { return std::tie(deal.own.when.first, deal.own.partners, deal.members); };
  if (a.own.partners.size() != b.own.partners.size()) return a.own.partners.size() > b.own.partners.size();
  return key(a) < key(b);
}

std::vector<PartnerDeal> deals_of_equal_sets(const std::vector<Told>& told, const Members& members, Role role, long gap_days) {
  std::map<std::vector<std::string>, Members> by_partners;
  for (const std::size_t member : members) by_partners[entities_in(*told[member].statement, role)].push_back(member);
  std::vector<PartnerDeal> deals;
  for (const auto& [partners, same] : by_partners) {
    for (const Members& episode : episodes(told, same, gap_days)) deals.push_back(partner_deal(told, partners, episode));
  }
  std::sort(deals.begin(), deals.end(), comes_first);
  return deals;
}

bool includes(const Said& all, const Said& some) {
  return std::includes(all.partners.begin(), all.partners.end(), some.partners.begin(), some.partners.end());
}

/// What `deal` says of the partners of `vague` together.
Said said_of(const Said& vague, const PartnerDeal& deal) {
  Said said = deal.own;
  for (const Said& joined : deal.joined) {
    if (!includes(joined, vague)) continue;
    extend(said.when, joined.when);
    if (said.mark.empty()) said.mark = joined.mark;
  }
  return said;
}

bool fits(const Said& vague, const PartnerDeal& deal, long gap_days) {
  if (deal.own.partners.size() <= vague.partners.size() || !includes(deal.own, vague)) return false;
  const Said said = said_of(vague, deal);
  return marks_agree(vague.mark, said.mark) && days_apart(vague.when, said.when) <= gap_days;
}

/// The finished deals, to be found by partner.
struct Finished {
  std::vector<PartnerDeal> deals;
  std::map<std::string, std::vector<std::size_t>> by_partner;

  /// The deals of that one of the partners who has the fewest: one that includes all of them is among these.
  const std::vector<std::size_t>& deals_with(const std::vector<std::string>& partners) {
    const std::vector<std::size_t>* fewest = &by_partner[partners.front()];
    for (const std::string& partner : partners)
      if (const auto& others = by_partner[partner]; others.size() < fewest->size()) fewest = &others;
    return *fewest;
  }

  /// The only deal that `vague` fits, else nullptr.
  PartnerDeal* joined_by(const PartnerDeal& vague, long gap_days) {
    PartnerDeal* chosen = nullptr;
    for (const std::size_t i : deals_with(vague.own.partners)) {
      if (!fits(vague.own, deals[i], gap_days)) continue;
      if (chosen != nullptr) return nullptr;
      chosen = &deals[i];
    }
    return chosen;
  }

  void add(PartnerDeal deal) {
    for (const std::string& partner : deal.own.partners) by_partner[partner].push_back(deals.size());
    deals.push_back(std::move(deal));
  }
};

void join(PartnerDeal& fuller, const PartnerDeal& vague) {
  fuller.members.insert(fuller.members.end(), vague.members.begin(), vague.members.end());
  std::sort(fuller.members.begin(), fuller.members.end());
  fuller.joined.push_back(vague.own);
}

std::vector<PartnerDeal> with_vaguer_joined(std::vector<PartnerDeal> deals, long gap_days) {
  Finished finished;
  for (PartnerDeal& deal : deals) {
    PartnerDeal* fuller = finished.joined_by(deal, gap_days);
    if (fuller != nullptr)
      join(*fuller, deal);
    else
      finished.add(std::move(deal));
  }
  return std::move(finished.deals);
}

/// All that a statement with one named partner tells one-sided deals apart by.
std::string one_sided_token(const Statement& statement, Role role) {
  std::string token;
  for (const Role named : roles_of(statement.type)) {
    for (const std::string& entity : entities_in(statement, named)) token += '|' + entity;
  }
  for (const std::string& words : descriptions_in(statement, role)) token += '"' + words;
  return token;
}

std::vector<DealGroup> one_sided_groups(const std::vector<Told>& told, const Members& members, RelationType type, Role role) {
  Runs runs;
  for (const std::size_t member : members) runs[one_sided_token(*told[member].statement, role)].push_back(member);
  std::vector<DealGroup> groups;
  for (const auto& [token, same] : runs) {
    for (Members& episode : episodes(told, same, merge_policy(type).gap_days))
      groups.push_back({group_key(type, {token}), {}, std::move(episode)});
  }
  return groups;
}

}  // namespace

std::vector<DealGroup> symmetric_groups(const std::vector<Told>& told, const Members& members, RelationType type) {
  const MergePolicy policy = merge_policy(type);
  Members full = members;
  const auto is_full = [&](std::size_t member) { return entities_in(*told[member].statement, policy.anchor).size() > 1; };
  const Members one_sided(std::stable_partition(full.begin(), full.end(), is_full), full.end());
  full.resize(full.size() - one_sided.size());
  std::vector<DealGroup> groups = one_sided_groups(told, one_sided, type, policy.anchor);
  for (PartnerDeal& deal : with_vaguer_joined(deals_of_equal_sets(told, full, policy.anchor, policy.gap_days), policy.gap_days))
    groups.push_back({group_key(type, deal.own.partners), {}, std::move(deal.members)});
  return groups;
}

/// A set of partners joins one that holds all of them, so the two have a pair in common.
std::vector<std::string> symmetric_keys(const Statement& statement) {
  const Role role = merge_policy(statement.type).anchor;
  const std::vector<std::string> partners = entities_in(statement, role);
  if (partners.size() < 2) return {group_key(statement.type, {one_sided_token(statement, role)})};
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < partners.size(); ++i) {
    for (std::size_t k = i + 1; k < partners.size(); ++k)
      keys.push_back(group_key(statement.type, {"pair", partners[i], partners[k]}));
  }
  return keys;
}

}  // namespace dealgraph::detail
