#include "extract/frame_matcher.hpp"

#include <algorithm>

#include "extract/deal_attributes.hpp"
#include "extract/draft_check.hpp"
#include "extract/frame_scene.hpp"
#include "extract/name_context.hpp"
#include "extract/noun_frame.hpp"
#include "extract/verb_frame.hpp"

namespace dealgraph {
namespace {

/// Walks over the phrases of a sentence and tries the frames of the triggers that it meets.
class Matcher {
 public:
  Matcher(const FrameIndex& index, const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references,
          std::vector<Draft>& out, std::vector<NearMiss>* misses)
      : index_(index),
        document_(document),
        phrases_(sequence.phrases),
        scene_(document, sequence, references),
        attributes_(document, sequence),
        out_(out),
        first_(out.size()),
        misses_(misses) {}

  void run() {
    for (std::uint32_t at = 0; at < phrases_.size(); ++at) {
      if (phrases_[at].kind == PhraseKind::verb) try_verb(at);
      if (phrases_[at].kind == PhraseKind::noun) try_noun(at);
    }
    settle_values();
  }

 private:
  /// "bought Y for $2 billion and completed its purchase of Z": a sum belongs to the nearest of the deals that could have it.
  void settle_values() {
    for (std::size_t a = first_; a < out_.size(); ++a)
      for (std::size_t b = first_; b < out_.size(); ++b)
        if (loses_value_to(out_[a], out_[b])) out_[a].attributes.value.reset();
  }

  [[nodiscard]] bool loses_value_to(const Draft& draft, const Draft& nearer) const {
    if (draft.type != nearer.type || draft.value_at == kNoIndex || draft.value_at != nearer.value_at) return false;
    if (draft.value_distance <= nearer.value_distance) return false;
    const std::vector<std::string> others = named_entities(document_, nearer);
    const std::vector<std::string> own = named_entities(document_, draft);
    return std::any_of(own.begin(), own.end(), [&](const std::string& entity) {
      return std::find(others.begin(), others.end(), entity) == others.end();
    });
  }

  // ---- verbs

  /// Of the triggers that lead to a draft, only those of the most words count: "take over" is no "take".
  void try_verb(std::uint32_t at) {
    const auto* triggers = index_.verbs(phrases_[at].verb.lemma);
    if (!triggers) return;
    std::size_t longest = 0;
    bool matched = false;
    for (const FrameIndex::Trigger& trigger : *triggers) {
      if (matched && trigger.words.size() < longest) break;
      const std::uint32_t after = phrase_after_words(scene_, at, trigger.words);
      if (after == kNoIndex) continue;
      longest = std::max(longest, trigger.words.size());
      if (apply_verb(trigger, at, after)) matched = true;
    }
  }

  bool apply_verb(const FrameIndex::Trigger& trigger, std::uint32_t at, std::uint32_t after) {
    const Frame& frame = *trigger.frame;
    if (is_ruled_out(frame)) return false;
    if (!suits_verb(scene_, frame, at, after)) return false;
    return measured(frame, [&] {
      Draft draft = begin_draft(frame, at);
      read_verb_frame(scene_, frame, at, after, trigger.words.empty() ? std::string() : trigger.words.back(), draft);
      return finish(frame, std::move(draft), at);
    });
  }

  /// Whoever asks for near misses wants to hear all reasons, not just the cheapest.
  [[nodiscard]] bool is_ruled_out(const Frame& frame) const {
    return !misses_ && dealgraph::is_ruled_out(document_, scene_.sentence, frame);
  }

  template <class Try>
  bool measured(const Frame& frame, Try attempt) {
    return document_.profile ? document_.profile->rule(frame.id, attempt) : attempt();
  }

  // ---- nouns

  void try_noun(std::uint32_t at) {
    const Phrase& noun = phrases_[at];
    if (noun.pronoun || is_denied(noun)) return;
    if (noun.name != kNoIndex) return try_noun_before_name(at);
    const auto* triggers = index_.nouns(noun.lemma);
    if (!triggers) return;
    for (const FrameIndex::Trigger& trigger : *triggers)
      if (words_before(scene_, noun, noun.head, trigger.words) && apply_noun(*trigger.frame, at, kNoIndex)) return;
  }

  /// "There is no partnership between X and Y."
  [[nodiscard]] bool is_denied(const Phrase& noun) const {
    const std::string_view first = document_.word(noun.begin);
    return first == "no" || first == "No";
  }

  /// "rival Oracle", "its subsidiary Foo", "Intel unit Bar": the trigger stands before the name that heads the group.
  void try_noun_before_name(std::uint32_t at) {
    const Phrase& noun = phrases_[at];
    const std::uint32_t name_begin = document_.names[noun.name].begin;
    if (name_begin <= noun.begin) return;
    const std::uint32_t head = name_begin - 1;
    const auto* triggers = index_.nouns(singular(document_.folded(head)));
    if (!triggers) return;
    for (const FrameIndex::Trigger& trigger : *triggers)
      if (trigger.frame->args.contains("named") && words_before(scene_, noun, head, trigger.words) &&
          apply_noun(*trigger.frame, at, head))
        return;
  }

  bool apply_noun(const Frame& frame, std::uint32_t at, std::uint32_t trigger) {
    if (is_ruled_out(frame)) return false;
    return measured(frame, [&] {
      Draft draft = begin_draft(frame, at);
      read_noun_frame(scene_, frame, at, trigger, draft);
      return finish(frame, std::move(draft), at);
    });
  }

  // ---- drafts

  [[nodiscard]] Draft begin_draft(const Frame& frame, std::uint32_t at) const {
    Draft draft;
    draft.type = frame.type;
    draft.rule = frame.id;
    draft.confidence = frame.confidence;
    draft.begin = phrases_[at].begin;
    draft.end = phrases_[at].end;
    draft.sentence = static_cast<std::uint32_t>(&scene_.sentence - document_.sentences.data());
    return draft;
  }

  /// Who has the role in an earlier statement of this type and sentence: "led a round for Y, with Z taking part".
  [[nodiscard]] std::uint32_t told_before(const Draft& draft, Role role) const {
    for (std::size_t at = out_.size(); at-- > 0 && out_[at].sentence == draft.sentence;) {
      if (out_[at].type != draft.type) continue;
      for (const DraftArgument& argument : out_[at].arguments)
        if (argument.role == role && argument.fill.name != kNoIndex) return argument.fill.name;
    }
    return kNoIndex;
  }

  /// "Foo, owned by X, received a round": someone is told of, if not by a known name.
  [[nodiscard]] bool has_other_subject(std::uint32_t at) const {
    if (phrases_[at].kind != PhraseKind::noun) return false;
    const std::uint32_t verb = scene_.clause.governing_verb(at);
    if (verb == kNoIndex) return false;
    const NounList subject = scene_.clause.subject_of(verb);
    return subject.size() == 1 && !phrases_[subject[0]].pronoun && phrases_[subject[0]].name == kNoIndex &&
           scene_.references.resolve(phrases_[subject[0]]).empty();
  }

  /// "told": a role falls to who has it in an earlier statement of the sentence: "a rival offer by Z".
  void fill_told(Draft& draft, const Frame& frame, const char* position) const {
    const auto role = frame.args.find(position);
    if (role == frame.args.end() || has_role(draft, role->second)) return;
    const std::uint32_t name = told_before(draft, role->second);
    if (name != kNoIndex) scene_.filler.fill_name(draft, frame, role->second, name);
  }

  /// "Foo Capital and X took part": what is a part of the subject's names is not what else the article talks of.
  void add_subject_names(std::vector<std::string>& entities, std::uint32_t at) const {
    if (phrases_[at].kind != PhraseKind::verb) return;
    for (const std::uint32_t noun : scene_.clause.subject_of(at)) {
      std::uint32_t part = scene_.clause.start_of(noun);
      while (part > 0 && phrases_[part - 1].kind == PhraseKind::noun) --part;
      for (; part <= noun; ++part)
        for (const std::uint32_t name : phrases_[part].names) entities.push_back(document_.names[name].entity);
    }
  }

  /// Equals ("rival Intel") are two.
  static bool has_enough(const Draft& draft, Role role) {
    const auto filled = std::count_if(draft.arguments.begin(), draft.arguments.end(),
                                      [&](const DraftArgument& argument) { return argument.role == role; });
    return filled >= (symmetric_role(draft.type) == role ? 2 : 1);
  }

  /// "focus": a role that nothing in the sentence fills falls to the company that the article talks of.
  void fill_focus(Draft& draft, const Frame& frame, std::uint32_t at) const {
    fill_told(draft, frame, "focus");
    const auto role = frame.args.find("focus");
    if (role == frame.args.end() || has_enough(draft, role->second) || has_other_subject(at)) return;
    std::vector<std::string> others = named_entities(document_, draft);
    add_subject_names(others, at);
    const std::uint32_t name = scene_.references.focus(phrases_[at].begin, others);
    if (name != kNoIndex) scene_.filler.fill_name(draft, frame, role->second, name);
  }

  /// "bought 75 percent of Y"
  static void make_acquisition(Draft& draft) {
    draft.type = RelationType::acquisition;
    for (DraftArgument& argument : draft.arguments) {
      if (argument.role == Role::investor) argument.role = Role::acquirer;
      if (argument.role == Role::investee) argument.role = Role::target;
    }
  }

  /// The first token of the named arguments in the sentence of `token`.
  [[nodiscard]] std::uint32_t first_beside(const Draft& draft, std::uint32_t token) const {
    const Sentence* sentence = sentence_of(document_, token);
    for (const DraftArgument& argument : draft.arguments)
      if (argument.fill.name != kNoIndex && sentence && argument.fill.begin >= sentence->begin)
        token = std::min(token, argument.fill.begin);
    return token;
  }

  /// "The two will build it": the evidence begins with the nearest sentence of the names that are meant, if it holds none of
  /// them.
  void reach_back(Draft& draft) const {
    std::uint32_t nearest = kNoIndex;
    for (const DraftArgument& argument : draft.arguments) {
      if (argument.fill.name == kNoIndex) continue;
      if (argument.fill.begin >= draft.begin && argument.fill.end <= draft.end) return;
      if (argument.fill.begin < draft.begin && (nearest == kNoIndex || argument.fill.begin > nearest))
        nearest = argument.fill.begin;
    }
    if (nearest != kNoIndex) draft.begin = first_beside(draft, nearest);
  }

  [[nodiscard]] static bool may_govern(const Frame& frame, std::string_view lemma) {
    return frame.governors.empty() || std::find(frame.governors.begin(), frame.governors.end(), lemma) != frame.governors.end();
  }

  /// A role that stands nowhere around the trigger falls to the subject of its clause, else of the clauses before.
  void fill_topic(Draft& draft, const Frame& frame, std::uint32_t at) const {
    const auto role = frame.args.find("topic");
    if (role == frame.args.end()) return;
    for (std::uint32_t verb = at + 1; verb-- > 0 && !has_role(draft, role->second);)
      if (phrases_[verb].kind == PhraseKind::verb && phrases_[verb].verb.finite() && !phrases_[verb].verb.reduced() &&
          may_govern(frame, phrases_[verb].verb.lemma))
        scene_.filler.fill(draft, frame, "topic", scene_.clause.subject_of(verb));
  }

  bool finish(const Frame& frame, Draft draft, std::uint32_t at) {
    fill_told(draft, frame, "told");
    fill_topic(draft, frame, at);
    fill_focus(draft, frame, at);
    drop_double_arguments(document_, draft);
    drop_idle_pronouns(document_, draft);
    if (std::string reason = what_is_amiss(document_, scene_.sentence, frame, draft); !reason.empty()) {
      if (misses_) misses_->push_back({frame.id, std::move(reason), document_.span(phrases_[at].begin, phrases_[at].end)});
      return false;
    }
    attributes_.read(frame, draft, at);
    if (frame.control && draft.attributes.stake.value_or(0) > 0.5) make_acquisition(draft);
    reach_back(draft);
    out_.push_back(std::move(draft));
    return true;
  }

  const FrameIndex& index_;
  const Document& document_;
  const std::vector<Phrase>& phrases_;
  FrameScene scene_;
  AttributeReader attributes_;
  std::vector<Draft>& out_;
  const std::size_t first_;  ///< drafts before this one are of earlier sentences
  std::vector<NearMiss>* misses_;
};

}  // namespace

void match_frames(const FrameIndex& index, const Document& document, const PhraseSequence& sequence,
                  const ReferenceTracker& references, std::vector<Draft>& out, std::vector<NearMiss>* misses) {
  Matcher(index, document, sequence, references, out, misses).run();
}

}  // namespace dealgraph
