#include "graph/deal_filter.hpp"

#include <algorithm>
#include <array>

namespace dealgraph {
namespace {

template <typename List, typename Value>
bool contains(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// Dates of different precision are compared as far as both go: 2021 is neither before nor after 2021-03.
int compare_dates(const std::string& a, const std::string& b) {
  const std::size_t both = std::min(a.size(), b.size());
  return a.compare(0, both, b, 0, both);
}

/// Facts of the dictionary hold from `since` to `until`, where empty ends are open.
bool is_in_time(const Deal& deal, const DealFilter& filter) {
  const bool open_ends = deal.origin != Origin::text;
  if (!filter.since.empty() && (deal.until.empty() ? !open_ends : compare_dates(deal.until, filter.since) < 0)) return false;
  return filter.until.empty() || (deal.since.empty() ? open_ends : compare_dates(deal.since, filter.until) <= 0);
}

}  // namespace

bool passes(const Deal& deal, const DealFilter& filter, std::span<const RelationType> otherwise) {
  const bool wanted_type = filter.types.empty() ? contains(otherwise, deal.type) : contains(filter.types, deal.type);
  const bool wanted_status = filter.statuses.empty() || contains(filter.statuses, deal.status);
  return wanted_type && wanted_status && deal.confidence >= filter.min_confidence && is_in_time(deal, filter);
}

bool passes_with(const Deal& deal, const std::string& entity, const DealFilter& filter,
                 std::span<const RelationType> otherwise) {
  const auto fills = [&](const Party& party) {
    return party.entity == entity && (filter.roles.empty() || contains(filter.roles, party.role));
  };
  return passes(deal, filter, otherwise) && std::any_of(deal.parties.begin(), deal.parties.end(), fills);
}

std::span<const RelationType> deal_types() {
  const auto all = all_relation_types();
  return all.first(static_cast<std::size_t>(std::find_if_not(all.begin(), all.end(), is_deal) - all.begin()));
}

std::span<const RelationType> partner_types() {
  static constexpr std::array<RelationType, 5> kTypes = {RelationType::partnership, RelationType::joint_venture,
                                                         RelationType::supply, RelationType::licensing,
                                                         RelationType::investment};
  return kTypes;
}

}  // namespace dealgraph
