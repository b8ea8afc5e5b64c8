#include "extract/tickers.hpp"

#include <algorithm>
#include <string_view>

#include "extract/name_context.hpp"
#include "extract/rules.hpp"
#include "extract/text_forms.hpp"

namespace dealgraph {
namespace {

/// "MSFT", "F"; with `suffix` also the class in a small letter: "VORa".
bool is_letters(const Token& token, std::string_view word, bool suffix) {
  if (token.kind != TokenKind::word || !token.capital || word.size() > 6) return false;
  if (token.upper || word.size() == 1) return true;
  return suffix && is_ascii_lower(word.back()) && std::all_of(word.begin(), word.end() - 1, is_ascii_upper);
}

/// ".TO": the token behind the exchange that a ticker ends with; `at` if none stands there.
std::uint32_t exchange_suffix(const Document& document, std::uint32_t at, std::uint32_t longest) {
  const auto& tokens = document.tokens;
  const bool suffix = at + 1 < tokens.size() && tokens[at].is_mark('.') && !tokens[at].space_before &&
                      !tokens[at + 1].space_before && tokens[at + 1].kind == TokenKind::word && tokens[at + 1].capital &&
                      tokens[at + 1].span.size() <= longest;
  return suffix ? at + 2 : at;
}

/// "DIS.N" or "HPQ.N" written bare behind a company's name; a lone letter only behind a legal ending: "Ford Motor Co. F.N".
bool bare_ticker_at(const Document& document, const Name& name, std::uint32_t& end) {
  const std::uint32_t at = name.end;
  const auto& tokens = document.tokens;
  if (at + 2 >= tokens.size() || tokens[at].line_start) return false;
  const Token& last = tokens[at - 1];
  const bool legal = last.is_mark('.') || last.is(word::legal_suffix);
  if (!(tokens[at].upper || (legal && tokens[at].capital)) || tokens[at].span.size() > 5) return false;
  end = exchange_suffix(document, at + 1, 2);
  return is_letters(tokens[at], document.word(at), false) && end > at + 1;
}

/// Behind `(the "Company")`, where another bracket follows: that one; else `at`.
std::uint32_t behind_definition(const Document& document, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 12;
  const auto& tokens = document.tokens;
  if (at >= tokens.size() || !tokens[at].is_mark('(')) return at;
  bool quoted = false;
  for (std::uint32_t next = at + 1; next + 1 < tokens.size() && next < at + kLongest; ++next) {
    quoted = quoted || tokens[next].is_mark('"');
    if (tokens[next].is_mark(')')) return quoted && tokens[next + 1].is_mark('(') ? next + 1 : at;
  }
  return at;
}

/// "(NASDAQ: AMZN)": where a ticker follows, the exchange acts as a label and is no mention.
void remove_exchange_labels(const Document& document, NameMap& map) {
  const WordSet& exchanges = document.pack.rules().names.exchanges;
  for (std::uint32_t at = 1; at + 1 < document.tokens.size(); ++at)
    if (document.tokens[at - 1].is_mark('(') && document.tokens[at + 1].is_mark(':') &&
        exchanges.contains(document.tokens[at].hash))
      map.remove(at, at + 1);
}

/// The tokens of the ticker behind a company's mention.
bool ticker_behind(const Document& document, const Name& name, std::uint32_t& begin, std::uint32_t& end) {
  begin = name.end;
  const std::uint32_t behind = is_possessive(document, name.end) ? name.end + 2 : behind_definition(document, name.end);
  return ticker_at(document, behind, begin, end) || bare_ticker_at(document, name, end);
}

Name as_ticker(Name company, std::uint32_t begin, std::uint32_t end) {
  company.alias_only = true;
  company.by = "ticker";
  company.begin = begin;
  company.end = end;
  return company;
}

void place(NameMap& map, const Name& company, std::uint32_t begin, std::uint32_t end) {
  map.remove(begin, end);
  map.add(as_ticker(company, begin, end));
}

}  // namespace

bool ticker_at(const Document& document, std::uint32_t at, std::uint32_t& begin, std::uint32_t& end) {
  const auto& tokens = document.tokens;
  if (at + 2 >= tokens.size() || !tokens[at].is_mark('(')) return false;
  std::uint32_t next = at + 1;
  const WordSet& exchanges = document.pack.rules().names.exchanges;
  bool exchange = false;
  while (next + 1 < tokens.size() && (exchanges.contains(tokens[next].hash) || (exchange && tokens[next].is_mark(':')))) {
    exchange = true;
    ++next;
  }
  const Token& first = tokens[next];
  const std::uint32_t behind = exchange_suffix(document, next + 1, 3);
  const bool suffix = behind > next + 1;
  const bool letters = is_letters(first, document.word(next), suffix);
  const bool digits =
      first.kind == TokenKind::number && first.span.size() >= 4 && first.span.size() <= 6 + (exchange ? 1u : 0u);
  if ((!letters && !digits) || behind >= tokens.size()) return false;
  begin = next;
  end = behind;
  const Token& close = tokens[end];
  if (close.is_mark(':') || close.is_mark(',') || close.is_mark(';'))
    return suffix || exchange;  // "(HPQ.N: Quote, Profile, Research)"
  return close.is_mark(')') &&
         (exchange || suffix || (letters && first.span.size() <= 5) || (digits && first.span.size() >= 5));
}

void place_tickers(const Document& document, NameMap& map) {
  remove_exchange_labels(document, map);
  for (std::uint32_t at = 0; at < document.tokens.size(); ++at) {
    const Name* name = map.at(at);
    if (!name || name->begin != at || name->type != EntityType::company || name->alias_only) continue;
    std::uint32_t begin = 0, end = 0;
    if (!ticker_behind(document, *name, begin, end)) continue;
    const Name company = *name;
    place(map, company, begin, end);
    while (end < document.tokens.size() && document.tokens[end].is_mark(')') && ticker_at(document, end + 1, begin, end))
      place(map, company, begin, end);
  }
}

}  // namespace dealgraph
