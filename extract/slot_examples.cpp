// Names that stand for a noun as its examples, members or works.
#include <algorithm>
#include <array>

#include "extract/filler.hpp"
#include "extract/slot_filler.hpp"

namespace dealgraph {
namespace {

/// How many complements of a noun may stand before its examples.
constexpr int kMaxComplements = 3;

}  // namespace

/// "networks such as CBS and HBO", "its clients, including Toyota", "a range of gliders, including": the examples stand for
/// the noun.
bool SlotFiller::fill_examples(const Slot& slot, std::uint32_t at) const {
  const std::uint32_t lead = examples_lead(at);
  const std::size_t before = slot.draft.arguments.size();
  if (lead != kNoIndex) fill_enumeration(slot, lead + 1);
  return slot.draft.arguments.size() > before;
}

/// The word that brings examples of the noun: "such as", "including", "like", "which include", "among them", a colon; kNoIndex
/// if there is none.
std::uint32_t SlotFiller::examples_lead(std::uint32_t at) const {
  std::uint32_t next = at + 1;
  for (int depth = 0; depth < kMaxComplements && is_plain_complement(next); ++depth) next += 2;
  if (phrases_[at].plural && clause_.is(next, PhraseKind::mark) && phrases_[next].mark == ':') return next;
  if (clause_.is(next, PhraseKind::comma)) {
    if (phrases_[at].plural && is_singled_out(next + 1)) return next;
    ++next;
  }
  if (clause_.is(next, PhraseKind::relative)) ++next;
  if (clause_.is(next, PhraseKind::verb)) return phrases_[next].verb.lemma == "include" ? next : kNoIndex;
  if (!clause_.is(next, PhraseKind::preposition)) return kNoIndex;
  const std::string& word = phrases_[next].lemma;
  if (word == "among" && clause_.is(next + 1, PhraseKind::noun) && phrases_[next + 1].pronoun) return next + 1;
  return word == "such as" || word == "including" || word == "like" ? next : kNoIndex;
}

/// "most notably Davis Films", "especially X": a name behind such an adverb.
bool SlotFiller::is_singled_out(std::uint32_t at) const {
  if (!clause_.is(at, PhraseKind::noun) || phrases_[at].name == kNoIndex) return false;
  const Token& first = document_.tokens[phrases_[at].begin];
  return first.is(word::adverb) && !first.capital;
}

/// "of hang gliders", "in Europe": a preposition and a noun that names nobody.
bool SlotFiller::is_plain_complement(std::uint32_t at) const {
  if (!clause_.is(at, PhraseKind::preposition) || !clause_.is(at + 1, PhraseKind::noun)) return false;
  const std::string& word = phrases_[at].lemma;
  return phrases_[at + 1].name == kNoIndex && (word == "of" || word == "in" || word == "from" || word == "on");
}

/// All that is named in an enumeration. Titles hold small words themselves ("The Colour of Magic"), so prepositions only end
/// an enumeration of parties.
void SlotFiller::fill_enumeration(const Slot& slot, std::uint32_t from) const {
  for (std::uint32_t at = from; at < phrases_.size(); ++at) {
    switch (phrases_[at].kind) {
      case PhraseKind::noun:
        if (at > from && begins_clause(at, from)) return;
        if (phrases_[at].temporal || is_beside_title(at)) break;
        fill_enumerated(slot, phrases_[at]);
        // "include banks such as X"
        if (const std::uint32_t lead = examples_lead(at); phrases_[at].name == kNoIndex && lead != kNoIndex) at = lead;
        break;
      case PhraseKind::comma:
      case PhraseKind::conjunction:
        break;
      case PhraseKind::preposition:
        if (!is_thing_filler(slot.filler) && !(clause_.is(at + 1, PhraseKind::noun) && phrases_[at + 1].temporal)) return;
        break;
      default:
        return;
    }
  }
}

/// "A on Netflix, B with Foo": not an item, but where or with whom.
bool SlotFiller::is_beside_title(std::uint32_t at) const {
  static constexpr std::array<std::string_view, 9> kBeside{"with",  "by",  "for",     "from",   "at",
                                                           "under", "via", "through", "against"};
  return at > 0 && clause_.is(at - 1, PhraseKind::preposition) &&
         std::find(kBeside.begin(), kBeside.end(), phrases_[at - 1].lemma) != kBeside.end();
}

/// "sells drugs such as A, | and B said": a new subject. In "Investors including A and B put" the verb is the enumeration's
/// own.
bool SlotFiller::begins_clause(std::uint32_t at, std::uint32_t from) const {
  if (!clause_.is(at - 1, PhraseKind::conjunction) || !is_predicate(at + 1)) return false;
  for (std::uint32_t before = 0; before < from; ++before)
    if (is_predicate(before)) return true;
  return false;
}

bool SlotFiller::is_predicate(std::uint32_t at) const {
  return clause_.is(at, PhraseKind::verb) && phrases_[at].verb.finite() && !phrases_[at].verb.reduced();
}

void SlotFiller::fill_enumerated(const Slot& slot, const Phrase& noun) const {
  if (noun.name != kNoIndex) return add_name(slot, noun.name);
  if (is_thing_filler(slot.filler) && is_kind_of_product(noun.lemma))
    for (const std::uint32_t name : noun.names) add_name(slot, name);
}

/// "a version of X", "a range of X gliders": what the noun is a kind or part of.
bool SlotFiller::fill_kind_of(const Slot& slot, std::uint32_t at) const {
  const bool of = clause_.is(at + 1, PhraseKind::preposition) && phrases_[at + 1].lemma == "of";
  if (slot.filler != Filler::new_product || !of) return false;
  const std::size_t before = slot.draft.arguments.size();
  for (const std::uint32_t inner : clause_.object_after(at + 1)) fill_noun(slot, inner);
  return slot.draft.arguments.size() > before;
}

bool SlotFiller::is_kind_of_product(const std::string& lemma) const {
  return document_.pack.rules().names.product_kinds.contains(hash_folded(lemma));
}

/// "the likes of X and Y"
bool SlotFiller::fill_likes(const Slot& slot, std::uint32_t at) const {
  const bool of = clause_.is(at + 1, PhraseKind::preposition) && phrases_[at + 1].lemma == "of";
  if (phrases_[at].lemma != "like" || !of) return false;
  for (const std::uint32_t inner : clause_.object_after(at + 1))
    if (phrases_[inner].name != kNoIndex) add_name(slot, phrases_[inner].name);
  return true;
}

/// "a consortium led by X and Y": who leads it.
bool SlotFiller::fill_leaders(const Slot& slot, std::uint32_t at) const {
  static constexpr std::array<std::string_view, 16> kLed{
      "consortium", "group", "team",    "syndicate", "alliance", "coalition", "investor", "buyer",
      "bidder",     "owner", "company", "firm",      "bank",     "creditor",  "partner",  "shareholder"};
  if (std::find(kLed.begin(), kLed.end(), phrases_[at].lemma) == kLed.end()) return false;  // not "a round led by X"
  if (slot.filler != Filler::party || !clause_.is(at + 1, PhraseKind::verb) || !clause_.is(at + 2, PhraseKind::preposition))
    return false;
  const VerbGroup& verb = phrases_[at + 1].verb;
  if (!verb.participle || (verb.lemma != "lead" && verb.lemma != "head") || phrases_[at + 2].lemma != "by") return false;
  bool found = false;
  for (const std::uint32_t leader : clause_.object_after(at + 2))
    if (const std::uint32_t name = phrases_[leader].name; name != kNoIndex) {
      add_name(slot, name);
      found = true;
    }
  return found;
}

}  // namespace dealgraph
