#include "extract/token.hpp"

#include <xxhash.h>

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/text_forms.hpp"

namespace dealgraph {
namespace {

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) { tokens_.reserve(text.size() / 5 + 8); }

  std::vector<Token> run() {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (is_ascii_space(c)) return skip_space(c);
    if (is_ascii_letter(c)) return word();
    if (is_ascii_digit(c)) return number();
    if (static_cast<unsigned char>(c) < 0x80) return mark(c, 1);
    const CodePoint point = decode_at(text_, at_);
    if (is_wide_space(point.value)) {
      space_ = true;
      at_ += point.length;
    } else if (const char32_t ascii = ascii_form(point.value)) {
      wide(static_cast<char>(ascii), point.length);
    } else if (is_cjk(point.value) && is_letter(point.value)) {
      cjk(point.length);
    } else if (is_letter(point.value)) {
      word();
    } else {
      mark(0, point.length);
    }
  }

  void skip_space(char c) {
    space_ = true;
    if (c == '\n') line_ = true;
    ++at_;
  }

  /// Full-width letters and digits are words and numbers, each run one token.
  void wide(char ascii, std::uint32_t length) {
    if (is_ascii_letter(ascii) || is_ascii_digit(ascii)) return word();
    mark(ascii, length);
  }

  Token& push(TokenKind kind, std::size_t end) {
    Token& token = tokens_.emplace_back();
    token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    token.kind = kind;
    token.space_before = space_;
    token.line_start = line_;
    space_ = line_ = false;
    at_ = end;
    return token;
  }

  void word() {
    std::size_t end = at_;
    unsigned letters = 0, uppers = 0;
    bool capital = false;
    while (end < text_.size()) {
      char c = text_[end];
      std::uint32_t length = 1;
      bool upper = is_ascii_upper(c);
      if (static_cast<unsigned char>(c) >= 0x80) {
        const CodePoint point = decode_at(text_, end);
        const char32_t ascii = ascii_form(point.value);
        if (ascii < 0x80 && ascii != 0) {
          c = static_cast<char>(ascii);
          if (!is_ascii_letter(c) && !is_ascii_digit(c)) break;
          upper = is_ascii_upper(c);
        } else if (is_cjk(point.value) || !is_letter(point.value)) {
          break;
        } else {
          upper = is_upper(point.value);
        }
        length = point.length;
      } else if (!is_ascii_letter(c) && !is_ascii_digit(c)) {
        break;
      }
      if (end == at_) capital = upper;
      if (!is_ascii_digit(c)) ++letters, uppers += upper;
      end += length;
    }
    Token& token = push(TokenKind::word, end);
    token.capital = capital;
    token.upper = letters >= 2 && letters == uppers;
    token.hash = hash_of(token.span);
  }

  void number() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && (is_ascii_digit(text_[end]) || ((text_[end] == ',' || text_[end] == '.') &&
                                                                 end + 1 < text_.size() && is_ascii_digit(text_[end + 1]))))
      ++end;
    Token& token = push(TokenKind::number, end);
    token.hash = hash_of(token.span);
  }

  void cjk(std::uint32_t length) {
    Token& token = push(TokenKind::cjk, at_ + length);
    token.hash = hash_of(token.span);
  }

  void mark(char ascii, std::uint32_t length) {
    Token& token = push(TokenKind::mark, at_ + length);
    token.mark = ascii;
    token.hash = hash_of(token.span);
  }

  [[nodiscard]] std::uint64_t hash_of(Span span) const {
    const std::string_view raw = span.in(text_);
    char buffer[64];
    if (raw.size() > sizeof buffer) return hash_folded(fold_token(raw));
    for (std::size_t i = 0; i < raw.size(); ++i) {
      const char c = raw[i];
      if (static_cast<unsigned char>(c) >= 0x80) return hash_folded(fold_token(raw));
      buffer[i] = is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
    }
    return hash_folded({buffer, raw.size()});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool space_ = false;
  bool line_ = true;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  return Tokenizer(text).run();
}

namespace {

char lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
}

}  // namespace

void append_folded(std::string& out, std::string_view text) {
  const std::size_t begin = out.size();
  out.append(text);
  char* to = out.data() + begin;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      *to++ = c == '`' ? '\'' : lower(c);
      ++at;
      continue;
    }
    const CodePoint point = decode_at(text, at);
    const char32_t ascii = ascii_form(point.value);
    if (ascii != 0)
      *to++ = lower(static_cast<char>(ascii));
    else
      to = std::copy_n(text.data() + at, point.length, to);
    at += point.length;
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
}

std::string fold_token(std::string_view token) {
  std::string out;
  append_folded(out, token);
  return out;
}

std::uint64_t hash_folded(std::string_view folded) {
  return XXH3_64bits(folded.data(), folded.size());
}

}  // namespace dealgraph
