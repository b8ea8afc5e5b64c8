#include "extract/product_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/name_context.hpp"
#include "extract/rules.hpp"

namespace dealgraph {
namespace {

bool is_lower_word(const CapitalRuns& runs, std::uint32_t at) {
  return runs.token(at).kind == TokenKind::word && !runs.token(at).capital;
}

/// "the film | Night Train", "the drug | Vorexa": behind its kind a name is a work's or product's.
bool is_titled_work(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t begin) {
  if (sentence.title_case || begin <= sentence.begin || runs.token(begin).line_start) return false;
  return is_lower_word(runs, begin - 1) && runs.document().pack.rules().names.work_kinds.contains(runs.token(begin - 1).hash);
}

bool is_kind(const CapitalRuns& runs, std::uint32_t at) {
  return is_lower_word(runs, at) && runs.document().pack.rules().names.product_kinds.contains(runs.token(at).hash);
}

/// "a tool called | Vorexa", "program, nicknamed | DAWN": not "a man called".
bool is_called(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t begin) {
  static constexpr std::array<std::string_view, 9> kCalling{"called",     "named",    "dubbed", "nicknamed", "codenamed",
                                                            "code-named", "entitled", "titled", "branded"};
  constexpr std::uint32_t kReach = 4;
  if (begin < sentence.begin + 2) return false;
  const std::string_view word = runs.document().folded(begin - 1);
  if (std::find(kCalling.begin(), kCalling.end(), word) == kCalling.end()) return false;
  for (std::uint32_t at = begin - 1; at-- > std::max(sentence.begin, begin > kReach ? begin - kReach : 0);)
    if (is_kind(runs, at)) return true;
  return false;
}

/// "Dawnel™ earphones": the mark of a trade name.
bool has_trademark(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t end) {
  return end < sentence.end && runs.document().word(end) == "™";
}

/// "platform, | Dawnel, that": an apposition to a kind of product.
bool is_apposed(const CapitalRuns& runs, const Sentence& sentence, const Run& run) {
  if (sentence.title_case || run.begin < sentence.begin + 2 || run.end >= sentence.end) return false;
  const bool aside = runs.token(run.begin - 1).is_mark(',') && runs.token(run.end).is_mark(',');
  return aside && is_kind(runs, run.begin - 2) && runs.words_in(run) <= 2;
}

/// "its | Dawnel platform", "the new | Vorexa app": a name of its own between an owner and a kind of product.
bool is_owned(const CapitalRuns& runs, const Sentence& sentence, const Run& run) {
  if (sentence.title_case || run.begin <= sentence.begin || run.end >= sentence.end) return false;
  const WordSet& heads = runs.document().pack.rules().names.product_heads;
  const bool head = is_lower_word(runs, run.end) && heads.contains(runs.token(run.end).hash);
  const std::string_view before = runs.document().folded(run.begin - 1);
  return head && (before == "its" || before == "their" || before == "our" || before == "new");
}

/// The token behind the possessive of a company: "Microsoft's | ", also before "new" and the like.
bool is_behind_maker(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t begin) {
  static constexpr std::array<std::string_view, 7> kBetween{"new",         "latest",  "own",     "upcoming",
                                                            "forthcoming", "popular", "flagship"};
  if (begin > sentence.begin && std::find(kBetween.begin(), kBetween.end(), runs.document().word(begin - 1)) != kBetween.end())
    --begin;
  if (begin < sentence.begin + 3 || !is_possessive(runs.document(), begin - 2)) return false;
  const Name* maker = runs.names().at(begin - 3);
  return maker && maker->typed && maker->type == EntityType::company && maker->end == begin - 2;
}

}  // namespace

bool is_product_name(const CapitalRuns& runs, const Sentence& sentence, const Run& run) {
  return is_titled_work(runs, sentence, run.begin) || is_called(runs, sentence, run.begin) ||
         has_trademark(runs, sentence, run.end) || is_apposed(runs, sentence, run) || is_owned(runs, sentence, run);
}

bool is_makers_product(const CapitalRuns& runs, const Sentence& sentence, const Run& run) {
  if (sentence.title_case || !is_behind_maker(runs, sentence, run.begin)) return false;
  const Token& last = runs.token(run.end - 1);
  if (last.is(word::company_word | word::organization_word | word::legal_suffix)) return false;
  if (run.end >= sentence.end || runs.token(run.end).kind != TokenKind::word || runs.token(run.end).capital) return false;
  if (runs.words_in(run) == 1 && !is_kind(runs, run.end)) return false;  // "Oracle's Ellison happy"
  const Token& next = runs.token(run.end);
  return !next.is(word::company_head | word::conjunction) &&
         !runs.document().pack.rules().names.company_parts.contains(next.hash);
}

}  // namespace dealgraph
