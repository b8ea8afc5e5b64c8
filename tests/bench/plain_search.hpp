#pragma once
/// The reference that every name search is checked against: written for plainness, not for speed.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dealgraph::bench {

/// A name found at bytes [begin, end).
struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Found&, const Found&) = default;
};

/// The longest names from left to right, not overlapping, exactly as written, that neither begin nor end within a word. A word
/// is a run of letters and digits; each Chinese, Japanese or Korean character stands alone.
std::vector<Found> plain_search(std::string_view text, const std::vector<std::string>& names);

}  // namespace dealgraph::bench
