#include "graph/detail/model_text.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"

namespace dealgraph::detail {
namespace {

/// Printable ASCII, as most text is: nothing to clean. Without an early end, so that many characters are looked at together.
bool is_plain(std::string_view text) {
  unsigned char odd = 0;
  for (const char c : text) {
    const auto above_space = static_cast<unsigned char>(static_cast<unsigned char>(c) - 0x20);
    odd |= static_cast<unsigned char>(above_space >= 0x7F - 0x20);
  }
  return odd == 0;
}

bool is_kept(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

constexpr bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

constexpr bool is_ascii_id_character(char32_t c) {
  return is_ascii_letter_or_digit(c) || c == '.' || c == '-' || c == '_' || c == ':';
}

/// Letters and digits of any script; the signs, spaces and private uses beyond ASCII are shut out by range.
bool is_id_character(char32_t c) {
  if (c < 0x80) return is_ascii_id_character(c);
  if (is_letter(c)) return true;
  const bool is_sign = c < 0x300 || (c >= 0x2000 && c < 0x3005) || (c >= 0xD800 && c < 0xF900) || c >= 0xFE00;
  return !is_sign;
}

/// ASCII throughout, as most ids are.
bool is_plain_id(std::string_view id) {
  static constexpr auto kParts = [] {
    std::array<bool, 256> parts{};
    for (unsigned char c = 0; c < 0x80; ++c) parts[c] = is_ascii_id_character(c);
    return parts;
  }();
  bool plain = true;
  for (const char c : id) plain &= kParts[static_cast<unsigned char>(c)];
  return plain;
}

bool is_word_character(char32_t c) {
  return c < 0x80 ? is_ascii_letter_or_digit(c) : is_letter(c) || is_digit(c);
}

/// Calls `take(code point, bytes)` for each code point.
template <typename Take>
void for_each_code_point(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    take(c.value, text.substr(at, c.length));
    at += c.length;
  }
}

/// The characters that `is_part` takes, each run of others as one `gap`; none at the ends.
template <typename IsPart>
std::string parts_joined(std::string_view text, char gap, IsPart is_part) {
  std::string out;
  bool pending = false;
  for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (!is_part(c)) {
      pending = true;
      return;
    }
    if (pending && !out.empty()) out += gap;
    pending = false;
    out += bytes;
  });
  return out;
}

}  // namespace

std::string clean_text(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string valid(text);
  repair_utf8(valid);
  std::string out;
  out.reserve(valid.size());
  for_each_code_point(valid, [&](char32_t c, std::string_view bytes) {
    if (is_kept(c)) out += bytes;
  });
  return out;
}

std::string safe_id(std::string_view id) {
  if (is_plain_id(id)) return std::string(id);
  std::string valid(id);
  repair_utf8(valid);
  std::string safe = parts_joined(valid, '-', is_id_character);
  if (safe != id) safe += '-' + hash_hex(id).substr(0, 6);
  return safe;
}

std::string comparable_text(std::string_view text) {
  return parts_joined(fold(text), ' ', is_word_character);
}

std::string comparable_description(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kDeterminers = {"a ",   "an ",  "the ", "its ", "their ",
                                                                   "his ", "her ", "our ", "some "};
  std::string words = comparable_text(text);
  const auto first = std::find_if(kDeterminers.begin(), kDeterminers.end(),
                                  [&](std::string_view determiner) { return words.starts_with(determiner); });
  return first == kDeterminers.end() ? words : words.substr(first->size());
}

}  // namespace dealgraph::detail
