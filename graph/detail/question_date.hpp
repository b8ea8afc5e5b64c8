#pragma once
/// Dates in questions.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/detail/question_words.hpp"

namespace dealgraph::detail {

/// A date, as precise as it is written, and the number of words that it takes.
struct QuestionDate {
  std::string date;  ///< "2021", "2021-03" or "2021-03-05"
  std::size_t words = 0;
};

/// The longest date at word `at`: "2021", "March 2021", "5 March 2021", "March 5, 2021", "2021-03-05", "2021年3月5日".
std::optional<QuestionDate> question_date_at(const std::vector<QuestionWord>& words, std::size_t at);

/// The last day, month or year before `date`, and the first after it: as precise as `date`.
std::string before_date(const std::string& date);
std::string after_date(const std::string& date);

}  // namespace dealgraph::detail
