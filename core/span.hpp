#pragma once
/// A half-open range of bytes in an article's text.

#include <compare>
#include <cstdint>
#include <string_view>

namespace dealgraph {

/// Bytes [begin, end) of an Article's `text`. Everything inside the program counts in bytes; only the JSON lines of
/// `extract` and the exported selectors count in Unicode code points (see core/utf8.hpp, CodePointIndex).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] constexpr std::string_view in(std::string_view text) const { return text.substr(begin, size()); }

  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace dealgraph
