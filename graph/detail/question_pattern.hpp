#pragma once
/// A pattern of words with gaps, as data/questions writes it.

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/detail/question_words.hpp"

namespace dealgraph::detail {

/// What a gap holds: words of the question, and for a gap of time the date that they say.
struct Gap {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string date;
  friend bool operator==(const Gap&, const Gap&) = default;
};
using Gaps = std::map<std::string, Gap>;  // by name

/// Words, `(one|or|other)`, `perhaps?`, and gaps: `{a}` and `{b}` hold names of one word or more, `{since}`, `{until}`,
/// `{before}`, `{after}`, `{in}` hold dates. Words are those of question_words, so `谁收购了{a}` needs no spaces.
class QuestionPattern {
 public:
  /// Throws Error where brackets do not fit or a gap has another name.
  explicit QuestionPattern(std::string_view written);

  using Found = std::function<void(std::size_t end, const Gaps&)>;

  /// Calls `found` for each way in which the pattern takes the words from `from` up to some end; gaps are filled with few words
  /// first. After kMostSteps steps it gives up: no question is worth more.
  void match(const std::vector<QuestionWord>& words, std::size_t from, const Found& found) const;

 private:
  static constexpr std::size_t kMostSteps = 200'000;
  struct Step;
  struct Parser;
  struct Run;

  std::vector<Step> steps_;
};

/// A place in the program that a pattern becomes.
struct QuestionPattern::Step {
  enum class Kind { word, name, date, fork, jump };
  Kind kind = Kind::word;
  std::string text;      // of the word; name of the gap
  std::size_t skip = 0;  // fork: the other way leads so many steps on; jump: so many steps on
};

}  // namespace dealgraph::detail
