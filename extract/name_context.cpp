#include "extract/name_context.hpp"
#include "extract/tickers.hpp"

#include <algorithm>

#include "extract/rules.hpp"
#include "extract/text_forms.hpp"

namespace dealgraph {

const Sentence* sentence_of(const Document& document, std::uint32_t token) {
  const auto after = std::upper_bound(document.sentences.begin(), document.sentences.end(), token,
                                      [](std::uint32_t at, const Sentence& sentence) { return at < sentence.begin; });
  if (after == document.sentences.begin()) return nullptr;
  const Sentence& sentence = *(after - 1);
  return token < sentence.end ? &sentence : nullptr;
}

namespace {

/// "256 A100s", "45 A380s": what is counted is a thing.
bool is_counted_plural(const Document& document, const Sentence& sentence, std::uint32_t begin, std::uint32_t end) {
  const std::string_view last = document.word(end - 1);
  if (begin == sentence.begin || last.size() < 3 || last.back() != 's' || !is_ascii_digit(last[last.size() - 2])) return false;
  return document.tokens[begin - 1].kind == TokenKind::number || document.tokens[begin - 1].is(word::number_word);
}

}  // namespace

bool near_hardware_cue(const Document& document, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kWindow = 9;
  const Sentence* sentence = sentence_of(document, begin);
  if (!sentence) return false;
  const NameWords& words = document.pack.rules().names;
  const std::uint32_t from = std::max(sentence->begin, begin > kWindow ? begin - kWindow : 0);
  const std::uint32_t to = std::min(sentence->end, end + kWindow);
  const auto is_cue = [&](const Token& token) { return words.hardware_cues.contains(token.hash); };
  if (std::any_of(document.tokens.begin() + from, document.tokens.begin() + to, is_cue)) return true;
  if (is_counted_plural(document, *sentence, begin, end)) return true;
  if (!sentence->chinese) return false;
  const std::string_view window =
      document.words(std::max(sentence->begin, begin > 20 ? begin - 20 : 0), std::min(sentence->end, end + 20));
  return std::any_of(words.chinese_hardware_cues.begin(), words.chinese_hardware_cues.end(),
                     [&](const std::string& cue) { return window.find(cue) != std::string_view::npos; });
}

bool near_product_head(const Document& document, std::uint32_t begin, std::uint32_t end) {
  const Sentence* sentence = sentence_of(document, begin);
  if (!sentence) return false;
  if (is_counted_plural(document, *sentence, begin, end)) return true;
  const WordSet& heads = document.pack.rules().names.product_heads;
  const auto from = document.tokens.begin() + std::max(sentence->begin, begin > 4 ? begin - 4 : 0),
             to = document.tokens.begin() + std::min(sentence->end, end + 5);
  return std::any_of(from, to, [&](const Token& token) { return heads.contains(token.hash); });
}

bool joins_words(const Document& document, std::uint32_t at) {
  const std::vector<Token>& tokens = document.tokens;
  if (at == 0 || at + 1 >= tokens.size() || !tokens[at].is_mark('-')) return false;
  const bool tight = !tokens[at].space_before && !tokens[at + 1].space_before;
  return tight && tokens[at - 1].kind == TokenKind::word && tokens[at + 1].kind == TokenKind::word;
}

bool opens_sentence(const Document& document, const Sentence& sentence, std::uint32_t begin) {
  for (std::uint32_t at = begin; at > sentence.begin; --at) {
    const Token& before = document.tokens[at - 1];
    if (before.is_mark('"') || before.is_mark('\'') || before.is_mark('(')) continue;
    if (joins_words(document, at - 1)) return false;  // "Rock-O-Matic"
    // "NEW YORK (Reuters) - Oracle", "Will Tellabs Push Its Luck? -- Cisco"
    return before.is_mark('-') || before.is_mark('_') || before.is_mark(':') || before.is_mark('>');
  }
  return true;
}

bool is_possessive(const Document& document, std::uint32_t at) {
  if (at >= document.tokens.size() || !document.tokens[at].is_mark('\'') || document.tokens[at].space_before) return false;
  if (at + 1 < document.tokens.size() && !document.tokens[at + 1].space_before &&
      (document.word(at + 1) == "s" || document.word(at + 1) == "S"))
    return true;
  if (at == 0 || document.tokens[at - 1].kind != TokenKind::word) return false;
  const char last = document.text[document.tokens[at - 1].span.end - 1];
  return (last == 's' || last == 'S') && (at + 1 >= document.tokens.size() || document.tokens[at + 1].space_before);
}

bool is_plain_verb(const Token& token) {
  if (token.is(word::noun_first)) return false;
  if (token.is(word::be | word::have | word::do_ | word::modal)) return true;
  if (token.is(word::verb_past) && !token.is(word::common)) return true;
  return token.is(word::verb_s) || (token.is(word::verb_past) && !token.is(word::verb_base));
}

bool legal_suffix_at(const Document& document, std::uint32_t at, std::uint32_t& end) {
  const auto& tokens = document.tokens;
  std::uint32_t next = at;
  if (next < tokens.size() && tokens[next].is_mark(',')) ++next;
  if (next < tokens.size() && tokens[next].is_mark('&')) ++next;  // "& Co."
  if (next >= tokens.size() || tokens[next].line_start) return false;
  // "L.L.C.", "S.A.", "N.V."
  std::uint32_t dotted = next;
  std::string letters;
  while (dotted + 1 < tokens.size() && tokens[dotted].kind == TokenKind::word && tokens[dotted].span.size() == 1 &&
         tokens[dotted].capital && tokens[dotted + 1].is_mark('.')) {
    letters += document.word(dotted);
    dotted += 2;
  }
  if (letters == "SA" || letters == "NV" || letters == "LLC" || letters == "AG" || letters == "PLC" || letters == "LP" ||
      letters == "BV") {
    end = dotted;
    return true;
  }
  if (!tokens[next].is(word::legal_suffix) || !tokens[next].capital) {
    if (!(tokens[next].is(word::legal_suffix) && document.word(next) == "plc")) return false;
  }
  const std::size_t letters_in_suffix = tokens[next].span.size();
  if (document.word(next) == "As") return false;  // "Inc. As of July"
  end = next + 1;
  const bool short_form = letters_in_suffix <= 4;
  if (short_form && end < tokens.size() && tokens[end].is_mark('.') && !tokens[end].space_before) ++end;
  std::uint32_t further = 0;
  if (legal_suffix_at(document, end, further)) end = further;  // "Co. Ltd."
  return true;
}

namespace {

/// A capitalised word beside the name that no other name covers: the name is then part of a longer unknown one.
bool is_loose_capital(const Document& document, const NameMap& map, std::uint32_t at) {
  const Token& token = document.tokens[at];
  if (token.kind != TokenKind::word || !token.capital || map.at(at)) return false;
  if (token.is(word::weekday | word::month | word::determiner | word::preposition | word::conjunction | word::pronoun))
    return false;
  return !token.is(word::never_name);
}

bool neighbours_allow(const Document& document, const NameMap& map, const Sentence& sentence, std::uint32_t begin,
                      std::uint32_t end) {
  if (begin > sentence.begin && is_loose_capital(document, map, begin - 1)) {
    const bool first = opens_sentence(document, sentence, begin - 1);
    const Token& before = document.tokens[begin - 1];
    const bool ordinary = before.is(word::common | word::verb_any) && !before.is(word::given_name | word::surname) &&
                          !document.pack.rules().names.name_openers.contains(before.hash);
    if (!(first && ordinary)) return false;
  }
  return end >= sentence.end || document.tokens[end].line_start || !is_loose_capital(document, map, end);
}

/// "Cruise and GM", "Target, Walmart": named in one breath with a known company.
bool listed_with_company(const Document& document, const NameMap& map, std::uint32_t end) {
  if (end + 1 >= document.tokens.size()) return false;
  const Token& joint = document.tokens[end];
  if (!joint.is_mark(',') && !joint.is_mark('&') && !joint.is_mark('/') && !joint.is(word::conjunction)) return false;
  const Name* next = map.at(end + 1);
  return next && next->begin == end + 1 && next->type == EntityType::company;
}

/// "Blockbuster Launches $700 Million Bid": in a headline, what only companies do is a verb, if it may be a noun as well.
bool heads_headline(const Document& document, const Sentence& sentence, std::uint32_t at) {
  const Token& token = document.tokens[at];
  if (!sentence.headline || !token.is(word::verb_s) || at + 1 >= sentence.end ||
      (document.tokens[at + 1].kind == TokenKind::mark && !document.tokens[at + 1].is_mark('$')))
    return false;
  const flat::Word* verb = document.pack.word(token.hash);
  return verb && document.pack.rules().names.company_verbs.contains(hash_folded(document.pack.text(verb->lemma)));
}

bool next_is_verb(const Document& document, const Sentence& sentence, std::uint32_t end) {
  for (std::uint32_t at = end; at < sentence.end; ++at) {
    const Token& token = document.tokens[at];
    if (token.is(word::adverb) && !token.is(word::verb_any)) continue;
    const std::string next = at + 1 < sentence.end ? fold_token(document.word(at + 1)) : "";
    const bool governs =
        token.is(word::verb_s) && (next == "to" || next == "with" || next == "up");  // "plans to", "teams with"
    return is_plain_verb(token) || governs || heads_headline(document, sentence, at) || fold_token(document.word(at)) == "to";
  }
  return false;
}

}  // namespace

namespace {

/// "a deal with Corning", "bought by Santander": prepositions that seldom stand before places.
bool leads_to_party(const Document& document, std::uint32_t preposition) {
  const std::string_view word = document.folded(preposition);
  return word == "with" || word == "by" || word == "against" || word == "versus";
}

}  // namespace

bool proves_weak_name(const Document& document, const NameMap& map, std::uint32_t begin, std::uint32_t end, bool common_word,
                      bool also_place) {
  const Sentence* sentence = sentence_of(document, begin);
  if (!sentence) return false;
  const auto& tokens = document.tokens;
  std::uint32_t a = 0, b = 0;
  if (legal_suffix_at(document, end, a) || ticker_at(document, end, a, b)) return true;
  if (begin > sentence->begin && !tokens[begin].line_start &&
      document.pack.rules().names.company_leads.contains(tokens[begin - 1].hash))
    return true;
  if (also_place && begin > sentence->begin && tokens[begin - 1].is(word::preposition) && !leads_to_party(document, begin - 1))
    return false;
  if (also_place && end < tokens.size() && tokens[end].is_mark(',')) return false;
  const bool loose = sentence->title_case || opens_sentence(document, *sentence, begin);
  if (!sentence->title_case && !neighbours_allow(document, map, *sentence, begin, end)) return false;
  if (is_possessive(document, end)) return true;
  if (!loose) return true;
  if (also_place) return next_is_verb(document, *sentence, end);
  if (!common_word) return true;
  return next_is_verb(document, *sentence, end) || listed_with_company(document, map, end);
}

}  // namespace dealgraph
