// Lists of nouns: "A, B and C".
#include "extract/clause.hpp"

namespace dealgraph {
namespace {

/// How many phrases behind a comma the "and" of a list may stand.
constexpr std::uint32_t kListReach = 12;

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

bool ClauseReader::is_person(const Phrase& phrase) const {
  const Name& name = document_.names[phrase.name];
  return name.typed && name.type == EntityType::person;
}

/// Do two noun phrases around a comma or conjunction belong to one list?
bool ClauseReader::joins(std::uint32_t left, std::uint32_t right) const {
  const Phrase &a = phrases_[left], &b = phrases_[right];
  if (a.temporal || b.temporal || a.possessive) return false;
  if (a.name != kNoIndex && b.name != kNoIndex) return is_person(a) == is_person(b);
  // "in the car trade, Ford, Fiat and Kia": a plain noun before the comma belongs to what stands before.
  if (a.name == kNoIndex && b.name != kNoIndex && is(start_of(right) - 1, PhraseKind::comma)) return false;
  const bool both_plain = a.name == kNoIndex && b.name == kNoIndex && !a.pronoun && !b.pronoun;
  return both_plain || !is_apposition(right) || is(right - 1, PhraseKind::conjunction);
}

NounList ClauseReader::list_ending_at(std::uint32_t noun) const {
  NounList out{noun};
  bool conjunction = false;
  for (std::uint32_t first = start_of(noun); first >= 2; first = start_of(noun)) {
    std::uint32_t before = first - 2;
    if (is(first - 1, PhraseKind::conjunction)) {
      conjunction = true;
      if (is(before, PhraseKind::comma) && before > 0) --before;
    } else if (!is(first - 1, PhraseKind::comma) || !(conjunction || (sentence_.headline && out.size() == 1))) {
      break;
    }
    if (!is(before, PhraseKind::noun) || !joins(before, noun) || (is_apposition(noun) && !conjunction)) break;
    out.push_front(before);
    noun = before;
  }
  return out;
}

NounList ClauseReader::list_beginning_at(std::uint32_t noun) const {
  NounList out;
  for (std::uint32_t next = noun; next != kNoIndex; next = next_in_list(noun, next)) out.push_back(next);
  return out;
}

/// The noun that goes on behind `at` with the list that begins at `first`; kNoIndex if the list ends.
std::uint32_t ClauseReader::next_in_list(std::uint32_t first, std::uint32_t at) const {
  if (at + 2 >= phrases_.size()) return kNoIndex;
  std::uint32_t next = at + 1;
  const bool comma = is(next, PhraseKind::comma);
  if (comma) ++next;
  const bool conjunction = is(next, PhraseKind::conjunction) && phrases_[next].lemma != "but";
  if (conjunction) ++next;
  if ((!comma && !conjunction) || !is(next, PhraseKind::noun)) return kNoIndex;
  next = possessed_by(next);
  if (phrases_[next].pronoun || phrases_[next].temporal) return kNoIndex;
  if (!conjunction && !comma_lists(at, next)) return kNoIndex;
  return opens_clause(first, next) ? kNoIndex : next;
}

/// Without a conjunction in sight a comma opens an aside, but in headlines.
bool ClauseReader::comma_lists(std::uint32_t left, std::uint32_t right) const {
  if (phrases_[left].name == kNoIndex || phrases_[right].name == kNoIndex) return false;
  if (sentence_.headline) return true;
  for (std::uint32_t ahead = right + 1; ahead + 1 < phrases_.size() && ahead < right + kListReach; ++ahead) {
    if (is(ahead, PhraseKind::conjunction)) return true;
    if (!is(ahead, PhraseKind::comma) && !is(ahead, PhraseKind::noun)) return false;
  }
  return false;
}

/// "bought Y and Z said": the noun after "and" is the subject of another clause. But "the merger of Y and Z was": the list
/// hangs on a noun that is the subject.
bool ClauseReader::opens_clause(std::uint32_t first, std::uint32_t noun) const {
  if (!is(noun + 1, PhraseKind::verb)) return false;
  const VerbGroup& verb = phrases_[noun + 1].verb;
  if (!verb.finite() || verb.reduced()) return false;
  const std::uint32_t start = start_of(first);
  const bool governed = start >= 2 && is(start - 1, PhraseKind::preposition) && is(start - 2, PhraseKind::noun);
  return !governed || previous_verb(first, true) != kNoIndex;
}

/// From a possessor to the noun that it owns: "X's | Y's | merger".
std::uint32_t ClauseReader::possessed_by(std::uint32_t noun) const {
  while (phrases_[noun].possessive && is(noun + 1, PhraseKind::noun)) ++noun;
  return noun;
}

}  // namespace dealgraph
