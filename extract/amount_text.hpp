#pragma once
/// Looking at tokens by number, however close to the end of the text.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/token.hpp"

namespace dealgraph {

/// Tokens and the text that they are of; borrows both. Tokens behind the end are empty.
class AmountText {
 public:
  AmountText(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  [[nodiscard]] std::string folded(std::uint32_t at) const {
    return at < tokens_.size() ? fold_token(tokens_[at].span.in(text_)) : std::string();
  }
  [[nodiscard]] bool mark_at(std::uint32_t at, char mark) const { return at < tokens_.size() && tokens_[at].is_mark(mark); }
  [[nodiscard]] bool starts_with(std::uint32_t at, std::string_view what) const {
    return at < tokens_.size() && text_.substr(tokens_[at].span.begin, what.size()) == what;
  }
  /// The token after the bytes of `what`, which begin at token `at`.
  [[nodiscard]] std::uint32_t after(std::uint32_t at, std::string_view what) const {
    const std::uint32_t end = tokens_[at].span.begin + static_cast<std::uint32_t>(what.size());
    while (at < tokens_.size() && tokens_[at].span.begin < end) ++at;
    return at;
  }

 protected:
  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace dealgraph
