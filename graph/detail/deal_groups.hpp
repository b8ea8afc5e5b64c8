#pragma once
/// Which statements speak of the same deal.

#include <string>
#include <vector>

#include "graph/detail/episode.hpp"
#include "graph/detail/merge_policy.hpp"

namespace dealgraph::detail {

/// The statements of one deal. Where a statement names several anchors (two companies are bought), it speaks of a deal with
/// each of them; these are one deal again if exactly the same statements speak of them.
struct DealGroup {
  std::string key;                   ///< type and party, of which the deal's id is made
  std::vector<std::string> anchors;  ///< the entities in the anchor role; empty: all that the statements name
  Members members;
};

/// Groups `members`, all of one deal type, as merge_policy.hpp says. `told` outlives nothing but the call.
std::vector<DealGroup> deal_groups(const std::vector<Told>& told, const Members& members);

/// For types with two sides: by what is bought, funded, supplied to …
std::vector<DealGroup> directed_groups(const std::vector<Told>& told, const Members& members, RelationType type);

/// For types of equals: by the set of partners; a smaller set joins a larger one if exactly one fits.
std::vector<DealGroup> symmetric_groups(const std::vector<Told>& told, const Members& members, RelationType type);

/// What deal_groups() can be cut into: statements that share no key, not even over a chain of others, never meet in a group. Of
/// one statement of a deal's type; never empty.
std::vector<std::string> deal_keys(const Statement& statement);
std::vector<std::string> directed_keys(const Statement& statement);
std::vector<std::string> symmetric_keys(const Statement& statement);

/// Type and words, kept apart by NUL.
std::string group_key(RelationType type, const std::vector<std::string>& words);

}  // namespace dealgraph::detail
