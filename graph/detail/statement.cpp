#include "graph/detail/statement.hpp"

#include <algorithm>
#include <tuple>

#include "graph/detail/model_text.hpp"
#include "graph/number_text.hpp"

namespace dealgraph::detail {
namespace {

auto attribute_key(const Attributes& attributes) {
  return std::tie(attributes.value, attributes.quantity, attributes.stake, attributes.date, attributes.round, attributes.title,
                  attributes.change, attributes.ticker);
}

auto evidence_key(const Evidence& e) {
  return std::tuple(e.date.empty(), std::tie(e.date, e.article, e.span, e.rule, e.status, e.confidence, e.arguments));
}

/// The parts one after the other, none of which can hold a NUL.
void append(std::string& out, std::string_view part) {
  out += part;
  out += '\0';
}

void append(std::string& out, const Attributes& attributes) {
  if (attributes.value) append(out, number_text(attributes.value->amount) + attributes.value->currency);
  if (attributes.quantity) append(out, number_text(attributes.quantity->amount) + attributes.quantity->unit);
  if (attributes.stake) append(out, number_text(*attributes.stake));
  for (const std::string* text :
       {&attributes.date, &attributes.round, &attributes.title, &attributes.change, &attributes.ticker})
    append(out, *text);
}

void make_unique(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

}  // namespace

bool is_before(const Statement& a, const Statement& b) {
  if (a.type != b.type) return a.type < b.type;
  const auto a_key = evidence_key(a.evidence);
  const auto b_key = evidence_key(b.evidence);
  if (a_key != b_key) return a_key < b_key;
  return attribute_key(a.evidence.attributes) < attribute_key(b.evidence.attributes);
}

std::string identity(const Statement& statement) {
  const Evidence& evidence = statement.evidence;
  std::string key;
  append(key, to_string(statement.type));
  append(key, evidence.article);
  append(key, std::to_string(evidence.span.begin) + '-' + std::to_string(evidence.span.end));
  for (const Party& party : evidence.arguments) {
    append(key, to_string(party.role));
    append(key, party.entity);
    append(key, party.text);
  }
  append(key, evidence.attributes);
  return key;
}

std::vector<std::string> entities_in(const Statement& statement, Role role) {
  std::vector<std::string> entities;
  for (const Party& party : statement.evidence.arguments) {
    if (party.role == role && !party.entity.empty()) entities.push_back(party.entity);
  }
  make_unique(entities);
  return entities;
}

std::vector<std::string> descriptions_in(const Statement& statement, Role role) {
  std::vector<std::string> texts;
  for (const Party& party : statement.evidence.arguments) {
    if (party.role == role && party.entity.empty()) texts.push_back(comparable_description(party.text));
  }
  make_unique(texts);
  return texts;
}

}  // namespace dealgraph::detail
