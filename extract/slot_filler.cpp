#include "extract/slot_filler.hpp"

#include <algorithm>

#include "extract/filler.hpp"

namespace dealgraph {

void SlotFiller::fill(Draft& draft, const Frame& frame, std::string_view position, const NounList& nouns) const {
  const auto role = frame.args.find(position);
  if (role == frame.args.end()) return;
  const Slot slot{draft, frame, role->second, filler_of(frame, role->second)};
  const std::size_t before = draft.arguments.size();
  for (const std::uint32_t noun : nouns) fill_noun(slot, noun);
  // "released the films The Boy in Blue, …": the list goes on behind a title's small words
  if (slot.filler == Filler::new_product && !nouns.empty() && draft.arguments.size() > before && position == "object")
    fill_enumeration(slot, nouns.back() + 1);
  for (std::size_t at = before; at < draft.arguments.size(); ++at) draft.arguments[at].position = position;
}

void SlotFiller::fill_enumeration(Draft& draft, const Frame& frame, std::string_view position, std::uint32_t from) const {
  const auto role = frame.args.find(position);
  if (role == frame.args.end()) return;
  if (clause_.is(from, PhraseKind::mark) && phrases_[from].mark == ':') ++from;
  const std::size_t before = draft.arguments.size();
  fill_enumeration(Slot{draft, frame, role->second, filler_of(frame, role->second)}, from);
  for (std::size_t at = before; at < draft.arguments.size(); ++at) draft.arguments[at].position = position;
}

void SlotFiller::fill_identity(Draft& draft, const Frame& frame, std::string_view position, std::uint32_t from) const {
  const bool named = clause_.is(from, PhraseKind::noun) && phrases_[from].name != kNoIndex;
  if (named || clause_.is(from, PhraseKind::mark)) fill_enumeration(draft, frame, position, from);
}

void SlotFiller::fill_examples(Draft& draft, const Frame& frame, std::string_view position, std::uint32_t noun) const {
  if (const std::uint32_t lead = examples_lead(noun); lead != kNoIndex) fill_enumeration(draft, frame, position, lead + 1);
}

void SlotFiller::fill_name(Draft& draft, const Frame& frame, Role role, std::uint32_t name) const {
  add_name({draft, frame, role, filler_of(frame, role)}, name);
}

void SlotFiller::add_name(const Slot& slot, std::uint32_t index) const {
  const Name& name = document_.names[index];
  if (!name_fits(name, slot.filler) || is_plain_headline_words(name)) return;
  add_argument(slot.draft, slot.role, {index, name.begin, name.end});
  cover(document_, slot.draft, name.begin, name.end);
}

/// "Acquires Software Development Company": capitals prove nothing in a Title-Case headline.
bool SlotFiller::is_plain_headline_words(const Name& name) const {
  if (name.typed || !sentence_.title_case || name.begin < sentence_.begin || name.end > sentence_.end) return false;
  constexpr WordClasses plain = word::common | word::verb_any | word::company_word | word::company_head | word::collective |
                                word::business_noun | word::adverb;
  for (std::uint32_t at = name.begin; at < name.end; ++at)
    if (!document_.tokens[at].is(plain)) return false;
  return true;
}

/// Names that the words [begin, end) stand for: a lone one has its span where the sentence refers to it.
void SlotFiller::add_referents(const Slot& slot, const std::vector<std::uint32_t>& names, std::uint32_t begin,
                               std::uint32_t end) const {
  if (names.size() == 1 && name_fits(document_.names[names.front()], slot.filler))
    add_argument(slot.draft, slot.role, {names.front(), begin, end});
  if (names.size() > 1)
    for (const std::uint32_t name : names) add_name(slot, name);
  cover(document_, slot.draft, begin, end);
}

void SlotFiller::add_words(const Slot& slot, const Phrase& noun) const {
  add_argument(slot.draft, slot.role, {kNoIndex, noun.begin, noun.end});
  cover(document_, slot.draft, noun.begin, noun.end);
}

/// The first reading that applies, from the surest to the vaguest.
void SlotFiller::fill_noun(const Slot& slot, std::uint32_t at) const {
  const Phrase& noun = phrases_[at];
  if (noun.temporal) return;
  if (noun.name != kNoIndex) return fill_named(slot, at);
  if (fill_examples(slot, at) || fill_likes(slot, at) || fill_leaders(slot, at)) return;
  if (fill_described(slot, at) || (!is_thing_filler(slot.filler) && fill_apposed(slot, at))) return;
  if (fill_antecedent(slot, at) || fill_unresolved(slot, noun)) return;
  if (fill_possessive(slot, noun) || fill_shares(slot, at)) return;
  if (fill_spokesmen(slot, noun) || fill_board(slot, at) || fill_round(slot, at) || fill_own_unit(slot, noun) ||
      fill_owner_of_unit(slot, at))
    return;
  if (fill_titled_business(slot, noun) || fill_counted(slot, at)) return;
  if (fill_modifier_item(slot, at) || fill_apposed(slot, at) || fill_kind_of(slot, at)) return;
  if (describes(noun, slot.filler) || (slot.filler == Filler::business && is_part_of_business(at))) fill_description(slot, at);
}

void SlotFiller::fill_named(const Slot& slot, std::uint32_t at) const {
  const Phrase& noun = phrases_[at];
  if (slot.filler == Filler::party && !name_fits(document_.names[noun.name], slot.filler)) {
    if (!symmetric_role(slot.frame.type)) return;
    // "a partner of Microsoft Azure", "joined with Microsoft's MSN": the maker in front stands for its product.
    for (const std::uint32_t name : noun.names)
      if (name != noun.name) add_name(slot, name);
    for (const std::uint32_t owner : clause_.possessors_of(at))
      if (phrases_[owner].name != kNoIndex) add_name(slot, phrases_[owner].name);
    return;
  }
  add_name(slot, noun.name);
  if (noun.pair && noun.names.size() >= 2) add_name(slot, noun.names[noun.names.size() - 2]);
}

}  // namespace dealgraph
