#include "extract/chinese_frames.hpp"

#include <algorithm>

#include "extract/chinese_clause.hpp"
#include "extract/chinese_details.hpp"
#include "extract/chinese_slots.hpp"

namespace dealgraph {
namespace {

using Kind = Segment::Kind;
using Trigger = ChineseTrigger;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Matcher {
 public:
  Matcher(const ChineseSentence& sentence, std::vector<Draft>& out, std::vector<NearMiss>* misses)
      : sentence_(sentence), document_(sentence.document), rules_(sentence.document.pack.rules()), out_(out), misses_(misses) {}

  void run() {
    for (std::uint32_t clause = 0; clause < sentence_.clauses.size(); ++clause)
      for (std::uint32_t at = 0; at < sentence_.clauses[clause].items.size(); ++at) at = std::max(at, try_at(clause, at));
  }

 private:
  [[nodiscard]] const ChineseClause& clause(std::uint32_t at) const { return sentence_.clauses[at]; }
  [[nodiscard]] const Segment& piece(const ChineseClause& in, std::uint32_t item) const {
    return sentence_.pieces[in.items[item]];
  }
  [[nodiscard]] std::string_view text(const ChineseClause& in, std::uint32_t item) const {
    return sentence_.text(in.items[item]);
  }

  /// Tries the frames of the longest trigger that begins at an item; its last item, or `at`.
  std::uint32_t try_at(std::uint32_t in, std::uint32_t at) {
    const auto& items = clause(in).items;
    std::uint64_t hash = 0;
    std::uint32_t found = at;
    const std::vector<std::uint32_t>* frames = nullptr;
    for (std::uint32_t end = at; end < std::min<std::size_t>(items.size(), at + 5); ++end) {
      const Segment& part = piece(clause(in), end);
      if (part.kind == Kind::name || (end > at && part.begin != piece(clause(in), end - 1).end)) break;
      for (std::uint32_t token = part.begin; token < part.end; ++token) hash = extend_hash(hash, document_.tokens[token].hash);
      if (const auto known = rules_.chinese_triggers.find(hash); known != rules_.chinese_triggers.end()) {
        frames = &known->second;
        found = end;
      }
    }
    if (!frames) return at;
    const Trigger trigger{in, at, found + 1};
    std::vector<RelationType> done;
    for (const std::uint32_t index : *frames) {
      const ChineseFrame& frame = rules_.chinese_frames[index];
      if (std::find(done.begin(), done.end(), frame.type) == done.end() && match(frame, trigger)) done.push_back(frame.type);
    }
    return found;
  }

  // ---- one frame

  bool match(const ChineseFrame& frame, const Trigger& trigger) {
    const std::string_view words = clause_text(trigger.clause);
    for (const std::string& word : frame.unless)
      if (words.find(word) != std::string_view::npos) return miss(frame, trigger, "'" + word + "' stands in the clause");
    if (!frame.needs.empty() && std::none_of(frame.needs.begin(), frame.needs.end(), [&](const std::string& word) {
          return words.find(word) != std::string_view::npos;
        }))
      return miss(frame, trigger, "none of its needed words stands in the clause");
    if (is_passive(trigger) && !frame.args.contains("by")) return miss(frame, trigger, "the trigger is passive");
    Draft draft;
    draft.type = frame.type;
    draft.rule = frame.id;
    draft.confidence = frame.confidence;
    draft.sentence = static_cast<std::uint32_t>(&sentence_.sentence - document_.sentences.data());
    draft.begin = piece(clause(trigger.clause), trigger.begin).begin;
    draft.end = piece(clause(trigger.clause), trigger.end - 1).end;
    fill_chinese_slots(sentence_, frame, trigger, draft);
    for (const Role role : frame.require)
      if (count(draft, role) < (symmetric_role(frame.type) == role ? 2 : 1))
        return miss(frame, trigger, "no " + std::string(to_string(role)));
    if (std::none_of(draft.arguments.begin(), draft.arguments.end(),
                     [](const DraftArgument& argument) { return argument.fill.name != kNoIndex; }))
      return miss(frame, trigger, "no named argument");
    if (is_reflexive(draft)) return miss(frame, trigger, "one and the same on both sides");
    read_chinese_details(sentence_, trigger.clause, trigger.begin, trigger.end, frame, draft);
    out_.push_back(std::move(draft));
    return true;
  }

  /// 被指控: right behind a word of the passive the subject is what is acted upon.
  [[nodiscard]] bool is_passive(const Trigger& trigger) const {
    return trigger.begin > 0 &&
           is_one_of(text(clause(trigger.clause), trigger.begin - 1), {"被", "遭", "遭到", "受到", "遭遇"});
  }

  bool miss(const ChineseFrame& frame, const Trigger& trigger, std::string reason) {
    if (misses_)
      misses_->push_back({frame.id, std::move(reason),
                          document_.span(piece(clause(trigger.clause), trigger.begin).begin,
                                         piece(clause(trigger.clause), trigger.end - 1).end)});
    return false;
  }

  [[nodiscard]] std::string_view clause_text(std::uint32_t at) const {
    const auto& items = clause(at).items;
    return document_.words(sentence_.pieces[items.front()].begin, sentence_.pieces[items.back()].end);
  }

  static int count(const Draft& draft, Role role) {
    return static_cast<int>(std::count_if(draft.arguments.begin(), draft.arguments.end(),
                                          [&](const DraftArgument& argument) { return argument.role == role; }));
  }

  /// The same entity in two arguments says nothing.
  [[nodiscard]] bool is_reflexive(const Draft& draft) const {
    for (std::size_t a = 0; a < draft.arguments.size(); ++a)
      for (std::size_t b = a + 1; b < draft.arguments.size(); ++b)
        if (draft.arguments[a].fill.name != kNoIndex && draft.arguments[b].fill.name != kNoIndex &&
            key_of(document_, draft.arguments[a].fill) == key_of(document_, draft.arguments[b].fill))
          return true;
    return false;
  }

  const ChineseSentence& sentence_;
  const Document& document_;
  const Rules& rules_;
  std::vector<Draft>& out_;
  std::vector<NearMiss>* misses_;
};

}  // namespace

void match_chinese_frames(const Document& document, const Sentence& sentence, std::vector<Draft>& out,
                          std::vector<NearMiss>* misses) {
  const ChineseSentence read = read_chinese(document, sentence);
  Matcher(read, out, misses).run();
  find_chinese_facts(read, out);
}

}  // namespace dealgraph
