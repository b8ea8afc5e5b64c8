#include "graph/detail/fact_groups.hpp"

#include <algorithm>
#include <set>

#include "core/utf8.hpp"
#include "graph/detail/deal_groups.hpp"
#include "graph/detail/model_text.hpp"

namespace dealgraph::detail {
namespace {

using Pair = std::vector<Party>;

std::vector<Party> parties_in(const Statement& statement, Role role) {
  std::vector<Party> parties;
  for (const Party& party : statement.evidence.arguments) {
    if (party.role == role) parties.push_back(party);
  }
  return parties;
}

bool is_named(const Party& party) {
  return !party.entity.empty();
}
bool is_fact(const Party& a, const Party& b) {
  return (is_named(a) || is_named(b)) && (a.entity != b.entity);
}

/// Each pair of a side and the other; a named party alone where the other side is empty.
std::vector<Pair> pairs_between(const std::vector<Party>& from, const std::vector<Party>& to) {
  std::vector<Pair> pairs;
  for (const Party& a : from) {
    for (const Party& b : to) {
      if (is_fact(a, b)) pairs.push_back({a, b});
    }
  }
  if (!from.empty() && !to.empty()) return pairs;
  for (const Party& party : from.empty() ? to : from) {
    if (is_named(party)) pairs.push_back({party});
  }
  return pairs;
}

std::vector<Pair> pairs_among(const std::vector<Party>& equals) {
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < equals.size(); ++i) {
    for (std::size_t k = i + 1; k < equals.size(); ++k) {
      if (is_fact(equals[i], equals[k])) pairs.push_back({equals[i], equals[k]});
    }
  }
  if (equals.size() == 1) pairs.push_back(equals);
  return pairs;
}

std::vector<Pair> pairs_of(const Statement& statement) {
  const auto roles = roles_of(statement.type);
  if (roles.size() < 2) return pairs_among(parties_in(statement, roles.front()));
  return pairs_between(parties_in(statement, roles[0]), parties_in(statement, roles[1]));
}

std::string key_of(RelationType type, const Pair& pair) {
  std::vector<std::string> words;
  for (const Party& party : pair) {
    words.emplace_back(to_string(party.role));
    words.push_back(is_named(party) ? party.entity : '"' + comparable_description(party.text));
  }
  return group_key(type, words);
}

std::vector<Party> parties_of(const DictionaryFact& entry) {
  const auto roles = roles_of(entry.type);
  return {Party{roles[0], entry.from, {}, true}, Party{roles[1], entry.to, {}, true}};
}

FactGroup& group_of(FactGroups& groups, RelationType type, const Pair& pair) {
  FactGroup& group = groups[key_of(type, pair)];
  if (group.parties.empty()) group = {type, pair, {}, nullptr};
  return group;
}

}  // namespace

void add_statement(FactGroups& groups, const Statement& statement, std::size_t member) {
  for (const Pair& pair : pairs_of(statement)) {
    Members& members = group_of(groups, statement.type, pair).members;
    if (members.empty() || members.back() != member) members.push_back(member);
  }
}

void add_entry(FactGroups& groups, const DictionaryFact& entry) {
  FactGroup& group = group_of(groups, entry.type, parties_of(entry));
  if (group.entry == nullptr || group.entry->since <= entry.since) group.entry = &entry;
}

std::vector<std::string> fact_keys(const Statement& statement) {
  std::set<std::string> keys;
  for (const Pair& pair : pairs_of(statement)) keys.insert(key_of(statement.type, pair));
  return {keys.begin(), keys.end()};
}

std::string fact_id(const std::string& key) {
  return "fact:" + hash_hex(key);
}

std::string fact_key(const DictionaryFact& entry) {
  return key_of(entry.type, parties_of(entry));
}

}  // namespace dealgraph::detail
