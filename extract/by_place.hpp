#pragma once
/// Names, terms and amounts of a Document are sorted by their tokens and do not overlap: what stands where is found by halving.

#include <algorithm>
#include <cstdint>

namespace dealgraph {

/// The first of `items` that begins at `token` or behind it.
template <class Items>
auto first_from(const Items& items, std::uint32_t token) {
  return std::lower_bound(items.begin(), items.end(), token,
                          [](const auto& item, std::uint32_t at) { return item.begin < at; });
}

/// The one that covers `token`, or the end.
template <class Items>
auto covering(const Items& items, std::uint32_t token) {
  const auto behind = first_from(items, token + 1);
  return behind != items.begin() && token < (behind - 1)->end ? behind - 1 : items.end();
}

/// How many of them end at `token` or before it.
template <class Items>
std::uint32_t count_before(const Items& items, std::uint32_t token) {
  auto behind = first_from(items, token);
  while (behind != items.begin() && (behind - 1)->end > token) --behind;
  return static_cast<std::uint32_t>(behind - items.begin());
}

}  // namespace dealgraph
