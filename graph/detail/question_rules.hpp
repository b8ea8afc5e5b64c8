#pragma once
/// The question patterns of data/questions, as the build puts them into the library.

#include <string>
#include <string_view>
#include <vector>

#include "graph/answer.hpp"
#include "graph/detail/question_pattern.hpp"

namespace dealgraph::detail {

/// Ways to ask one thing. Gaps {a} and {b} become the names of the query.
struct QuestionRule {
  std::string id;
  Query query;
  std::vector<QuestionPattern> patterns;
};

struct QuestionRules {
  std::vector<QuestionRule> rules;     ///< in the order in which readings are offered
  std::vector<QuestionPattern> times;  ///< "since {since}", …: may stand anywhere in a question
};

/// Reads the lines that the build made of data/questions (apps/compiler/questions.cpp): "rule ID QUERY OPTION…", where options
/// are those of to_text(Query), then "ask PATTERN" for each of its patterns; "time PATTERN". Throws Error with the line.
QuestionRules parse_question_rules(std::string_view lines);

/// Those of the library, read once.
const QuestionRules& shipped_question_rules();

/// The lines themselves (made by the build).
std::string_view shipped_question_lines();

}  // namespace dealgraph::detail
