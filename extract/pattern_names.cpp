#include "extract/pattern_names.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

#include "core/utf8.hpp"
#include "extract/name_context.hpp"
#include "extract/pattern_set.hpp"
#include "extract/rules.hpp"

namespace dealgraph {
namespace {

/// Tokens that cover exactly the bytes [begin, end), if there are such.
bool tokens_of(const Document& document, Span bytes, std::uint32_t& begin, std::uint32_t& end) {
  const auto& tokens = document.tokens;
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), bytes.begin,
                                      [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  if (first == tokens.end() || first->span.begin != bytes.begin) return false;
  auto last = first;
  while (last != tokens.end() && last->span.end < bytes.end) ++last;
  if (last == tokens.end() || last->span.end != bytes.end) return false;
  begin = static_cast<std::uint32_t>(first - tokens.begin());
  end = static_cast<std::uint32_t>(last - tokens.begin()) + 1;
  return true;
}

/// "A100s" of "A100".
Span with_plural_ending(const Document& document, Span bytes) {
  const std::string_view text = document.text;
  const auto is_letter_or_digit = [&](std::size_t at) {
    return at < text.size() &&
           (std::isalnum(static_cast<unsigned char>(text[at])) || static_cast<unsigned char>(text[at]) >= 0x80);
  };
  const bool plural = bytes.end < text.size() && text[bytes.end] == 's' && !is_letter_or_digit(bytes.end + 1);
  return plural ? Span{bytes.begin, bytes.end + 1} : bytes;
}

/// "1080" in "GTX-1080" or "v4" in "A100v4" is no name of its own.
bool stands_alone(const Document& document, std::uint32_t begin, std::uint32_t end) {
  const auto& tokens = document.tokens;
  if (begin > 0 && !tokens[begin].space_before && tokens[begin - 1].kind != TokenKind::cjk) {
    const Token& before = tokens[begin - 1];
    if (before.kind != TokenKind::mark || (before.is_mark('-') && begin > 1 && !before.space_before) || before.is_mark('.'))
      return false;
  }
  if (end < tokens.size() && !tokens[end].space_before && !tokens[end].line_start)
    return tokens[end].kind == TokenKind::cjk ||
           (tokens[end].kind == TokenKind::mark &&
            !(tokens[end].is_mark('.') && end + 1 < tokens.size() && !tokens[end + 1].space_before &&
              tokens[end + 1].kind == TokenKind::number));
  return true;
}

bool owner_in_sentence(const Document& document, const NameMap& map, const NamePattern& pattern, std::uint32_t token) {
  const Sentence* sentence = sentence_of(document, token);
  if (!sentence || pattern.owner.empty()) return false;
  for (std::uint32_t at = sentence->begin; at < sentence->end; ++at)
    if (const Name* name = map.at(at); name && name->entity == pattern.owner) return true;
  return false;
}

/// True if the tokens are free, or hold only shorter names: "Ryzen 5 Pro 4650U" is more than the dictionary's "Ryzen 5".
bool may_take(const NameMap& map, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at)
    if (const Name* name = map.at(at);
        name && (name->begin < begin || name->end > end || name->end - name->begin == end - begin))
      return false;
  return true;
}

void place_matches(Document& document, NameMap& map, const NamePattern& pattern) {
  re2::StringPiece rest(document.text.data(), document.text.size());
  re2::StringPiece match;
  while (RE2::FindAndConsume(&rest, *pattern.compiled, &match)) {
    if (match.empty()) return;
    const auto begin_byte = static_cast<std::uint32_t>(match.data() - document.text.data());
    const Span bytes{begin_byte, begin_byte + static_cast<std::uint32_t>(match.size())};
    std::uint32_t begin = 0, end = 0;
    if (!tokens_of(document, with_plural_ending(document, bytes), begin, end) || !may_take(map, begin, end) ||
        !stands_alone(document, begin, end))
      continue;
    if (pattern.cue && !near_hardware_cue(document, begin, end) && !owner_in_sentence(document, map, pattern, begin)) continue;
    const std::string surface(match.data(), match.size());
    map.remove(begin, end);
    map.add({begin, end, pattern.type, true, std::string(to_string(pattern.type)) + ":" + slug(surface), surface, pattern.id,
             nullptr, false});
  }
}

}  // namespace

void place_pattern_names(Document& document, NameMap& map) {
  const bool has_digit = std::any_of(document.text.begin(), document.text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const Rules& rules = document.pack.rules();
  if (!rules.pattern_set) return;
  for (const int index : rules.pattern_set->find(document.text)) {
    const NamePattern& pattern = rules.patterns[static_cast<std::size_t>(index)];
    if (has_digit || !pattern.needs_digit) place_matches(document, map, pattern);
  }
}

}  // namespace dealgraph
