// Subjects of verbs, however far to the left they stand.
#include <algorithm>
#include <array>

#include "extract/clause.hpp"

namespace dealgraph {
namespace {

/// Verbs whose object, not subject, does what the following infinitive says: "selects AWS to provide".
constexpr std::array<std::string_view, 26> kObjectControl{
    "ask",    "allow", "enable",   "force",  "urge",    "order",    "tell",    "select",   "choose",
    "pick",   "tap",   "hire",     "name",   "appoint", "help",     "let",     "permit",   "require",
    "invite", "want",  "persuade", "expect", "sue",     "pressure", "empower", "authorize"};

/// Nouns behind which "for X to" tells what X does: "cleared the way for X to buy".
constexpr std::array<std::string_view, 18> kOpensWay{"way",      "approval", "permission", "deal",  "agreement", "plan",
                                                     "proposal", "time",     "clearance",  "pact",  "option",    "road",
                                                     "door",     "path",     "consent",    "right", "go-ahead",  "contract"};

bool controls_object(std::string_view lemma) {
  return std::find(kObjectControl.begin(), kObjectControl.end(), lemma) != kObjectControl.end();
}

}  // namespace

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

/// Does the comma after a noun open an aside: a description, a relative clause, a participle?
bool ClauseReader::opens_aside(std::uint32_t comma) const {
  const std::uint32_t next = comma + 1;
  if (is(next, PhraseKind::relative) || is(next, PhraseKind::preposition) || is(next, PhraseKind::verb)) return true;
  return is(next, PhraseKind::noun) && (phrases_[next].name == kNoIndex || is(next + 1, PhraseKind::noun));
}

/// The noun before the aside that the comma closes: "X, a chip maker, | bought". Asides may hold commas themselves, so the
/// leftmost comma behind a name wins; "The firm, owned by X, | bought" has none.
std::uint32_t ClauseReader::before_aside(std::uint32_t comma) const {
  std::uint32_t best = kNoIndex;
  for (std::uint32_t at = comma; at-- > 1;) {
    if (is(at, PhraseKind::mark)) break;
    if (!is(at, PhraseKind::comma) || !is(at - 1, PhraseKind::noun) || phrases_[at - 1].temporal || !opens_aside(at)) continue;
    if (best == kNoIndex || phrases_[at - 1].name != kNoIndex) best = at - 1;
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

NounList ClauseReader::subject_of(std::uint32_t verb) const {
  return subject_of(verb, 0);
}

NounList ClauseReader::subject_of(std::uint32_t verb, int depth) const {
  if (depth > kMaxDepth || !is(verb, PhraseKind::verb)) return {};
  const VerbGroup& group = phrases_[verb].verb;
  if (group.infinitive) return infinitive_subject(verb, depth);
  if (group.gerund) return participle_subject(verb, depth);
  return finite_subject(verb, depth);
}

/// Looks to the left, over times and asides, up to the noun that must be the subject or to what cannot stand before a subject.
NounList ClauseReader::finite_subject(std::uint32_t verb, int depth) const {
  for (std::uint32_t at = verb; at-- > 0;) {
    switch (phrases_[at].kind) {
      case PhraseKind::noun: {
        if (phrases_[at].temporal && at > 0) break;  // "X on Monday bought": the preposition goes with it
        if (begins_clause(at)) return {at};
        if (NounList list = subject_at(at); !list.empty()) return list;
        // A local aside before the verb: go on to the left of its preposition.
        const std::uint32_t first = start_of(list_ending_at(at).front());
        if (first < 2) return {};
        at = first - 1;
        break;
      }
      case PhraseKind::relative:
        return antecedent_of(at);
      case PhraseKind::comma:
        if (const std::uint32_t noun = before_aside(at); noun != kNoIndex) return subject_at(noun);
        break;
      case PhraseKind::conjunction:
        return shared_subject(at, depth);
      case PhraseKind::preposition:
        if (!is_temporal(at + 1)) return {};
        break;
      case PhraseKind::verb:
        if (is_participle_of_subject(at)) break;
        return is(at + 1, PhraseKind::verb) && !phrases_[at].verb.finite() ? subject_of(at, depth + 1) : NounList{};
      case PhraseKind::subordinator:
      case PhraseKind::mark:
        return {};
    }
  }
  return {};
}

/// "A group | headed by X | closed": a form that could be past tense has a subject's verb behind it.
bool ClauseReader::is_participle_of_subject(std::uint32_t verb) const {
  return phrases_[verb].verb.participle && verb > 0 && is(verb - 1, PhraseKind::noun) &&
         is(verb + 1, PhraseKind::preposition) && phrases_[verb + 1].lemma == "by";
}

/// "Microsoft paid 19.7 billion for Nuance, and | IBM acquired": what precedes the conjunction is the object of an earlier
/// verb, not a fellow subject. After a verb of saying the list belongs together: "said A and B bought".
bool ClauseReader::begins_clause(std::uint32_t noun) const {
  const NounList list = list_ending_at(noun);
  if (list.size() < 2 || !is(start_of(noun) - 1, PhraseKind::conjunction)) return false;
  const std::uint32_t first = start_of(list.front());
  if (first == 0) return false;
  if (is(first - 1, PhraseKind::preposition)) return previous_verb(first - 1, true) != kNoIndex;
  if (!is(first - 1, PhraseKind::verb)) return false;
  const flat::Word* verb = document_.pack.word(phrases_[first - 1].verb.lemma);
  return verb == nullptr || (verb->classes & word::speech) == 0;
}

/// The noun that a relative word takes up; of a list only the last: "A and B, which bought".
NounList ClauseReader::antecedent_of(std::uint32_t relative) const {
  std::uint32_t before = relative;
  while (before > 0 && (is(before - 1, PhraseKind::comma) || is(before - 1, PhraseKind::preposition))) --before;
  if (before == 0 || !is(before - 1, PhraseKind::noun)) return {};
  return {before - 1};
}

/// The subject that verbs on both sides of a conjunction or comma share.
NounList ClauseReader::shared_subject(std::uint32_t link, int depth) const {
  const std::uint32_t other = previous_verb(link, false);
  return other == kNoIndex ? NounList{} : subject_of(other, depth + 1);
}

NounList ClauseReader::infinitive_subject(std::uint32_t verb, int depth) const {
  if (verb == 0) return {};
  std::uint32_t at = verb - 1;
  if (at > 0 && is(at, PhraseKind::preposition) && is(at - 1, PhraseKind::verb)) --at;  // "teamed up | to buy"
  while (at > 0 && (is_temporal(at) || (is(at, PhraseKind::preposition) && is_temporal(at + 1)))) --at;
  if (is(at, PhraseKind::conjunction) || is(at, PhraseKind::comma)) return shared_subject(at, depth);
  if (is(at, PhraseKind::verb)) return subject_of(at, depth + 1);
  return is(at, PhraseKind::noun) ? controller_of(at, depth) : NounList{};
}

/// "cleared the way | for | X to buy": is the preposition such a "for"?
bool ClauseReader::opens_way_for(std::uint32_t preposition) const {
  if (preposition == 0 || !is(preposition, PhraseKind::preposition) || phrases_[preposition].lemma != "for") return false;
  return is(preposition - 1, PhraseKind::noun) &&
         std::find(kOpensWay.begin(), kOpensWay.end(), phrases_[preposition - 1].lemma) != kOpensWay.end();
}

/// Who does what the infinitive behind a noun says: "X's plan to", "X | asked Y to", "X is in talks to".
NounList ClauseReader::controller_of(std::uint32_t noun, int depth) const {
  const bool named = phrases_[noun].name != kNoIndex;
  if (!named) {
    if (NounList owners = possessors_of(noun); !owners.empty()) return owners;
    if (phrases_[noun].possessive_pronoun) return owner_of_plan(noun, depth);
  }
  NounList list = list_ending_at(noun);
  const std::uint32_t first = start_of(list.front());
  if (first == 0) return list;
  const std::uint32_t before = first - 1;
  if (named && opens_way_for(before)) return list;
  if (is(before, PhraseKind::verb)) {
    const std::string_view lemma = phrases_[before].verb.lemma;
    const bool object = controls_object(lemma) && (named || lemma == "empower" || lemma == "authorize");
    return object ? list : subject_of(before, depth + 1);
  }
  if (!is(before, PhraseKind::preposition)) return list;
  const std::uint32_t governor = governing_verb(noun);
  return governor != kNoIndex ? subject_of(governor, depth + 1) : subject_at(noun);
}

/// "X abandoned its attempt to": X; elsewhere the pronoun says who.
NounList ClauseReader::owner_of_plan(std::uint32_t noun, int depth) const {
  if (!is(noun - 1, PhraseKind::verb) || noun == 0) return {noun};
  NounList subject = subject_of(noun - 1, depth + 1);
  return subject.empty() ? NounList{noun} : subject;
}

NounList ClauseReader::participle_subject(std::uint32_t verb, int depth) const {
  if (verb > 0 && is(verb - 1, PhraseKind::noun))
    return subject_at(verb - 1).empty() ? NounList{verb - 1} : list_ending_at(verb - 1);
  std::uint32_t main = previous_verb(verb, true);
  if (main == kNoIndex) main = next_finite_verb(verb);
  return main == kNoIndex ? NounList{} : subject_of(main, depth + 1);
}

}  // namespace dealgraph
