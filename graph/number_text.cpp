#include "graph/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace dealgraph {
namespace {

constexpr std::size_t kLongestFixed = 512;  // 1.8e308 has 309 digits, the smallest double 0. and 324 places more

std::string spelled(double value, std::chars_format format) {
  std::array<char, 2 * kLongestFixed> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, format).ptr;
  return {digits.data(), end};
}

}  // namespace

std::string number_text(double value) {
  const double size = std::abs(value);
  const bool is_plain = value == 0 || (size >= 1e-5 && size < 1e15);
  return spelled(value == 0 ? 0 : value, is_plain ? std::chars_format::fixed : std::chars_format::scientific);
}

std::string decimal_text(double value) {
  return spelled(value == 0 ? 0 : value, std::chars_format::fixed);
}

}  // namespace dealgraph
