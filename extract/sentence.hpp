#pragma once
/// The sentences of a token sequence.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/token.hpp"

namespace dealgraph {

/// Tokens [begin, end). `headline`: a line of the title. `title_case`: most of its longer words are capitalised, so that
/// capitals prove nothing. `chinese`: mostly Han characters.
struct Sentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool headline = false;
  bool title_case = false;
  bool chinese = false;
};

/// Splits at ends of lines, at full stops, question and exclamation marks (not after abbreviations and initials), and at "..."
/// between snippets. Tokens before byte `title_size` are headlines. Expects annotated tokens.
std::vector<Sentence> split_sentences(std::string_view text, const std::vector<Token>& tokens, std::size_t title_size);

}  // namespace dealgraph
