#include "extract/tickers.hpp"

#include "extract/name_context.hpp"
#include "extract/rules.hpp"

namespace dealgraph {
namespace {

/// "DIS.N" or "HPQ.N" written bare behind a company's name.
bool bare_ticker_at(const Document& document, std::uint32_t at, std::uint32_t& end) {
  const auto& tokens = document.tokens;
  if (at + 2 >= tokens.size() || tokens[at].line_start) return false;
  const bool shape = tokens[at].upper && tokens[at].span.size() <= 5 && tokens[at + 1].is_mark('.') &&
                     !tokens[at + 1].space_before && tokens[at + 2].kind == TokenKind::word && tokens[at + 2].capital &&
                     tokens[at + 2].span.size() <= 2 && !tokens[at + 2].space_before;
  end = at + 3;
  return shape;
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
  const std::uint32_t behind = is_possessive(document, name.end) ? name.end + 2 : name.end;
  return ticker_at(document, behind, begin, end) || bare_ticker_at(document, name.end, end);
}

Name as_ticker(Name company, std::uint32_t begin, std::uint32_t end) {
  company.alias_only = true;
  company.by = "ticker";
  company.begin = begin;
  company.end = end;
  return company;
}

}  // namespace

void place_tickers(const Document& document, NameMap& map) {
  remove_exchange_labels(document, map);
  for (std::uint32_t at = 0; at < document.tokens.size(); ++at) {
    const Name* name = map.at(at);
    if (!name || name->begin != at || name->type != EntityType::company || name->alias_only) continue;
    std::uint32_t begin = 0, end = 0;
    if (!ticker_behind(document, *name, begin, end)) continue;
    Name ticker = as_ticker(*name, begin, end);
    map.remove(begin, end);
    map.add(std::move(ticker));
  }
}

}  // namespace dealgraph
