#include "extract/sentence.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"

namespace dealgraph {
namespace {

constexpr std::array<std::string_view, 62> kAbbreviations{
    "inc", "corp", "co",   "ltd",  "mr",   "mrs", "ms",     "dr",   "st",    "vs",   "no",   "nos",  "jr",
    "sr",  "gen",  "sen",  "rep",  "gov",  "col", "lt",     "prof", "rev",   "jan",  "feb",  "mar",  "apr",
    "jun", "jul",  "aug",  "sep",  "sept", "oct", "nov",    "dec",  "calif", "mass", "conn", "ill",  "pa",
    "va",  "md",   "wash", "ore",  "tex",  "fla", "ga",     "mich", "minn",  "wis",  "colo", "ariz", "tenn",
    "ave", "dept", "univ", "bros", "est",  "fig", "approx", "ph",   "al",    "cos"};

bool is_abbreviation(std::string_view text, const Token& token) {
  if (token.kind != TokenKind::word) return false;
  const std::string folded = fold_token(token.span.in(text));
  if (folded.size() == 1) return true;
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), folded) != kAbbreviations.end();
}

bool opens_clause(const Token& token) {
  return token.is(word::determiner | word::pronoun | word::preposition | word::subordinator | word::possessive |
                  word::conjunction | word::adverb);
}

/// Closing quotes and brackets after the stop belong to the sentence.
std::size_t with_closers(const std::vector<Token>& tokens, std::size_t end) {
  while (end < tokens.size() && !tokens[end].space_before && !tokens[end].line_start &&
         (tokens[end].is_mark('"') || tokens[end].is_mark(')') || tokens[end].is_mark('\'')))
    ++end;
  return end;
}

/// "eBay said" after a stop is a sentence; "Corp. said" is none.
bool ends_before_brand(std::string_view text, const std::vector<Token>& tokens, std::size_t at, const Token& next) {
  if (at == 0 || tokens[at - 1].kind != TokenKind::word || is_abbreviation(text, tokens[at - 1])) return false;
  const std::string_view written = next.span.in(text);
  const bool inner_capital = std::any_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return next.classes == 0 && written.size() > 2 && inner_capital;
}

/// A full stop after an abbreviation ends the sentence only before a word that opens a clause ("... Foo Inc. The company").
bool full_stop_ends(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  const std::size_t after = with_closers(tokens, at + 1);
  if (after >= tokens.size()) return true;
  const Token& next = tokens[after];
  if (!next.space_before) return false;
  if (next.kind == TokenKind::word && !next.capital) return ends_before_brand(text, tokens, at, next);
  if (at == 0 || !is_abbreviation(text, tokens[at - 1])) return true;
  const bool legal = tokens[at - 1].is(word::legal_suffix) || tokens[at - 1].span.size() == 1;
  return legal && next.capital && opens_clause(next) && !next.upper && next.span.size() > 1;
}

/// "..." as three marks, or one ellipsis: the edge of a snippet. Returns its last token, or `at` itself if there is none.
std::size_t ellipsis_end(const std::vector<Token>& tokens, std::size_t at) {
  if (tokens[at].is_mark('~')) return at;
  std::size_t end = at;
  while (end + 1 < tokens.size() && tokens[end + 1].is_mark('.') && tokens[end].is_mark('.')) ++end;
  return end >= at + 2 ? end : at;
}

bool ends_sentence(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.kind != TokenKind::mark) return false;
  if (token.is_mark('.') && token.span.size() > 1) return true;  // 。
  if (token.is_mark('.')) return full_stop_ends(text, tokens, at);
  // "Yahoo! bought": no sentence begins with a small letter behind a tight mark.
  if (token.is_mark('!') && !token.space_before && at + 1 < tokens.size() && tokens[at + 1].kind == TokenKind::word &&
      !tokens[at + 1].capital && !tokens[at + 1].line_start)
    return false;
  if (token.is_mark('!') || token.is_mark('?'))
    return at + 1 >= tokens.size() || tokens[at + 1].space_before || token.span.size() > 1 ||
           tokens[at + 1].kind == TokenKind::cjk;
  if (token.is_mark(';')) return token.span.size() > 1;  // ；
  return false;
}

/// A word long enough, and of a class, that ordinary text writes small.
bool shows_case(const Token& token) {
  return token.kind == TokenKind::word && token.span.size() >= 4 &&
         !token.is(word::preposition | word::determiner | word::conjunction | word::number_word);
}

/// "Siemens to buy Northlight Research from Bosch": a verb in small letters, which Title Case does not leave so.
bool is_small_verb(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.kind != TokenKind::word || token.capital || token.span.size() < 3) return false;
  if (!token.is(word::verb_any) || token.is(word::auxiliary | word::preposition)) return false;
  return !token.is(word::noun_first) || tokens[at - 1].span.in(text) == "to";
}

/// What goes on as Title Case does.
bool may_be_titled(const Token& token) {
  return token.capital || token.kind == TokenKind::number || token.is_mark('$');
}

/// Names alone can fill most of an ordinary sentence; a headline in Title Case leaves hardly a word small. The first word
/// proves nothing; in a headline of few long words a verb with a capital does ("Qwest Raises MCI Bid").
bool is_title_case(std::string_view text, const std::vector<Token>& tokens, const Sentence& sentence) {
  unsigned long_words = 0, capitals = 0;
  bool capital_verb = false;
  for (std::size_t i = sentence.begin + std::size_t{1}; i < sentence.end; ++i) {
    if (is_small_verb(text, tokens, i)) return false;
    if (!shows_case(tokens[i])) continue;
    ++long_words;
    capitals += tokens[i].capital;
    capital_verb |= tokens[i].capital && tokens[i].is(word::verb_s) && i + 1 < sentence.end && may_be_titled(tokens[i + 1]);
  }
  if (sentence.headline && capital_verb && capitals == long_words) return true;
  return long_words >= 2 && capitals * 20 >= long_words * (sentence.headline ? 15u : 18u);
}

bool is_chinese(const std::vector<Token>& tokens, const Sentence& sentence) {
  std::size_t han = 0, words = 0;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    han += tokens[i].kind == TokenKind::cjk;
    words += tokens[i].kind == TokenKind::word;
  }
  return han > 0 && han >= words;
}

Sentence describe(std::string_view text, const std::vector<Token>& tokens, std::size_t title_size, std::uint32_t begin,
                  std::uint32_t end) {
  Sentence sentence{begin, end, false, false, false};
  sentence.headline = tokens[begin].span.begin < title_size;
  sentence.title_case = is_title_case(text, tokens, sentence);
  sentence.chinese = is_chinese(tokens, sentence);
  return sentence;
}

/// Words that stand above paragraphs about a company and, where markup is lost, in front of their first sentence.
bool is_section_word(std::string_view folded) {
  static constexpr std::array<std::string_view, 5> kSections{"history", "overview", "background", "origins", "timeline"};
  return std::find(kSections.begin(), kSections.end(), folded) != kSections.end();
}

/// "The company", "In 2016", "On May 30": how a sentence begins, not a part of a name.
bool opens_prose(const std::vector<Token>& tokens, std::size_t at) {
  const Token &token = tokens[at], &next = tokens[at + 1];
  if (token.kind != TokenKind::word || !token.capital || token.upper || !token.space_before || token.line_start) return false;
  if (!token.is(word::determiner | word::pronoun | word::preposition | word::possessive)) return false;
  return next.kind == TokenKind::number || (next.kind == TokenKind::word && (!next.capital || next.is(word::month)));
}

/// "Partnerships In 2016, the company …": a heading that runs into its first sentence; the token behind it, or `begin`.
std::size_t run_in_heading_end(std::string_view text, const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongestHeading = 7;
  if (begin + 3 >= end || !tokens[begin].capital || opens_clause(tokens[begin])) return begin;
  if (is_section_word(fold_token(tokens[begin].span.in(text))) && tokens[begin + 1].capital && tokens[begin + 1].space_before)
    return begin + 1;
  for (std::size_t at = begin; at < std::min(end - 1, begin + kLongestHeading); ++at) {
    if (at > begin && opens_prose(tokens, at)) return at;
    if (tokens[at].kind == TokenKind::mark || tokens[at].is(word::auxiliary)) return begin;
    if (tokens[at].is(word::verb_past | word::verb_s) && !tokens[at].is(word::common)) return begin;
  }
  return begin;
}

/// Nobody writes longer ones; what looks so is a list or no prose, and is cut so that work per sentence stays bounded.
constexpr std::size_t kLongestSentence = 400;

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, const std::vector<Token>& tokens, std::size_t title_size) {
  std::vector<Sentence> out;
  std::uint32_t begin = 0;
  const auto close = [&](std::size_t at) {
    const auto end = static_cast<std::uint32_t>(at);
    if (end > begin && tokens[begin].span.begin >= title_size)
      if (const auto heading = static_cast<std::uint32_t>(run_in_heading_end(text, tokens, begin, end)); heading != begin) {
        out.push_back(describe(text, tokens, title_size, begin, heading));
        begin = heading;
      }
    if (end > begin) out.push_back(describe(text, tokens, title_size, begin, end));
    begin = end;
  };
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].line_start || at - begin >= kLongestSentence) close(at);
    if (const std::size_t end = ellipsis_end(tokens, at); end != at || tokens[at].is_mark('~')) {
      close(at);
      begin = static_cast<std::uint32_t>(end + 1);
      at = end;
    } else if (ends_sentence(text, tokens, at)) {
      at = with_closers(tokens, at + 1) - 1;
      close(at + 1);
    }
  }
  close(tokens.size());
  return out;
}

}  // namespace dealgraph
