#pragma once
/// Answers as tables with their evidence.

#include <string>

#include "graph/answer.hpp"
#include "page.hpp"

namespace dealgraph::cli {

/// A line that says what was asked and how much was found, a table, and under each row the sentence that says it with the
/// parties marked, and the article that it stands in.
std::string answer_table(const KnowledgeGraph& graph, const Answer& answer, PageStyle style);

}  // namespace dealgraph::cli
