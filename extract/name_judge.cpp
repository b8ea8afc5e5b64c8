#include "extract/name_judge.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/name_index.hpp"
#include "extract/text_forms.hpp"
#include "extract/token.hpp"
#include "extract/word_class.hpp"

namespace dealgraph {
namespace {

/// Calls `use(layer, target)` for each name or term that has the tokens of `name`.
template <class Use>
void for_each_like(std::string_view name, const RulePack& pack, Use use) {
  for (const PackLayer& layer : pack.layers()) {
    NameToken token;
    if (!next_name_token(name, 0, token)) return;
    std::uint64_t hash = token.hash;
    while (next_name_token(name, token.end, token)) {
      if (!layer.index.fate(hash).goes_on) break;
      hash = name_hash::extend(hash, token.hash);
    }
    if (token.end == name.size() && layer.index.fate(hash).ends)
      layer.index.for_each_name(hash, [&](flat::Target target) { use(layer, target); });
  }
}

bool is_place(std::string_view name, const RulePack& pack) {
  bool out = false;
  for_each_like(name, pack, [&](const PackLayer& layer, flat::Target target) {
    if ((target & flat::kTermBit) == 0) return;
    const flat::Term& term = layer.terms[target & ~flat::kTermBit];
    const auto kind = static_cast<TermKind>(term.kind);
    out |= term.text.text() == name && (kind == TermKind::place || kind == TermKind::nationality);
  });
  return out;
}

bool is_short(std::string_view name) {
  const bool ascii = std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const bool digits = std::none_of(name.begin(), name.end(),
                                   [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
  return digits || count_code_points(name) < (ascii ? 3u : 2u);
}

constexpr std::string_view kSeparators = " ,";

std::string folded_letters(std::string_view word) {
  std::string out;
  for (const char c : word)
    if (c != '.') out += is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
  return out;
}

bool is_legal_ending(std::string_view word, const WordList& words) {
  const std::string letters = folded_letters(word);
  if (letters.empty() || letters == "&") return true;
  const flat::Word* known = words.find(hash_folded(letters));
  return known != nullptr && (known->classes & word::legal_suffix) != 0;
}

bool is_vowel(char c) {
  return std::string_view("AEIOUY").find(c) != std::string_view::npos;
}

/// "TRADERS" is a word, "IBM" and "KPMG" are letters.
bool reads_as_word(std::string_view word) {
  return word.size() >= 4 && std::any_of(word.begin(), word.end(), is_vowel) &&
         !std::all_of(word.begin(), word.end(), is_vowel);
}

bool is_small_word(std::string_view word) {
  static constexpr std::string_view kSmall[] = {"OF", "AND", "FOR", "IN", "DE", "DU", "DES", "LA", "DI", "DEL", "VAN", "UND"};
  return std::find(std::begin(kSmall), std::end(kSmall), word) != std::end(kSmall);
}

}  // namespace

std::string_view to_string(Danger danger) {
  switch (danger) {
    case Danger::plain_word:
      return "plain-word";
    case Danger::place:
      return "place";
    case Danger::short_name:
      return "short-name";
    case Danger::known_name:
      return "known-name";
    case Danger::none:
      break;
  }
  return "";
}

bool is_known_name(std::string_view name, const RulePack& pack) {
  bool out = false;
  for_each_like(name, pack, [&](const PackLayer& layer, flat::Target target) {
    out |= (target & flat::kTermBit) == 0 && !layer.names[target].ticker && layer.names[target].text.text() == name;
  });
  return out;
}

Danger danger_of(std::string_view name, const RulePack& pack) {
  const flat::Word* word = pack.word(hash_folded(fold_token(name)));
  if (word != nullptr && (word->classes & (word::common | word::verb_any)) != 0) return Danger::plain_word;
  if (is_place(name, pack)) return Danger::place;
  if (is_short(name)) return Danger::short_name;
  return is_known_name(name, pack) ? Danger::known_name : Danger::none;
}

std::string_view without_legal_ending(std::string_view name, const WordList& words) {
  std::string_view out = name;
  // "BANK OF AMERICA CORP /DE/": the SEC's mark of the state.
  if (out.size() > 5 && out.ends_with('/'))
    if (const std::size_t mark = out.rfind(" /"); mark != std::string_view::npos) out = out.substr(0, mark);
  while (true) {
    const std::size_t space = out.find_last_of(kSeparators);
    if (space == std::string_view::npos || space == 0 || !is_legal_ending(out.substr(space + 1), words)) return out;
    const std::size_t last = out.find_last_not_of(kSeparators, space);
    if (last == std::string_view::npos) return out;
    out = out.substr(0, last + 1);
  }
}

std::string in_ordinary_spelling(std::string_view name) {
  std::string out(name);
  if (name.size() < 4 || std::any_of(name.begin(), name.end(), is_ascii_lower)) return out;
  for (std::size_t at = 0; at < out.size();) {
    std::size_t end = at;
    while (end < out.size() && is_ascii_letter(out[end])) ++end;
    const std::string_view word = name.substr(at, end - at);
    const bool small = at > 0 && is_small_word(word);
    if (small || reads_as_word(word))
      for (std::size_t i = at + (small ? 0 : 1); i < end; ++i) out[i] = static_cast<char>(out[i] | 0x20);
    at = end + 1;
  }
  return out;
}

}  // namespace dealgraph
