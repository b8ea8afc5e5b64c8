#pragma once
/// The results of an answer as JSON values, from which both JSON and CSV are written. Includes nlohmann-json: private to
/// export/.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "graph/answer.hpp"

namespace dealgraph::detail {

/// A list of objects; the keys of an object have a fixed order.
nlohmann::ordered_json answer_rows(const KnowledgeGraph& graph, const Answer& answer);

/// The keys that rows of this kind of query have, flattened with dots and in order. "roles.*" and "value.*" stand for those
/// that the rows have.
std::vector<std::string> answer_columns(QueryKind kind);

}  // namespace dealgraph::detail
