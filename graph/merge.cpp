#include "graph/merge.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "core/utf8.hpp"
#include "graph/detail/deal_builder.hpp"
#include "graph/detail/deal_groups.hpp"
#include "graph/detail/fact_groups.hpp"
#include "graph/detail/model_text.hpp"

namespace dealgraph {
namespace {

using detail::Members;
using detail::Statement;
using detail::Told;

/// Deals are large: their places are sorted first, then each is moved to its place once, round by round.
void sort_by_id(std::vector<Deal>& deals) {
  std::vector<std::size_t> from(deals.size());  // the deal that belongs here stands there
  std::iota(from.begin(), from.end(), std::size_t{0});
  std::sort(from.begin(), from.end(), [&](std::size_t a, std::size_t b) { return deals[a].id < deals[b].id; });
  for (std::size_t start = 0; start < from.size(); ++start) {
    if (from[start] == start) continue;
    Deal first = std::move(deals[start]);
    std::size_t at = start;
    for (std::size_t next = from[at]; next != start; at = next, next = from[at]) {
      deals[at] = std::move(deals[next]);
      from[at] = at;
    }
    deals[at] = std::move(first);
    from[at] = at;
  }
}

/// Sorted, each once. Statements are large, too.
std::vector<Statement> unique(std::vector<Statement>&& statements) {
  std::vector<Statement*> places;
  for (Statement& statement : statements) places.push_back(&statement);
  std::sort(places.begin(), places.end(), [](const Statement* a, const Statement* b) { return detail::is_before(*a, *b); });
  std::unordered_set<std::string_view> seen;
  std::erase_if(places, [&](const Statement* statement) { return !seen.insert(statement->evidence.id).second; });
  std::vector<Statement> sorted;
  sorted.reserve(places.size());
  for (Statement* statement : places) sorted.push_back(std::move(*statement));
  return sorted;
}

/// Hands the evidences of statements to the deals that they speak of: copies, but to the last deal the evidence itself. Two of
/// each at once would be most of the memory of a large merge. Groups are counted before any is handed out. Borrows.
class EvidenceHandout {
 public:
  explicit EvidenceHandout(std::vector<Statement>& statements) : statements_(&statements), left_(statements.size()) {}

  void count(const Members& members) {
    for (const std::size_t member : members) ++left_[member];
  }

  std::vector<Evidence> take(const Members& members) {
    std::vector<Evidence> evidences;
    evidences.reserve(members.size());
    for (const std::size_t member : members) {
      Evidence& evidence = (*statements_)[member].evidence;
      evidences.push_back(--left_[member] == 0 ? std::move(evidence) : evidence);
    }
    return evidences;
  }

 private:
  std::vector<Statement>* statements_;
  std::vector<std::size_t> left_;
};

// --- deals ---

std::string deal_id(const detail::DealGroup& group, const Statement& first) {
  return "deal:" + hash_hex(group.key + '\0' + detail::identity(first));
}

Deal deal_of(const Statement& first, const detail::DealGroup& group, EvidenceHandout& evidences) {
  const RelationType type = first.type;
  const Role anchor = detail::merge_policy(type).anchor;
  std::string id = deal_id(group, first);
  const auto is_party = [&](const Party& party) {
    const bool is_other_anchor = party.role == anchor && !group.anchors.empty() && !party.entity.empty();
    return !is_other_anchor || std::binary_search(group.anchors.begin(), group.anchors.end(), party.entity);
  };
  Deal deal = detail::build_deal(type, evidences.take(group.members), is_party);
  deal.id = std::move(id);
  detail::set_support(deal);
  return deal;
}

/// `told` tells of `statements` in their order.
std::vector<Deal> merge_deals(const std::vector<Told>& told, EvidenceHandout& evidences) {
  std::vector<Deal> deals;
  deals.reserve(told.size());  // growing would hold all of them twice; what is not used costs nothing
  for (std::size_t at = 0; at < told.size();) {
    const RelationType type = told[at].statement->type;
    Members members;
    for (; at < told.size() && told[at].statement->type == type; ++at) members.push_back(at);
    if (!is_deal(type)) continue;
    const std::vector<detail::DealGroup> groups = detail::deal_groups(told, members);
    for (const detail::DealGroup& group : groups) evidences.count(group.members);
    for (const detail::DealGroup& group : groups)
      deals.push_back(deal_of(*told[group.members.front()].statement, group, evidences));
  }
  sort_by_id(deals);
  return deals;
}

// --- facts ---

bool is_same_party(const Party& a, const Party& b) {
  if (a.role != b.role || a.entity != b.entity) return false;
  return !a.entity.empty() || detail::comparable_description(a.text) == detail::comparable_description(b.text);
}

Deal told_fact(const detail::FactGroup& group, EvidenceHandout& evidences) {
  return detail::build_deal(group.type, evidences.take(group.members), [&](const Party& party) {
    return std::any_of(group.parties.begin(), group.parties.end(), [&](const Party& own) { return is_same_party(own, party); });
  });
}

Deal fact_of(const std::string& key, const detail::FactGroup& group, EvidenceHandout& evidences) {
  Deal fact;
  if (!group.members.empty()) fact = told_fact(group, evidences);
  fact.id = detail::fact_id(key);
  if (group.entry != nullptr) {
    fact.type = group.type;
    if (group.members.empty()) fact.parties = group.parties;
    fact.origin = group.members.empty() ? Origin::dictionary : Origin::both;
    fact.since = group.entry->since;
    fact.until = group.entry->until;
  }
  detail::set_support(fact);
  return fact;
}

std::vector<Deal> merge_facts(const std::vector<Told>& told, const std::vector<detail::DictionaryFact>& entries,
                              EvidenceHandout& evidences) {
  detail::FactGroups groups;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (!is_deal(told[i].statement->type)) detail::add_statement(groups, *told[i].statement, i);
  }
  for (const detail::DictionaryFact& entry : entries) detail::add_entry(groups, entry);
  std::vector<Deal> facts;
  for (const auto& [key, group] : groups) evidences.count(group.members);
  for (const auto& [key, group] : groups) facts.push_back(fact_of(key, group, evidences));
  sort_by_id(facts);
  return facts;
}

}  // namespace

Merged merge(std::vector<Statement> statements, const std::vector<detail::DictionaryFact>& entries) {
  statements = unique(std::move(statements));
  const std::vector<Told> told = detail::told(statements);
  EvidenceHandout evidences(statements);
  std::vector<Deal> facts = merge_facts(told, entries, evidences);
  return {merge_deals(told, evidences), std::move(facts)};
}

}  // namespace dealgraph
