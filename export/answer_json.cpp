#include "export/answer_json.hpp"

#include "export/detail/answer_rows.hpp"

namespace dealgraph {

std::string answer_json(const KnowledgeGraph& graph, const Answer& answer, std::string_view asked) {
  nlohmann::ordered_json json = {{"query", asked}, {"understood", to_text(answer.query)}};
  json["results"] = detail::answer_rows(graph, answer);
  if (answer.query.kind == QueryKind::communities) json["modularity"] = std::get<Communities>(answer.rows).modularity;
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace dealgraph
