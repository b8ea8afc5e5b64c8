#include "questions.hpp"

#include <nlohmann/json.hpp>

#include "core/date.hpp"
#include "core/error.hpp"
#include "export/answer_json.hpp"
#include "graph/question.hpp"

namespace dealgraph::python {
namespace {

using Json = nlohmann::json;

/// The words under `key`, each as `from(word)`; throws Error where it knows no such word.
template <class From>
auto known(const Json& query, const char* key, const char* what, From from) {
  std::vector<typename decltype(from(""))::value_type> values;
  for (const std::string word : query.value(key, Json::array())) {
    const auto value = from(word);
    if (!value) throw Error("there is no " + std::string(what) + " '" + word + "'");
    values.push_back(*value);
  }
  return values;
}

/// What `key` gives takes the place of `value`.
template <typename Value>
void put(const Json& given, const char* key, Value& value) {
  if (given.contains(key)) value = given.at(key).get<Value>();
}

template <typename Value>
void put(const std::vector<Value>& given, std::vector<Value>& values) {
  if (!given.empty()) values = given;
}

template <typename Value>
void put(const std::vector<Value>& given, Value& value) {
  if (!given.empty()) value = given.front();
}

void put_date(const Json& given, const char* key, std::string& date) {
  put(given, key, date);
  if (!date.empty() && !is_iso_date(date))
    throw Error(std::string(key) + ": '" + date + "' is no date; write 2021, 2021-03 or 2021-03-05");
}

void put_filter(const Json& given, DealFilter& filter) {
  put(known(given, "types", "type of deal or fact", relation_type_from), filter.types);
  put(known(given, "statuses", "status", status_from), filter.statuses);
  put(known(given, "roles", "role", role_from), filter.roles);
  put_date(given, "since", filter.since);
  put_date(given, "until", filter.until);
  put(given, "min_confidence", filter.min_confidence);
}

/// What is given takes the place of what the query says.
void put_all(const Json& given, Query& query) {
  put_filter(given, query.filter);
  put(known(given, "kind", "kind of question", query_kind_from), query.kind);
  put(given, "names", query.names);
  put(known(given, "answering", "role", role_from), query.answering);
  put(known(given, "what", "ranking of", ranked_kind_from), query.ranked);
  put(known(given, "by", "measure", measure_from), query.measure);
  put(given, "currency", query.currency);
  put(given, "limit", query.limit);
}

std::string unknown_json(const std::vector<Meaning>& meanings, const NameSource& names) {
  Json unknown = Json::array();
  for (const Meaning& meaning : meanings) {
    if (meaning.candidates.empty()) unknown.push_back({{"name", meaning.name}, {"nearly", names.nearly(meaning.name)}});
  }
  return Json{{"unknown", std::move(unknown)}}.dump();
}

Json to_json(const Entity& entity) {
  return {{"entity", entity.id}, {"name", entity.name}};
}

/// The entity that is taken for a name, and the others that it may mean.
Json taken(const Meaning& meaning) {
  Json json = to_json(meaning.candidates.front());
  json["asked"] = meaning.name;
  json["others"] = Json::array();
  for (std::size_t i = 1; i < meaning.candidates.size(); ++i) json["others"].push_back(to_json(meaning.candidates[i]));
  return json;
}

std::string answered(const Asked& asked, const Query& query, const std::string& as_asked) {
  const std::vector<Meaning> meanings = meanings_of(query, asked.names);
  if (!all_known(meanings)) return unknown_json(meanings, asked.names);
  const std::vector<std::string> entities = first_candidates(meanings);
  const KnowledgeGraph& graph = asked.graph(query, entities);
  Json named = Json::array();
  for (const Meaning& meaning : meanings) named.push_back(taken(meaning));
  return R"({"kind":")" + std::string(to_string(query.kind)) + R"(","entities":)" + named.dump() + R"(,"answer":)" +
         answer_json(graph, answer(graph, query, entities), as_asked) + "}";
}

}  // namespace

std::string ask(const Asked& asked, const std::string& query) {
  Query read;
  put_all(Json::parse(query), read);
  return answered(asked, read, to_text(read));
}

std::string answer_question(const Asked& asked, const std::string& question, const std::string& more) {
  std::optional<Query> query = understand(question, asked.names);
  if (!query) {
    throw Error(
        "the question is not understood; ask like \"who partnered with Meta?\" or \"what did AMD buy in 2022?\", or call "
        "partners(), deals(), path() or timeline()");
  }
  put_all(Json::parse(more), *query);
  return answered(asked, *query, question);
}

}  // namespace dealgraph::python
