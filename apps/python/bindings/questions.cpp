#include "questions.hpp"

#include <nlohmann/json.hpp>

#include "core/error.hpp"
#include "export/answer_json.hpp"
#include "graph/question.hpp"

namespace dealgraph::python {
namespace {

using Json = nlohmann::json;

/// `from(word)`; throws Error where it knows no such word.
template <class From>
auto known(const std::string& word, const char* what, From from) {
  const auto value = from(word);
  if (!value) throw Error("there is no " + std::string(what) + " '" + word + "'");
  return *value;
}

DealFilter filter_of(const Json& query) {
  DealFilter filter;
  for (const std::string word : query.value("types", Json::array()))
    filter.types.push_back(known(word, "type of deal or fact", relation_type_from));
  for (const std::string word : query.value("statuses", Json::array()))
    filter.statuses.push_back(known(word, "status", status_from));
  filter.since = query.value("since", "");
  filter.until = query.value("until", "");
  filter.min_confidence = query.value("min_confidence", 0.0);
  return filter;
}

Query query_of(const Json& asked) {
  Query query;
  query.kind = known(asked.at("kind").get<std::string>(), "kind of question", query_kind_from);
  query.names = asked.value("names", std::vector<std::string>());
  query.filter = filter_of(asked);
  query.ranked = known(asked.value("what", "companies"), "ranking of", ranked_kind_from);
  query.measure = known(asked.value("by", "deals"), "measure", measure_from);
  query.currency = asked.value("currency", "USD");
  query.limit = asked.value("limit", std::size_t{0});
  return query;
}

std::string unknown_json(const std::vector<Meaning>& meanings, const NameSource& names) {
  Json unknown = Json::array();
  for (const Meaning& meaning : meanings) {
    if (meaning.candidates.empty()) unknown.push_back({{"name", meaning.name}, {"nearly", names.nearly(meaning.name)}});
  }
  return Json{{"unknown", std::move(unknown)}}.dump();
}

std::string answered(const Asked& asked, const Query& query, const std::string& as_asked) {
  const std::vector<Meaning> meanings = meanings_of(query, asked.names);
  if (!all_known(meanings)) return unknown_json(meanings, asked.names);
  const std::vector<std::string> entities = first_candidates(meanings);
  const KnowledgeGraph& graph = asked.graph(query, entities);
  Json named = Json::array();
  for (const std::string& entity : entities) named.push_back({{"entity", entity}, {"name", name_of(graph, entity)}});
  return R"({"kind":")" + std::string(to_string(query.kind)) + R"(","entities":)" + named.dump() + R"(,"answer":)" +
         answer_json(graph, answer(graph, query, entities), as_asked) + "}";
}

}  // namespace

std::string ask(const Asked& asked, const std::string& query) {
  const Query read = query_of(Json::parse(query));
  return answered(asked, read, to_text(read));
}

std::string answer_question(const Asked& asked, const std::string& question) {
  const std::optional<Query> query = understand(question, asked.names);
  if (!query) {
    throw Error(
        "the question is not understood; ask like \"who partnered with Meta?\" or \"what did AMD buy in 2022?\", or call "
        "partners(), deals(), path() or timeline()");
  }
  return answered(asked, *query, question);
}

}  // namespace dealgraph::python
