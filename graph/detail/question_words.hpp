#pragma once
/// Questions as words.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dealgraph::detail {

/// A run of letters and digits, folded; in Chinese, Japanese and Korean a single character; or "'s". Signs are no words.
struct QuestionWord {
  std::string text;
  std::size_t begin = 0;  ///< bytes of the question
  std::size_t end = 0;
  friend bool operator==(const QuestionWord&, const QuestionWord&) = default;
};

std::vector<QuestionWord> question_words(std::string_view question);

/// The question's text from the first to the last of these words with the signs that belong to a name ("Yahoo!").
std::string text_of(std::string_view question, const QuestionWord& first, const QuestionWord& last);

}  // namespace dealgraph::detail
