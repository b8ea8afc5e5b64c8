#include "extract/noun_frame.hpp"

#include <algorithm>
#include <array>
#include <ranges>

namespace dealgraph {
namespace {

using Arguments = std::vector<PrepositionalArgument>;

/// "named X's provider" states the same as "is X's provider".
bool is_copula(const VerbGroup& verb) {
  if (verb.lemma == "name" && (verb.passive || verb.participle)) return true;
  return verb.lemma == "be" || verb.lemma == "become" || verb.lemma == "remain";
}

class NounFrame {
 public:
  NounFrame(const FrameScene& scene, const Frame& frame, std::uint32_t noun, std::uint32_t trigger, Draft& draft)
      : scene_(scene),
        clause_(scene.clause),
        phrases_(scene.phrases),
        frame_(frame),
        at_(noun),
        noun_(scene.phrases[noun]),
        trigger_(trigger),
        governor_(clause_.governing_verb(noun)),
        predicate_(clause_.predicate_of(noun)),
        draft_(draft) {}

  void read() {
    fill_named();
    fill_neighbours();
    fill_modifiers();
    fill_arguments();
    if ((has_position("subject") && !acts_otherwise()) || has_position("receiver")) fill_subject();
    if (has_position("companies") && draft_.arguments.empty()) fill_companies();
    if (governor_ != kNoIndex && is_copula(verb_at(governor_))) fill("complement", clause_.subject_of(governor_));
    fill_included();
    draft_.status = scene_.status.of_noun(frame_, noun_, verb_or_null(governor_), verb_or_null(predicate_), aim());
  }

 private:
  void fill(std::string_view position, const NounList& nouns) { scene_.filler.fill(draft_, frame_, position, nouns); }
  void fill_name(Role role, std::uint32_t name) { scene_.filler.fill_name(draft_, frame_, role, name); }
  [[nodiscard]] bool has_position(const char* position) const { return frame_.args.contains(position); }
  [[nodiscard]] const VerbGroup& verb_at(std::uint32_t at) const { return phrases_[at].verb; }
  [[nodiscard]] const VerbGroup* verb_or_null(std::uint32_t at) const { return at == kNoIndex ? nullptr : &verb_at(at); }
  [[nodiscard]] bool is_preposition(std::uint32_t at, std::string_view a, std::string_view b = {}) const {
    return clause_.is(at, PhraseKind::preposition) && (phrases_[at].lemma == a || (!b.empty() && phrases_[at].lemma == b));
  }

  /// The noun of which the governing verb is the aim: "a proposal | to provide financing".
  [[nodiscard]] std::uint32_t aim() const {
    return governor_ != kNoIndex && verb_at(governor_).infinitive ? clause_.governing_noun(governor_) : kNoIndex;
  }

  /// "rivals X and Y", but "spinout X, and Y": a singular noun names one.
  void fill_named() {
    if (trigger_ == kNoIndex) return fill_apposed();
    const std::string_view word = scene_.document.folded(trigger_);
    fill("named", singular(word) == word ? NounList{at_} : clause_.list_beginning_at(at_));
  }

  /// "its first film, Fire Creek,": a name that says who or what the noun is.
  void fill_apposed() {
    if (const std::uint32_t called = scene_.filler.called(at_); called != kNoIndex) return fill("named", {called});
    const std::uint32_t name = at_ + 2;
    const bool certain = noun_.definite || noun_.possessive_pronoun || !clause_.possessors_of(at_).empty();
    if (certain && noun_.plural && has_position("named") && clause_.is(at_ + 1, PhraseKind::comma))
      return scene_.filler.fill_identity(draft_, frame_, "named", at_ + 2);
    if (!certain || noun_.plural || !clause_.is(at_ + 1, PhraseKind::comma) || !clause_.is(name, PhraseKind::noun)) return;
    const bool closed =
        name + 1 == phrases_.size() || clause_.is(name + 1, PhraseKind::comma) || clause_.is(name + 1, PhraseKind::mark);
    if (closed && phrases_[name].name != kNoIndex && !phrases_[name].possessive) fill("named", {name});
  }

  /// "X, a unit of Y" and "a unit of Y, X,"; `appointed`: the noun before "as", as in "chose AWS as its provider"; `peer`: the
  /// list member before "and rival Y".
  void fill_neighbours() {
    const std::uint32_t first = clause_.start_of(at_);
    if (has_position("complement") && first >= 1 && is_preposition(first - 1, "as")) fill_founded();
    if (first < 2 || !clause_.is(first - 2, PhraseKind::noun)) return;
    const bool comma = clause_.is(first - 1, PhraseKind::comma);
    if (comma && trigger_ == kNoIndex && (phrases_[first - 2].name != kNoIndex || phrases_[first - 2].definite))
      fill("apposition", noun_.plural ? clause_.list_ending_at(first - 2) : NounList{first - 2});
    if (has_position("appointed") && is_preposition(first - 1, "as")) fill("appointed", clause_.list_ending_at(first - 2));
    const bool listed = clause_.is(first - 1, PhraseKind::conjunction) || (scene_.sentence.headline && comma);
    if (listed) fill("peer", {first - 2});
  }

  /// "was founded as a division of Y": the same as "is a division of Y".
  void fill_founded() {
    static constexpr std::array<std::string_view, 12> kFounding{"found",       "establish", "form",     "create",
                                                                "incorporate", "start",     "organize", "organise",
                                                                "operate",     "set",       "begin",    "launch"};
    if (governor_ == kNoIndex) return;
    const VerbGroup& verb = verb_at(governor_);
    if ((verb.passive || verb.participle || verb.lemma == "operate" || verb.lemma == "begin") &&
        std::find(kFounding.begin(), kFounding.end(), verb.lemma) != kFounding.end())
      fill("complement", clause_.subject_of(governor_));
  }

  /// Names in front of the head inside its noun group: "the Oracle-PeopleSoft merger", "a Yahoo acquisition".
  void fill_modifiers() {
    const auto pair = frame_.args.find("pair");
    if (noun_.pair && noun_.names.size() >= 2 && pair != frame_.args.end()) {
      for (const std::uint32_t name : noun_.names) fill_name(pair->second, name);
      return;
    }
    const auto modifier = frame_.args.find("modifier");
    if (modifier == frame_.args.end()) return;
    for (const std::uint32_t name : noun_.names)
      if (scene_.document.names[name].typed && (trigger_ == kNoIndex || scene_.document.names[name].end <= trigger_))
        fill_name(modifier->second, name);
  }

  void fill_arguments() {
    const Arguments arguments = prepositional_arguments();
    const bool by = std::any_of(arguments.begin(), arguments.end(), [&](const PrepositionalArgument& argument) {
      return argument.preposition == "by" && !phrases_[argument.nouns.front()].temporal;
    });
    fill_owner(by);
    for (const PrepositionalArgument& argument : arguments) fill(argument.preposition, argument.nouns);
    has_agent_ = by && has_position("by");
  }

  /// Behind the noun, the list that it begins, or a participle: "a lawsuit filed against Y".
  [[nodiscard]] Arguments prepositional_arguments() const {
    if (const std::uint32_t further = clause_.after_participle(at_); further != kNoIndex)
      return clause_.arguments_from(further);
    const NounList list = clause_.list_beginning_at(at_);
    const bool plain_list = list.size() > 1 && phrases_[list.back()].name == kNoIndex;
    return clause_.arguments_from((plain_list ? list.back() : at_) + 1);
  }

  /// "X announced its acquisition by Y", "the ministry approved X's purchase of Y": who acts is said already.
  [[nodiscard]] bool acts_otherwise() const {
    const Role acting = frame_.args.at("subject");
    if (has_agent_ && frame_.args.at("by") == acting) return true;
    const auto possessor = frame_.args.find("possessor");
    return possessor != frame_.args.end() && possessor->second == acting && !clause_.possessors_of(at_).empty();
  }

  /// "X's acquisition of Y", but "X's acquisition by Y".
  void fill_owner(bool by) {
    const std::string_view position = by && has_position("by") && has_position("of") ? "of" : "possessor";
    const NounList owners = clause_.possessors_of(at_);
    fill(position, owners);
    const auto role = frame_.args.find(position);
    if (!owners.empty() || !noun_.possessive_pronoun || role == frame_.args.end()) return;
    if (const std::uint32_t first = clause_.start_of(at_); first >= 2 && clause_.is(first - 1, PhraseKind::conjunction))
      if (clause_.is(first - 2, PhraseKind::noun) && phrases_[first - 2].name != kNoIndex)
        return fill_name(role->second, phrases_[first - 2].name);  // "X and its partner Y"
    const std::vector<std::uint32_t> owned = scene_.references.resolve_possessive(noun_);
    for (const std::uint32_t name : owned)
      if (const std::uint32_t other = not_the_subject(name); other != name) return fill_name(role->second, other);
    scene_.filler.fill_owner(draft_, frame_, role->second, noun_);
  }

  /// "OpenAI said Microsoft became its partner": nobody is his own partner.
  [[nodiscard]] std::uint32_t not_the_subject(std::uint32_t name) const {
    if (governor_ == kNoIndex || !is_copula(verb_at(governor_))) return name;
    const std::string& entity = scene_.document.names[name].entity;
    for (const std::uint32_t subject : clause_.subject_of(governor_)) {
      const std::uint32_t acts = phrases_[subject].name;
      if (acts == kNoIndex || scene_.document.names[acts].entity != entity) continue;
      const std::uint32_t other = scene_.references.focus(noun_.begin, {entity});
      if (other != kNoIndex) return other;
    }
    return name;
  }

  /// The subject of "sign a deal", "entered into an alliance"; or the list before "in talks" in a headline.
  void fill_subject() {
    if (governor_ == kNoIndex) return fill_list_before();
    if (receives()) return fill("receiver", clause_.subject_of(governor_));
    if ((is_weak_rule(frame_.id) && !is_close()) || !may_govern()) return;
    if (verb_at(governor_).lemma == "be" && !clause_.is(governor_ + 1, PhraseKind::preposition)) return fill_list_before();
    if (verb_at(governor_).lemma == "be" || !verb_at(governor_).passive) return fill("subject", clause_.subject_of(governor_));
    for (const PrepositionalArgument& argument : clause_.arguments_from(governor_ + 1))
      if (argument.preposition == "by") fill("subject", argument.nouns);
  }

  /// "X will sell Y's phones under a deal": the two companies of the sentence.
  void fill_companies() {
    const std::uint32_t first = clause_.start_of(at_);
    if (first == 0 || !is_preposition(first - 1, "under")) return;
    std::vector<std::uint32_t> companies;
    std::vector<std::string_view> seen;
    for (std::uint32_t name = 0; name < scene_.document.names.size(); ++name) {
      const Name& known = scene_.document.names[name];
      if (known.begin < scene_.sentence.begin || known.end > scene_.sentence.end || known.alias_only) continue;
      if (!known.typed || known.type != EntityType::company) continue;
      if (std::find(seen.begin(), seen.end(), known.entity) != seen.end()) continue;
      seen.push_back(known.entity);
      companies.push_back(name);
    }
    if (companies.size() != 2) return;
    for (const std::uint32_t name : companies) fill_name(frame_.args.at("companies"), name);
  }

  void fill_list_before() {
    const std::uint32_t first = clause_.start_of(at_);
    if (first >= 2 && is_preposition(first - 1, "in", "with") && clause_.is(first - 2, PhraseKind::noun))
      fill("subject", clause_.list_ending_at(first - 2));
  }

  /// "Y rejected an offer from X": the subject gets what the noun names.
  /// But "Y considers a bid for Z": who is named behind the noun gets it.
  [[nodiscard]] bool receives() const {
    const std::vector<std::string>& known = frame_.receivers;
    const auto role = frame_.args.find("receiver");
    if (role == frame_.args.end() || has_role(draft_, role->second)) return false;
    const VerbGroup& verb = verb_at(governor_);
    if (verb.passive) return verb.lemma == "serve" || verb.lemma == "hit" || verb.lemma == "slap";
    return std::find(known.begin(), known.end(), verb_at(governor_).lemma) != known.end();
  }

  [[nodiscard]] bool may_govern() const {
    const std::vector<std::string>& known = frame_.governors;
    return known.empty() || std::find(known.begin(), known.end(), verb_at(governor_).lemma) != known.end();
  }

  /// "signed a deal", "entered into a deal", "is in talks"; not "extended its review of the deal".
  [[nodiscard]] bool is_close() const {
    const std::uint32_t first = clause_.start_of(clause_.list_ending_at(at_).front());
    if (governor_ + 1 == first) return true;
    if (first > 0 && governor_ + 2 == first) return is_preposition(first - 1, "in", "into");
    return first > 1 && governor_ + 3 == first && is_preposition(first - 1, "of") && is_preposition(first - 2, "out");
  }

  /// "Backers include X and Y", "some of its clients are X and Y", "films such as X": what is listed as the trigger.
  void fill_included() {
    if (!has_position("included")) return;
    const std::uint32_t verb = listing_verb();
    if (verb != kNoIndex && verb_at(verb).lemma == "include")
      scene_.filler.fill_enumeration(draft_, frame_, "included", verb + 1);
    else if (verb != kNoIndex && verb_at(verb).lemma == "be" && is_certain())
      scene_.filler.fill_identity(draft_, frame_, "included", verb + 1);
    else
      scene_.filler.fill_examples(draft_, frame_, "included", at_);
  }

  [[nodiscard]] bool is_certain() const {
    const bool of_whom = noun_.plural && is_preposition(at_ + 1, "of");  // "notable clients of X are"
    return noun_.definite || noun_.possessive_pronoun || !clause_.possessors_of(at_).empty() || is_part() || of_whom;
  }

  /// "some of its clients", "one of the last films"
  [[nodiscard]] bool is_part() const {
    const std::uint32_t first = clause_.start_of(at_);
    return first >= 2 && is_preposition(first - 1, "of", "among");
  }

  /// The verb that the trigger, or a part of it ("some of"), is the subject of; "among its clients are".
  [[nodiscard]] std::uint32_t listing_verb() const {
    if (predicate_ != kNoIndex) return predicate_;
    const std::uint32_t first = clause_.start_of(at_);
    if (first == 0 || !clause_.is(first - 1, PhraseKind::preposition)) return kNoIndex;
    if (is_preposition(first - 1, "among")) return clause_.is(at_ + 1, PhraseKind::verb) ? at_ + 1 : kNoIndex;
    const bool part = is_preposition(first - 1, "of") && clause_.is(first - 2, PhraseKind::noun) && first >= 2;
    return part && phrases_[first - 2].name == kNoIndex ? clause_.predicate_of(first - 2) : kNoIndex;
  }

  const FrameScene& scene_;
  const ClauseReader& clause_;
  const std::vector<Phrase>& phrases_;
  const Frame& frame_;
  const std::uint32_t at_;
  const Phrase& noun_;
  const std::uint32_t trigger_;
  const std::uint32_t governor_;   ///< the verb that governs the noun; kNoIndex if none
  const std::uint32_t predicate_;  ///< the verb whose subject it is; kNoIndex if none
  Draft& draft_;
  bool has_agent_ = false;
};

}  // namespace

bool words_before(const FrameScene& scene, const Phrase& noun, std::uint32_t head, const std::vector<std::string>& words) {
  std::uint32_t token = head;
  for (const std::string& word : std::views::reverse(words)) {
    if (token <= noun.begin) return false;
    --token;
    const std::string_view written = scene.document.folded(token);
    if (written != word && singular(written) != word) return false;
  }
  return true;
}

void read_noun_frame(const FrameScene& scene, const Frame& frame, std::uint32_t noun, std::uint32_t trigger, Draft& draft) {
  NounFrame(scene, frame, noun, trigger, draft).read();
}

}  // namespace dealgraph
