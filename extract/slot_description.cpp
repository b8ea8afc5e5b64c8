// Nouns that describe a party or thing beside its name, or without one.
#include <algorithm>
#include <array>

#include "extract/filler.hpp"
#include "extract/slot_filler.hpp"

namespace dealgraph {
namespace {

template <std::size_t size>
bool is_one_of(std::string_view lemma, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), lemma) != words.end();
}

/// "Tesla lawyers", "Microsoft officials": who acts for a company.
bool is_actor(std::string_view lemma) {
  static constexpr std::array<std::string_view, 37> kActors{
      "lawyer",   "official",    "executive", "board",      "management", "director",   "team",     "researcher",
      "engineer", "shareholder", "unit",      "subsidiary", "division",   "consortium", "watchdog", "regulator",
      "giant",    "charity",     "agency",    "authority",  "group",      "alliance",   "chain",    "retailer",
      "firm",     "maker",       "startup",   "start-up",   "airline",    "insurer",    "bank",     "brewer",
      "operator", "ai",          "research",  "lab",        "staff"};
  return is_one_of(lemma, kActors);
}

bool is_unit_noun(std::string_view lemma) {
  static constexpr std::array<std::string_view, 7> kUnits{"unit",     "division", "subsidiary", "arm",
                                                          "business", "website",  "site"};
  return is_one_of(lemma, kUnits);
}

bool is_service(std::string_view lemma) {
  static constexpr std::array<std::string_view, 9> kServices{
      "infrastructure", "service", "cloud", "platform", "network", "software", "database", "technology", "supercomputer"};
  return is_one_of(lemma, kServices);
}

}  // namespace

/// "Intel's venture capital arm", "Sony's music division": the company acts through it.
bool SlotFiller::fill_owner_of_unit(const Slot& slot, std::uint32_t at) const {
  if (slot.filler != Filler::party || !is_unit_noun(phrases_[at].lemma) || slot.role == Role::unit) return false;
  bool found = false;
  for (const std::uint32_t owner : clause_.possessors_of(at))
    if (const std::uint32_t name = phrases_[owner].name; name != kNoIndex && document_.names[name].typed) {
      add_name(slot, name);
      cover(document_, slot.draft, phrases_[at].begin, phrases_[at].end);
      found = true;
    }
  return found;
}

/// "Foo's shares", "Foo stock": the company whose shares they are.
bool SlotFiller::fill_shares(const Slot& slot, std::uint32_t at) const {
  const Phrase& noun = phrases_[at];
  const bool shares = noun.lemma == "share" || noun.lemma == "stock" || noun.lemma == "security";
  if (slot.role != Role::company || !shares) return false;
  for (const std::uint32_t owner : clause_.possessors_of(at)) fill_noun(slot, owner);
  for (const std::uint32_t name : noun.names) add_name(slot, name);
  if (noun.possessive_pronoun) fill_owner(slot.draft, slot.frame, slot.role, noun);
  return true;
}

/// "the Series D of Pony.ai", "the latest funding round for Foo": who gets the money.
bool SlotFiller::fill_round(const Slot& slot, std::uint32_t at) const {
  static constexpr std::array<std::string_view, 4> kRounds{"series", "round", "financing", "funding"};
  if (slot.role != Role::investee || !clause_.is(at + 1, PhraseKind::preposition)) return false;
  const Phrase& noun = phrases_[at];
  bool is_round = false;
  for (std::uint32_t token = noun.begin; token < noun.end; ++token)
    is_round = is_round || is_one_of(fold_token(document_.word(token)), kRounds);
  const std::string_view preposition = phrases_[at + 1].lemma;
  const bool joins = preposition == "of" || preposition == "for" || preposition == "in";
  if (!is_round || !joins || !clause_.is(at + 2, PhraseKind::noun)) return false;
  const std::uint32_t name = phrases_[at + 2].name;
  if (name == kNoIndex || !name_fits(document_.names[name], slot.filler)) return false;
  add_name(slot, name);
  return true;
}

/// "PeopleSoft's board rejected": who decides for the company.
bool SlotFiller::fill_board(const Slot& slot, std::uint32_t at) const {
  static constexpr std::array<std::string_view, 6> kBoards{"board",       "management", "director",
                                                           "shareholder", "lawyer",     "executive"};
  if (slot.filler != Filler::party || !phrases_[at].names.empty() || !is_one_of(phrases_[at].lemma, kBoards)) return false;
  for (const std::uint32_t owner : clause_.possessors_of(at))
    if (const std::uint32_t name = phrases_[owner].name; name != kNoIndex && document_.names[name].typed) {
      add_name(slot, name);
      return true;
    }
  return false;
}

/// "Tesla lawyers filed", "Microsoft officials said": the company acts.
bool SlotFiller::fill_spokesmen(const Slot& slot, const Phrase& noun) const {
  if (slot.filler != Filler::party || noun.names.empty() || noun.indefinite || !is_actor(noun.lemma)) return false;
  add_name(slot, noun.names.front());
  return true;
}

/// "Halliburton may separate its KBR unit": the unit is KBR where the dictionary or the pronoun says that it belongs to the
/// other party.
bool SlotFiller::fill_own_unit(const Slot& slot, const Phrase& noun) const {
  if (noun.names.size() != 1 || !is_unit_noun(noun.lemma)) return false;
  const Name& name = document_.names[noun.names.front()];
  if (!is_party(name.type) || !(noun.possessive_pronoun || belongs_to_argument(slot.draft, name))) return false;
  add_name(slot, noun.names.front());
  return true;
}

/// "the Fish furniture chain", "the Frostie brand": bought is who bears the name.
bool SlotFiller::fill_titled_business(const Slot& slot, const Phrase& noun) const {
  static constexpr std::array<std::string_view, 12> kBearers{"chain",   "brand",   "company",   "firm",    "label",  "station",
                                                             "channel", "network", "newspaper", "website", "studio", "group"};
  const bool fits = slot.filler == Filler::business || (slot.filler == Filler::party && noun.definite);
  if (!fits || noun.names.size() != 1 || noun.indefinite || !is_one_of(noun.lemma, kBearers)) return false;
  const Name& name = document_.names[noun.names.front()];
  if (name.typed && !name_fits(name, slot.filler)) return false;
  add_name(slot, noun.names.front());
  return true;
}

/// "two other companies, X and Y", "three stations: X, Y and Z": the names behind the count.
bool SlotFiller::fill_counted(const Slot& slot, std::uint32_t at) const {
  const Phrase& noun = phrases_[at];
  const bool colon = clause_.is(at + 1, PhraseKind::mark) && phrases_[at + 1].mark == ':';
  if (slot.filler != Filler::business || !noun.plural || !(colon || clause_.is(at + 1, PhraseKind::comma))) return false;
  if (!clause_.is(at + 2, PhraseKind::noun) || phrases_[at + 2].name == kNoIndex || !describes(noun, slot.filler)) return false;
  const std::size_t before = slot.draft.arguments.size();
  fill_enumeration(slot, at + 2);
  return slot.draft.arguments.size() > before;
}

bool SlotFiller::belongs_to_argument(const Draft& draft, const Name& name) const {
  if (!name.entry) return false;
  for (const flat::Owner& owner : document_.pack.owners(*name.entry))
    for (const DraftArgument& argument : draft.arguments)
      if (argument.fill.name != kNoIndex && document_.names[argument.fill.name].entity == document_.pack.text(owner.id))
        return true;
  return false;
}

/// "A100 GPUs", "Azure clusters", "ten Boeing 787 airliners": the product in front of a plain head.
bool SlotFiller::fill_modifier_item(const Slot& slot, std::uint32_t at) const {
  if (!is_thing_filler(slot.filler) && slot.filler != Filler::anything) return false;
  const Phrase& noun = phrases_[at];
  bool found = false;
  const auto take = [&](std::uint32_t name, bool fits) {
    if (fits) add_name(slot, name);
    found = found || fits;
  };
  const auto is_product = [&](std::uint32_t name) { return name_fits(document_.names[name], Filler::product); };
  const NounList owners = clause_.possessors_of(at);
  for (const std::uint32_t owner : owners)
    if (const std::uint32_t name = phrases_[owner].name; name != kNoIndex) take(name, is_product(name));
  // "uses AWS's infrastructure": the company stands for its service
  if (slot.frame.type == RelationType::uses && slot.filler == Filler::item && is_service(noun.lemma))
    for (const std::uint32_t owner : owners)
      if (const std::uint32_t name = phrases_[owner].name; name != kNoIndex) take(name, document_.names[name].typed);
  for (const std::uint32_t name : noun.names) take(name, is_product(name));
  // "its Foo gaming platform": a new name before a product's kind
  if (slot.filler == Filler::new_product && is_kind_of_product(noun.lemma))
    for (const std::uint32_t name : noun.names) take(name, name_fits(document_.names[name], slot.filler));
  if (found) cover(document_, slot.draft, noun.begin, noun.end);
  return found;
}

/// "Foo is a start-up | backed by X"
bool SlotFiller::fill_subject_of_be(const Slot& slot, std::uint32_t verb) const {
  const NounList subject = clause_.subject_of(verb);
  if (subject.size() != 1 || phrases_[subject[0]].name == kNoIndex) return false;
  const std::uint32_t name = phrases_[subject[0]].name;
  if (!name_fits(document_.names[name], slot.filler)) return false;
  add_name(slot, name);
  return true;
}

/// "Grab, the ride-hailing giant | backed by X": what is described stands before the description.
bool SlotFiller::fill_described(const Slot& slot, std::uint32_t at) const {
  const Phrase& noun = phrases_[at];
  const bool described = (noun.definite || noun.indefinite) && !noun.plural && noun.names.empty();
  if (described && noun.indefinite && at > 0 && clause_.is(at - 1, PhraseKind::verb) && phrases_[at - 1].verb.lemma == "be")
    return fill_subject_of_be(slot, at - 1);
  if (!described || at < 2 || !clause_.is(at - 1, PhraseKind::comma) || !clause_.is(at - 2, PhraseKind::noun)) return false;
  const std::uint32_t name = phrases_[at - 2].name;
  if (name == kNoIndex || phrases_[at - 2].possessive || !name_fits(document_.names[name], slot.filler)) return false;
  if (clause_.list_beginning_at(at).size() > 1) return false;
  add_name(slot, name);
  return true;
}

std::uint32_t SlotFiller::called(std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 7> kCalling{"call", "name", "dub", "title", "entitle", "codename", "brand"};
  if (!clause_.is(noun + 1, PhraseKind::verb) || !clause_.is(noun + 2, PhraseKind::noun)) return kNoIndex;
  const VerbGroup& verb = phrases_[noun + 1].verb;
  const bool calling = verb.participle && is_one_of(verb.lemma, kCalling);
  return calling && phrases_[noun + 2].name != kNoIndex ? noun + 2 : kNoIndex;
}

/// "its new image sensor, the IMX500", "its battery partner, Northvolt": the name behind the description.
bool SlotFiller::fill_apposed(const Slot& slot, std::uint32_t at) const {
  const Phrase& noun = phrases_[at];
  if (const std::uint32_t name = called(at); name != kNoIndex) {
    const std::size_t before = slot.draft.arguments.size();
    add_name(slot, phrases_[name].name);
    return slot.draft.arguments.size() > before;
  }
  const bool described = noun.definite || noun.indefinite || noun.possessive_pronoun || !clause_.possessors_of(at).empty();
  if (!described || !clause_.is(at + 1, PhraseKind::comma) || !clause_.is(at + 2, PhraseKind::noun)) return false;
  const std::uint32_t name = phrases_[at + 2].name;
  if (name == kNoIndex || !name_fits(document_.names[name], slot.filler)) return false;
  if (clause_.list_beginning_at(at + 2).size() > 1 || clause_.is(at + 3, PhraseKind::verb)) return false;
  add_name(slot, name);
  return true;
}

/// "most of its assets", "a portion of Systime": a part that is bought.
bool SlotFiller::is_part_of_business(std::uint32_t at) const {
  static constexpr std::array<std::string_view, 9> kParts{"most", "part", "portion", "majority", "remainder",
                                                          "rest", "all",  "half",    "bulk"};
  const bool of = clause_.is(at + 1, PhraseKind::preposition) && phrases_[at + 1].lemma == "of";
  if (!of || !clause_.is(at + 2, PhraseKind::noun) || !is_one_of(phrases_[at].lemma, kParts)) return false;
  return phrases_[at + 2].name != kNoIndex || describes(phrases_[at + 2], Filler::business);
}

bool SlotFiller::describes(const Phrase& noun, Filler filler) const {
  const std::uint32_t size = noun.end - noun.begin;
  if (noun.definite && size <= 2 && filler != Filler::item && filler != Filler::business) return false;
  if (filler == Filler::item || filler == Filler::anything) return !noun.lemma.empty() && size > noun.amounts.size();
  if (filler != Filler::business) return false;
  if (size == 1 && !noun.possessive_pronoun) return false;  // "acquisitions of companies"
  const flat::Word* head = document_.pack.word(noun.lemma);
  return head && (head->classes & word::business_noun);
}

/// "its PC business", "the assets of Foo": the words themselves; who owned what is acquired sells it.
void SlotFiller::fill_description(const Slot& slot, std::uint32_t at) const {
  const bool of = clause_.is(at + 1, PhraseKind::preposition) && phrases_[at + 1].lemma == "of";
  const std::uint32_t last = of && clause_.is(at + 2, PhraseKind::noun) ? at + 2 : at;
  const std::uint32_t begin = phrases_[clause_.start_of(at)].begin, end = phrases_[last].end;
  add_argument(slot.draft, slot.role, {kNoIndex, begin, end});
  cover(document_, slot.draft, begin, end);
  if (slot.frame.type != RelationType::acquisition || slot.role != Role::target) return;
  for (const std::uint32_t owner : clause_.possessors_of(at))
    if (phrases_[owner].name != kNoIndex) fill_name(slot.draft, slot.frame, Role::seller, phrases_[owner].name);
}

}  // namespace dealgraph
