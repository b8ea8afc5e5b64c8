#pragma once
/// How far a deal has come, as its evidences tell it one after the other.

#include <vector>

#include "graph/deal.hpp"

namespace dealgraph::detail {

/// The changes of status in the order of time; those of one day by progress. A deal moves forward only: a late article that
/// still calls a completed deal announced changes nothing. `failed` ends it; what is said on a later day than that opens it
/// again. Undated evidence comes last and can move a deal forward, but neither end nor open it where dated evidence speaks.
/// Never empty if there is evidence; the last entry is the deal's status.
std::vector<StatusChange> status_history(const std::vector<Evidence>& evidences);

}  // namespace dealgraph::detail
