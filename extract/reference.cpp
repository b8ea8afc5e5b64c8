#include "extract/reference.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include "core/entity_type.hpp"
#include "extract/by_place.hpp"

namespace dealgraph {
namespace {

/// What was named so many names ago is talked of no more: looking back takes bounded time.
constexpr std::uint32_t kMemory = 1024;

}  // namespace

template <class Fits>
std::uint32_t ReferenceTracker::last_before(std::uint32_t token, const Fits& fits) const {
  const std::uint32_t end = count_before(document_.names, token);
  for (std::uint32_t at = end; at > end - std::min(end, kMemory); --at)
    if (fits(at - 1)) return at - 1;
  return kNoIndex;
}

bool ReferenceTracker::is_company(std::uint32_t name) const {
  const Name& known = document_.names[name];
  return known.typed && is_party(known.type) && !known.alias_only;
}

bool ReferenceTracker::is_actor(std::uint32_t name) const {
  const Name& known = document_.names[name];
  if (!known.typed) return true;
  return known.type != EntityType::person && known.type != EntityType::source && !known.alias_only;
}

void ReferenceTracker::enter(const ClauseReader& clause) {
  if (!clause.phrases().empty()) {
    sentence_begin_ = clause.phrases().front().begin;
    enter_companies(clause.phrases().back().end);
  }
  for (std::uint32_t at = 0; at < clause.phrases().size(); ++at) {
    const Phrase& phrase = clause.phrases()[at];
    if (phrase.kind == PhraseKind::verb && phrase.verb.finite() && !phrase.verb.reduced()) enter_subject(clause, at);
    if (phrase.kind == PhraseKind::noun && phrase.name != kNoIndex) enter_list(clause, at);
  }
}

void ReferenceTracker::enter_subject(const ClauseReader& clause, std::uint32_t verb) {
  const NounList subject = clause.subject_of(verb);
  if (subject.size() != 1) return;
  const Phrase& noun = clause.phrases()[subject[0]];
  std::uint32_t name = noun.name;
  if (name != kNoIndex && !document_.names[name].typed && !noun.names.empty()) name = noun.names.front();
  if (name == kNoIndex) name = company_behind(clause, subject[0]);
  if (name != kNoIndex && is_actor(name)) subjects_.push_back({name, clause.phrases()[verb].begin, sentence_begin_});
}

/// More than four companies are never "the four".
void ReferenceTracker::enter_companies(std::uint32_t token) {
  for (; entered_ < document_.names.size() && document_.names[entered_].begin < token && first_companies_.size() < 5;
       ++entered_) {
    const Name& name = document_.names[entered_];
    if (!is_company(entered_) || name.type != EntityType::company) continue;
    const auto same = [&](std::uint32_t known) { return document_.names[known].entity == name.entity; };
    if (std::none_of(first_companies_.begin(), first_companies_.end(), same)) first_companies_.push_back(entered_);
  }
}

/// "Shares in Pernod Ricard rose": the company whose shares they are; "the doughnut chain said": the company so described.
std::uint32_t ReferenceTracker::company_behind(const ClauseReader& clause, std::uint32_t noun) const {
  const Phrase& phrase = clause.phrases()[noun];
  const bool shares = phrase.lemma == "share" || phrase.lemma == "stock";
  const bool of = clause.is(noun + 1, PhraseKind::preposition) &&
                  (clause.phrases()[noun + 1].lemma == "in" || clause.phrases()[noun + 1].lemma == "of");
  if (shares && of && clause.is(noun + 2, PhraseKind::noun)) return clause.phrases()[noun + 2].name;
  const Names described = shares ? Names{} : resolve(phrase);
  return described.size() == 1 ? described.front() : kNoIndex;
}

/// Only lists that consist of companies can be "the two companies".
void ReferenceTracker::enter_list(const ClauseReader& clause, std::uint32_t noun) {
  const NounList list = clause.list_ending_at(noun);
  if (list.size() < 2) return;
  Names names;
  for (const std::uint32_t item : list) {
    const std::uint32_t name = clause.phrases()[item].name;
    if (name == kNoIndex || !is_company(name)) return;
    names.push_back(name);
  }
  pairs_.push_back(std::move(names));
}

std::uint32_t ReferenceTracker::last_subject_before(std::uint32_t token) const {
  std::uint32_t best = kNoIndex, best_sentence = 0;
  for (const auto& subject : std::views::reverse(subjects_)) {
    if (best != kNoIndex && subject.sentence != best_sentence) break;  // all others stand before it
    const Name& name = document_.names[subject.name];
    if (subject.verb >= token || name.end > token) continue;
    if (best != kNoIndex && name.begin < document_.names[best].begin) continue;
    best = subject.name;
    best_sentence = subject.sentence;
  }
  return best;
}

std::uint32_t ReferenceTracker::focus(std::uint32_t token, const std::vector<std::string>& except) const {
  const auto fits = [&](std::uint32_t name) {
    return is_company(name) && std::find(except.begin(), except.end(), document_.names[name].entity) == except.end();
  };
  if (const std::uint32_t subject = last_subject_before(token); subject != kNoIndex && fits(subject)) return subject;
  return last_before(token, fits);
}

bool ReferenceTracker::is_of_sector(std::uint32_t name, std::string_view sector) const {
  if (!is_company(name) || !document_.names[name].entry) return false;
  const auto sectors = document_.pack.sectors(*document_.names[name].entry);
  return std::any_of(sectors.begin(), sectors.end(),
                     [&](const flat::StringRef& known) { return document_.pack.text(known) == sector; });
}

/// The last subject, where it is of that sector, else the last one named.
std::uint32_t ReferenceTracker::last_of_sector(std::string_view sector, std::uint32_t token) const {
  if (const std::uint32_t subject = last_subject_before(token); subject != kNoIndex && is_of_sector(subject, sector))
    return subject;
  return last_before(token, [&](std::uint32_t at) { return is_of_sector(at, sector); });
}

std::vector<std::uint32_t> ReferenceTracker::last_pair_before(std::uint32_t token) const {
  const auto last = std::find_if(pairs_.rbegin(), pairs_.rend(),
                                 [&](const Names& pair) { return document_.names[pair.back()].end <= token; });
  return last != pairs_.rend() ? *last : Names{};
}

ReferenceTracker::Names ReferenceTracker::subject_before(std::uint32_t token) const {
  const std::uint32_t subject = last_subject_before(token);
  return subject == kNoIndex ? Names{} : Names{subject};
}

ReferenceTracker::Names ReferenceTracker::resolve(const Phrase& phrase) const {
  if (phrase.kind != PhraseKind::noun || phrase.name != kNoIndex) return {};
  if (phrase.pronoun && phrase.end == phrase.begin + 1) return resolve_pronoun(phrase);
  if (!phrase.definite) return {};
  if (phrase.names.size() == 1 && phrase.lemma == "maker") return maker_before(phrase.names[0], phrase.begin);
  if (!phrase.names.empty()) return {};
  if (const std::size_t count = count_of(phrase); count != 0) {
    Names list = last_pair_before(phrase.begin);
    return list.size() == count ? list : only_companies_before(phrase.begin, count);
  }
  return resolve_description(phrase);
}

ReferenceTracker::Names ReferenceTracker::resolve_pronoun(const Phrase& phrase) const {
  const std::string_view word = document_.folded(phrase.begin);
  if (word == "it") return subject_before(phrase.begin);
  if (word != "they" && word != "them") return {};
  Names pair = last_pair_before(phrase.begin);
  return pair.empty() ? subject_in_sentence(phrase.begin) : pair;
}

/// Without a list: all companies that the article has named so far, if there are just that many.
ReferenceTracker::Names ReferenceTracker::only_companies_before(std::uint32_t token, std::size_t count) const {
  Names out = first_companies_;
  std::erase_if(out, [&](std::uint32_t name) { return document_.names[name].end > token; });
  return out.size() == count ? out : Names{};
}

/// "the two" → 2, "the trio" → 3; 0 for anything else.
std::size_t ReferenceTracker::count_of(const Phrase& phrase) const {
  if (phrase.end != phrase.begin + 2) return 0;
  const std::string_view number = document_.folded(phrase.begin + 1);
  if (number == "two" || number == "pair" || number == "duo") return 2;
  if (number == "three" || number == "trio") return 3;
  return number == "four" ? 4 : 0;
}

/// How many words of "the Redmond, Washington-based firm" tell where it sits.
std::uint32_t ReferenceTracker::seat_words(const Phrase& phrase) const {
  for (std::uint32_t at = phrase.begin; at < phrase.end; ++at)
    if (document_.word(at) == "based" && at > phrase.begin) return at - phrase.begin;
  return 0;
}

/// "the company", "both firms", "the chip maker". Longer descriptions ("the first company") say more than can be told here.
ReferenceTracker::Names ReferenceTracker::resolve_description(const Phrase& phrase) const {
  const flat::Word* head = document_.pack.word(phrase.lemma);
  const bool company = head && (head->classes & word::collective);
  const std::uint32_t words = phrase.end - phrase.begin - seat_words(phrase);
  if (phrase.plural && (company || phrase.lemma == "partner")) {
    Names pair = last_pair_before(phrase.begin);
    if (pair.empty() && phrase.lemma != "partner") pair = only_companies_before(phrase.begin, 2);
    return words == 2 || (words < 4 && pair.size() == 2) ? pair : Names{};
  }
  if ((company || phrase.pronoun) && document_.folded(phrase.begin) == "both") return last_pair_before(phrase.begin);
  if (const std::uint32_t known = company_of_kind(phrase); known != kNoIndex) return {known};
  if (!company || words > 3) return {};
  const std::uint32_t talked_of = company_before(phrase.begin);
  return talked_of == kNoIndex ? Names{} : Names{talked_of};
}

/// "the Flash maker": the owner of the product, if the article has named it.
ReferenceTracker::Names ReferenceTracker::maker_before(std::uint32_t product, std::uint32_t token) const {
  const Name& name = document_.names[product];
  if (!name.entry) return {};
  const std::uint32_t end = std::min(count_before(document_.names, token), kMemory);
  for (std::uint32_t at = 0; at < end; ++at)
    for (const flat::Owner& owner : document_.pack.owners(*name.entry))
      if (is_company(at) && document_.names[at].entity == document_.pack.text(owner.id)) return {at};
  return {};
}

/// "the chip maker": the last company of that kind.
std::uint32_t ReferenceTracker::company_of_kind(const Phrase& phrase) const {
  for (auto term = first_from(document_.terms, phrase.begin); term != document_.terms.end() && term->begin < phrase.end;
       ++term) {
    if (term->kind != TermKind::sector || term->end != phrase.end) continue;
    if (const std::uint32_t known = last_of_sector(term->payload, phrase.begin); known != kNoIndex) return known;
  }
  return kNoIndex;
}

std::uint32_t ReferenceTracker::company_before(std::uint32_t token) const {
  const std::uint32_t subject = last_subject_before(token);
  return subject != kNoIndex && is_company(subject) ? subject : focus(token, {});
}

ReferenceTracker::Names ReferenceTracker::resolve_possessive(const Phrase& phrase) const {
  if (!phrase.possessive_pronoun) return {};
  const std::string_view first = document_.folded(phrase.begin);
  if (first == "its") {
    if (Names subject = subject_before(phrase.begin); !subject.empty()) return subject;
    const std::uint32_t nearest = focus(phrase.begin, {});
    return nearest == kNoIndex ? Names{} : Names{nearest};
  }
  if (first != "their") return {};
  Names pair = last_pair_before(phrase.begin);
  return pair.empty() ? subject_in_sentence(phrase.begin) : pair;
}

/// A lone company can be "they" within its own sentence.
ReferenceTracker::Names ReferenceTracker::subject_in_sentence(std::uint32_t token) const {
  const std::uint32_t subject = last_subject_before(token);
  return subject != kNoIndex && document_.names[subject].begin >= sentence_begin_ ? Names{subject} : Names{};
}

}  // namespace dealgraph
