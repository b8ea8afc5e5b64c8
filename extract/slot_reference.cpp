// Pronouns and descriptions that take up a name told of before.
#include <algorithm>

#include "extract/filler.hpp"
#include "extract/slot_filler.hpp"

namespace dealgraph {
namespace {

bool is_party_pronoun(std::string_view word) {
  return word == "it" || word == "they" || word == "them";
}

}  // namespace

/// The named subjects of the verb of which the noun phrase is an object or complement.
std::vector<std::uint32_t> SlotFiller::actors_on(std::uint32_t at) const {
  std::vector<std::uint32_t> out;
  const std::uint32_t verb = clause_.governing_verb(at);
  if (verb == kNoIndex) return out;
  for (const std::uint32_t actor : clause_.subject_of(verb))
    if (phrases_[actor].name != kNoIndex) out.push_back(phrases_[actor].name);
  return out;
}

/// Who "the company" is if not who acts on it. "Oracle said it would buy the company": another one that was told of; "Uber
/// invests in the start-up that …": one of the same sentence.
std::uint32_t SlotFiller::another_than(std::uint32_t name, std::uint32_t at, std::vector<std::string> taken) const {
  const auto is_taken = [&] { return std::find(taken.begin(), taken.end(), document_.names[name].entity) != taken.end(); };
  if (is_taken()) return references_.focus(phrases_[at].begin, taken);
  for (const std::uint32_t actor : actors_on(at)) taken.push_back(document_.names[actor].entity);
  if (!is_taken()) return name;
  const std::uint32_t other = references_.focus(phrases_[at].begin, taken);
  const bool near = other != kNoIndex && document_.names[other].begin >= sentence_.begin;
  return near ? other : kNoIndex;
}

/// "it", "the company", "the two": the names told of before.
bool SlotFiller::fill_antecedent(const Slot& slot, std::uint32_t at) const {
  const Phrase& noun = phrases_[at];
  const std::vector<std::uint32_t> antecedents = references_.resolve(noun);
  if (antecedents.empty()) return false;
  const std::vector<std::string> taken = named_entities(document_, slot.draft);
  if (antecedents.size() == 1 && !noun.pronoun) {
    const std::uint32_t other = another_than(antecedents.front(), at, taken);
    if (other == kNoIndex) return false;
    add_referents(slot, {other}, noun.begin, noun.end);
  } else {
    add_referents(slot, antecedents, noun.begin, noun.end);
  }
  return true;
}

bool SlotFiller::fill_unresolved(const Slot& slot, const Phrase& noun) const {
  if (is_thing_filler(slot.filler) || slot.filler == Filler::person || !is_unresolved_company(noun)) return false;
  add_words(slot, noun);
  return true;
}

/// "It", "they", "the company" without an antecedent in the article: described, not named.
bool SlotFiller::is_unresolved_company(const Phrase& noun) const {
  if (!noun.names.empty()) return false;
  if (noun.pronoun) return noun.end == noun.begin + 1 && is_party_pronoun(document_.folded(noun.begin));
  const flat::Word* head = document_.pack.word(noun.lemma);
  const bool plain = noun.definite && !noun.plural && noun.end - noun.begin <= 4;
  return plain && head && (head->classes & (word::collective | word::company_head | word::business_noun));
}

/// "theirs", "its plan to buy": the owner acts. Other pronouns fill nothing.
bool SlotFiller::fill_possessive(const Slot& slot, const Phrase& noun) const {
  const bool acts = noun.possessive_pronoun && slot.role == subject_role(slot.frame);
  if (!noun.pronoun && !acts) return false;
  if (noun.possessive_pronoun) fill_owner(slot.draft, slot.frame, slot.role, noun);
  return true;
}

void SlotFiller::fill_owner(Draft& draft, const Frame& frame, Role role, const Phrase& noun) const {
  const Slot slot{draft, frame, role, filler_of(frame, role)};
  const std::vector<std::uint32_t> owners = references_.resolve_possessive(noun);
  const std::string_view word = document_.folded(noun.begin);
  if (!owners.empty()) {
    add_referents(slot, owners, noun.begin, noun.begin + 1);
  } else if (word == "its" || word == "their") {
    add_argument(draft, role, {kNoIndex, noun.begin, noun.begin + 1});
    cover(document_, draft, noun.begin, noun.begin + 1);
  }
}

}  // namespace dealgraph
