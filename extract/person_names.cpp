#include "extract/person_names.hpp"

#include <algorithm>

#include "extract/name_context.hpp"

namespace dealgraph {
namespace {

bool ends_like_a_company(const CapitalRuns& runs, const Run& run) {
  std::uint32_t end = 0;
  return runs.token(run.end - 1).is(word::company_word | word::legal_suffix | word::organization_word) ||
         legal_suffix_at(runs.document(), run.end, end);
}

bool is_honorific_before(const CapitalRuns& runs, std::uint32_t begin) {
  std::uint32_t before = begin - 1;
  if (runs.token(before).is_mark('.') && before > 0) --before;
  return runs.is_term(before, TermKind::honorific);
}

bool titled_before(const CapitalRuns& runs, std::uint32_t begin) {
  if (begin == 0) return false;
  std::uint32_t before = begin - 1;
  if (runs.token(before).is_mark('.') && before > 0) --before;
  if (runs.is_term(before, TermKind::honorific)) return true;
  return runs.is_term(before, TermKind::job) && !runs.token(begin).line_start;
}

/// ", chief executive", ", 45,", ", the company's president".
bool titled_after(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t end) {
  if (end + 1 >= sentence.end || !runs.token(end).is_mark(',')) return false;
  if (runs.token(end + 1).kind == TokenKind::number && runs.token(end + 1).span.size() == 2 && end + 2 < sentence.end &&
      runs.token(end + 2).is_mark(','))
    return true;
  for (std::uint32_t at = end + 1; at < std::min(sentence.end, end + 7); ++at) {
    if (runs.is_term(at, TermKind::job)) return true;
    if (runs.token(at).is_mark(',') || is_plain_verb(runs.token(at))) return false;
  }
  return false;
}

}  // namespace

bool is_person(const CapitalRuns& runs, const Sentence& sentence, const Run& run) {
  if (ends_like_a_company(runs, run) || runs.words_in(run) > 5) return false;
  if (run.begin == sentence.begin && runs.token(run.begin).upper && runs.token(run.end - 1).upper &&
      !titled_before(runs, run.begin))
    return false;  // "ANN ARBOR, Mich."
  const bool known_title = titled_before(runs, run.begin) &&
                           (runs.words_in(run) >= 2 || runs.token(run.begin).is(word::given_name | word::surname) ||
                            is_honorific_before(runs, run.begin));
  if (known_title) return true;
  const Token& first = runs.token(run.begin);
  const std::uint32_t words = runs.words_in(run);
  if (words < 2) return false;
  const Token& last = runs.token(run.end - 1);
  const bool initial = run.begin + 1 < run.end && runs.token(run.begin + 1).is_mark('.');
  if (runs.is_term(run.begin, TermKind::place) && !first.is(word::given_name)) return false;
  if (first.is(word::given_name))
    return !last.is(word::company_word) && !(sentence.title_case && runs.is_ordinary(run.end - 1) && !last.is(word::surname));
  if (first.is(word::weak_given_name) && (last.is(word::surname) || !runs.is_ordinary(run.end - 1)) &&
      !runs.is_term(run.begin, TermKind::place))
    return !sentence.title_case || last.is(word::surname);
  if (titled_after(runs, sentence, run.end) && !runs.is_ordinary(run.end - 1)) return true;
  return initial && (last.is(word::surname) || first.span.size() == 1);
}

}  // namespace dealgraph
