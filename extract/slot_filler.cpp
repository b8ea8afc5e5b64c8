#include "extract/slot_filler.hpp"

#include <algorithm>
#include <array>

namespace dealgraph {
namespace {

bool is_thing(const Name& name) {
  return name.type == EntityType::product || name.type == EntityType::hardware;
}

/// May this name fill such a slot?
bool name_fits(const Name& name, Filler filler) {
  const bool candidate = !name.typed;
  switch (filler) {
    case Filler::party:
      return candidate || is_party(name.type);
    // What is bought and looks like a person ("Douglas Elliman") is a firm of that name.
    case Filler::business:
      return candidate || is_party(name.type) || name.by == "name.person";
    case Filler::item:
      return name.typed && (is_thing(name) || name.type == EntityType::company);
    case Filler::new_product:
      return candidate || is_thing(name);
    case Filler::product:
      return name.typed && is_thing(name);
    case Filler::person:
      return name.typed && name.type == EntityType::person;
    case Filler::known:
      return name.typed && is_party(name.type);
    case Filler::actor:
      return candidate || is_party(name.type) || name.type == EntityType::person;
    case Filler::organization:
      return name.typed && name.type == EntityType::organization;
    case Filler::exchange:
      return candidate || is_party(name.type);
    case Filler::anything:
      return candidate || name.type != EntityType::source;
  }
  return false;
}

Filler filler_of(const Frame& frame, Role role) {
  const auto special = frame.accept.find(role);
  return special != frame.accept.end() ? special->second : default_filler(role);
}

Role subject_role(const Frame& frame) {
  const auto subject = frame.args.find("subject");
  return subject == frame.args.end() ? Role::party : subject->second;
}

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
  static constexpr std::array<std::string_view, 5> kUnits{"unit", "division", "subsidiary", "arm", "business"};
  return is_one_of(lemma, kUnits);
}

bool is_service(std::string_view lemma) {
  static constexpr std::array<std::string_view, 5> kServices{"infrastructure", "service", "cloud", "platform", "network"};
  return is_one_of(lemma, kServices);
}

/// How many complements of a noun may stand before its examples.
constexpr int kMaxComplements = 3;

bool is_party_pronoun(std::string_view word) {
  return word == "it" || word == "they" || word == "them";
}

bool is_thing_filler(Filler filler) {
  return filler == Filler::item || filler == Filler::product || filler == Filler::new_product;
}

}  // namespace

void SlotFiller::fill(Draft& draft, const Frame& frame, const std::string& position, const NounList& nouns) const {
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

void SlotFiller::fill_enumeration(Draft& draft, const Frame& frame, const std::string& position, std::uint32_t from) const {
  const auto role = frame.args.find(position);
  if (role == frame.args.end()) return;
  if (clause_.is(from, PhraseKind::mark) && phrases_[from].mark == ':') ++from;
  const std::size_t before = draft.arguments.size();
  fill_enumeration(Slot{draft, frame, role->second, filler_of(frame, role->second)}, from);
  for (std::size_t at = before; at < draft.arguments.size(); ++at) draft.arguments[at].position = position;
}

void SlotFiller::fill_identity(Draft& draft, const Frame& frame, const std::string& position, std::uint32_t from) const {
  const bool named = clause_.is(from, PhraseKind::noun) && phrases_[from].name != kNoIndex;
  if (named || clause_.is(from, PhraseKind::mark)) fill_enumeration(draft, frame, position, from);
}

void SlotFiller::fill_examples(Draft& draft, const Frame& frame, const std::string& position, std::uint32_t noun) const {
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
  if (fill_described(slot, at)) return;
  if (fill_antecedent(slot, at) || fill_unresolved(slot, noun)) return;
  if (fill_possessive(slot, noun) || fill_shares(slot, at)) return;
  if (fill_spokesmen(slot, noun) || fill_own_unit(slot, noun) || fill_owner_of_unit(slot, at)) return;
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

/// "networks such as CBS and HBO", "its clients, including Toyota", "a range of gliders, including": the examples stand for
/// the noun.
bool SlotFiller::fill_examples(const Slot& slot, std::uint32_t at) const {
  const std::uint32_t lead = examples_lead(at);
  const std::size_t before = slot.draft.arguments.size();
  if (lead != kNoIndex) fill_enumeration(slot, lead + 1);
  return slot.draft.arguments.size() > before;
}

/// The word that brings examples of the noun: "such as", "including", "like", "which include"; kNoIndex if there is none.
std::uint32_t SlotFiller::examples_lead(std::uint32_t at) const {
  std::uint32_t next = at + 1;
  for (int depth = 0; depth < kMaxComplements && is_plain_complement(next); ++depth) next += 2;
  if (clause_.is(next, PhraseKind::comma)) ++next;
  if (clause_.is(next, PhraseKind::relative)) ++next;
  if (clause_.is(next, PhraseKind::verb)) return phrases_[next].verb.lemma == "include" ? next : kNoIndex;
  if (!clause_.is(next, PhraseKind::preposition)) return kNoIndex;
  const std::string& word = phrases_[next].lemma;
  return word == "such as" || word == "including" || word == "like" ? next : kNoIndex;
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
        if (at > from && clause_.is(at - 1, PhraseKind::conjunction) && is_predicate(at + 1)) return;
        if (phrases_[at].temporal || is_beside_title(at)) break;
        fill_enumerated(slot, phrases_[at]);
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
  return at > 0 && clause_.is(at - 1, PhraseKind::preposition) && is_one_of(phrases_[at - 1].lemma, kBeside);
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
  if (noun.pronoun) return noun.end == noun.begin + 1 && is_party_pronoun(fold_token(document_.word(noun.begin)));
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
  const std::string word = fold_token(document_.word(noun.begin));
  if (!owners.empty()) {
    add_referents(slot, owners, noun.begin, noun.begin + 1);
  } else if (word == "its" || word == "their") {
    add_argument(draft, role, {kNoIndex, noun.begin, noun.begin + 1});
    cover(document_, draft, noun.begin, noun.begin + 1);
  }
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

/// "its new image sensor, the IMX500", "its technology partner, Argo AI": the name behind the description.
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
