#include "graph/party_marks.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/utf8.hpp"

namespace dealgraph {
namespace {

/// ASCII alone: the length stays the same.
std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool joins(char32_t a, char32_t b) {
  const auto in_word = [](char32_t c) { return is_letter(c) || is_digit(c); };
  return in_word(a) && in_word(b) && !is_cjk(a) && !is_cjk(b);
}

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const bool left = begin != 0 && joins(decode_before(text, begin).value, decode_at(text, begin).value);
  const bool right = end != text.size() && joins(decode_before(text, end).value, decode_at(text, end).value);
  return !left && !right;
}

void add_places(std::vector<PartyMark>& marks, std::string_view text, std::string_view name, Role role) {
  if (name.empty()) return;
  for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + name.size())) {
    const std::size_t end = at + name.size();
    if (stands_alone(text, at, end))
      marks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, role});
  }
}

std::vector<std::string> names_of(const KnowledgeGraph& graph, const Party& party) {
  if (party.entity.empty()) return {party.text};
  const Entity* entity = find_entity(graph, party.entity);
  if (entity == nullptr) return {};
  std::vector<std::string> names = {entity->name};
  for (const DatedName& alias : entity->aliases) names.push_back(alias.name);
  names.insert(names.end(), entity->tickers.begin(), entity->tickers.end());
  return names;
}

/// As written; where that is nowhere, in any case, if the name is long enough to mean nothing else.
void add_party(std::vector<PartyMark>& marks, const KnowledgeGraph& graph, const std::string& quote, const Party& party) {
  constexpr std::size_t kTooShort = 4;
  const std::size_t before = marks.size();
  const std::vector<std::string> names = names_of(graph, party);
  for (const std::string& name : names) add_places(marks, quote, name, party.role);
  if (marks.size() != before) return;
  const std::string lowered = lower(quote);
  for (const std::string& name : names)
    if (name.size() >= kTooShort) add_places(marks, lowered, lower(name), party.role);
}

/// The first of each overlapping set, and of those the longest.
std::vector<PartyMark> without_overlaps(std::vector<PartyMark> marks) {
  std::stable_sort(marks.begin(), marks.end(), [](const PartyMark& a, const PartyMark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<PartyMark> kept;
  for (const PartyMark& mark : marks)
    if (kept.empty() || kept.back().span.end <= mark.span.begin) kept.push_back(mark);
  return kept;
}

}  // namespace

std::vector<PartyMark> party_marks(const KnowledgeGraph& graph, const Evidence& evidence) {
  std::vector<PartyMark> marks;
  for (const Party& party : evidence.arguments) add_party(marks, graph, evidence.quote, party);
  return without_overlaps(std::move(marks));
}

}  // namespace dealgraph
