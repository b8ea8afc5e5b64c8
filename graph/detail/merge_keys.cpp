#include "graph/detail/merge_keys.hpp"

#include <algorithm>

#include "graph/detail/date_range.hpp"
#include "graph/detail/deal_groups.hpp"
#include "graph/detail/merge_policy.hpp"

namespace dealgraph::detail {
namespace {

std::size_t anchor_count(const Statement& statement) {
  return entities_in(statement, merge_policy(statement.type).anchor).size();
}

MergeKey crowd_key(RelationType type) {
  return {KeyKind::crowd, group_key(type, {"crowd"})};
}

bool is_crowd(const Statement& statement) {
  return symmetric_role(statement.type) && anchor_count(statement) > kMostPaired;
}

}  // namespace

bool leads_on(const Statement& statement) {
  return is_deal(statement.type) && !symmetric_role(statement.type) && anchor_count(statement) == 0;
}

/// Equals with one partner or none meet only those that name the very same entities: their parties find them.
std::vector<MergeKey> group_keys(const Statement& statement) {
  if (!is_deal(statement.type)) return {};
  const bool is_symmetric = symmetric_role(statement.type).has_value();
  if (is_symmetric && anchor_count(statement) < 2) return {};
  std::vector<MergeKey> keys;
  for (std::string& key : deal_keys(statement)) keys.push_back({KeyKind::group, std::move(key)});
  if (is_symmetric) keys.push_back(crowd_key(statement.type));
  return keys;
}

std::vector<MergeKey> index_groups(const Statement& statement) {
  if (is_crowd(statement)) return {crowd_key(statement.type)};
  std::vector<MergeKey> keys = group_keys(statement);
  if (symmetric_role(statement.type)) std::erase(keys, crowd_key(statement.type));
  return keys;
}

std::vector<MergeKey> index_keys(const Statement& statement) {
  std::vector<MergeKey> keys = index_groups(statement);
  for (const Party& party : statement.evidence.arguments) {
    if (party.entity.empty()) continue;
    keys.push_back({KeyKind::party, party.entity});
    if (statement.type == RelationType::makes && party.role == Role::item) keys.push_back({KeyKind::made, party.entity});
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::int64_t day_of(const Statement& statement, const std::string& published) {
  constexpr std::size_t kDaySize = 10;  // "2021-03-05"
  const std::string& own = statement.evidence.attributes.date;
  const std::string& date = own.empty() ? published : own;
  return date.size() == kDaySize ? range_of(date).first : kNoDay;
}

}  // namespace dealgraph::detail
