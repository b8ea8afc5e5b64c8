#pragma once
/// By which keys a knowledge base finds the statements that a question needs: told from each statement alone.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/detail/statement.hpp"

namespace dealgraph::detail {

enum class KeyKind : unsigned {
  party,  ///< all statements that name an entity
  made,   ///< `makes` statements with this item
  group,  ///< those that may speak of the same deal: see deal_keys
  crowd   ///< of a type of deals those with more than kMostPaired partners
};

struct MergeKey {
  KeyKind kind = KeyKind::party;
  std::string name;  ///< an entity's id; for groups and crowds the words
  friend auto operator<=>(const MergeKey&, const MergeKey&) = default;
};

/// Statements with more partners than that are found by one key instead of one for each pair.
inline constexpr std::size_t kMostPaired = 16;

/// The groups that decide about the deals which `statement` tells. A deal that involves an entity is merged as in the whole
/// graph if these are there: all statements that name the entity, all that are found by any of their group keys, and, for those
/// that lead on, all by any of *their* group keys, and so on. Facts need only the statements that name the entity.
std::vector<MergeKey> group_keys(const Statement& statement);

/// True for a statement without a named anchor: the words that link it to others link these to more.
bool leads_on(const Statement& statement);

/// The keys of groups by which `statement` is found.
std::vector<MergeKey> index_groups(const Statement& statement);

/// All keys by which `statement` is found. Sorted, each once.
std::vector<MergeKey> index_keys(const Statement& statement);

/// The day that tells statements of one group apart in time, counted from 1970; kNoDay where it is not known to the day.
/// `published` is the article's. Statements of one group (not of a crowd) with more than the merge policy's gap between their
/// days do not meet, not even over a chain of others of the group, unless one of these has no day.
std::int64_t day_of(const Statement& statement, const std::string& published);
inline constexpr std::int64_t kNoDay = -1'000'000;

}  // namespace dealgraph::detail
