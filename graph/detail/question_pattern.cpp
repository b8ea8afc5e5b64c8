#include "graph/detail/question_pattern.hpp"

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "graph/detail/question_date.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::array<std::string_view, 2> kNameGaps = {"a", "b"};
constexpr std::array<std::string_view, 5> kDateGaps = {"since", "until", "before", "after", "in"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

/// Recursive descent; every part gives the steps that match it.
struct QuestionPattern::Parser {
  using Steps = std::vector<Step>;

  std::string_view text;
  std::size_t at = 0;

  [[noreturn]] void fail(const std::string& why) const {
    throw Error("pattern '" + std::string(text) + "': " + why + " at byte " + std::to_string(at + 1));
  }

  [[nodiscard]] bool ended() const { return at == text.size(); }

  static void append(Steps& steps, const Steps& more) { steps.insert(steps.end(), more.begin(), more.end()); }

  static Steps perhaps(const Steps& part) {
    Steps steps = {{Step::Kind::fork, "", part.size() + 1}};
    append(steps, part);
    return steps;
  }

  /// "a|b|c": fork over each but the last, jump to the end behind it.
  static Steps one_of(const std::vector<Steps>& ways) {
    Steps steps = ways.back();
    for (std::size_t i = ways.size() - 1; i-- > 0;) {
      Steps before = {{Step::Kind::fork, "", ways[i].size() + 2}};
      append(before, ways[i]);
      before.push_back({Step::Kind::jump, "", steps.size() + 1});
      append(before, steps);
      steps = std::move(before);
    }
    return steps;
  }

  Steps ways() {
    std::vector<Steps> found = {sequence()};
    while (!ended() && text[at] == '|') {
      ++at;
      found.push_back(sequence());
    }
    return one_of(found);
  }

  Steps sequence() {
    Steps steps;
    while (!ended() && text[at] != '|' && text[at] != ')') {
      if (text[at] == ' ') {
        ++at;
        continue;
      }
      Steps part = item(steps);
      if (!ended() && text[at] == '?') {
        ++at;
        part = perhaps(part);
      }
      append(steps, part);
    }
    return steps;
  }

  /// Of several words without spaces the last is given, those before are added to `steps`: `?` stands for it alone.
  Steps item(Steps& steps) {
    if (text[at] == '(') return group();
    if (text[at] == '{') return gap();
    Steps words = plain_words();
    append(steps, Steps(words.begin(), words.end() - 1));
    return {words.back()};
  }

  Steps group() {
    ++at;
    Steps steps = ways();
    if (ended() || text[at] != ')') fail("')' is missing");
    ++at;
    return steps;
  }

  Steps gap() {
    const std::size_t end = text.find('}', at);
    if (end == text.npos) fail("'}' is missing");
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const bool is_date = is_among(kDateGaps, name);
    if (!is_date && !is_among(kNameGaps, name)) fail("there is no gap {" + std::string(name) + "}");
    at = end + 1;
    return {{is_date ? Step::Kind::date : Step::Kind::name, std::string(name), 0}};
  }

  Steps plain_words() {
    const std::size_t end = std::min(text.find_first_of(" ()|?{}", at), text.size());
    const std::string_view part = text.substr(at, end - at);
    Steps steps;
    if (part == "'s")
      steps.push_back({Step::Kind::word, "'s", 0});
    else
      for (const QuestionWord& word : question_words(part)) steps.push_back({Step::Kind::word, word.text, 0});
    if (steps.empty()) fail("a sign can not stand here");
    at = end;
    return steps;
  }
};

/// Backtracking over the steps; what follows a choice is tried anew for each way.
struct QuestionPattern::Run {
  const std::vector<Step>& steps;
  const std::vector<QuestionWord>& words;
  const Found& found;
  Gaps gaps = {};
  std::size_t taken = 0;

  void go(std::size_t step, std::size_t at) {
    for (; step < steps.size(); ++step) {
      if (++taken > kMostSteps) return;
      switch (steps[step].kind) {
        case Step::Kind::word:
          if (at == words.size() || words[at].text != steps[step].text) return;
          ++at;
          break;
        case Step::Kind::fork:
          go(step + 1, at);
          step += steps[step].skip - 1;
          break;
        case Step::Kind::jump:
          step += steps[step].skip - 1;
          break;
        case Step::Kind::name:
          return fill_name(step, at);
        case Step::Kind::date:
          return fill_date(step, at);
      }
    }
    found(at, gaps);
  }

  void fill_name(std::size_t step, std::size_t at) {
    for (std::size_t end = at + 1; end <= words.size(); ++end) {
      gaps[steps[step].text] = {at, end, ""};
      go(step + 1, end);
    }
    gaps.erase(steps[step].text);
  }

  void fill_date(std::size_t step, std::size_t at) {
    const auto date = question_date_at(words, at);
    if (!date) return;
    gaps[steps[step].text] = {at, at + date->words, date->date};
    go(step + 1, at + date->words);
    gaps.erase(steps[step].text);
  }
};

QuestionPattern::QuestionPattern(std::string_view written) {
  Parser parser{written};
  steps_ = parser.ways();
  if (!parser.ended()) parser.fail("nothing opens this ')'");
}

void QuestionPattern::match(const std::vector<QuestionWord>& words, std::size_t from, const Found& found) const {
  Run{steps_, words, found}.go(0, from);
}

}  // namespace dealgraph::detail
