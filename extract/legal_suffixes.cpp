#include "extract/legal_suffixes.hpp"

#include <algorithm>

#include "extract/name_context.hpp"

namespace dealgraph {
namespace {

bool is_group_word(std::string_view word) {
  return word == "Group" || word == "Holdings" || word == "Holding";
}

/// A mark directly behind the token before it.
bool is_tight_mark(const Document& document, std::uint32_t at, char mark) {
  return at < document.tokens.size() && document.tokens[at].is_mark(mark) && !document.tokens[at].space_before;
}

/// "Purolator | Courier | Ltd.": a capitalised word of the company's trade.
bool is_trade_word(const Document& document, const NameMap& map, std::uint32_t at) {
  if (at >= document.tokens.size() || document.tokens[at].line_start || !document.tokens[at].capital) return false;
  const auto covers = [&](const TermHit& term) {
    return term.kind == TermKind::sector && term.begin == at && term.end == at + 1;
  };
  return map.is_free(at, at + 1) && std::any_of(document.terms.begin(), document.terms.end(), covers);
}

/// The end of a company's name with all that belongs to it, from its end in the dictionary on.
std::uint32_t full_end(const Document& document, const NameMap& map, std::uint32_t end) {
  const std::vector<Token>& tokens = document.tokens;
  const bool more = end + 1 < tokens.size();
  if (more && is_tight_mark(document, end, '.') && !tokens[end + 1].space_before && document.word(end + 1) == "com") end += 2;
  if (end < tokens.size() && !tokens[end].line_start && tokens[end].capital && is_group_word(document.word(end)) &&
      map.is_free(end, end + 1))
    ++end;
  const bool short_form = tokens[end - 1].is(word::legal_suffix) && document.word(end - 1).size() <= 4;
  if (short_form && is_tight_mark(document, end, '.')) ++end;  // "Mills Corp|."
  std::uint32_t suffix = 0;
  if (legal_suffix_at(document, end, suffix)) return suffix;
  return is_trade_word(document, map, end) && legal_suffix_at(document, end + 1, suffix) ? suffix : end;
}

/// "Airbus SAS": the legal form is no airline.
void remove_lone_token(NameMap& map, std::uint32_t at) {
  const Name* name = map.at(at);
  if (name && name->begin == at && name->end == at + 1) map.remove(at, at + 1);
}

}  // namespace

void absorb_legal_suffixes(const Document& document, NameMap& map) {
  for (std::uint32_t at = 0; at < document.tokens.size(); ++at) {
    const Name* name = map.at(at);
    if (!name || name->begin != at || name->type != EntityType::company || name->by != "dictionary") continue;
    const std::uint32_t known = name->end, end = full_end(document, map, known);
    if (end > known) remove_lone_token(map, known);
    if (end > known && map.is_free(known, end)) map.stretch(at, at, end);
    at = map.at(at)->end - 1;
  }
}

}  // namespace dealgraph
