#pragma once
/// The words, numbers and marks of a text.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.hpp"
#include "extract/word_class.hpp"

namespace dealgraph {

/// `word`: letters, and digits after the first letter ("A100", "C7g"). `number`: digits with inner commas and points; letters
/// directly after it are a token of their own ("20" "m"). `cjk`: one Chinese, Japanese or Korean character. `mark`: any other
/// single character.
enum class TokenKind : std::uint8_t { word, number, cjk, mark };

/// A token of an article's text. `hash` is of the folded form (ASCII lower case, full-width forms as ASCII, curly quotes as
/// straight ones), the key of lexicon and name automaton.
struct Token {
  Span span;
  std::uint64_t hash = 0;
  WordClasses classes = 0;
  TokenKind kind = TokenKind::mark;
  char mark = 0;  ///< the ASCII form of a mark ('"' for curly double quotes, '-' for dashes); 0 if it has none
  bool space_before = false;
  bool line_start = false;  ///< first of a line
  bool capital = false;     ///< begins with an upper-case letter
  bool upper = false;       ///< two letters or more, all of them upper-case
  bool ascii = false;       ///< ASCII throughout: `hash` is that of the name index, too (name_token.hpp)

  [[nodiscard]] bool is(WordClasses wanted) const { return (classes & wanted) != 0; }
  [[nodiscard]] bool is_mark(char wanted) const { return kind == TokenKind::mark && mark == wanted; }
};

/// Splits valid UTF-8 into tokens in one pass. `classes` of the tokens are left 0: see Lexicon::annotate.
std::vector<Token> tokenize(std::string_view text);

/// The folded form that `Token::hash` is of: character by character, so that parts fold as the whole does. Never longer.
std::string fold_token(std::string_view token);
void append_folded(std::string& out, std::string_view text);
/// Of ASCII text it is the hash of the name index (name_token.hpp), so that a word is hashed once; there letters of either case
/// are the same.
std::uint64_t hash_folded(std::string_view folded);

/// Continues the hash of a sequence of tokens by one more.
constexpr std::uint64_t extend_hash(std::uint64_t sequence, std::uint64_t token) {
  std::uint64_t mixed = (sequence ^ token) * 0x9E3779B97F4A7C15ull;
  return (mixed ^ (mixed >> 29)) + sequence * 31;
}

}  // namespace dealgraph
