#include "extract/clause.hpp"

#include <algorithm>
#include <array>

namespace dealgraph {
namespace {

/// Verbs whose object, not subject, does what the following infinitive says: "selects AWS to provide".
constexpr std::array<std::string_view, 24> kObjectControl{"ask",  "allow", "enable", "force", "urge", "order", "tell",   "select", "choose",   "pick",   "tap",   "hire",
                                                          "name", "appoint", "help", "let",   "permit", "require", "invite", "want",  "persuade", "expect", "sue", "pressure"};

bool controls_object(std::string_view lemma) { return std::find(kObjectControl.begin(), kObjectControl.end(), lemma) != kObjectControl.end(); }

}  // namespace

std::uint32_t ClauseReader::start_of(std::uint32_t noun) const {
  while (noun > 0 && is(noun - 1, PhraseKind::noun) && phrases_[noun - 1].possessive) --noun;
  return noun;
}

NounList ClauseReader::possessors_of(std::uint32_t noun) const {
  if (noun == 0 || !is(noun - 1, PhraseKind::noun) || !phrases_[noun - 1].possessive) return {};
  return list_ending_at(noun - 1);
}

/// An aside that describes the noun before it: ", a chip maker" or ", the world's largest …" without a name as its head.
bool ClauseReader::is_apposition(std::uint32_t noun) const {
  const Phrase& phrase = phrases_[noun];
  return phrase.name == kNoIndex && (phrase.indefinite || phrase.definite || phrase.possessive_pronoun);
}

/// Do two noun phrases around a comma or conjunction belong to one list?
bool ClauseReader::joins(std::uint32_t left, std::uint32_t right) const {
  const Phrase &a = phrases_[left], &b = phrases_[right];
  if (a.temporal || b.temporal || a.possessive) return false;
  if (a.name != kNoIndex && b.name != kNoIndex) {
    const auto person = [&](const Phrase& phrase) { return document_.names[phrase.name].typed && document_.names[phrase.name].type == EntityType::person; };
    return person(a) == person(b);
  }
  return a.name == kNoIndex && b.name == kNoIndex && !a.pronoun && !b.pronoun ? true : !is_apposition(right) || b.name != kNoIndex || phrases_[right - 1].kind == PhraseKind::conjunction;
}

NounList ClauseReader::list_ending_at(std::uint32_t noun) const {
  NounList out{noun};
  std::uint32_t first = start_of(noun);
  bool conjunction = false;
  while (first >= 2) {
    std::uint32_t before = first - 1;
    bool joined = false;
    if (is(before, PhraseKind::conjunction)) {
      conjunction = joined = true;
      --before;
      if (is(before, PhraseKind::comma) && before > 0) --before;
    } else if (is(before, PhraseKind::comma) && (conjunction || (sentence_.headline && out.size() == 1))) {
      joined = true;
      --before;
    }
    if (!joined || !is(before, PhraseKind::noun) || !joins(before, noun) || (is_apposition(noun) && !conjunction)) break;
    out.insert(out.begin(), before);
    noun = before;
    first = start_of(before);
  }
  return out;
}

NounList ClauseReader::list_beginning_at(std::uint32_t noun) const {
  NounList out{noun};
  std::uint32_t at = noun;
  while (at + 2 < phrases_.size()) {
    std::uint32_t next = at + 1;
    const bool comma = is(next, PhraseKind::comma);
    if (comma) ++next;
    const bool conjunction = is(next, PhraseKind::conjunction) && phrases_[next].lemma != "but";
    if (conjunction) ++next;
    if ((!comma && !conjunction) || !is(next, PhraseKind::noun)) break;
    while (is(next, PhraseKind::noun) && phrases_[next].possessive && is(next + 1, PhraseKind::noun)) ++next;
    if (comma && !conjunction && (is_apposition(next) || phrases_[next].name == kNoIndex || phrases_[at].name == kNoIndex)) break;
    // "bought Y and Z said": the noun after "and" is the subject of another clause.
    // But "the merger of Y and Z was": the list hangs on a noun that is the subject.
    const bool governed = start_of(noun) >= 2 && is(start_of(noun) - 1, PhraseKind::preposition) && is(start_of(noun) - 2, PhraseKind::noun) && previous_verb(noun, true) == kNoIndex;
    if (!governed && is(next + 1, PhraseKind::verb) && phrases_[next + 1].verb.finite() && !phrases_[next + 1].verb.reduced()) break;
    if (phrases_[next].pronoun || phrases_[next].temporal) break;
    if (comma && !conjunction) {
      // Without a conjunction in sight the comma opens an aside, but in headlines.
      bool closes = sentence_.headline;
      for (std::uint32_t ahead = next + 1; ahead + 1 < phrases_.size() && ahead < next + 12; ++ahead) {
        if (is(ahead, PhraseKind::conjunction)) closes = true;
        if (!is(ahead, PhraseKind::comma) && !is(ahead, PhraseKind::noun)) break;
      }
      if (!closes) break;
    }
    out.push_back(next);
    at = next;
  }
  return out;
}

std::uint32_t ClauseReader::previous_verb(std::uint32_t at, bool finite) const {
  while (at-- > 0) {
    if (is(at, PhraseKind::mark) && phrases_[at].mark == ';') return kNoIndex;
    if (is(at, PhraseKind::verb) && (!finite || phrases_[at].verb.finite())) return at;
  }
  return kNoIndex;
}

std::uint32_t ClauseReader::next_finite_verb(std::uint32_t at) const {
  for (++at; at < phrases_.size(); ++at)
    if (is(at, PhraseKind::verb) && phrases_[at].verb.finite()) return at;
  return kNoIndex;
}

/// The noun before the aside that the comma closes: "X, a chip maker, | bought". Asides may hold commas themselves, so the leftmost
/// comma behind a name wins.
std::uint32_t ClauseReader::before_aside(std::uint32_t comma) const {
  std::uint32_t best = kNoIndex;
  for (std::uint32_t at = comma; at-- > 1;) {
    if (is(at, PhraseKind::mark)) break;
    if (!is(at, PhraseKind::comma) || !is(at - 1, PhraseKind::noun) || phrases_[at - 1].temporal) continue;
    const bool described = is(at + 1, PhraseKind::noun) && (is_apposition(at + 1) || phrases_[at + 1].name == kNoIndex || is(at + 2, PhraseKind::noun));
    const bool aside = described || is(at + 1, PhraseKind::relative) || is(at + 1, PhraseKind::preposition) || is(at + 1, PhraseKind::verb);
    if (aside && (best == kNoIndex || phrases_[at - 1].name != kNoIndex)) best = at - 1;
  }
  return best;
}

/// The noun list that ends here, or, if a preposition governs it, the noun before that: "the head of X" → head.
NounList ClauseReader::subject_at(std::uint32_t noun) const {
  for (int depth = 0; depth < kMaxDepth; ++depth) {
    NounList list = list_ending_at(noun);
    const std::uint32_t first = start_of(list.front());
    if (first == 0 || !is(first - 1, PhraseKind::preposition)) return list;
    if (first < 2) return {};
    std::uint32_t before = first - 2;
    if (is(before, PhraseKind::comma) && before > 0) --before;
    if (!is(before, PhraseKind::noun)) return {};
    noun = before;
  }
  return {};
}

NounList ClauseReader::subject_of(std::uint32_t verb) const { return subject_of(verb, 0); }

NounList ClauseReader::subject_of(std::uint32_t verb, int depth) const {
  if (depth > kMaxDepth || !is(verb, PhraseKind::verb)) return {};
  const VerbGroup& group = phrases_[verb].verb;
  if (group.infinitive) return infinitive_subject(verb, depth);
  if (group.gerund) return participle_subject(verb, depth);
  return finite_subject(verb, depth);
}

NounList ClauseReader::finite_subject(std::uint32_t verb, int depth) const {
  std::uint32_t at = verb;
  while (at > 0) {
    --at;
    const Phrase& phrase = phrases_[at];
    switch (phrase.kind) {
      case PhraseKind::noun: {
        if (phrase.temporal && at > 0) continue;  // "X on Monday bought": the preposition goes with it
        NounList list = subject_at(at);
        if (!list.empty()) return list;
        // A temporal or local aside before the verb: go on to the left of its preposition.
        const std::uint32_t first = start_of(list_ending_at(at).front());
        if (first < 2) return {};
        at = first - 1;
        continue;
      }
      case PhraseKind::relative: {
        std::uint32_t before = at;
        while (before > 0 && (is(before - 1, PhraseKind::comma) || is(before - 1, PhraseKind::preposition))) --before;
        if (before == 0 || !is(before - 1, PhraseKind::noun)) return {};
        return list_ending_at(before - 1).size() > 1 ? NounList{before - 1} : list_ending_at(before - 1);
      }
      case PhraseKind::comma: {
        const std::uint32_t noun = before_aside(at);
        if (noun != kNoIndex) return subject_at(noun);
        continue;
      }
      case PhraseKind::conjunction: {
        const std::uint32_t other = previous_verb(at, false);
        return other == kNoIndex ? NounList{} : subject_of(other, depth + 1);
      }
      case PhraseKind::preposition:
        if (is(at + 1, PhraseKind::noun) && phrases_[at + 1].temporal) continue;
        return {};
      case PhraseKind::verb: return is(at + 1, PhraseKind::verb) && !phrase.verb.finite() ? subject_of(at, depth + 1) : NounList{};
      case PhraseKind::subordinator:
      case PhraseKind::mark: return {};
    }
  }
  return {};
}

NounList ClauseReader::infinitive_subject(std::uint32_t verb, int depth) const {
  if (verb == 0) return {};
  std::uint32_t at = verb - 1;
  while (at > 0 && ((is(at, PhraseKind::noun) && phrases_[at].temporal) || (is(at, PhraseKind::preposition) && is(at + 1, PhraseKind::noun) && phrases_[at + 1].temporal))) --at;
  if (is(at, PhraseKind::conjunction) || is(at, PhraseKind::comma)) {
    const std::uint32_t other = previous_verb(at, false);
    return other == kNoIndex ? NounList{} : subject_of(other, depth + 1);
  }
  if (is(at, PhraseKind::verb)) return subject_of(at, depth + 1);
  if (!is(at, PhraseKind::noun)) return {};
  const Phrase& noun = phrases_[at];
  if (noun.name == kNoIndex) {
    if (NounList owners = possessors_of(at); !owners.empty()) return owners;
    if (noun.possessive_pronoun) return {at};
  }
  const std::uint32_t first = start_of(list_ending_at(at).front());
  if (first == 0) return list_ending_at(at);
  const std::uint32_t before = first - 1;
  if (is(before, PhraseKind::verb)) {
    const bool person_or_party = noun.name != kNoIndex;
    if (controls_object(phrases_[before].verb.lemma) && person_or_party) return list_ending_at(at);
    return subject_of(before, depth + 1);
  }
  if (is(before, PhraseKind::preposition)) {
    const std::uint32_t governor = governing_verb(at);
    if (governor != kNoIndex) return subject_of(governor, depth + 1);
    return subject_at(at);
  }
  return list_ending_at(at);
}

NounList ClauseReader::participle_subject(std::uint32_t verb, int depth) const {
  if (verb > 0 && is(verb - 1, PhraseKind::noun)) return subject_at(verb - 1).empty() ? NounList{verb - 1} : list_ending_at(verb - 1);
  std::uint32_t main = previous_verb(verb, true);
  if (main == kNoIndex) main = next_finite_verb(verb);
  return main == kNoIndex ? NounList{} : subject_of(main, depth + 1);
}

NounList ClauseReader::noun_before(std::uint32_t verb) const {
  if (verb == 0) return {};
  std::uint32_t at = verb - 1;
  if (is(at, PhraseKind::conjunction)) {  // "founded by X and | funded by Y"
    const std::uint32_t other = previous_verb(at, false);
    return other == kNoIndex || !phrases_[other].verb.participle ? NounList{} : noun_before(other);
  }
  if (is(at, PhraseKind::comma) && at > 0) --at;
  return is(at, PhraseKind::noun) ? list_ending_at(at) : NounList{};
}

NounList ClauseReader::object_after(std::uint32_t after) const {
  std::uint32_t at = after + 1;
  while (at < phrases_.size() && is(at, PhraseKind::noun) && phrases_[at].temporal) ++at;
  if (!is(at, PhraseKind::noun)) return {};
  while (phrases_[at].possessive && is(at + 1, PhraseKind::noun)) ++at;
  return list_beginning_at(at);
}

NounList ClauseReader::relative_object(std::uint32_t verb) const {
  // "Y, which X bought": relative, subject noun, verb.
  if (verb < 2 || !is(verb - 1, PhraseKind::noun)) return {};
  const std::uint32_t first = start_of(list_ending_at(verb - 1).front());
  if (first == 0 || !is(first - 1, PhraseKind::relative)) return {};
  std::uint32_t at = first - 1;
  while (at > 0 && is(at - 1, PhraseKind::comma)) --at;
  return at > 0 && is(at - 1, PhraseKind::noun) ? NounList{at - 1} : NounList{};
}

std::vector<PrepositionalArgument> ClauseReader::arguments_from(std::uint32_t from) const {
  std::vector<PrepositionalArgument> out;
  for (std::uint32_t at = from; at < phrases_.size();) {
    const Phrase& phrase = phrases_[at];
    if (phrase.kind == PhraseKind::preposition) {
      std::uint32_t noun = at + 1;
      std::uint32_t also = kNoIndex;
      if (is(noun, PhraseKind::conjunction) && is(noun + 1, PhraseKind::preposition)) {  // "for and with X"
        also = at;
        ++noun;
      }
      while (is(noun, PhraseKind::preposition)) ++noun;  // "up to", "out of"
      if (!is(noun, PhraseKind::noun)) return out;
      while (phrases_[noun].possessive && is(noun + 1, PhraseKind::noun)) ++noun;
      NounList list = list_beginning_at(noun);
      const std::uint32_t last = list.back();
      out.push_back({phrases_[noun - 1].kind == PhraseKind::preposition ? std::string_view(phrases_[noun - 1].lemma) : std::string_view(phrase.lemma), std::move(list)});
      if (also == kNoIndex && !is(at + 1, PhraseKind::preposition)) out.back().preposition = phrase.lemma;
      if (also != kNoIndex) out.push_back({phrases_[also].lemma, out.back().nouns});
      at = last + 1;
    } else if (phrase.kind == PhraseKind::noun && (phrase.temporal || at == from)) {
      ++at;
    } else if (phrase.kind == PhraseKind::comma && (is(at + 1, PhraseKind::preposition) || (is(at + 1, PhraseKind::noun) && is_apposition(at + 1)))) {
      at += is(at + 1, PhraseKind::noun) ? 2 : 1;
    } else {
      return out;
    }
  }
  return out;
}

std::uint32_t ClauseReader::after_participle(std::uint32_t noun) const {
  const std::uint32_t verb = noun + 1;
  if (!is(verb, PhraseKind::verb) || !phrases_[verb].verb.participle || !is(verb + 1, PhraseKind::preposition)) return kNoIndex;
  const bool object = governing_verb(noun) != kNoIndex || is(start_of(noun), PhraseKind::preposition);
  return object || phrases_[verb].verb.reduced() ? verb + 1 : kNoIndex;
}

std::uint32_t ClauseReader::governing_verb(std::uint32_t noun) const {
  std::uint32_t at = start_of(list_ending_at(noun).front());
  for (int depth = 0; depth < kMaxDepth && at > 0; ++depth) {
    std::uint32_t before = at - 1;
    if (is(before, PhraseKind::verb)) return before;
    if (is(before, PhraseKind::noun) && phrases_[before].temporal) {
      at = before;
      continue;
    }
    if (is(before, PhraseKind::conjunction)) {
      if (before == 0 || !is(before - 1, PhraseKind::noun)) return kNoIndex;
      at = start_of(before - 1);
      continue;
    }
    if (!is(before, PhraseKind::preposition) || before == 0) return kNoIndex;
    --before;
    if (is(before, PhraseKind::verb)) return before;
    if (is(before, PhraseKind::comma) && before > 0) --before;
    if (!is(before, PhraseKind::noun)) return kNoIndex;
    at = start_of(list_ending_at(before).front());
  }
  return kNoIndex;
}

std::uint32_t ClauseReader::predicate_of(std::uint32_t noun) const {
  for (std::uint32_t at = noun + 1; at < phrases_.size() && at < noun + 14; ++at) {
    if (is(at, PhraseKind::mark)) return kNoIndex;
    if (!is(at, PhraseKind::verb) || !phrases_[at].verb.finite()) continue;
    const NounList subject = subject_of(at);
    return std::find(subject.begin(), subject.end(), noun) != subject.end() ? at : kNoIndex;
  }
  return kNoIndex;
}

std::uint32_t ClauseReader::governing_noun(std::uint32_t verb) const {
  if (!is(verb, PhraseKind::verb) || !phrases_[verb].verb.infinitive || verb == 0) return kNoIndex;
  std::uint32_t at = verb - 1;
  return is(at, PhraseKind::noun) && phrases_[at].name == kNoIndex ? at : kNoIndex;
}

}  // namespace dealgraph
