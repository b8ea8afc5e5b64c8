#include "extract/gazetteer.hpp"

#include <algorithm>
#include <ranges>

#include "core/utf8.hpp"

namespace dealgraph {
namespace {

bool ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool has_lower(std::string_view text) {
  return std::any_of(text.begin(), text.end(), ascii_lower);
}
bool has_upper(std::string_view text) {
  return std::any_of(text.begin(), text.end(), ascii_upper);
}

/// How the text's spelling compares with the dictionary's, leaving out white space and kinds of quotes.
enum class Spelling { different, same, capitals, first_capital, any_case };

/// One character of folded comparison: next code point of `text` at `at`, white space skipped.
char32_t next_character(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_space(text[at])) ++at;
  if (at >= text.size()) return 0;
  const CodePoint point = decode_at(text, at);
  at += point.length;
  if (point.value == 0x2018 || point.value == 0x2019) return '\'';
  if (point.value == 0x2010 || point.value == 0x2011) return '-';
  if (point.value >= 0xFF01 && point.value <= 0xFF5E) return point.value - 0xFF01 + 0x21;
  return point.value;
}

char32_t lower(char32_t c) {
  return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

Spelling compare(std::string_view surface, std::string_view name) {
  bool same = true, first_capital = true;
  std::size_t i = 0, j = 0;
  bool first = true;
  while (true) {
    const char32_t a = next_character(surface, i), b = next_character(name, j);
    if (a == 0 && b == 0) break;
    if (lower(a) != lower(b)) return Spelling::different;
    if (a != b) {
      same = false;
      if (!first) first_capital = false;
    }
    first = false;
  }
  if (same) return Spelling::same;
  if (!has_lower(surface)) return Spelling::capitals;
  if (first_capital && ascii_upper(surface[0])) return Spelling::first_capital;
  return Spelling::any_case;
}

/// "SONY" for Sony, "EBay" for eBay, "Bearingpoint" for BearingPoint; but not "Amd" for AMD, and no variants of names that are
/// ordinary words.
bool fits(const flat::Name& name, std::string_view surface, std::string_view text) {
  const Spelling spelling = compare(surface, text);
  if (spelling == Spelling::same) return true;
  if (spelling == Spelling::different || name.weak || name.common || name.ticker) return false;
  switch (spelling) {
    case Spelling::capitals:
      return text.size() >= 4 && has_lower(text);
    case Spelling::first_capital:
      return text.size() >= 3;
    default:
      return text.size() >= 6 && has_lower(text) && ascii_upper(surface[0]);
  }
}

/// Terms in lower case (jobs, sectors, negative phrases) stand in any case; those with capitals as written or in capitals.
bool fits(std::string_view surface, std::string_view term) {
  if (!has_upper(term)) return true;
  const Spelling spelling = compare(surface, term);
  return spelling == Spelling::same || (spelling == Spelling::capitals && term.size() >= 4);
}

struct Match {
  std::uint32_t end = 0;
  std::span<const flat::Target> targets;
};

/// All hits of the name automaton that begin at token `begin`, shortest first.
void walk(const RulePack& pack, const std::vector<Token>& tokens, std::uint32_t begin, std::vector<Match>& out) {
  out.clear();
  std::uint64_t hash = 0;
  for (std::uint32_t at = begin; at < tokens.size(); ++at) {
    if (at > begin && tokens[at].line_start) return;
    hash = extend_hash(hash, tokens[at].hash);
    const flat::Slot* slot = pack.slot(hash);
    if (!slot) return;
    if (slot->targets.begin != slot->targets.end) out.push_back({at + 1, pack.targets(*slot)});
  }
}

bool collect(const RulePack& pack, std::string_view surface, std::span<const flat::Target> targets, GazetteerHit& hit) {
  for (const flat::Target target : targets) {
    if (target & flat::kTermBit) {
      const flat::Term& term = pack.terms()[target & ~flat::kTermBit];
      if (fits(surface, pack.text(term.text))) hit.terms.push_back(&term);
    } else {
      const flat::Name& name = pack.names()[target];
      if (fits(name, surface, pack.text(name.text))) hit.names.push_back(&name);
    }
  }
  return !hit.names.empty() || !hit.terms.empty();
}

}  // namespace

std::vector<GazetteerHit> find_names(const RulePack& pack, std::string_view text, const std::vector<Token>& tokens) {
  std::vector<GazetteerHit> out;
  std::vector<Match> matches;
  for (std::uint32_t at = 0; at < tokens.size();) {
    walk(pack, tokens, at, matches);
    std::uint32_t next = at + 1;
    for (const Match& match : std::views::reverse(matches)) {
      const std::string_view surface =
          text.substr(tokens[at].span.begin, tokens[match.end - 1].span.end - tokens[at].span.begin);
      GazetteerHit hit{at, match.end, {}, {}};
      if (!collect(pack, surface, match.targets, hit)) continue;
      next = match.end;
      out.push_back(std::move(hit));
      break;
    }
    at = next;
  }
  return out;
}

}  // namespace dealgraph
