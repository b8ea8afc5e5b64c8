#include "extract/rule_check.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "extract/expectation.hpp"
#include "extract/rules.hpp"

namespace dealgraph {
namespace {

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

class Checker {
 public:
  explicit Checker(const Extractor& extractor) : extractor_(extractor) {}

  RuleCheck run() {
    const Rules& rules = extractor_.pack().rules();
    for (const Frame& frame : rules.frames) check_frame(frame);
    for (const ChineseFrame& frame : rules.chinese_frames) check_frame(frame);
    for (const NamePattern& pattern : rules.patterns) check_pattern(pattern);
    return std::move(out_);
  }

 private:
  [[nodiscard]] Extraction extract(const std::string& text) const {
    Article article;
    set_text(article, "", text);
    return extractor_.extract(std::move(article));
  }

  void fail(const Place& place, const std::string& rule, const std::string& message) {
    out_.failures.push_back({Problem::Severity::error, place, rule + ": " + message});
  }

  // ---- frames

  template <class AnyFrame>
  void check_frame(const AnyFrame& frame) {
    ++out_.rules;
    for (const RuleExample& example : frame.examples) check_example(frame.id, frame.type, example);
    for (const RuleExample& example : frame.counter_examples) check_counter_example(frame.id, example);
  }

  void check_example(const std::string& rule, RelationType type, const RuleExample& example) {
    ++out_.examples;
    try {
      const Expectation wanted = parse_expectation(example.gives, type);
      const std::string failure = failure_of(wanted, rule, extract(example.text));
      if (!failure.empty()) fail(example.place, rule, "the example " + quoted(example.text) + " " + failure);
    } catch (const Error& error) {
      fail(example.place, rule, error.what());
    }
  }

  /// Empty if a relation by the rule meets all that is wanted.
  [[nodiscard]] std::string failure_of(const Expectation& wanted, const std::string& rule, const Extraction& found) const {
    std::string failure;
    for (const Relation& relation : found.relations) {
      if (relation.rule != rule) continue;
      const std::string unmet = first_unmet(wanted, relation, found, extractor_.pack());
      if (unmet.empty()) return "";
      failure = "lacks " + unmet + "; found: " + describe(relation);
    }
    return failure.empty() ? "gives nothing by this rule" + others(found) : failure;
  }

  static std::string others(const Extraction& found) {
    std::string out;
    for (const Relation& relation : found.relations)
      out += (out.empty() ? "; found: " : "; ") + describe(relation) + " by " + relation.rule;
    return out;
  }

  void check_counter_example(const std::string& rule, const RuleExample& example) {
    ++out_.examples;
    for (const Relation& relation : extract(example.text).relations)
      if (relation.rule == rule)
        return fail(example.place, rule, "the counter-example " + quoted(example.text) + " gives " + describe(relation));
  }

  // ---- patterns

  /// The name in a sentence that meets the condition `cue`.
  static constexpr std::string_view kBefore = "The new ";
  static std::string sentence_with(const std::string& name) { return std::string(kBefore) + name + " chip is out."; }

  void check_pattern(const NamePattern& pattern) {
    ++out_.rules;
    for (const std::string& example : pattern.examples) check_name(pattern, example);
    for (const std::string& example : pattern.counter_examples) check_no_name(pattern, example);
  }

  void check_name(const NamePattern& pattern, const std::string& name) {
    ++out_.examples;
    if (!RE2::FullMatch(name, *pattern.compiled))
      return fail(pattern.place, pattern.id, "the pattern does not fit its example " + quoted(name));
    const Span span{static_cast<std::uint32_t>(kBefore.size()), static_cast<std::uint32_t>(kBefore.size() + name.size())};
    const Extraction found = extract(sentence_with(name));
    const bool named =
        std::any_of(found.mentions.begin(), found.mentions.end(), [&](const Mention& mention) { return mention.span == span; });
    if (!named)
      fail(pattern.place, pattern.id,
           "the example " + quoted(name) + " is not found as one name in " + quoted(found.article.text) + names_in(found));
  }

  static std::string names_in(const Extraction& found) {
    std::string out;
    for (const Mention& mention : found.mentions)
      out += (out.empty() ? "; found: " : ", ") + std::string(mention.span.in(found.article.text)) + " by " + mention.by;
    return out;
  }

  void check_no_name(const NamePattern& pattern, const std::string& name) {
    ++out_.examples;
    for (const Mention& mention : extract(sentence_with(name)).mentions)
      if (mention.by == pattern.id && mention.span.begin >= kBefore.size())
        return fail(pattern.place, pattern.id, "the pattern finds a name in its counter-example " + quoted(name));
  }

  const Extractor& extractor_;
  RuleCheck out_;
};

}  // namespace

RuleCheck check_rules(const Extractor& extractor) {
  return Checker(extractor).run();
}

}  // namespace dealgraph
