#include "extract/name_spelling.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/text_forms.hpp"

namespace dealgraph {
namespace {

bool has_lower(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_lower);
}
bool has_upper(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_upper);
}

/// How the text's spelling compares with the dictionary's, leaving out white space and kinds of quotes.
enum class Spelling { different, same, capitals, first_capital, any_case };

/// One character of folded comparison: next code point of `text` at `at`, white space skipped.
char32_t next_character(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_ascii_space(text[at])) ++at;
  if (at >= text.size()) return 0;
  const CodePoint point = decode_at(text, at);
  at += point.length;
  if (point.value == 0x2018 || point.value == 0x2019) return '\'';
  if (point.value == 0x2010 || point.value == 0x2011) return '-';
  if (point.value >= 0xFF01 && point.value <= 0xFF5E) return point.value - 0xFF01 + 0x21;
  return point.value;
}

char32_t lower(char32_t c) {
  return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

Spelling compare(std::string_view surface, std::string_view name) {
  if (surface == name) return Spelling::same;
  bool same = true, first_capital = true;
  std::size_t i = 0, j = 0;
  bool first = true;
  while (true) {
    const char32_t a = next_character(surface, i), b = next_character(name, j);
    if (a == 0 && b == 0) break;
    if (lower(a) != lower(b)) return Spelling::different;
    if (a != b) {
      same = false;
      if (!first) first_capital = false;
    }
    first = false;
  }
  if (same) return Spelling::same;
  if (!has_lower(surface)) return Spelling::capitals;
  if (first_capital && is_ascii_upper(surface[0])) return Spelling::first_capital;
  return Spelling::any_case;
}

}  // namespace

bool fits(const flat::Name& name, std::string_view surface) {
  const std::string_view text = name.text.text();
  if (surface == text) return true;
  const Spelling spelling = compare(surface, text);
  if (spelling == Spelling::same) return true;
  if (spelling == Spelling::different || name.weak || name.common || name.ticker) return false;
  switch (spelling) {
    case Spelling::capitals:
      return text.size() >= 4 && has_lower(text);
    case Spelling::first_capital:
      return text.size() >= 3;
    default:
      return text.size() >= 6 && has_lower(text) && is_ascii_upper(surface[0]);
  }
}

bool fits(const flat::Term& term, std::string_view surface) {
  const std::string_view text = term.text.text();
  if (!has_upper(text)) return true;
  const Spelling spelling = compare(surface, text);
  return spelling == Spelling::same || (spelling == Spelling::capitals && text.size() >= 4);
}

}  // namespace dealgraph
