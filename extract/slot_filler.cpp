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
      return name.typed && is_party(name.type);
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
  static constexpr std::array<std::string_view, 36> kActors{
      "lawyer",      "official",  "executive",  "board",    "management", "director", "team",      "researcher", "engineer",
      "shareholder", "unit",      "subsidiary", "division", "consortium", "watchdog", "regulator", "giant",      "charity",
      "agency",      "authority", "group",      "alliance", "chain",      "retailer", "firm",      "maker",      "startup",
      "start-up",    "airline",   "insurer",    "bank",     "brewer",     "operator", "ai",        "research",   "lab"};
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
  for (std::size_t at = before; at < draft.arguments.size(); ++at) draft.arguments[at].position = position;
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

void SlotFiller::add_names(const Slot& slot, const std::vector<std::uint32_t>& names) const {
  for (const std::uint32_t name : names) add_name(slot, name);
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
  if (fill_modifier_item(slot, at) || fill_apposed(slot, at)) return;
  if (describes(noun, slot.filler)) fill_description(slot, at);
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

/// "networks such as CBS and HBO", "its clients, including Toyota": the examples stand for the noun.
bool SlotFiller::fill_examples(const Slot& slot, std::uint32_t at) const {
  std::uint32_t next = at + 1;
  if (clause_.is(next, PhraseKind::comma)) ++next;
  if (!clause_.is(next, PhraseKind::preposition) || !clause_.is(next + 1, PhraseKind::noun)) return false;
  const std::string& word = phrases_[next].lemma;
  if (word != "such as" && word != "including" && word != "like") return false;
  bool found = false;
  for (const std::uint32_t example : clause_.object_after(next))
    if (const std::uint32_t name = phrases_[example].name; name != kNoIndex && name_fits(document_.names[name], slot.filler)) {
      add_name(slot, name);
      found = true;
    }
  return found;
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
    if (other != kNoIndex) add_name(slot, other);
  } else {
    add_names(slot, antecedents);
  }
  cover(document_, slot.draft, noun.begin, noun.end);
  return true;
}

bool SlotFiller::fill_unresolved(const Slot& slot, const Phrase& noun) const {
  if (is_thing_filler(slot.filler) || slot.filler == Filler::person || !is_unresolved_company(noun)) return false;
  add_words(slot, noun);
  return true;
}

/// "It", "the company" without an antecedent in the article: described, not named.
bool SlotFiller::is_unresolved_company(const Phrase& noun) const {
  if (!noun.names.empty()) return false;
  const std::string_view first = document_.word(noun.begin);
  if (noun.pronoun) return noun.end == noun.begin + 1 && (first == "it" || first == "It");
  const flat::Word* head = document_.pack.word(noun.lemma);
  const bool plain = noun.definite && !noun.plural && noun.end - noun.begin <= 4;
  return plain && head && (head->classes & (word::collective | word::company_head));
}

/// "theirs", "its plan to buy": the owner acts. Other pronouns fill nothing.
bool SlotFiller::fill_possessive(const Slot& slot, const Phrase& noun) const {
  const bool acts = noun.possessive_pronoun && slot.role == subject_role(slot.frame);
  if (!noun.pronoun && !acts) return false;
  if (noun.possessive_pronoun) add_names(slot, references_.resolve_possessive(noun));
  return true;
}

/// "Foo's shares", "Foo stock": the company whose shares they are.
bool SlotFiller::fill_shares(const Slot& slot, std::uint32_t at) const {
  const Phrase& noun = phrases_[at];
  const bool shares = noun.lemma == "share" || noun.lemma == "stock" || noun.lemma == "security";
  if (slot.role != Role::company || !shares) return false;
  for (const std::uint32_t owner : clause_.possessors_of(at)) fill_noun(slot, owner);
  add_names(slot, noun.names);
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

/// "its new image sensor, the IMX500", "its technology partner, Argo AI": the name behind the description.
bool SlotFiller::fill_apposed(const Slot& slot, std::uint32_t at) const {
  const Phrase& noun = phrases_[at];
  const bool described = noun.definite || noun.indefinite || noun.possessive_pronoun || !clause_.possessors_of(at).empty();
  if (!described || !clause_.is(at + 1, PhraseKind::comma) || !clause_.is(at + 2, PhraseKind::noun)) return false;
  const std::uint32_t name = phrases_[at + 2].name;
  if (name == kNoIndex || !name_fits(document_.names[name], slot.filler)) return false;
  if (clause_.list_beginning_at(at + 2).size() > 1 || clause_.is(at + 3, PhraseKind::verb)) return false;
  add_name(slot, name);
  return true;
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
