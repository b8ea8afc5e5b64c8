#include "graph/party_marks.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/utf8.hpp"

namespace dealgraph {
namespace {

constexpr std::size_t kContext = 32;  // code points that Evidence::before and after hold at most

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
    if (stands_alone(text, at, end)) marks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, role});
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

/// In any case, if the name is long enough to mean nothing else; short ones as written.
void add_party(std::vector<PartyMark>& marks, const KnowledgeGraph& graph, std::string_view text, const Party& party) {
  constexpr std::size_t kTooShort = 4;
  const std::string lowered = lower(text);
  for (const std::string& name : names_of(graph, party)) {
    if (name.size() < kTooShort)
      add_places(marks, text, name, party.role);
    else
      add_places(marks, lowered, lower(name), party.role);
  }
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

std::vector<PartyMark> marks_in(const KnowledgeGraph& graph, const Evidence& evidence, std::string_view text) {
  std::vector<PartyMark> marks;
  for (const Party& party : evidence.arguments) add_party(marks, graph, text, party);
  return without_overlaps(std::move(marks));
}

/// Where a sentence ends in `text`: after a line, a full stop with a space after it, or a Chinese one; npos if nowhere.
std::size_t sentence_end(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == '\n') return at;
    const bool stops = text[at] == '.' || text[at] == '!' || text[at] == '?';
    if (stops && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n')) return at + 1;
    for (const std::string_view stop : {"。", "！", "？"})
      if (text.substr(at, stop.size()) == stop) return at + stop.size();
  }
  return text.npos;
}

/// The end of `before` that belongs to the sentence. What is kept of it may begin in the middle of a word.
std::string sentence_begin(const std::string& before) {
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = sentence_end(before, begin)) != before.npos;)
    begin = end + (end < before.size() && before[end] == '\n');
  if (begin != 0) return before.substr(std::min(before.find_first_not_of(' ', begin), before.size()));
  const std::size_t space = before.find(' ');
  const bool may_be_cut = count_code_points(before) >= kContext;
  if (!may_be_cut) return before;
  return "… " + (space == before.npos ? before : before.substr(space + 1));
}

std::string sentence_rest(const std::string& after) {
  const std::size_t end = sentence_end(after, 0);
  if (end != after.npos) return after.substr(0, end);
  if (count_code_points(after) < kContext) return after;
  const std::size_t space = after.rfind(' ');
  return (space == after.npos ? after : after.substr(0, space)) + " …";
}

}  // namespace

std::vector<PartyMark> party_marks(const KnowledgeGraph& graph, const Evidence& evidence) {
  return marks_in(graph, evidence, evidence.quote);
}

MarkedSentence marked_sentence(const KnowledgeGraph& graph, const Evidence& evidence) {
  std::string text = sentence_begin(evidence.before) + evidence.quote;
  if (!evidence.quote.ends_with('.')) text += sentence_rest(evidence.after);
  return {text, marks_in(graph, evidence, text)};
}

}  // namespace dealgraph
