#pragma once
/// Answers as JSON and CSV (CONTRACT.md §3).

#include <string>
#include <string_view>

#include "graph/answer.hpp"

namespace dealgraph {

/// One object {"query": …, "results": […]} and a newline. `asked` is the query as the user put it; it comes back with
/// "understood", to_text() of what it was taken for. What is not known is null, or an empty list.
std::string answer_json(const KnowledgeGraph& graph, const Answer& answer, std::string_view asked);

/// A header and a line for each result, RFC 4180 with newlines alone. Columns are the keys of the JSON flattened with dots
/// ("latest.quote", "roles.partner.name"); a list becomes one field, its items between " | ".
std::string answer_csv(const KnowledgeGraph& graph, const Answer& answer);

}  // namespace dealgraph
