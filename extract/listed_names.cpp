#include "extract/listed_names.hpp"

#include <string>

#include "core/utf8.hpp"
#include "extract/capital_runs.hpp"
#include "extract/name_context.hpp"

namespace dealgraph {
namespace {

bool is_joint(const Document& document, std::uint32_t at) {
  if (at >= document.tokens.size() || document.tokens[at].line_start) return false;
  const Token& token = document.tokens[at];
  if (token.is_mark(',') || token.is_mark('/')) return true;
  const std::string_view word = document.word(at);
  return word == "and" || word == "or";
}

/// The named item behind the joint at `end` ("…, | the Foo"), or nullptr.
const Name* next_item(const Document& document, const NameMap& map, std::uint32_t end) {
  std::uint32_t at = end;
  while (at < end + 2 && is_joint(document, at)) ++at;
  if (at == end) return nullptr;
  if (at < document.tokens.size() && document.word(at) == "the") ++at;
  const Name* name = map.at(at);
  return name && name->begin == at && name->typed ? name : nullptr;
}

const Name* item_before(const Document& document, const NameMap& map, std::uint32_t begin) {
  std::uint32_t at = begin;
  if (at > 0 && document.word(at - 1) == "the") --at;
  std::uint32_t joints = 0;
  while (at > 0 && joints < 2 && is_joint(document, at - 1)) --at, ++joints;
  if (joints == 0 || at == 0) return nullptr;
  const Name* name = map.at(at - 1);
  return name && name->end == at && name->typed ? name : nullptr;
}

}  // namespace

ListNeighbours neighbours_in_list(const Document& document, const NameMap& map, std::uint32_t begin, std::uint32_t end) {
  const Name* before = item_before(document, map, begin);
  const Name* after = next_item(document, map, end);
  const Name* further_before = before ? item_before(document, map, before->begin) : nullptr;
  const Name* further_after = after ? next_item(document, map, after->end) : nullptr;
  const auto is_in_list_of = [&](EntityType type) {
    const auto is_one = [&](const Name* name) { return name && name->type == type; };
    return (is_one(before) && is_one(after)) || (is_one(before) && is_one(further_before) && !after) ||
           (is_one(after) && is_one(further_after) && !before);
  };
  return {is_in_list_of(EntityType::company), is_in_list_of(EntityType::product), is_in_list_of(EntityType::person)};
}

namespace {

/// A capitalised word beside a candidate: "CBC | Television" is longer than its second word.
bool is_capital_word(const Document& document, std::uint32_t at) {
  const Token& token = document.tokens[at];
  return token.kind == TokenKind::word && token.capital && !is_closed(token);
}

/// The candidate at the token, if it can be an item of a list.
const Name* candidate_at(const Document& document, const NameMap& map, const Sentence& sentence, std::uint32_t at) {
  const Name* name = map.at(at);
  if (!name || name->begin != at || name->typed) return nullptr;
  const bool goes_on_before = at > sentence.begin && is_capital_word(document, at - 1);
  const bool goes_on_after = name->end < sentence.end && is_capital_word(document, name->end);
  return goes_on_before || goes_on_after ? nullptr : name;
}

void prove(NameMap& map, const Name& candidate, EntityType type) {
  Name name = candidate;
  map.remove(name.begin, name.end);
  name.type = type;
  name.typed = true;
  name.entity = std::string(to_string(type)) + ":" + slug(name.canonical);
  name.by = "name.list";
  map.add(std::move(name));
}

}  // namespace

void place_listed_names(const Document& document, NameMap& map) {
  for (const Sentence& sentence : document.sentences) {
    if (sentence.chinese || sentence.title_case) continue;
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      const Name* candidate = candidate_at(document, map, sentence, at);
      if (!candidate) continue;
      const ListNeighbours neighbours = neighbours_in_list(document, map, candidate->begin, candidate->end);
      if (neighbours.company == neighbours.product || neighbours.person) continue;
      prove(map, *candidate, neighbours.company ? EntityType::company : EntityType::product);
    }
  }
}

}  // namespace dealgraph
