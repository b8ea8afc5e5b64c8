#pragma once
/// How sure the graph is of a deal: it grows with independent origins.

#include <cstddef>
#include <vector>

#include "graph/deal.hpp"

namespace dealgraph {

inline constexpr double kMostConfidence = 0.99;
inline constexpr double kDictionaryConfidence = 0.95;  ///< of what the dictionary says, as one more origin

struct Support {
  double confidence = 0;    ///< 1 - Π(1 - c) over the origins, c the best of each; at most kMostConfidence, four decimals
  std::size_t sources = 0;  ///< independent origins
  friend bool operator==(const Support&, const Support&) = default;
};

/// Evidences are of one origin if they share the publisher, the address or the words (marks, case and spacing apart): a
/// publisher repeats itself, and wire copies say the same. An article without publisher counts as its own.
Support support_of(const std::vector<const Evidence*>& evidences, bool in_dictionary);

/// The support of a deal by those of its evidences that name both entities; by all if none does.
Support support_of_pair(const Deal& deal, const std::string& a, const std::string& b);

}  // namespace dealgraph
