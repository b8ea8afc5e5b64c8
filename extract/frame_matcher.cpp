#include "extract/frame_matcher.hpp"

#include <algorithm>
#include <array>

#include "extract/deal_attributes.hpp"
#include "extract/deal_status.hpp"

namespace dealgraph {

bool name_fits(const Name& name, Filler filler) {
  const bool candidate = !name.typed;
  switch (filler) {
    case Filler::party: return candidate || is_party(name.type);
    // What is bought and looks like a person ("Douglas Elliman") is a firm of that name.
    case Filler::business: return candidate || is_party(name.type) || name.type == EntityType::product || name.by == "name.person";
    case Filler::item: return name.typed && (name.type == EntityType::product || name.type == EntityType::hardware || name.type == EntityType::company);
    case Filler::new_product: return candidate || name.type == EntityType::product || name.type == EntityType::hardware;
    case Filler::product: return name.typed && (name.type == EntityType::product || name.type == EntityType::hardware);
    case Filler::person: return name.typed && name.type == EntityType::person;
    case Filler::exchange: return name.typed && is_party(name.type);
    case Filler::anything: return candidate || name.type != EntityType::source;
  }
  return false;
}

FrameIndex::FrameIndex(const Rules& rules) {
  const auto split = [](const std::string& text) {
    std::vector<std::string> words;
    for (const Token& token : tokenize(text)) words.push_back(fold_token(token.span.in(text)));
    return words;
  };
  for (const Frame& frame : rules.frames) {
    for (const std::string& verb : frame.verbs) {
      std::vector<std::string> words = split(verb);
      const std::string first = words.front();
      words.erase(words.begin());
      verbs_[first].push_back({&frame, std::move(words)});
    }
    for (const std::string& noun : frame.nouns) {
      std::vector<std::string> words = split(noun);
      const std::string last = words.back();
      words.pop_back();
      nouns_[last].push_back({&frame, std::move(words)});
    }
  }
  // Longer triggers are tried first: "take over" before "take".
  for (auto* map : {&verbs_, &nouns_})
    for (auto& [word, triggers] : *map)
      std::stable_sort(triggers.begin(), triggers.end(), [](const Trigger& a, const Trigger& b) { return a.words.size() > b.words.size(); });
}

const std::vector<FrameIndex::Trigger>* FrameIndex::verbs(std::string_view lemma) const {
  const auto known = verbs_.find(std::string(lemma));
  return known == verbs_.end() ? nullptr : &known->second;
}

const std::vector<FrameIndex::Trigger>* FrameIndex::nouns(std::string_view lemma) const {
  const auto known = nouns_.find(std::string(lemma));
  return known == nouns_.end() ? nullptr : &known->second;
}

namespace {

class Matcher {
 public:
  Matcher(const FrameIndex& index, const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references, std::vector<Draft>& out,
          std::vector<NearMiss>* misses)
      : index_(index), document_(document), phrases_(sequence.phrases), clause_(document, sequence), references_(references), status_(document, sequence),
        attributes_(document, sequence), sequence_(sequence), out_(out), misses_(misses) {}

  void run() {
    for (std::uint32_t at = 0; at < phrases_.size(); ++at) {
      if (phrases_[at].kind == PhraseKind::verb) try_verb(at);
      if (phrases_[at].kind == PhraseKind::noun) try_noun(at);
    }
  }

 private:
  // ---- verbs

  void try_verb(std::uint32_t at) {
    const VerbGroup& verb = phrases_[at].verb;
    const auto* triggers = index_.verbs(verb.lemma);
    if (!triggers) return;
    std::size_t longest = 0;
    bool matched = false;
    for (const FrameIndex::Trigger& trigger : *triggers) {
      if (matched && trigger.words.size() < longest) break;
      const std::uint32_t after = phrase_after_words(at, trigger.words);
      if (after == kNoIndex) continue;
      longest = std::max(longest, trigger.words.size());
      if (apply_verb(*trigger.frame, at, after, trigger.words.empty() ? std::string() : trigger.words.back())) matched = true;
    }
  }

  /// The phrase before which the trigger's further words end; kNoIndex if they do not follow the verb.
  [[nodiscard]] std::uint32_t phrase_after_words(std::uint32_t verb, const std::vector<std::string>& words) const {
    if (words.empty()) return verb + 1;
    std::uint32_t token = phrases_[verb].verb.main + 1;
    for (const std::string& word : words) {
      while (token < sequence_.sentence->end && document_.tokens[token].is(word::adverb) && fold_token(document_.word(token)) != word) ++token;
      if (token >= sequence_.sentence->end || fold_token(document_.word(token)) != word) return kNoIndex;
      ++token;
    }
    std::uint32_t next = verb + 1;
    while (next < phrases_.size() && phrases_[next].begin < token) ++next;
    return next;
  }

  /// `particle`: the last word of the trigger; if it is a preposition with a role, the noun behind it fills that role.
  bool apply_verb(const Frame& frame, std::uint32_t at, std::uint32_t after, const std::string& particle) {
    const VerbGroup& verb = phrases_[at].verb;
    if (frame.infinitive && !verb.infinitive) return false;
    if (frame.money_object && !is_amount(after, AmountKind::money)) return false;
    if (frame.percent_object && !is_amount(after, AmountKind::percent)) return false;
    Draft draft = begin_draft(frame, at);
    std::vector<PrepositionalArgument> arguments;
    NounList object;
    const NounList left = clause_.subject_of(at);
    bool passive = verb.passive;
    const bool by_follows = clause_.is(after, PhraseKind::preposition) && phrases_[after].lemma == "by";
    if (verb.participle && !passive && (by_follows || is_reduced(after))) passive = true;
    if (passive) {
      const NounList patient = verb.participle && !verb.past ? clause_.noun_before(at) : left;
      fill(draft, frame, "object", patient.empty() ? left : patient);
      if (clause_.is(after, PhraseKind::noun)) object = clause_.object_after(after - 1);
      fill(draft, frame, "object2", object);
      arguments = clause_.arguments_from(object.empty() ? after : object.back() + 1);
      for (const PrepositionalArgument& argument : arguments)
        if (argument.preposition == "by") fill(draft, frame, "subject", argument.nouns);
    } else {
      fill(draft, frame, "subject", left);
      object = clause_.object_after(after - 1);
      if (object.empty()) object = clause_.relative_object(at);
      fill(draft, frame, frame.args.contains(particle) ? particle : "object", object);
      if (!draft_has_subject(draft, frame) && verb.participle) fill_main_subject(draft, frame, at);
      fill_object_modifiers(draft, frame, object);
      std::uint32_t from = object.empty() || object.back() < at ? after : object.back() + 1;
      if (frame.args.contains("object2") && clause_.is(from, PhraseKind::noun)) {
        const NounList second = clause_.object_after(from - 1);
        fill(draft, frame, "object2", second);
        from = second.empty() ? from : second.back() + 1;
      }
      arguments = clause_.arguments_from(from);
    }
    for (const PrepositionalArgument& argument : arguments) fill(draft, frame, std::string(argument.preposition), argument.nouns);
    fill_focus(draft, frame, at);
    draft.status = status_.of_verb(frame, verb, clause_.governing_noun(at));
    return finish(frame, std::move(draft), at);
  }

  [[nodiscard]] bool is_amount(std::uint32_t at, AmountKind kind) const {
    if (!clause_.is(at, PhraseKind::noun) || phrases_[at].amounts.empty() || phrases_[at].head == kNoIndex) return false;
    const Amount& last = document_.amounts[phrases_[at].amounts.back()];
    return last.kind == kind && last.end == phrases_[at].end;
  }

  [[nodiscard]] bool draft_has_subject(const Draft& draft, const Frame& frame) const {
    const auto role = frame.args.find("subject");
    return role == frame.args.end() || has(draft, role->second);
  }

  /// "X has introduced a course, developed with Y": the main clause's subject acts.
  void fill_main_subject(Draft& draft, const Frame& frame, std::uint32_t at) {
    for (std::uint32_t main = at; main-- > 0;)
      if (clause_.is(main, PhraseKind::verb) && phrases_[main].verb.finite()) return fill(draft, frame, "subject", clause_.subject_of(main));
  }

  /// "licensed Microsoft Corp. software", "orders Boeing's jets": the party in front of the object.
  void fill_object_modifiers(Draft& draft, const Frame& frame, const NounList& object) {
    const auto role = frame.args.find("object_modifier");
    if (role == frame.args.end()) return;
    for (const std::uint32_t noun : object) {
      for (const std::uint32_t name : phrases_[noun].names)
        if (name != phrases_[noun].name) fill_name(draft, frame, role->second, name);
      fill(draft, frame, "object_modifier", clause_.possessors_of(noun));
    }
  }

  /// "startups backed by", "the deal announced Monday": a participle directly after a noun that another verb follows or governs.
  [[nodiscard]] bool is_reduced(std::uint32_t after) const {
    if (clause_.is(after, PhraseKind::noun)) return false;
    return clause_.is(after, PhraseKind::preposition) && phrases_[after].lemma == "by";
  }

  // ---- nouns

  void try_noun(std::uint32_t at) {
    const Phrase& noun = phrases_[at];
    if (noun.pronoun) return;
    if (noun.name != kNoIndex) return try_noun_before_name(at);
    const auto* triggers = index_.nouns(noun.lemma);
    if (!triggers) return;
    for (const FrameIndex::Trigger& trigger : *triggers)
      if (words_before(noun, noun.head, trigger.words) && apply_noun(*trigger.frame, at, kNoIndex)) return;
  }

  /// "rival Oracle", "its subsidiary Foo", "Intel unit Bar": the trigger stands before the name that heads the group.
  void try_noun_before_name(std::uint32_t at) {
    const Phrase& noun = phrases_[at];
    const std::uint32_t name_begin = document_.names[noun.name].begin;
    if (name_begin <= noun.begin) return;
    const auto* triggers = index_.nouns(singular(fold_token(document_.word(name_begin - 1))));
    if (!triggers) return;
    for (const FrameIndex::Trigger& trigger : *triggers)
      if (trigger.frame->args.contains("named") && words_before(noun, name_begin - 1, trigger.words) && apply_noun(*trigger.frame, at, name_begin - 1)) return;
  }

  [[nodiscard]] bool words_before(const Phrase& noun, std::uint32_t head, const std::vector<std::string>& words) const {
    std::uint32_t token = head;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
      if (token <= noun.begin) return false;
      --token;
      const std::string written = fold_token(document_.word(token));
      if (written != *word && singular(written) != *word) return false;
    }
    return true;
  }

  /// `trigger`: the token of the trigger inside a group that a name heads; kNoIndex if the trigger is the head itself.
  bool apply_noun(const Frame& frame, std::uint32_t at, std::uint32_t trigger) {
    const Phrase& noun = phrases_[at];
    Draft draft = begin_draft(frame, at);
    if (trigger != kNoIndex) {
      // "rivals X and Y", but "spinout X, and Y": a singular noun names one.
      const std::string word = fold_token(document_.word(trigger));
      fill(draft, frame, "named", singular(word) == word ? NounList{at} : clause_.list_beginning_at(at));
    }
    fill_apposition(draft, frame, at);
    fill_modifiers(draft, frame, noun, trigger);
    std::uint32_t from = at + 1;
    const NounList list = clause_.list_beginning_at(at);
    if (list.size() > 1 && phrases_[list.back()].name == kNoIndex) from = list.back() + 1;
    std::vector<PrepositionalArgument> arguments = clause_.arguments_from(from);
    if (const std::uint32_t further = clause_.after_participle(at); further != kNoIndex) arguments = clause_.arguments_from(further);
    const bool by = std::any_of(arguments.begin(), arguments.end(), [](const PrepositionalArgument& argument) { return argument.preposition == "by"; });
    fill_owner(draft, frame, at, by);
    for (const PrepositionalArgument& argument : arguments) fill(draft, frame, std::string(argument.preposition), argument.nouns);
    const std::uint32_t governor = clause_.governing_verb(at);
    const std::uint32_t predicate = clause_.predicate_of(at);
    if (frame.args.contains("subject")) fill_subject(draft, frame, at, governor);
    if (frame.args.contains("complement") && governor != kNoIndex && is_copula(phrases_[governor].verb)) fill(draft, frame, "complement", clause_.subject_of(governor));
    fill_included(draft, frame, predicate);
    fill_focus(draft, frame, at);
    draft.status = status_.of_noun(frame, noun, governor == kNoIndex ? nullptr : &phrases_[governor].verb, predicate == kNoIndex ? nullptr : &phrases_[predicate].verb);
    return finish(frame, std::move(draft), at);
  }

  /// "named X's provider" states the same as "is X's provider".
  static bool is_copula(const VerbGroup& verb) {
    if (verb.lemma == "name" && (verb.passive || verb.participle)) return true;
    return verb.lemma == "be" || verb.lemma == "become" || verb.lemma == "remain";
  }

  /// Frames with vague triggers ("deal", "talks") say so in their id and are held to closer readings.
  [[nodiscard]] static bool is_weak(const Frame& frame) { return frame.id.find(".weak") != std::string::npos; }

  /// "signed a deal", "entered into a deal", "is in talks"; not "extended its review of the deal".
  [[nodiscard]] bool is_close(std::uint32_t noun, std::uint32_t governor) const {
    const std::uint32_t first = clause_.start_of(clause_.list_ending_at(noun).front());
    if (governor + 1 == first) return true;
    return first > 0 && clause_.is(first - 1, PhraseKind::preposition) && governor + 2 == first && (phrases_[first - 1].lemma == "in" || phrases_[first - 1].lemma == "into");
  }

  /// "X's acquisition of Y", but "X's acquisition by Y".
  void fill_owner(Draft& draft, const Frame& frame, std::uint32_t at, bool by) {
    const std::string position = by && frame.args.contains("by") && frame.args.contains("of") ? "of" : "possessor";
    const NounList owners = clause_.possessors_of(at);
    fill(draft, frame, position, owners);
    if (owners.empty() && phrases_[at].possessive_pronoun && frame.args.contains(position))
      for (const std::uint32_t name : references_.resolve_possessive(phrases_[at])) fill_name(draft, frame, frame.args.at(position), name);
  }

  /// "Backers include X and Y": what the trigger's verb lists.
  void fill_included(Draft& draft, const Frame& frame, std::uint32_t predicate) {
    if (predicate == kNoIndex || !frame.args.contains("included") || phrases_[predicate].verb.lemma != "include") return;
    fill(draft, frame, "included", clause_.object_after(predicate));
  }

  /// A role that nothing in the sentence fills falls to the company that the article talks of.
  void fill_focus(Draft& draft, const Frame& frame, std::uint32_t at) {
    const auto role = frame.args.find("focus");
    if (role == frame.args.end() || has(draft, role->second)) return;
    std::vector<std::string> taken;
    for (const DraftArgument& argument : draft.arguments)
      if (argument.fill.name != kNoIndex) taken.push_back(document_.names[argument.fill.name].entity);
    if (const std::uint32_t name = references_.focus(phrases_[at].begin, taken); name != kNoIndex) fill_name(draft, frame, role->second, name);
  }

  /// The subject of "sign a deal", "entered into an alliance"; or the list before "in talks" in a headline.
  void fill_subject(Draft& draft, const Frame& frame, std::uint32_t at, std::uint32_t governor) {
    if (governor != kNoIndex && is_weak(frame) && !is_close(at, governor)) return;
    if (governor != kNoIndex && !frame.governors.empty() &&
        std::find(frame.governors.begin(), frame.governors.end(), phrases_[governor].verb.lemma) == frame.governors.end())
      return;
    if (governor != kNoIndex && phrases_[governor].verb.lemma != "be") {
      if (phrases_[governor].verb.passive) {
        for (const PrepositionalArgument& argument : clause_.arguments_from(governor + 1))
          if (argument.preposition == "by") fill(draft, frame, "subject", argument.nouns);
        return;
      }
      fill(draft, frame, "subject", clause_.subject_of(governor));
      return;
    }
    if (governor != kNoIndex && clause_.is(governor + 1, PhraseKind::preposition)) {
      fill(draft, frame, "subject", clause_.subject_of(governor));
      return;
    }
    const std::uint32_t first = clause_.start_of(at);
    if (first >= 2 && clause_.is(first - 1, PhraseKind::preposition) && clause_.is(first - 2, PhraseKind::noun) && (phrases_[first - 1].lemma == "in" || phrases_[first - 1].lemma == "with"))
      fill(draft, frame, "subject", clause_.list_ending_at(first - 2));
  }

  /// Names in front of the head inside its noun group: "the Oracle-PeopleSoft merger", "a Yahoo acquisition".
  void fill_modifiers(Draft& draft, const Frame& frame, const Phrase& noun, std::uint32_t trigger) {
    const auto pair = frame.args.find("pair");
    const auto modifier = frame.args.find("modifier");
    if (noun.pair && noun.names.size() >= 2 && pair != frame.args.end()) {
      for (const std::uint32_t name : noun.names) fill_name(draft, frame, pair->second, name);
      return;
    }
    if (modifier == frame.args.end()) return;
    for (const std::uint32_t name : noun.names)
      if (trigger == kNoIndex || document_.names[name].end <= trigger) fill_name(draft, frame, modifier->second, name);
  }

  /// "X, a unit of Y" and "a unit of Y, X,"; `peer`: the list members before "and rival Y".
  void fill_apposition(Draft& draft, const Frame& frame, std::uint32_t at) {
    const std::uint32_t first = clause_.start_of(at);
    if (frame.args.contains("apposition") && first >= 2 && clause_.is(first - 1, PhraseKind::comma) && clause_.is(first - 2, PhraseKind::noun) && phrases_[first - 2].name != kNoIndex)
      fill(draft, frame, "apposition", {first - 2});
    const bool listed = first >= 2 && (clause_.is(first - 1, PhraseKind::conjunction) || (sequence_.sentence->headline && clause_.is(first - 1, PhraseKind::comma)));
    // "chose AWS as its provider": the noun before "as"
    if (frame.args.contains("appointed") && first >= 2 && clause_.is(first - 1, PhraseKind::preposition) && phrases_[first - 1].lemma == "as" && clause_.is(first - 2, PhraseKind::noun))
      fill(draft, frame, "appointed", clause_.list_ending_at(first - 2));
    if (frame.args.contains("peer") && listed && clause_.is(first - 2, PhraseKind::noun)) fill(draft, frame, "peer", {first - 2});
  }

  // ---- slots

  Draft begin_draft(const Frame& frame, std::uint32_t at) const {
    Draft draft;
    draft.type = frame.type;
    draft.rule = frame.id;
    draft.confidence = frame.confidence;
    draft.begin = phrases_[at].begin;
    draft.end = phrases_[at].end;
    draft.sentence = static_cast<std::uint32_t>(sequence_.sentence - document_.sentences.data());
    return draft;
  }

  [[nodiscard]] static Filler filler_of(const Frame& frame, Role role) {
    const auto special = frame.accept.find(role);
    return special != frame.accept.end() ? special->second : default_filler(role);
  }

  void fill(Draft& draft, const Frame& frame, const std::string& position, const NounList& nouns) {
    const auto role = frame.args.find(position);
    if (role == frame.args.end()) return;
    for (const std::uint32_t noun : nouns) fill_noun(draft, frame, role->second, noun);
  }

  void fill_name(Draft& draft, const Frame& frame, Role role, std::uint32_t index) {
    const Name& name = document_.names[index];
    if (!name_fits(name, filler_of(frame, role))) return;
    add_argument(draft, role, {index, name.begin, name.end});
    cover(document_, draft, name.begin, name.end);
  }

  void fill_noun(Draft& draft, const Frame& frame, Role role, std::uint32_t at) {
    const Phrase& noun = phrases_[at];
    if (noun.temporal) return;
    const Filler filler = filler_of(frame, role);
    if (noun.name != kNoIndex) {
      const Name& head = document_.names[noun.name];
      if (filler == Filler::party && !name_fits(head, filler)) {
        // "a partner of Microsoft Azure": the maker in front stands for its product.
        for (const std::uint32_t name : noun.names)
          if (name != noun.name) fill_name(draft, frame, role, name);
        return;
      }
      fill_name(draft, frame, role, noun.name);
      if (noun.pair && noun.names.size() >= 2) fill_name(draft, frame, role, noun.names[noun.names.size() - 2]);
      return;
    }
    if (fill_examples(draft, frame, role, at)) return;
    if (noun.lemma == "like" && clause_.is(at + 1, PhraseKind::preposition) && phrases_[at + 1].lemma == "of") {  // "the likes of X and Y"
      for (const std::uint32_t inner : clause_.object_after(at + 1))
        if (phrases_[inner].name != kNoIndex) fill_name(draft, frame, role, phrases_[inner].name);
      return;
    }
    const std::vector<std::uint32_t> antecedents = references_.resolve(noun);
    for (const std::uint32_t name : antecedents) fill_name(draft, frame, role, name);
    if (!antecedents.empty()) {
      cover(document_, draft, noun.begin, noun.end);
      return;
    }
    if (is_unresolved_company(noun) && filler != Filler::item && filler != Filler::product && filler != Filler::new_product && filler != Filler::person) {
      add_argument(draft, role, {kNoIndex, noun.begin, noun.end});
      cover(document_, draft, noun.begin, noun.end);
      return;
    }
    if (noun.pronoun) {
      if (noun.possessive_pronoun)
        for (const std::uint32_t name : references_.resolve_possessive(noun)) fill_name(draft, frame, role, name);
      return;
    }
    if (noun.possessive_pronoun && role == frame_subject_role(frame)) {
      // "its plan to buy": the owner acts.
      for (const std::uint32_t name : references_.resolve_possessive(noun)) fill_name(draft, frame, role, name);
      return;
    }
    if (role == Role::company && (noun.lemma == "share" || noun.lemma == "stock" || noun.lemma == "security")) {
      for (const std::uint32_t owner : clause_.possessors_of(at)) fill_noun(draft, frame, role, owner);
      for (const std::uint32_t name : noun.names) fill_name(draft, frame, role, name);
      return;
    }
    if (filler == Filler::party && fill_spokesmen(draft, frame, role, noun)) return;
    if (fill_own_unit(draft, frame, role, noun)) return;
    if ((filler == Filler::item || filler == Filler::product || filler == Filler::new_product || filler == Filler::anything) && fill_modifier_item(draft, frame, role, at)) return;
    if (fill_apposed(draft, frame, role, at)) return;
    if (describes(noun, filler)) fill_words(draft, frame, role, at);
  }

  /// "It", "the company" without an antecedent in the article: described, not named.
  [[nodiscard]] bool is_unresolved_company(const Phrase& noun) const {
    if (!noun.names.empty()) return false;
    if (noun.pronoun) return noun.end == noun.begin + 1 && (document_.word(noun.begin) == "it" || document_.word(noun.begin) == "It");
    const flat::Word* head = document_.pack.word(noun.lemma);
    return noun.definite && !noun.plural && noun.end - noun.begin <= 4 && head && (head->classes & (word::collective | word::company_head));
  }

  /// "networks such as CBS and HBO", "its clients, including Toyota": the examples stand for the noun.
  bool fill_examples(Draft& draft, const Frame& frame, Role role, std::uint32_t at) {
    std::uint32_t next = at + 1;
    if (clause_.is(next, PhraseKind::comma)) ++next;
    if (!clause_.is(next, PhraseKind::preposition) || !clause_.is(next + 1, PhraseKind::noun)) return false;
    const std::string& word = phrases_[next].lemma;
    if (word != "such as" && word != "including" && word != "like") return false;
    bool found = false;
    for (const std::uint32_t example : clause_.object_after(next))
      if (phrases_[example].name != kNoIndex && name_fits(document_.names[phrases_[example].name], filler_of(frame, role))) {
        fill_name(draft, frame, role, phrases_[example].name);
        found = true;
      }
    return found;
  }

  [[nodiscard]] static Role frame_subject_role(const Frame& frame) {
    const auto subject = frame.args.find("subject");
    return subject == frame.args.end() ? Role::party : subject->second;
  }

  /// "Tesla lawyers filed", "Microsoft officials said": the company acts.
  bool fill_spokesmen(Draft& draft, const Frame& frame, Role role, const Phrase& noun) {
    static constexpr std::array<std::string_view, 22> kActors{"lawyer",   "official",   "executive",  "board",    "management", "director", "team",    "researcher", "engineer", "shareholder", "unit",
                                                              "subsidiary", "division", "consortium", "watchdog", "regulator",  "giant",    "charity", "agency",     "authority", "group",       "alliance"};
    if (noun.names.empty() || noun.indefinite || std::find(kActors.begin(), kActors.end(), noun.lemma) == kActors.end()) return false;
    fill_name(draft, frame, role, noun.names.front());
    return true;
  }

  /// "Halliburton may separate its KBR unit": the unit is KBR where the dictionary or the pronoun says that it belongs to the other party.
  bool fill_own_unit(Draft& draft, const Frame& frame, Role role, const Phrase& noun) {
    if (noun.names.size() != 1 || (noun.lemma != "unit" && noun.lemma != "division" && noun.lemma != "subsidiary" && noun.lemma != "arm" && noun.lemma != "business")) return false;
    const Name& name = document_.names[noun.names.front()];
    bool own = noun.possessive_pronoun;
    if (name.entry)
      for (const flat::Owner& owner : document_.pack.owners(*name.entry))
        for (const DraftArgument& argument : draft.arguments)
          if (argument.fill.name != kNoIndex && document_.names[argument.fill.name].entity == document_.pack.text(owner.id)) own = true;
    if (!own || !is_party(name.type)) return false;
    fill_name(draft, frame, role, noun.names.front());
    return true;
  }

  /// "A100 GPUs", "Azure clusters", "six Airbus A380 double-decker aircraft": the product in front of a plain head.
  bool fill_modifier_item(Draft& draft, const Frame& frame, Role role, std::uint32_t at) {
    const Phrase& noun = phrases_[at];
    bool found = false;
    for (const std::uint32_t owner : clause_.possessors_of(at))
      if (phrases_[owner].name != kNoIndex && name_fits(document_.names[phrases_[owner].name], Filler::product)) {
        fill_name(draft, frame, role, phrases_[owner].name);
        found = true;
      }
    if (frame.type == RelationType::uses && is_service(noun))  // "uses AWS's infrastructure": the company stands for its service
      for (const std::uint32_t owner : clause_.possessors_of(at))
        if (filler_of(frame, role) == Filler::item && phrases_[owner].name != kNoIndex && document_.names[phrases_[owner].name].typed) {
          fill_name(draft, frame, role, phrases_[owner].name);
          found = true;
        }
    for (const std::uint32_t name : noun.names)
      if (name_fits(document_.names[name], Filler::product)) {
        fill_name(draft, frame, role, name);
        found = true;
      }
    if (found) cover(document_, draft, noun.begin, noun.end);
    return found;
  }

  /// "its new image sensor, the IMX500", "its technology partner, Argo AI": the name behind the description.
  bool fill_apposed(Draft& draft, const Frame& frame, Role role, std::uint32_t at) {
    const Phrase& noun = phrases_[at];
    const bool described = noun.definite || noun.indefinite || noun.possessive_pronoun || !clause_.possessors_of(at).empty();
    if (!described || !clause_.is(at + 1, PhraseKind::comma) || !clause_.is(at + 2, PhraseKind::noun) || phrases_[at + 2].name == kNoIndex) return false;
    if (clause_.list_beginning_at(at + 2).size() > 1 || clause_.is(at + 3, PhraseKind::verb) || !name_fits(document_.names[phrases_[at + 2].name], filler_of(frame, role))) return false;
    fill_name(draft, frame, role, phrases_[at + 2].name);
    return true;
  }

  [[nodiscard]] static bool is_service(const Phrase& noun) {
    return noun.lemma == "infrastructure" || noun.lemma == "service" || noun.lemma == "cloud" || noun.lemma == "platform" || noun.lemma == "network";
  }

  [[nodiscard]] bool describes(const Phrase& noun, Filler filler) const {
    if (noun.definite && noun.end - noun.begin <= 2 && filler != Filler::item && filler != Filler::business) return false;
    if (filler == Filler::item || filler == Filler::anything) return !noun.amounts.empty() ? noun.end - noun.begin > 2 : noun.end > noun.begin;
    if (filler != Filler::business) return false;
    const flat::Word* head = document_.pack.word(noun.lemma);
    return head && (head->classes & word::business_noun);
  }

  void fill_words(Draft& draft, const Frame& frame, Role role, std::uint32_t at) {
    const std::uint32_t begin = phrases_[clause_.start_of(at)].begin;
    std::uint32_t end = phrases_[at].end;
    if (clause_.is(at + 1, PhraseKind::preposition) && phrases_[at + 1].lemma == "of" && clause_.is(at + 2, PhraseKind::noun)) end = phrases_[at + 2].end;
    add_argument(draft, role, {kNoIndex, begin, end});
    cover(document_, draft, begin, end);
    if (frame.type == RelationType::acquisition && role == Role::target)
      for (const std::uint32_t owner : clause_.possessors_of(at))
        if (phrases_[owner].name != kNoIndex) fill_name(draft, frame, Role::seller, phrases_[owner].name);
  }

  // ---- the end

  [[nodiscard]] bool has(const Draft& draft, Role role) const {
    return std::any_of(draft.arguments.begin(), draft.arguments.end(), [&](const DraftArgument& argument) { return argument.role == role; });
  }

  [[nodiscard]] const Name* typed_or_candidate(const DraftArgument& argument) const { return argument.fill.name == kNoIndex ? nullptr : &document_.names[argument.fill.name]; }

  /// The same entity cannot stand on both sides.
  void drop_doubles(Draft& draft) const {
    std::vector<std::string> seen;
    std::erase_if(draft.arguments, [&](const DraftArgument& argument) {
      if (argument.fill.name == kNoIndex) return false;
      const Name& name = document_.names[argument.fill.name];
      const std::string key = name.entity.empty() ? name.canonical : name.entity;
      if (std::find(seen.begin(), seen.end(), key) != seen.end()) return true;
      seen.push_back(key);
      return false;
    });
  }

  [[nodiscard]] std::string missing(const Frame& frame, const Draft& draft) const {
    for (const Role role : frame.require)
      if (!has(draft, role)) return "nothing fills the role " + std::string(to_string(role));
    const bool named = std::any_of(draft.arguments.begin(), draft.arguments.end(), [](const DraftArgument& argument) { return argument.fill.name != kNoIndex; });
    if (!named) return "no argument is named";
    if (const std::optional<Role> equals = symmetric_role(frame.type)) {
      const auto count = std::count_if(draft.arguments.begin(), draft.arguments.end(), [&](const DraftArgument& argument) { return argument.role == *equals; });
      if (count < 2) return "there are not two parties";
    }
    const bool typed = std::any_of(draft.arguments.begin(), draft.arguments.end(), [&](const DraftArgument& argument) {
      const Name* name = typed_or_candidate(argument);
      return name && name->typed;
    });
    if (!typed && sequence_.sentence->title_case) return "none of the names is known";
    return "";
  }

  [[nodiscard]] std::string word_in_clause(const std::vector<std::string>& words) const {
    for (std::uint32_t at = sequence_.sentence->begin; at < sequence_.sentence->end; ++at) {
      const std::string word = fold_token(document_.word(at));
      if (std::find(words.begin(), words.end(), word) != words.end()) return word;
    }
    return "";
  }

  bool finish(const Frame& frame, Draft draft, std::uint32_t at) {
    drop_doubles(draft);
    std::string reason = missing(frame, draft);
    if (reason.empty() && !frame.needs.empty() && word_in_clause(frame.needs).empty()) reason = "none of the words it needs stands in the sentence";
    if (reason.empty() && !frame.unless.empty())
      if (const std::string word = word_in_clause(frame.unless); !word.empty()) reason = "the word '" + word + "' forbids it";
    if (!reason.empty()) {
      if (misses_) misses_->push_back({frame.id, reason, document_.span(phrases_[at].begin, phrases_[at].end)});
      return false;
    }
    attributes_.read(frame, draft, at);
    out_.push_back(std::move(draft));
    return true;
  }

  const FrameIndex& index_;
  const Document& document_;
  const std::vector<Phrase>& phrases_;
  ClauseReader clause_;
  const ReferenceTracker& references_;
  StatusReader status_;
  AttributeReader attributes_;
  const PhraseSequence& sequence_;
  std::vector<Draft>& out_;
  std::vector<NearMiss>* misses_;
};

}  // namespace

void match_frames(const FrameIndex& index, const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references, std::vector<Draft>& out,
                  std::vector<NearMiss>* misses) {
  Matcher(index, document, sequence, references, out, misses).run();
}

}  // namespace dealgraph
