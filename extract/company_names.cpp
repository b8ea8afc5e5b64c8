#include "extract/company_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/name_context.hpp"
#include "extract/rules.hpp"
#include "extract/text_forms.hpp"
#include "extract/tickers.hpp"

namespace dealgraph {

bool is_described_before(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t begin) {
  if (begin == sentence.begin || runs.token(begin).line_start) return false;
  if (runs.is_term(begin - 1, TermKind::sector)) return true;
  return runs.document().pack.rules().names.company_leads.contains(runs.token(begin - 1).hash);
}

bool is_described_after(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t end) {
  if (end + 2 >= sentence.end || !runs.token(end).is_mark(',')) return false;
  const std::string_view article = runs.document().folded(end + 1);
  if (article != "a" && article != "an" && article != "the" && article != "one") return false;
  for (std::uint32_t at = end + 2; at < std::min(sentence.end, end + 16); ++at) {
    if (runs.token(at).is_mark(',') || (is_plain_verb(runs.token(at)) && !runs.token(at - 1).is_mark('-'))) return false;
    if (runs.is_term(at, TermKind::sector) || runs.token(at).is(word::company_head) ||
        runs.document().pack.rules().names.company_leads.contains(runs.token(at).hash))
      return true;
  }
  return false;
}

namespace {

/// The verb that has what ends at the token for its subject, behind "has" and adverbs; nullptr if none stands there.
const Token* verb_behind(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t end) {
  std::uint32_t at = end;
  while (at < sentence.end && runs.token(at).is(word::adverb | word::have) && !runs.token(at).is(word::verb_base)) ++at;
  return at < sentence.end && is_plain_verb(runs.token(at)) ? &runs.token(at) : nullptr;
}

/// "TensorFlow"-like spelling: a capital behind a small letter, which no family name ("McDonald", "DiCaprio") has there.
bool is_coined(std::string_view word) {
  if (word.size() < 5 || !is_ascii_upper(word[0])) return false;
  for (std::size_t at = 1; at + 1 < word.size(); ++at)
    if (is_ascii_lower(word[at]) && is_ascii_upper(word[at + 1])) return at >= 3 || !is_ascii_lower(word[1]);
  return false;
}

}  // namespace

bool does_company_things(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t end) {
  const Token* token = verb_behind(runs, sentence, end);
  if (!token) return false;
  const flat::Word* verb = runs.document().pack.word(token->hash);
  return verb && runs.document().pack.rules().names.company_verbs.contains(hash_folded(runs.document().pack.text(verb->lemma)));
}

namespace {

bool is_holding(const CapitalRuns& runs, std::uint32_t at) {
  return runs.document().pack.rules().names.company_holdings.contains(runs.token(at).hash);
}

/// "Foo shares its code": a verb, whose object follows.
bool takes_object(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t verb) {
  if (verb + 1 >= sentence.end) return false;
  const Token& next = runs.token(verb + 1);
  return next.capital || next.is(word::determiner | word::possessive | word::pronoun) ||
         (next.kind == TokenKind::word && !is_plain_verb(next) &&
          !next.is(word::preposition | word::conjunction | word::adverb));
}

}  // namespace

bool has_holdings(const CapitalRuns& runs, const Sentence& sentence, const Run& run) {
  if (sentence.title_case || !runs.has_unknown_word(run)) return false;
  if (run.begin >= sentence.begin + 2 && is_holding(runs, run.begin - 2)) {
    const std::string_view link = runs.document().word(run.begin - 1);
    if (link == "of" || link == "in") return true;
  }
  if (run.end >= sentence.end) return false;
  if (is_possessive(runs.document(), run.end)) return run.end + 2 < sentence.end && is_holding(runs, run.end + 2);
  return is_holding(runs, run.end) && !takes_object(runs, sentence, run.end);
}

bool acts_under_coined_name(const CapitalRuns& runs, const Sentence& sentence, const Run& run) {
  const Document& document = runs.document();
  if (run.end != run.begin + 1 || !is_coined(document.word(run.begin))) return false;
  if (run.begin > sentence.begin && runs.token(run.begin - 1).is(word::determiner | word::possessive)) return false;
  if (is_possessive(document, run.end)) return true;
  const Token* verb = verb_behind(runs, sentence, run.end);
  return verb && !verb->is(word::be | word::modal | word::do_);
}

bool has_company_form(const CapitalRuns& runs, const Sentence& sentence, const Run& run) {
  if (runs.words_in(run) < 2 || !runs.token(run.end - 1).is(word::company_word)) return false;
  if (sentence.title_case) return runs.has_unknown_word(run);
  return true;
}

bool has_exchange_ticker(const CapitalRuns& runs, std::uint32_t at) {
  std::uint32_t begin = 0, end = 0;
  return ticker_at(runs.document(), at, begin, end) && begin > at + 1;
}

Run domain_name_at(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t begin) {
  static constexpr std::array<std::string_view, 14> kDomains{"com", "ai", "AI", "io", "fit", "net", "org",
                                                             "co",  "me", "tv", "ly", "app", "dev", "biz"};
  const Run none{begin, begin};
  if (begin + 2 >= sentence.end || !runs.names().is_free(begin, begin + 3)) return none;
  const Token &first = runs.token(begin), &dot = runs.token(begin + 1), &last = runs.token(begin + 2);
  if (first.kind != TokenKind::word || !first.capital || first.span.size() < 2) return none;
  if (!dot.is_mark('.') || dot.space_before || last.space_before) return none;
  const std::string_view domain = runs.document().word(begin + 2);
  const bool known = std::find(kDomains.begin(), kDomains.end(), domain) != kDomains.end();
  return known ? Run{begin, begin + 3} : none;
}

}  // namespace dealgraph
