#include "words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "graph/number_text.hpp"
#include "graph/party_marks.hpp"

namespace dealgraph::cli {
namespace {

/// Three digits after the point at most.
std::string short_number(double value) {
  return number_text(std::round(value * 1000) / 1000);
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string marked_quote(const KnowledgeGraph& graph, const Evidence& evidence, const Page& page) {
  const MarkedSentence sentence = marked_sentence(graph, evidence);
  std::string out;
  std::size_t at = 0;
  for (const PartyMark& mark : sentence.marks) {
    out += sentence.text.substr(at, mark.span.begin - at) + page.marked(std::string(mark.span.in(sentence.text)));
    at = mark.span.end;
  }
  return one_line(out + sentence.text.substr(at));
}

/// "Example Wire, 2021-03-05: The title <https://…>": what is known of it.
std::string source_words(const KnowledgeGraph& graph, const Evidence& evidence) {
  const SourceArticle* article = find_article(graph, evidence.article);
  std::string words = evidence.publisher;
  if (!evidence.published.empty()) words += (words.empty() ? "" : ", ") + evidence.published;
  const bool has_title = article != nullptr && !article->title.empty() && article->title != evidence.quote;
  if (has_title) words += (words.empty() ? "" : ": ") + one_line(article->title);
  if (!evidence.url.empty()) words += (words.empty() ? "<" : " <") + evidence.url + ">";
  return words.empty() ? evidence.document : words;
}

bool is_directed(const Deal& deal) {
  return !symmetric_role(deal.type);
}

}  // namespace

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string money_words(const Money& money) {
  constexpr std::array<std::pair<double, const char*>, 3> kScales = {
      {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}}};
  for (const auto& [scale, word] : kScales)
    if (money.amount >= scale) return money.currency + " " + short_number(money.amount / scale) + word;
  return money.currency + " " + short_number(money.amount);
}

std::string value_words(const Deal& deal) {
  std::string words;
  for (std::size_t i = 0; i < deal.values.size(); ++i)
    words += (i == 0 ? "" : i == 1 ? " (also " : ", ") + money_words(deal.values[i].value);
  return deal.values.size() > 1 ? words + ")" : words;
}

std::string percent_words(double fraction) {
  return number_text(std::round(fraction * 1e4) / 100) + " %";
}

std::string span_words(const std::string& since, const std::string& until) {
  if (since.empty() && until.empty()) return "?";
  return since == until || until.empty() ? since : since + " – " + until;
}

std::string names_words(const KnowledgeGraph& graph, const std::vector<Party>& parties) {
  std::string words;
  for (const Party& party : parties) words += (words.empty() ? "" : ", ") + one_line(name_of(graph, party));
  return words;
}

std::string parties_words(const KnowledgeGraph& graph, const Deal& deal) {
  std::string words;
  for (const Role role : roles_of(deal.type)) {
    std::vector<Party> parties;
    for (const Party& party : deal.parties)
      if (party.role == role) parties.push_back(party);
    if (parties.empty()) continue;
    words += words.empty() ? "" : "; ";
    words +=
        (is_directed(deal) || role == Role::venture ? std::string(to_string(role)) + " " : "") + names_words(graph, parties);
  }
  return words;
}

std::vector<std::string> evidence_lines(const KnowledgeGraph& graph, const Evidence& evidence, const Page& page,
                                        std::size_t others) {
  std::string source = "– " + source_words(graph, evidence);
  if (others != 0) source += ", and " + counted(others, "more statement", "more statements");
  return {"\"" + marked_quote(graph, evidence, page) + "\"", source};
}

}  // namespace dealgraph::cli
