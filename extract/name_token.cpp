#include "extract/name_token.hpp"

#include "core/utf8.hpp"
#include "extract/text_forms.hpp"
#include "extract/token.hpp"

namespace dealgraph {
namespace {

bool is_ascii_word(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
bool is_wide_word(char32_t ascii) {
  return ascii != 0 && ascii < 0x80 && is_ascii_word(static_cast<char>(ascii));
}

NameToken hashed(std::string_view text, std::size_t begin, std::size_t end) {
  return {begin, end, name_hash::of_token(text.data() + begin, end - begin, text.size() - begin)};
}

NameToken hashed_folded(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string folded = fold_token(text.substr(begin, end - begin));
  return {begin, end, name_hash::of_token(folded.data(), folded.size(), folded.size())};
}

NameToken number_at(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < text.size() && is_ascii_digit(text[i]); };
  std::size_t end = at + 1;
  while (digit(end) || (end < text.size() && (text[end] == ',' || text[end] == '.') && digit(end + 1))) ++end;
  return hashed(text, at, end);
}

NameToken word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  bool wide = false;
  while (end < text.size()) {
    if (is_ascii_word(text[end])) {
      ++end;
      continue;
    }
    if (static_cast<unsigned char>(text[end]) < 0x80) break;
    const CodePoint point = decode_at(text, end);
    if (const char32_t ascii = ascii_form(point.value)) {
      if (!is_wide_word(ascii)) break;
      wide = true;
    } else if (is_cjk(point.value) || !is_letter(point.value)) {
      break;
    }
    end += point.length;
  }
  return wide ? hashed_folded(text, at, end) : hashed(text, at, end);
}

/// What a character before another one is for the token that they may share.
enum class Before { nothing, letter, digit };

Before before(std::string_view text, std::size_t at) {
  if (at == 0) return Before::nothing;
  const char c = text[at - 1];
  if (is_ascii_digit(c)) return Before::digit;
  if (is_ascii_letter(c)) return Before::letter;
  if (static_cast<unsigned char>(c) < 0x80) return Before::nothing;
  const char32_t value = decode_before(text, at).value;
  if (const char32_t ascii = ascii_form(value)) return is_wide_word(ascii) ? Before::letter : Before::nothing;
  return !is_cjk(value) && is_letter(value) ? Before::letter : Before::nothing;
}

/// Whether the ASCII digits that end before `at` are the end of a word ("A100"), not a number.
bool are_in_a_word(std::string_view text, std::size_t at) {
  while (at > 0 && is_ascii_digit(text[at - 1])) --at;
  return before(text, at) == Before::letter;
}

/// "1.5": the digits after a point or comma belong to the number before it.
bool goes_on_a_number(std::string_view text, std::size_t at) {
  return at >= 2 && (text[at - 1] == '.' || text[at - 1] == ',') && is_ascii_digit(text[at - 2]) &&
         !are_in_a_word(text, at - 1);
}

/// "1.5": the point or comma belongs to the number.
bool is_in_a_number(std::string_view text, std::size_t at) {
  return (text[at] == '.' || text[at] == ',') && at > 0 && is_ascii_digit(text[at - 1]) && at + 1 < text.size() &&
         is_ascii_digit(text[at + 1]) && !are_in_a_word(text, at);
}

}  // namespace

NameToken name_token_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_ascii_letter(c)) return word_at(text, at);
  if (is_ascii_digit(c)) return number_at(text, at);
  if (static_cast<unsigned char>(c) < 0x80) return hashed(text, at, at + 1);
  const CodePoint point = decode_at(text, at);
  if (const char32_t ascii = ascii_form(point.value))
    return is_wide_word(ascii) ? word_at(text, at) : hashed_folded(text, at, at + point.length);
  return is_letter(point.value) && !is_cjk(point.value) ? word_at(text, at) : hashed(text, at, at + point.length);
}

bool next_name_token(std::string_view text, std::size_t at, NameToken& out) {
  while (at < text.size()) {
    const char c = text[at];
    if (c == '\n') return false;
    if (is_ascii_space(c)) {
      ++at;
    } else if (static_cast<unsigned char>(c) < 0x80) {
      break;
    } else {
      const CodePoint point = decode_at(text, at);
      if (!is_wide_space(point.value)) break;
      at += point.length;
    }
  }
  if (at >= text.size()) return false;
  out = name_token_at(text, at);
  return true;
}

bool is_token_start(std::string_view text, std::size_t at) {
  const char c = text[at];
  const Before left = before(text, at);
  if (is_ascii_digit(c)) return left == Before::nothing && !goes_on_a_number(text, at);
  if (left == Before::nothing) return true;
  if (is_in_a_number(text, at)) return false;
  char32_t value = static_cast<unsigned char>(c);
  if (value >= 0x80) value = decode_at(text, at).value;
  const bool wide = is_wide_word(ascii_form(value));
  const bool joins = value < 0x80 ? is_ascii_letter(c) : wide || (!is_cjk(value) && is_letter(value));
  if (!joins) return true;
  return left == Before::digit && !are_in_a_word(text, at);
}

}  // namespace dealgraph
