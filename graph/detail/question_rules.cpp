#include "graph/detail/question_rules.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "core/error.hpp"

namespace dealgraph::detail {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (end != 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

template <typename From>
auto known(std::string_view word, const char* what, From from) {
  const auto value = from(word);
  if (!value) throw Error("there is no " + std::string(what) + " '" + std::string(word) + "'");
  return *value;
}

template <typename List, typename From>
void fill(List& list, std::string_view words, const char* what, From from) {
  for (const std::string_view word : split(words, ',')) list.push_back(known(word, what, from));
}

/// "QUERY [RANKED] --option value…", without names: what to_text() writes.
Query query_from(const std::vector<std::string_view>& words) {
  Query query;
  query.kind = known(words.at(0), "query", query_kind_from);
  std::size_t at = 1;
  if (query.kind == QueryKind::top && words.size() > 1) query.ranked = known(words[at++], "list", ranked_kind_from);
  for (; at + 1 < words.size(); at += 2) {
    const std::string_view option = words[at], value = words[at + 1];
    if (option == "--type")
      fill(query.filter.types, value, "type", relation_type_from);
    else if (option == "--role")
      fill(query.filter.roles, value, "role", role_from);
    else if (option == "--answer")
      fill(query.answering, value, "role", role_from);
    else if (option == "--status")
      fill(query.filter.statuses, value, "status", status_from);
    else if (option == "--by")
      query.measure = known(value, "measure", measure_from);
    else
      throw Error("there is no option '" + std::string(option) + "'");
  }
  if (at != words.size()) throw Error("'" + std::string(words[at]) + "' has no value");
  return query;
}

QuestionRule rule_from(std::string_view line) {
  std::vector<std::string_view> words = split(line, ' ');
  if (words.size() < 2) throw Error("a rule has an id and a query");
  QuestionRule rule;
  rule.id = words.front();
  words.erase(words.begin());
  rule.query = query_from(words);
  return rule;
}

void add_line(QuestionRules& rules, std::string_view line) {
  const std::size_t space = std::min(line.find(' '), line.size());
  const std::string_view kind = line.substr(0, space);
  const std::string_view rest = line.substr(std::min(space + 1, line.size()));
  if (kind == "rule")
    rules.rules.push_back(rule_from(rest));
  else if (kind == "ask" && !rules.rules.empty())
    rules.rules.back().patterns.emplace_back(rest);
  else if (kind == "time")
    rules.times.emplace_back(rest);
  else
    throw Error("'" + std::string(kind) + "' begins no line here");
}

}  // namespace

QuestionRules parse_question_rules(std::string_view lines) {
  QuestionRules rules;
  std::size_t number = 0;
  for (const std::string_view line : split(lines, '\n')) {
    ++number;
    try {
      add_line(rules, line);
    } catch (const Error& error) {
      throw Error(error.what(), {"questions", number, 0});
    }
  }
  return rules;
}

const QuestionRules& shipped_question_rules() {
  static const QuestionRules kRules = parse_question_rules(shipped_question_lines());
  return kRules;
}

}  // namespace dealgraph::detail
