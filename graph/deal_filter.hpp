#pragma once
/// Which deals and facts a question looks at.

#include <span>
#include <string>
#include <vector>

#include "graph/deal.hpp"

namespace dealgraph {

/// Empty members let everything through, but for `types`: each question has types of its own that it takes where none are
/// named, and then takes no other.
struct DealFilter {
  std::vector<RelationType> types;
  std::vector<Status> statuses;  ///< the last status that is told
  std::string since;             ///< ISO date of any precision; nothing that was over before it
  std::string until;             ///< the same; nothing that began after it
  double min_confidence = 0;
  std::vector<Role> roles;  ///< the role of the entity that is asked about; empty: any

  friend bool operator==(const DealFilter&, const DealFilter&) = default;
};

/// True where `deal` has one of the types (or `otherwise` where none are named), one of the statuses, the confidence, and was
/// told or held at some time from `since` to `until`. Undated deals are in no span of time; facts of the dictionary without
/// dates are in all. `roles` is for passes_with() to look at.
bool passes(const Deal& deal, const DealFilter& filter, std::span<const RelationType> otherwise);

/// The same, and `entity` fills one of `filter.roles` (any role, if there are none).
bool passes_with(const Deal& deal, const std::string& entity, const DealFilter& filter,
                 std::span<const RelationType> otherwise);

/// partnership … settlement.
std::span<const RelationType> deal_types();

/// The types that make a partner: partnership, joint venture, supply, licensing, investment.
std::span<const RelationType> partner_types();

}  // namespace dealgraph
