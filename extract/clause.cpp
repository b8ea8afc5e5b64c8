#include "extract/clause.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealgraph {
namespace {

/// How many phrases behind its subject a verb may stand.
constexpr std::uint32_t kPredicateReach = 14;

}  // namespace

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
  while (is_temporal(at)) ++at;
  while (is_quantity(at)) at += 2;
  return is(at, PhraseKind::noun) ? list_beginning_at(possessed_by(at)) : NounList{};
}

/// "tens | of | thousands | of …": what is counted follows.
bool ClauseReader::is_quantity(std::uint32_t at) const {
  if (!is(at, PhraseKind::noun) || !is(at + 1, PhraseKind::preposition) || !is(at + 2, PhraseKind::noun)) return false;
  if (phrases_[at + 1].lemma != "of" || phrases_[at].name != kNoIndex) return false;
  static constexpr std::array<std::string_view, 12> kQuantities{"ten",   "dozen", "hundred", "thousand", "million", "billion",
                                                                "score", "lot",   "number",  "pair",     "couple",  "handful"};
  return std::find(kQuantities.begin(), kQuantities.end(), phrases_[at].lemma) != kQuantities.end();
}

NounList ClauseReader::relative_object(std::uint32_t verb) const {
  if (verb < 2 || !is(verb - 1, PhraseKind::noun)) return {};
  const std::uint32_t first = start_of(list_ending_at(verb - 1).front());
  if (first == 0) return {};
  if (phrases_[verb - 1].pronoun && is(first - 1, PhraseKind::noun) && !phrases_[first - 1].possessive)
    return {first - 1};  // "the unit it bought"
  if (!is(first - 1, PhraseKind::relative)) return {};
  std::uint32_t at = first - 1;
  while (at > 0 && is(at - 1, PhraseKind::comma)) --at;
  return at > 0 && is(at - 1, PhraseKind::noun) ? NounList{at - 1} : NounList{};
}

std::vector<PrepositionalArgument> ClauseReader::arguments_from(std::uint32_t from) const {
  std::vector<PrepositionalArgument> out;
  for (std::uint32_t at = from; at < phrases_.size();) {
    const Phrase& phrase = phrases_[at];
    if (phrase.kind == PhraseKind::preposition)
      at = add_arguments(at, out);
    else if (phrase.kind == PhraseKind::noun && (phrase.temporal || at == from))
      ++at;
    else if (phrase.kind == PhraseKind::comma && is(at + 1, PhraseKind::preposition))
      ++at;
    else if (phrase.kind == PhraseKind::comma && is(at + 1, PhraseKind::noun) && (is_apposition(at + 1) || is_aside(at)))
      at += 2;
    else
      break;
  }
  return out;
}

/// ", formerly Foo, | to Y": a lone noun between commas, behind which the arguments go on.
bool ClauseReader::is_aside(std::uint32_t comma) const {
  return is(comma + 2, PhraseKind::comma) && is(comma + 3, PhraseKind::preposition) && !phrases_[comma + 1].possessive;
}

/// Adds what the preposition governs, and returns the phrase behind it; kNoIndex if it governs no noun.
std::uint32_t ClauseReader::add_arguments(std::uint32_t preposition, std::vector<PrepositionalArgument>& out) const {
  const std::string_view outer = phrases_[preposition].lemma;
  std::uint32_t at = preposition + 1;
  const bool two = is(at, PhraseKind::conjunction) && is(at + 1, PhraseKind::preposition);  // "for and with X"
  if (two) ++at;
  while (is(at, PhraseKind::preposition)) ++at;  // "up to", "out of"
  if (!is(at, PhraseKind::noun)) return kNoIndex;
  const std::uint32_t noun = possessed_by(at);
  const NounList list = list_beginning_at(noun);
  out.push_back({is(noun - 1, PhraseKind::preposition) ? std::string_view(phrases_[noun - 1].lemma) : outer, list});
  if (two) out.push_back({outer, list});
  return list.back() + 1;
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
    if (is(at - 1, PhraseKind::verb)) return at - 1;
    const std::uint32_t next = noun_to_the_left(at);
    if (next == kNoIndex) {
      std::uint32_t before = at;
      while (before > 0 && is(before - 1, PhraseKind::preposition)) --before;  // "closing in on"
      return before < at && before > 0 && is(before - 1, PhraseKind::verb) ? before - 1 : kNoIndex;
    }
    at = next;
  }
  return kNoIndex;
}

/// From the beginning of a noun phrase over a time, a conjunction or a preposition to the beginning of the noun phrase before
/// it; kNoIndex if there is none.
std::uint32_t ClauseReader::noun_to_the_left(std::uint32_t first) const {
  std::uint32_t before = first - 1;
  if (is_temporal(before)) return before;
  if (before == 0) return kNoIndex;
  if (is(before, PhraseKind::conjunction)) return is(before - 1, PhraseKind::noun) ? start_of(before - 1) : kNoIndex;
  if (!is(before, PhraseKind::preposition)) return kNoIndex;
  --before;
  if (is(before, PhraseKind::comma) && before > 0) --before;
  return is(before, PhraseKind::noun) ? start_of(list_ending_at(before).front()) : kNoIndex;
}

std::uint32_t ClauseReader::predicate_of(std::uint32_t noun) const {
  for (std::uint32_t at = noun + 1; at < phrases_.size() && at < noun + kPredicateReach; ++at) {
    if (is(at, PhraseKind::mark)) return kNoIndex;
    if (!is(at, PhraseKind::verb) || !phrases_[at].verb.finite()) continue;
    const NounList subject = subject_of(at);
    return std::find(subject.begin(), subject.end(), noun) != subject.end() ? at : kNoIndex;
  }
  return kNoIndex;
}

std::uint32_t ClauseReader::governing_noun(std::uint32_t verb) const {
  if (!is(verb, PhraseKind::verb) || !phrases_[verb].verb.infinitive || verb == 0) return kNoIndex;
  return is(verb - 1, PhraseKind::noun) && phrases_[verb - 1].name == kNoIndex ? verb - 1 : kNoIndex;
}

}  // namespace dealgraph
