#include "extract/organization_names.hpp"

#include <string_view>

namespace dealgraph {
namespace {

/// In Title Case "Air Quality Board" proves little: one of the words must be a place, a nationality or unknown.
bool is_known_modifier(const CapitalRuns& runs, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at)
    if (runs.is_term(at, TermKind::place) || runs.is_term(at, TermKind::nationality) || !runs.is_ordinary(at)) return true;
  return false;
}

/// The end of "of Energy", "for Foo and Bar" behind an organization's noun; `end` if there is no such complement.
std::uint32_t complement_after(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t end) {
  if (end + 1 >= sentence.end) return end;
  const std::string_view preposition = runs.document().word(end);
  if (preposition != "of" && preposition != "for" && preposition != "on") return end;
  std::uint32_t at = end + 1;
  if (at < sentence.end && runs.document().word(at) == "the") ++at;
  const std::uint32_t first = at;
  while (at < sentence.end && runs.token(at).kind == TokenKind::word && runs.token(at).capital && !runs.names().at(at) &&
         !runs.token(at).line_start) {
    ++at;
    if (at + 1 < sentence.end && (runs.document().word(at) == "and" || runs.token(at).is_mark('&')) &&
        runs.token(at + 1).capital && runs.token(at + 1).kind == TokenKind::word && !runs.names().at(at + 1) &&
        runs.is_ordinary(at + 1))
      ++at;
  }
  return at == first ? end : at;
}

}  // namespace

Run organization_at(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t begin) {
  const Run none{begin, begin};
  if (!runs.token(begin).capital || runs.names().at(begin) || is_closed(runs.token(begin))) return none;
  std::uint32_t at = begin;
  std::uint32_t head = kNoIndex;
  while (at < sentence.end && runs.token(at).kind == TokenKind::word && runs.token(at).capital && !runs.names().at(at) &&
         !is_closed(runs.token(at)) && !(at > begin && runs.token(at).line_start)) {
    if (runs.token(at).is(word::organization_word)) head = at;
    ++at;
    if (at + 1 < sentence.end && runs.token(at).is_mark('&') && runs.token(at + 1).capital) ++at;
  }
  if (head == kNoIndex) return none;
  std::uint32_t end = head + 1;
  const std::uint32_t complement = complement_after(runs, sentence, end);
  if (complement == end && head == begin) return none;
  if (sentence.title_case && complement == end && !is_known_modifier(runs, begin, head)) return none;
  if (runs.token(end - 1).is(word::company_word) && complement == end) return none;
  return {begin, complement};
}

}  // namespace dealgraph
