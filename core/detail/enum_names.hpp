#pragma once
/// Enumerators and their spellings: a table of names in the order of the enumerators.

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace dealgraph::detail {

template <std::size_t size>
using EnumNames = std::array<std::string_view, size>;

/// The enumerator whose name is `word`.
template <typename Enum, std::size_t size>
std::optional<Enum> enumerator_named(const EnumNames<size>& names, std::string_view word) {
  const auto found = std::find(names.begin(), names.end(), word);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace dealgraph::detail
