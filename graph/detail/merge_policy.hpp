#pragma once
/// What tells one deal from another: the constants of merging, all in one place.

#include "core/relation_type.hpp"

namespace dealgraph::detail {

/// Statements of a deal's type are grouped by the party in role `anchor` (what is bought, who is sued, …); within such a group
/// those that share a party in role `counter` and follow each other within `gap_days` speak of one deal. For symmetric types
/// both roles are the same and the group is the set of equals.
struct MergePolicy {
  Role anchor = Role::party;
  Role counter = Role::party;
  long gap_days = 0;
  /// Two statements that leave the counter party out are about the same deal if only the anchor agrees (a company is bought
  /// once); otherwise they must agree on something more (a customer orders many things).
  bool anchor_suffices = true;
};

inline constexpr long kOneOffGapDays = 540;     ///< acquisitions, mergers, alliances, suits
inline constexpr long kRecurringGapDays = 365;  ///< funding rounds, contracts

/// `type` is a deal.
constexpr MergePolicy merge_policy(RelationType type) {
  switch (type) {
    case RelationType::acquisition:
      return {Role::target, Role::acquirer, kOneOffGapDays, true};
    case RelationType::investment:
      return {Role::investee, Role::investor, kRecurringGapDays, true};
    case RelationType::supply:
      return {Role::customer, Role::supplier, kRecurringGapDays, false};
    case RelationType::licensing:
      return {Role::licensee, Role::licensor, kOneOffGapDays, false};
    case RelationType::spin_off:
      return {Role::unit, Role::parent, kOneOffGapDays, true};
    case RelationType::lawsuit:
      return {Role::defendant, Role::plaintiff, kOneOffGapDays, false};
    case RelationType::partnership:
    case RelationType::joint_venture:
      return {Role::partner, Role::partner, kOneOffGapDays, true};
    default:
      return {Role::party, Role::party, kOneOffGapDays, true};
  }
}

}  // namespace dealgraph::detail
