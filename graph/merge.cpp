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

std::vector<const Statement*> chosen(const std::vector<Told>& told, const Members& members) {
  std::vector<const Statement*> statements;
  for (const std::size_t member : members) statements.push_back(told[member].statement);
  return statements;
}

// --- deals ---

std::string deal_id(const detail::DealGroup& group, const Statement& first) {
  return "deal:" + hash_hex(group.key + '\0' + detail::identity(first));
}

Deal deal_of(const std::vector<Told>& told, const detail::DealGroup& group) {
  const auto statements = chosen(told, group.members);
  const Role anchor = detail::merge_policy(statements.front()->type).anchor;
  const auto is_party = [&](const Party& party) {
    const bool is_other_anchor = party.role == anchor && !group.anchors.empty() && !party.entity.empty();
    return !is_other_anchor || std::binary_search(group.anchors.begin(), group.anchors.end(), party.entity);
  };
  Deal deal = detail::build_deal(statements, is_party);
  deal.id = deal_id(group, *statements.front());
  detail::set_support(deal);
  return deal;
}

/// Empties the statements of a type when its deals are made, as merge does with those of facts: both at once would be most of
/// the memory of a large merge. `told` tells of `statements` in their order.
std::vector<Deal> merge_deals(const std::vector<Told>& told, std::vector<Statement>& statements) {
  std::vector<Deal> deals;
  deals.reserve(told.size());  // growing would hold all of them twice; what is not used costs nothing
  for (std::size_t at = 0; at < told.size();) {
    const RelationType type = told[at].statement->type;
    Members members;
    for (; at < told.size() && told[at].statement->type == type; ++at) members.push_back(at);
    if (!is_deal(type)) continue;
    for (const detail::DealGroup& group : detail::deal_groups(told, members)) deals.push_back(deal_of(told, group));
    for (const std::size_t member : members) statements[member] = Statement{};
  }
  sort_by_id(deals);
  return deals;
}

// --- facts ---

bool is_same_party(const Party& a, const Party& b) {
  if (a.role != b.role || a.entity != b.entity) return false;
  return !a.entity.empty() || detail::comparable_description(a.text) == detail::comparable_description(b.text);
}

Deal told_fact(const std::vector<Told>& told, const detail::FactGroup& group) {
  return detail::build_deal(chosen(told, group.members), [&](const Party& party) {
    return std::any_of(group.parties.begin(), group.parties.end(), [&](const Party& own) { return is_same_party(own, party); });
  });
}

Deal fact_of(const std::vector<Told>& told, const std::string& key, const detail::FactGroup& group) {
  Deal fact;
  if (!group.members.empty()) fact = told_fact(told, group);
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

std::vector<Deal> merge_facts(const std::vector<Told>& told, const std::vector<detail::DictionaryFact>& entries) {
  detail::FactGroups groups;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (!is_deal(told[i].statement->type)) detail::add_statement(groups, *told[i].statement, i);
  }
  for (const detail::DictionaryFact& entry : entries) detail::add_entry(groups, entry);
  std::vector<Deal> facts;
  for (const auto& [key, group] : groups) facts.push_back(fact_of(told, key, group));
  sort_by_id(facts);
  return facts;
}

}  // namespace

Merged merge(std::vector<Statement> statements, const std::vector<detail::DictionaryFact>& entries) {
  statements = unique(std::move(statements));
  const std::vector<Told> told = detail::told(statements);
  std::vector<Deal> facts = merge_facts(told, entries);
  for (Statement& statement : statements)
    if (!is_deal(statement.type)) statement.evidence = {};
  return {merge_deals(told, statements), std::move(facts)};
}

}  // namespace dealgraph
