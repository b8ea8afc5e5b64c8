#include "request.hpp"

#include <algorithm>
#include <optional>

#include "core/date.hpp"
#include "graph/question.hpp"

namespace dealgraph::cli {
namespace {

/// "'love' is no type; types are: partnership, …".
template <typename All>
[[noreturn]] void fail_unknown(const std::string& word, const std::string& what, const All& all) {
  std::string known;
  for (const auto& each : all) known += (known.empty() ? "" : ", ") + std::string(each);
  throw Error("'" + word + "' is no " + what + "; known are " + known);
}

std::vector<std::string_view> type_words() {
  std::vector<std::string_view> words;
  for (const RelationType type : all_relation_types()) words.push_back(to_string(type));
  return words;
}

std::vector<std::string_view> role_words() {
  std::vector<std::string_view> words;
  for (const RelationType type : all_relation_types())
    for (const Role role : roles_of(type))
      if (std::find(words.begin(), words.end(), to_string(role)) == words.end()) words.push_back(to_string(role));
  return words;
}

const std::vector<std::string_view> kStatuses = {"rumored", "proposed", "announced", "completed", "failed"};
const std::vector<std::string_view> kKinds = {"partners", "deals", "path", "timeline", "entity", "top", "communities"};

template <typename Value, typename From, typename All>
std::vector<Value> values_of(const std::vector<std::string>& words, const std::string& what, From from, const All& all) {
  std::vector<Value> values;
  for (const std::string& word : words) {
    const auto value = from(word);
    if (!value) fail_unknown(word, what, all);
    values.push_back(*value);
  }
  return values;
}

/// An ISO date of any precision, as it is.
std::string checked_date(const std::string& date, const std::string& option) {
  if (!date.empty() && !is_iso_date(date))
    throw Error(option + " '" + date + "' is no date; write 2021, 2021-03 or 2021-03-05");
  return date;
}

/// Options that are given take the place of what a question says.
void apply(const QueryOptions& options, Query& query) {
  DealFilter& filter = query.filter;
  if (!options.types.empty()) filter.types = values_of<RelationType>(options.types, "type", relation_type_from, type_words());
  if (!options.roles.empty()) filter.roles = values_of<Role>(options.roles, "role", role_from, role_words());
  if (!options.answers.empty()) query.answering = values_of<Role>(options.answers, "role", role_from, role_words());
  if (!options.statuses.empty()) filter.statuses = values_of<Status>(options.statuses, "status", status_from, kStatuses);
  if (!options.since.empty()) filter.since = checked_date(options.since, "--since");
  if (!options.until.empty()) filter.until = checked_date(options.until, "--until");
  if (options.min_confidence > 0) filter.min_confidence = options.min_confidence;
  if (options.limit > 0) query.limit = options.limit;
  query.currency = options.currency;
  if (options.by.empty()) return;
  const auto measure = measure_from(options.by);
  if (!measure) fail_unknown(options.by, "measure", std::vector<std::string>{"deals", "value", "pagerank", "betweenness"});
  query.measure = *measure;
}

std::string joined(const std::vector<std::string>& words, std::size_t from) {
  std::string text;
  for (std::size_t i = from; i < words.size(); ++i) text += (i == from ? "" : " ") + words[i];
  return text;
}

/// "top companies".
std::optional<Query> top_from(const std::vector<std::string>& words, Query query) {
  if (words.size() > 2) return std::nullopt;
  if (words.size() < 2) return query;
  const auto ranked = ranked_kind_from(words[1]);
  if (!ranked) fail_unknown(words[1], "list to rank", std::vector<std::string>{"companies", "partners", "hardware"});
  query.ranked = *ranked;
  return query;
}

/// A query of the fixed form, or nothing: then the words are a question. Where one name is wanted, all words are it.
std::optional<Query> fixed_form(const std::vector<std::string>& words) {
  const auto kind = words.empty() ? std::nullopt : query_kind_from(words[0]);
  if (!kind) return std::nullopt;
  Query query;
  query.kind = *kind;
  if (query.kind == QueryKind::top) return top_from(words, query);
  const auto [least, most] = name_count(*kind);
  query.names.assign(words.begin() + 1, words.end());
  if (most == 1 && query.names.size() > 1) query.names = {joined(words, 1)};
  if (query.names.size() < least)
    throw Error("'" + words[0] + "' needs " + (least == 1 ? "a name: " : "two names: ") + words[0] +
                (least == 1 ? " Microsoft" : " Microsoft Sony"));
  return query.names.size() > most ? std::nullopt : std::optional(query);
}

/// A lone word that is nearly a name is a name that the base does not know, rather than no question at all.
std::optional<Query> lone_name(const std::string& words, const NameSource& names) {
  if (names.nearly(words).empty()) return std::nullopt;
  Query query;
  query.kind = QueryKind::entity;
  query.names = {words};
  return query;
}

}  // namespace

void add_query_options(CLI::App& command, QueryOptions& options) {
  command.add_option("BASE", options.base, "Knowledge-base file, or a folder or file of articles")->required()->type_name("");
  command
      .add_option(
          "QUERY", options.words,
          "partners NAME, deals [NAME [NAME]], path NAME NAME, timeline NAME, entity NAME, top companies|partners|hardware, "
          "communities, or a question")
      ->required()
      ->type_name("");
  command.add_option("--format", options.format, "table, json or csv")
      ->capture_default_str()
      ->check(CLI::IsMember({"table", "json", "csv"}));
  command.add_option("--type", options.types, "Only deals or facts of these types: partnership,supply,uses")->delimiter(',');
  command.add_option("--status", options.statuses, "Only deals of these states: announced,completed")->delimiter(',');
  command.add_option("--since", options.since, "Nothing that was over before this date (2021, 2021-03 or 2021-03-05)");
  command.add_option("--until", options.until, "Nothing that began after this date");
  command.add_option("--min-confidence", options.min_confidence, "Only what is this sure, 0 to 1")->check(CLI::Range(0.0, 1.0));
  command.add_option("--role", options.roles, "deals, partners, timeline: the role of NAME")->delimiter(',');
  command.add_option("--answer", options.answers, "deals: the roles whose parties are the answer")->delimiter(',');
  command.add_option("--limit", options.limit, "At most so many rows (default: path 3, top 10, else all)");
  command.add_option("--by", options.by, "top: deals, value, pagerank or betweenness (default: deals)");
  command.add_option("--currency", options.currency, "top --by value: the currency to sum up")->capture_default_str();
  command.add_option("--input", options.input.form, "Form of articles: auto, jsonl, markdown, html or text")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "jsonl", "markdown", "html", "text"}));
  add_data_option(command, options.input.data);
  add_jobs_option(command, options.input.jobs);
}

std::string asked(const QueryOptions& options) {
  return joined(options.words, 0);
}

Query query_from(const QueryOptions& options, const NameSource& names) {
  std::optional<Query> query = fixed_form(options.words);
  if (!query) query = understand(asked(options), names);
  if (!query) query = lone_name(asked(options), names);
  if (!query) {
    std::string kinds;
    for (const std::string_view kind : kKinds) kinds += (kinds.empty() ? "" : ", ") + std::string(kind);
    throw Error("'" + asked(options) + "' is neither a query (" + kinds +
                ") nor a question that is understood, such as \"who partnered with Meta since 2021\"; names of several words "
                "go in quotes");
  }
  apply(options, *query);
  return *query;
}

}  // namespace dealgraph::cli
