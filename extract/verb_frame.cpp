#include "extract/verb_frame.hpp"

#include <algorithm>

namespace dealgraph {
namespace {

using Arguments = std::vector<PrepositionalArgument>;

bool is_amount(const FrameScene& scene, std::uint32_t at, AmountKind kind) {
  if (!scene.clause.is(at, PhraseKind::noun)) return false;
  const Phrase& noun = scene.phrases[at];
  if (noun.amounts.empty() || noun.head == kNoIndex) return false;
  const Amount& last = scene.document.amounts[noun.amounts.back()];
  const bool more = last.end + 1 == noun.end && scene.document.word(last.end) == "more";  // "$5 million more"
  return last.kind == kind && (last.end == noun.end || more);
}

class VerbFrame {
 public:
  VerbFrame(const FrameScene& scene, const Frame& frame, std::uint32_t verb, std::uint32_t after, Draft& draft)
      : scene_(scene),
        clause_(scene.clause),
        frame_(frame),
        at_(verb),
        after_(after),
        verb_(scene.phrases[verb].verb),
        left_(clause_.subject_of(verb)),
        draft_(draft) {}

  void read(std::string_view particle) {
    const Arguments arguments = is_passive() ? read_passive(particle) : read_active(particle);
    for (const PrepositionalArgument& argument : arguments) fill(argument.preposition, argument.nouns);
    draft_.status = scene_.status.of_verb(frame_, verb_, clause_.governing_noun(at_));
  }

 private:
  void fill(std::string_view position, const NounList& nouns) { scene_.filler.fill(draft_, frame_, position, nouns); }

  [[nodiscard]] bool is_passive() const {
    const bool by_follows = clause_.is(after_, PhraseKind::preposition) && scene_.phrases[after_].lemma == "by";
    return verb_.passive || (verb_.participle && by_follows);
  }

  Arguments read_passive(std::string_view particle) {
    const NounList patient = verb_.reduced() ? clause_.noun_before(at_) : left_;
    const std::size_t before = draft_.arguments.size();
    fill("object", patient.empty() ? left_ : patient);
    if (draft_.arguments.size() == before) fill("object", described_by(patient));
    fill_object_modifiers(patient.empty() ? left_ : patient);
    const NounList object = clause_.is(after_, PhraseKind::noun) ? clause_.object_after(after_ - 1) : NounList{};
    fill(frame_.args.contains(particle) ? particle : std::string_view("object2"), object);
    Arguments arguments = clause_.arguments_from(behind_fellow_verb(object.empty() ? after_ : object.back() + 1));
    for (const PrepositionalArgument& argument : arguments)
      if (argument.preposition == "by") fill("subject", argument.nouns);
    return arguments;
  }

  /// "X is | a framework | developed by Y", "X, | a framework | developed by Y": what the patient describes.
  [[nodiscard]] NounList described_by(const NounList& patient) const {
    if (patient.size() != 1 || scene_.phrases[patient.front()].name != kNoIndex) return {};
    const std::uint32_t first = clause_.start_of(patient.front());
    if (first == 0) return {};
    if (clause_.is(first - 1, PhraseKind::verb)) {
      const std::string_view lemma = scene_.phrases[first - 1].verb.lemma;
      return lemma == "be" || lemma == "become" ? clause_.subject_of(first - 1) : NounList{};
    }
    const bool apposed = first >= 2 && clause_.is(first - 1, PhraseKind::comma) && clause_.is(first - 2, PhraseKind::noun);
    return apposed && scene_.phrases[first - 2].name != kNoIndex ? NounList{first - 2} : NounList{};
  }

  /// "was bought and privatized | by X": participles that share their agent.
  [[nodiscard]] std::uint32_t behind_fellow_verb(std::uint32_t from) const {
    const bool fellow = clause_.is(from, PhraseKind::conjunction) && clause_.is(from + 1, PhraseKind::verb) &&
                        scene_.phrases[from + 1].verb.participle && clause_.is(from + 2, PhraseKind::preposition);
    return fellow ? from + 2 : from;
  }

  Arguments read_active(std::string_view particle) {
    fill("subject", left_);
    NounList object = clause_.object_after(after_ - 1);
    if (object.empty()) object = shared_object();
    if (object.empty()) object = clause_.relative_object(at_);
    fill(frame_.args.contains(particle) ? particle : std::string_view("object"), object);
    fill_dated_objects(object);
    if (verb_.participle && !has_subject()) fill_main_subject();
    fill_object_modifiers(object);
    fill_object_owner(object);
    return clause_.arguments_from(after_objects(object));
  }

  /// "may sell or spin off its unit": the object of the verb behind the conjunction.
  [[nodiscard]] NounList shared_object() const {
    if (!clause_.is(after_, PhraseKind::conjunction) || !clause_.is(after_ + 1, PhraseKind::verb)) return {};
    if (scene_.phrases[after_ + 1].verb.passive) return {};
    const std::uint32_t last = clause_.is(after_ + 2, PhraseKind::preposition) ? after_ + 2 : after_ + 1;
    return clause_.object_after(last);
  }

  /// "acquired X in 2003, Y in 2005 and Z in 2007"
  void fill_dated_objects(const NounList& object) {
    if (object.empty() || object.back() < at_) return;
    for (std::uint32_t at = object.back() + 1; is_date(at);) {
      std::uint32_t next = at + 2;
      if (clause_.is(next, PhraseKind::comma)) ++next;
      if (clause_.is(next, PhraseKind::conjunction)) ++next;
      const bool named = clause_.is(next, PhraseKind::noun) && scene_.phrases[next].name != kNoIndex;
      if (next == at + 2 || !named || !is_date(next + 1)) return;
      fill("object", {next});
      at = next + 1;
    }
  }

  [[nodiscard]] bool is_date(std::uint32_t at) const {
    return clause_.is(at, PhraseKind::preposition) && clause_.is(at + 1, PhraseKind::noun) && scene_.phrases[at + 1].temporal;
  }

  /// Fills the second object ("gave Y the contract"); the phrase behind both.
  std::uint32_t after_objects(const NounList& object) {
    const std::uint32_t from = object.empty() || object.back() < at_ ? after_ : object.back() + 1;
    if (!frame_.args.contains("object2") || !clause_.is(from, PhraseKind::noun)) return from;
    const NounList second = clause_.object_after(from - 1);
    fill("object2", second);
    return second.empty() ? from : second.back() + 1;
  }

  [[nodiscard]] bool has_subject() const {
    const auto role = frame_.args.find("subject");
    return role == frame_.args.end() || has_role(draft_, role->second);
  }

  /// "X has introduced a course, developed with Y": the main clause's subject acts.
  void fill_main_subject() {
    for (std::uint32_t main = at_; main-- > 0;)
      if (clause_.is(main, PhraseKind::verb) && scene_.phrases[main].verb.finite())
        return fill("subject", clause_.subject_of(main));
  }

  /// "joined its round": whose object it is, who does not act himself.
  void fill_object_owner(const NounList& object) {
    const auto role = frame_.args.find("object_owner");
    if (role == frame_.args.end()) return;
    for (const std::uint32_t noun : object) {
      fill("object_owner", clause_.possessors_of(noun));
      for (const std::uint32_t name : scene_.phrases[noun].names)
        if (name != scene_.phrases[noun].name) scene_.filler.fill_name(draft_, frame_, role->second, name);
      if (!scene_.phrases[noun].possessive_pronoun || has_role(draft_, role->second)) continue;
      const std::uint32_t owner = scene_.references.focus(scene_.phrases[noun].begin, named_entities(scene_.document, draft_));
      if (owner != kNoIndex) scene_.filler.fill_name(draft_, frame_, role->second, owner);
    }
  }

  /// "licensed Microsoft Corp. software", "orders Boeing's jets": the party in front of the object.
  void fill_object_modifiers(const NounList& object) {
    const auto role = frame_.args.find("object_modifier");
    if (role == frame_.args.end()) return;
    for (const std::uint32_t noun : object) {
      if (scene_.phrases[noun].possessive_pronoun) continue;  // "licensed its Java software": no party is named
      for (const std::uint32_t name : scene_.phrases[noun].names)
        if (name != scene_.phrases[noun].name) scene_.filler.fill_name(draft_, frame_, role->second, name);
      fill("object_modifier", clause_.possessors_of(noun));
    }
  }

  const FrameScene& scene_;
  const ClauseReader& clause_;
  const Frame& frame_;
  const std::uint32_t at_;
  const std::uint32_t after_;
  const VerbGroup& verb_;
  const NounList left_;
  Draft& draft_;
};

}  // namespace

std::uint32_t phrase_after_words(const FrameScene& scene, std::uint32_t verb, const std::vector<std::string>& words) {
  if (words.empty()) return verb + 1;
  const Document& document = scene.document;
  const std::uint32_t end = scene.sentence.end;
  std::uint32_t token = scene.phrases[verb].verb.main + 1;
  const auto is_word = [&](const std::string& word) { return document.folded(token) == word; };
  for (const std::string& word : words) {
    while (token < end && document.tokens[token].is(word::adverb) && !is_word(word)) ++token;
    if (token >= end || !is_word(word)) return kNoIndex;
    ++token;
  }
  std::uint32_t next = verb + 1;
  while (next < scene.phrases.size() && scene.phrases[next].begin < token) ++next;
  return next;
}

namespace {

/// Is what the verb acts on headed by one of the words?
bool object_is_one_of(const FrameScene& scene, std::uint32_t verb, std::uint32_t after, const std::vector<std::string>& heads) {
  const VerbGroup& group = scene.phrases[verb].verb;
  NounList object = scene.clause.object_after(after - 1);
  if (group.passive || (object.empty() && group.reduced())) object = scene.clause.noun_before(verb);
  return std::any_of(object.begin(), object.end(), [&](std::uint32_t noun) {
    return std::find(heads.begin(), heads.end(), scene.phrases[noun].lemma) != heads.end();
  });
}

}  // namespace

bool suits_verb(const FrameScene& scene, const Frame& frame, std::uint32_t at, std::uint32_t after) {
  const VerbGroup& verb = scene.phrases[at].verb;
  if (frame.infinitive && !verb.infinitive) return false;
  if (frame.passive && !verb.passive && !verb.participle) return false;
  if (!frame.objects.empty() && !object_is_one_of(scene, at, after, frame.objects)) return false;
  if (frame.money_object && !is_amount(scene, after, AmountKind::money)) return false;
  return !frame.percent_object || is_amount(scene, after, AmountKind::percent);
}

void read_verb_frame(const FrameScene& scene, const Frame& frame, std::uint32_t verb, std::uint32_t after,
                     const std::string& particle, Draft& draft) {
  VerbFrame(scene, frame, verb, after, draft).read(particle);
}

}  // namespace dealgraph
