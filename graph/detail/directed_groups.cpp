/// Grouping of deals with two sides. Within the group of an anchor party:
///  1. statements that share a counter party and an episode are linked;
///  2. a statement without counter party joins the one deal that it fits, if there is exactly one;
///  3. those left are linked among themselves.
/// Statements whose anchor has no name ("its PC business") are linked by these words and any other party.

#include <algorithm>
#include <set>

#include "graph/detail/deal_groups.hpp"

namespace dealgraph::detail {
namespace {

using Tokens = std::set<std::string>;

std::string token(Role role, char mark, const std::string& word) {
  return std::string(to_string(role)) + mark + word;
}
std::string entity_token(Role role, const std::string& entity) {
  return token(role, ':', entity);
}

/// What a statement says in `role`: entities and descriptions.
void add_tokens(Tokens& tokens, const Statement& statement, Role role) {
  for (const std::string& entity : entities_in(statement, role)) tokens.insert(entity_token(role, entity));
  for (const std::string& words : descriptions_in(statement, role)) tokens.insert(token(role, '"', words));
}

/// What a statement says besides its anchor.
Tokens tokens_of(const Statement& statement, Role anchor) {
  Tokens tokens;
  for (const Role role : roles_of(statement.type)) {
    if (role != anchor) add_tokens(tokens, statement, role);
  }
  return tokens;
}

bool share_any(const Tokens& a, const Tokens& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& token) { return b.contains(token); });
}

/// The entities among `tokens` in `role`.
Tokens named_in(const Tokens& tokens, Role role) {
  const std::string prefix = entity_token(role, {});
  Tokens named;
  for (auto at = tokens.lower_bound(prefix); at != tokens.end() && at->starts_with(prefix); ++at) named.insert(*at);
  return named;
}

/// A deal found so far, as vaguer statements are held against it.
struct Fuller {
  Members members;
  DateRange when;
  std::string mark;
  Tokens tokens;
  Tokens counters;
};

Fuller fuller_of(const std::vector<Told>& told, const Members& members, const MergePolicy& policy) {
  Fuller fuller{members, {}, {}, {}, {}};
  for (const std::size_t member : members) {
    extend(fuller.when, told[member].when);
    if (fuller.mark.empty()) fuller.mark = told[member].mark;
    fuller.tokens.merge(tokens_of(*told[member].statement, policy.anchor));
  }
  fuller.counters = named_in(fuller.tokens, policy.counter);
  return fuller;
}

/// Whether the two name different things in a role in which both name any.
bool conflict(const Tokens& a, const Tokens& b, RelationType type) {
  for (const Role role : roles_of(type)) {
    const Tokens in_a = named_in(a, role);
    const Tokens in_b = named_in(b, role);
    if (!in_a.empty() && !in_b.empty() && !share_any(in_a, in_b)) return true;
  }
  return false;
}

bool fits(const Told& vague, const Fuller& fuller, const MergePolicy& policy) {
  if (!marks_agree(vague.mark, fuller.mark) || days_apart(vague.when, fuller.when) > policy.gap_days) return false;
  const Tokens tokens = tokens_of(*vague.statement, policy.anchor);
  if (conflict(tokens, fuller.tokens, vague.statement->type)) return false;
  return policy.anchor_suffices || tokens.empty() || share_any(tokens, fuller.tokens);
}

/// The deal that `vague` joins: the only one that fits; if it is undated, also the earliest of several with the same parties.
Fuller* joined_by(const Told& vague, std::vector<Fuller>& deals, const MergePolicy& policy) {
  Fuller* chosen = nullptr;
  for (Fuller& deal : deals) {
    if (!fits(vague, deal, policy)) continue;
    if (chosen != nullptr && (vague.when.known || chosen->counters != deal.counters)) return nullptr;
    if (chosen == nullptr) chosen = &deal;
  }
  return chosen;
}

// --- one anchor ---

/// The deals that name a counter party.
std::vector<Fuller> full_deals(const std::vector<Told>& told, const Members& members, const MergePolicy& policy) {
  Runs runs;
  for (const std::size_t member : members) {
    for (const std::string& entity : entities_in(*told[member].statement, policy.counter)) runs[entity].push_back(member);
  }
  std::vector<Fuller> deals;
  for (const Members& linked : linked_by(runs, told, members, policy.gap_days))
    deals.push_back(fuller_of(told, linked, policy));
  return deals;
}

/// The deals among statements that name no counter party.
std::vector<Members> vague_deals(const std::vector<Told>& told, const Members& members, const MergePolicy& policy) {
  Runs runs;
  for (const std::size_t member : members) {
    Tokens tokens = tokens_of(*told[member].statement, policy.anchor);
    if (policy.anchor_suffices || tokens.empty()) tokens = {std::string()};
    for (const std::string& token : tokens) runs[token].push_back(member);
  }
  return linked_by(runs, told, members, policy.gap_days);
}

std::vector<Members> deals_of_anchor(const std::vector<Told>& told, const Members& members, const MergePolicy& policy) {
  const auto has_counter = [&](std::size_t member) { return !entities_in(*told[member].statement, policy.counter).empty(); };
  Members full = members;
  const Members vague(std::stable_partition(full.begin(), full.end(), has_counter), full.end());
  full.resize(full.size() - vague.size());
  std::vector<Fuller> deals = full_deals(told, full, policy);
  Members left;
  for (const std::size_t member : vague) {
    Fuller* deal = joined_by(told[member], deals, policy);
    (deal != nullptr ? deal->members : left).push_back(member);
  }
  std::vector<Members> all = vague_deals(told, left, policy);
  for (Fuller& deal : deals) {
    std::sort(deal.members.begin(), deal.members.end());
    all.push_back(std::move(deal.members));
  }
  return all;
}

// --- all anchors ---

/// Deals with several anchors about which exactly the same statements speak are one deal.
std::vector<DealGroup> anchored_groups(const std::vector<Told>& told, const Runs& by_anchor, RelationType type) {
  const MergePolicy policy = merge_policy(type);
  std::map<Members, DealGroup> groups;
  for (const auto& [anchor, members] : by_anchor) {
    for (const Members& deal : deals_of_anchor(told, members, policy)) {
      DealGroup& group = groups[deal];
      if (group.anchors.empty()) group.key = group_key(type, {std::string(to_string(policy.anchor)), anchor});
      group.anchors.push_back(anchor);
      group.members = deal;
    }
  }
  std::vector<DealGroup> all;
  for (auto& [members, group] : groups) all.push_back(std::move(group));
  return all;
}

// --- no named anchor ---

/// The first named party in role order.
std::string first_named(const Statement& statement) {
  for (const Role role : roles_of(statement.type)) {
    const auto entities = entities_in(statement, role);
    if (!entities.empty()) return entity_token(role, entities.front());
  }
  return {};
}

/// By any of these, two statements without a named anchor are linked.
std::vector<std::string> anchorless_tokens(const Statement& statement, Role anchor) {
  const Tokens said = tokens_of(statement, anchor);
  const auto descriptions = descriptions_in(statement, anchor);
  std::vector<std::string> tokens;
  for (const std::string& words : descriptions) {
    for (const std::string& party : said) tokens.push_back(party + '"' + words);
  }
  if (descriptions.empty()) {
    tokens.emplace_back();
    for (const std::string& token : said) tokens.back() += '|' + token;
  }
  // A buyer and a seller seldom do two deals at once, whatever words the articles find for what is sold.
  for (const std::string& buyer : entities_in(statement, Role::acquirer)) {
    for (const std::string& seller : entities_in(statement, Role::seller)) tokens.push_back(buyer + '<' + seller);
  }
  return tokens;
}

std::vector<DealGroup> anchorless_groups(const std::vector<Told>& told, const Members& members, RelationType type) {
  const MergePolicy policy = merge_policy(type);
  Runs runs;
  for (const std::size_t member : members) {
    for (const std::string& token : anchorless_tokens(*told[member].statement, policy.anchor)) {
      Members& run = runs[token];
      if (run.empty() || run.back() != member) run.push_back(member);
    }
  }
  std::vector<DealGroup> groups;
  for (Members& linked : linked_by(runs, told, members, policy.gap_days)) {
    std::string key = group_key(type, {first_named(*told[linked.front()].statement)});
    groups.push_back({std::move(key), {}, std::move(linked)});
  }
  return groups;
}

}  // namespace

std::vector<DealGroup> directed_groups(const std::vector<Told>& told, const Members& members, RelationType type) {
  Runs by_anchor;
  Members anchorless;
  for (const std::size_t member : members) {
    const auto anchors = entities_in(*told[member].statement, merge_policy(type).anchor);
    for (const std::string& anchor : anchors) by_anchor[anchor].push_back(member);
    if (anchors.empty()) anchorless.push_back(member);
  }
  std::vector<DealGroup> groups = anchored_groups(told, by_anchor, type);
  for (DealGroup& group : anchorless_groups(told, anchorless, type)) groups.push_back(std::move(group));
  return groups;
}

/// The anchors; without any, the words that link such statements. Anchors are marked, lest one be taken for the other.
std::vector<std::string> directed_keys(const Statement& statement) {
  const Role anchor = merge_policy(statement.type).anchor;
  std::vector<std::string> keys;
  for (const std::string& entity : entities_in(statement, anchor))
    keys.push_back(group_key(statement.type, {"anchor", entity}));
  if (!keys.empty()) return keys;
  for (const std::string& token : anchorless_tokens(statement, anchor)) keys.push_back(group_key(statement.type, {token}));
  if (keys.empty()) keys.push_back(group_key(statement.type, {statement.evidence.id}));
  return keys;
}

}  // namespace dealgraph::detail
