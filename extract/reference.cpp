#include "extract/reference.hpp"

#include <algorithm>

#include "core/entity_type.hpp"

namespace dealgraph {

bool ReferenceTracker::is_company(std::uint32_t name) const {
  const Name& known = document_.names[name];
  return known.typed && is_party(known.type) && !known.alias_only;
}

bool ReferenceTracker::is_actor(std::uint32_t name) const {
  const Name& known = document_.names[name];
  return known.typed && known.type != EntityType::person && known.type != EntityType::source && !known.alias_only;
}

void ReferenceTracker::enter(const ClauseReader& clause) {
  const std::vector<Phrase>& phrases = clause.phrases();
  for (std::uint32_t at = 0; at < phrases.size(); ++at) {
    if (phrases[at].kind == PhraseKind::verb && phrases[at].verb.finite() && !phrases[at].verb.reduced()) {
      const NounList subject = clause.subject_of(at);
      if (subject.size() == 1 && phrases[subject[0]].name != kNoIndex && is_actor(phrases[subject[0]].name)) subjects_.push_back(phrases[subject[0]].name);
    }
    if (phrases[at].kind == PhraseKind::noun && phrases[at].name != kNoIndex) {
      const NounList list = clause.list_ending_at(at);
      std::vector<std::uint32_t> names;
      for (const std::uint32_t item : list)
        if (phrases[item].name != kNoIndex && is_company(phrases[item].name)) names.push_back(phrases[item].name);
      if (names.size() == list.size() && names.size() >= 2) pairs_.push_back(names);
    }
  }
}

std::uint32_t ReferenceTracker::last_subject_before(std::uint32_t token) const {
  std::uint32_t best = kNoIndex;
  for (const std::uint32_t name : subjects_)
    if (document_.names[name].end <= token && (best == kNoIndex || document_.names[name].begin > document_.names[best].begin)) best = name;
  return best;
}

std::uint32_t ReferenceTracker::focus(std::uint32_t token, const std::vector<std::string>& except) const {
  const auto fits = [&](std::uint32_t name) { return is_company(name) && std::find(except.begin(), except.end(), document_.names[name].entity) == except.end(); };
  if (const std::uint32_t subject = last_subject_before(token); subject != kNoIndex && fits(subject)) return subject;
  std::uint32_t best = kNoIndex;
  for (std::uint32_t at = 0; at < document_.names.size() && document_.names[at].end <= token; ++at)
    if (fits(at)) best = at;
  return best;
}

std::uint32_t ReferenceTracker::last_of_sector(std::string_view sector, std::uint32_t token) const {
  std::uint32_t best = kNoIndex;
  for (std::uint32_t at = 0; at < document_.names.size() && document_.names[at].end <= token; ++at) {
    const Name& name = document_.names[at];
    if (!is_company(at) || !name.entry) continue;
    for (const flat::StringRef known : document_.pack.list(name.entry->sectors))
      if (document_.pack.text(known) == sector) best = at;
  }
  return best;
}

std::vector<std::uint32_t> ReferenceTracker::last_pair_before(std::uint32_t token) const {
  std::vector<std::uint32_t> best;
  for (const std::vector<std::uint32_t>& pair : pairs_)
    if (document_.names[pair.back()].end <= token && (best.empty() || document_.names[pair.back()].begin > document_.names[best.back()].begin)) best = pair;
  return best;
}

std::vector<std::uint32_t> ReferenceTracker::resolve(const Phrase& phrase) const {
  if (phrase.kind != PhraseKind::noun || phrase.name != kNoIndex) return {};
  const std::string first = fold_token(document_.word(phrase.begin));
  if (phrase.pronoun && phrase.end == phrase.begin + 1) {
    if (first == "it") {
      const std::uint32_t subject = last_subject_before(phrase.begin);
      return subject == kNoIndex ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{subject};
    }
    if (first == "they" || first == "them") return last_pair_before(phrase.begin);
    return {};
  }
  if (!phrase.definite || !phrase.names.empty()) return {};
  // "the two", "the three", "the pair"
  if (phrase.end == phrase.begin + 2) {
    const std::string number = fold_token(document_.word(phrase.begin + 1));
    const std::size_t count = number == "two" || number == "pair" || number == "duo" ? 2 : number == "three" || number == "trio" ? 3 : number == "four" ? 4 : 0;
    if (count != 0) {
      std::vector<std::uint32_t> list = last_pair_before(phrase.begin);
      return list.size() == count ? list : std::vector<std::uint32_t>{};
    }
  }
  const auto company_subject = [&] {
    const std::uint32_t subject = last_subject_before(phrase.begin);
    return subject != kNoIndex && is_company(subject) ? subject : focus(phrase.begin, {});
  };
  const std::string last(phrase.lemma);
  const flat::Word* head = document_.pack.word(last);
  const bool company = head && (head->classes & word::collective);
  if (phrase.plural && (company || last == "partner")) {
    std::vector<std::uint32_t> pair = last_pair_before(phrase.begin);
    if (phrase.end - phrase.begin <= 3 && (pair.size() == 2 || phrase.end - phrase.begin == 2)) return pair;
    return {};
  }
  if (first == "both" && (company || phrase.pronoun)) return last_pair_before(phrase.begin);
  for (const TermHit& term : document_.terms)
    if (term.kind == TermKind::sector && term.end == phrase.end && term.begin >= phrase.begin) {
      const std::uint32_t known = last_of_sector(term.payload, phrase.begin);
      if (known != kNoIndex) return {known};
    }
  if (company && phrase.end - phrase.begin <= 3) {
    const std::uint32_t subject = company_subject();
    if (subject != kNoIndex) return {subject};
  }
  return {};
}

std::vector<std::uint32_t> ReferenceTracker::resolve_possessive(const Phrase& phrase) const {
  if (!phrase.possessive_pronoun) return {};
  const std::string first = fold_token(document_.word(phrase.begin));
  if (first == "its") {
    const std::uint32_t subject = last_subject_before(phrase.begin);
    return subject == kNoIndex ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{subject};
  }
  if (first == "their") return last_pair_before(phrase.begin);
  return {};
}

}  // namespace dealgraph
