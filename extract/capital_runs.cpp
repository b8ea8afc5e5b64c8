#include "extract/capital_runs.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/name_context.hpp"
#include "extract/text_forms.hpp"

namespace dealgraph {

bool is_closed(const Token& token) {
  return token.is(word::determiner | word::possessive | word::pronoun | word::preposition | word::conjunction | word::relative |
                  word::subordinator | word::auxiliary | word::negation | word::never_name);
}

CapitalRuns::CapitalRuns(const Document& document, const NameMap& names)
    : document_(document),
      tokens_(document.tokens),
      map_(names),
      terms_(tokens_.size(), nullptr),
      in_amount_(tokens_.size(), false) {
  for (const Amount& amount : document.amounts)
    std::fill(in_amount_.begin() + amount.begin, in_amount_.begin() + amount.end, true);
  for (const TermHit& term : document.terms)
    for (std::uint32_t at = term.begin; at < term.end; ++at) terms_[at] = &term;
}

bool CapitalRuns::is_ordinary(std::uint32_t at) const {
  const Token& token = tokens_[at];
  return token.is(word::common | word::verb_any | word::adverb | word::weekday | word::month | word::number_word) ||
         plural_of_common(at);
}

bool CapitalRuns::plural_of_common(std::uint32_t at) const {
  std::string folded(document_.folded(at));
  if (folded.size() < 4 || folded.back() != 's') return false;
  folded.pop_back();
  if (const flat::Word* known = document_.pack.word(folded); known && (known->classes & word::common)) return true;
  if (folded.size() > 3 && folded.compare(folded.size() - 2, 2, "ie") == 0) {
    folded.replace(folded.size() - 2, 2, "y");
  } else if (folded.back() == 'e') {
    folded.pop_back();
  } else {
    return false;
  }
  const flat::Word* known = document_.pack.word(folded);
  return known && (known->classes & word::common);
}

// A closed word that companies bear too goes on with a name before it.
bool CapitalRuns::closed_word_goes_on(const Sentence& sentence, std::uint32_t at) const {
  if (!tokens_[at].is(word::company_word) || at <= sentence.begin) return false;
  return tokens_[at - 1].capital && !is_closed(tokens_[at - 1]) && !is_ordinary(at - 1);
}

// "the Vorello | Music Company", "Rock-|Salt": what a firm does is a part of its name.
bool CapitalRuns::sector_goes_on(const Sentence& sentence, std::uint32_t at) const {
  const TermHit& sector = *terms_[at];
  if (sentence.title_case || sector.begin <= sentence.begin + 1) return false;
  const bool hyphen = tokens_[sector.begin - 1].is_mark('-') && !tokens_[sector.begin].space_before;
  const std::uint32_t before = sector.begin - (hyphen ? 2 : 1);
  const Token& word = tokens_[before];
  if (word.kind != TokenKind::word || !word.capital || (is_closed(word) && !hyphen)) return false;
  if (opens_sentence(document_, sentence, before)) return false;
  const bool last = sector.end >= sentence.end || !tokens_[sector.end].capital;
  const bool ends_name = hyphen || (last && tokens_[sector.end - 1].is(word::company_word | word::legal_suffix));
  return ends_name && !is_term(before, TermKind::nationality) && map_.is_free(before, sector.end) &&
         std::all_of(tokens_.begin() + sector.begin, tokens_.begin() + sector.end,
                     [](const Token& token) { return token.capital; });
}

// "Vorello | AI", "Dawnel | AR": a field in two letters behind a word that is nothing but a name.
bool CapitalRuns::field_goes_on(const Sentence& sentence, std::uint32_t at) const {
  static constexpr std::array<std::string_view, 6> kFields{"AI", "AR", "VR", "XR", "IT", "TV"};
  if (at <= sentence.begin || std::find(kFields.begin(), kFields.end(), document_.word(at)) == kFields.end()) return false;
  const Token& before = tokens_[at - 1];
  const bool name =
      before.kind == TokenKind::word && before.capital && !is_closed(before) && !before.upper && !is_ordinary(at - 1);
  const bool last = at + 1 >= sentence.end || sentence.title_case || !tokens_[at + 1].capital;
  return name && last && map_.is_free(at - 1, at + 1) && !terms_[at - 1] && !before.is(word::surname | word::given_name);
}

// "eDial", "iRobot"
bool CapitalRuns::is_camel_case(std::uint32_t at) const {
  const std::string_view text = document_.word(at);
  return text.size() >= 4 && is_ascii_lower(text[0]) && is_ascii_upper(text[1]) &&
         std::all_of(text.begin() + 2, text.end(), is_ascii_lower);
}

// "Mark Zuckerberg said": an ordinary word that is a first name as well, before what is no word.
bool CapitalRuns::begins_person(const Sentence& sentence, std::uint32_t at) const {
  if (sentence.title_case || at + 1 >= sentence.end || !tokens_[at].is(word::weak_given_name) || map_.at(at + 1)) return false;
  const Token& next = tokens_[at + 1];
  if (next.kind != TokenKind::word || !next.capital || next.upper || is_closed(next) || terms_[at + 1]) return false;
  return !is_ordinary(at + 1) || next.is(word::surname);
}

// Can this word stand in a run? In Title Case only words that are otherwise unknown.
bool CapitalRuns::can_stand(const Sentence& sentence, std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (token.kind != TokenKind::word || map_.at(at) || in_amount_[at]) return false;
  if (!token.capital) return is_camel_case(at);
  const bool in_compound = at > sentence.begin + 1 && joins_words(document_, at - 1) && tokens_[at - 2].capital;  // "Wind-Up"
  if (is_closed(token) && !in_compound && !closed_word_goes_on(sentence, at) && !field_goes_on(sentence, at)) return false;
  if (token.is(word::weekday)) return false;
  if (is_term(at, TermKind::job) || is_term(at, TermKind::honorific) || is_term(at, TermKind::agency)) return false;
  if (is_term(at, TermKind::sector) && !sector_goes_on(sentence, at)) return false;
  const bool proves_nothing = sentence.title_case || opens_sentence(document_, sentence, at);
  if (!proves_nothing) return true;
  if (token.is(word::given_name | word::surname | word::organization_word)) return true;
  if (begins_person(sentence, at)) return true;
  if (!sentence.title_case && !sentence.headline && token.upper && token.span.size() >= 3) return true;
  if (sentence.title_case && token.is(word::company_word | word::legal_suffix) && at > sentence.begin) return true;
  return !is_ordinary(at);
}

Run CapitalRuns::run_at(const Sentence& sentence, std::uint32_t begin) const {
  Run out{begin, begin};
  if (!can_stand(sentence, begin) || tokens_[begin].is(word::legal_suffix)) return out;
  std::uint32_t at = begin;
  while (at < sentence.end) {
    std::uint32_t legal = 0;
    if (at > begin && (tokens_[at].line_start || legal_suffix_at(document_, at, legal))) break;
    if (can_stand(sentence, at)) {
      out.end = ++at;
      continue;
    }
    if (const std::uint32_t joined = joined_after(sentence, at); joined != at) {
      at = joined;
      continue;
    }
    break;
  }
  return out;
}

// "-" and "&" between capitalised words, the full stop of an initial: the token after them, or `at`.
std::uint32_t CapitalRuns::joined_after(const Sentence& sentence, std::uint32_t at) const {
  if (at + 1 >= sentence.end || at == 0) return at;
  const Token& token = tokens_[at];
  const bool tight = !token.space_before && !tokens_[at + 1].space_before;
  if (token.is_mark('-') && tight && (can_stand(sentence, at + 1) || tokens_[at + 1].kind == TokenKind::number))
    return tokens_[at + 1].kind == TokenKind::number ? at + 2 : at + 1;
  if (token.is_mark('.') && tight && can_stand(sentence, at + 1) && tokens_[at - 1].span.size() > 1) return at;
  if (token.is_mark('.') && tokens_[at - 1].span.size() == 1 && can_stand(sentence, at + 1)) return at + 1;
  if (token.is_mark('&') && can_stand(sentence, at + 1)) return at + 1;
  return at;
}

std::uint32_t CapitalRuns::words_in(const Run& run) const {
  return static_cast<std::uint32_t>(std::count_if(tokens_.begin() + run.begin, tokens_.begin() + run.end,
                                                  [](const Token& token) { return token.kind == TokenKind::word; }));
}

bool CapitalRuns::has_unknown_word(const Run& run) const {
  for (std::uint32_t at = run.begin; at < run.end; ++at)
    if (tokens_[at].kind == TokenKind::word && tokens_[at].span.size() > 1 && !is_ordinary(at) &&
        !is_term(at, TermKind::place) && !is_term(at, TermKind::nationality))
      return true;
  return false;
}

bool CapitalRuns::is_place(const Run& run) const {
  for (std::uint32_t at = run.begin; at < run.end; ++at)
    if (tokens_[at].kind == TokenKind::word && !is_term(at, TermKind::place) && !is_term(at, TermKind::nationality))
      return false;
  return true;
}

bool CapitalRuns::is_concept(const Run& run) const {
  for (std::uint32_t at = run.begin; at < run.end; ++at)
    if (tokens_[at].kind == TokenKind::word && !is_term(at, TermKind::concept_)) return false;
  return true;
}

}  // namespace dealgraph
