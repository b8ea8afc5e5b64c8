#pragma once
/// How deals with many parties become edges between two: decided here, once, for every export and query.

#include <string>
#include <vector>

#include "graph/deal.hpp"

namespace dealgraph {

/// An edge from one entity to another, each in its role.
struct PartyPair {
  std::string from;
  std::string to;
  Role from_role = Role::party;
  Role to_role = Role::party;
  friend auto operator<=>(const PartyPair&, const PartyPair&) = default;
};

/// The pairs of named parties that a deal or fact joins; none where only one is named.
///  - equals: each pair, from the smaller id;
///  - joint venture: also each partner → the venture;
///  - acquisition: acquirer → target, seller → target; acquirer → seller where no target is named;
///  - supply: supplier → customer, customer → item; supplier → item where no customer is named;
///  - licensing: licensor → licensee, licensee → subject; licensor → subject where no licensee is named;
///  - all others: from the first role to the second.
/// Nobody is paired with itself.
std::vector<PartyPair> party_pairs(const Deal& deal);

}  // namespace dealgraph
