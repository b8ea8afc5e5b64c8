#include "extract/token.hpp"

#include <xxhash.h>

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/name_token.hpp"
#include "extract/text_forms.hpp"

namespace dealgraph {
namespace {

// What an ASCII character is in a word; 0: no part of one.
constexpr unsigned char kLetter = 1;
constexpr unsigned char kUpper = 2;
constexpr unsigned char kDigit = 4;

struct AsciiForms {
  unsigned char of[256] = {};

  constexpr AsciiForms() {
    for (unsigned char c = 0; c < 0x80; ++c) {
      const char plain = static_cast<char>(c);
      if (is_ascii_letter(plain)) of[c] = is_ascii_upper(plain) ? kLetter | kUpper : kLetter;
      if (is_ascii_digit(plain)) of[c] = kDigit;
    }
  }
  constexpr unsigned char operator[](char c) const { return of[static_cast<unsigned char>(c)]; }
};
constexpr AsciiForms kAsciiForms;

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

  /// What the letters of a word are.
  struct Letters {
    bool first_upper = false;
    unsigned count = 0;
    unsigned uppers = 0;

    void add(bool letter, bool upper) {
      count += letter;
      uppers += upper;
    }
  };

  void word() {
    Letters letters;
    const std::size_t ascii_end = ascii_part(at_, letters);
    const bool ascii = ascii_end == text_.size() || static_cast<unsigned char>(text_[ascii_end]) < 0x80;
    const std::size_t end = ascii ? ascii_end : mixed_part(ascii_end, letters);
    Token& token = push(TokenKind::word, end);
    token.capital = letters.first_upper;
    token.upper = letters.count >= 2 && letters.count == letters.uppers;
    token.ascii = end == ascii_end;
    token.hash = hash_of(token);
  }

  /// The end of the ASCII letters and digits that begin at `at`.
  std::size_t ascii_part(std::size_t at, Letters& letters) const {
    if (at < text_.size()) letters.first_upper = is_ascii_upper(text_[at]);
    for (; at < text_.size() && kAsciiForms[text_[at]] != 0; ++at)
      letters.add((kAsciiForms[text_[at]] & kLetter) != 0, (kAsciiForms[text_[at]] & kUpper) != 0);
    return at;
  }

  /// The end of letters and digits of any script but those that are tokens of their own.
  std::size_t mixed_part(std::size_t at, Letters& letters) const {
    while (at < text_.size()) {
      const CodePoint point = decode_at(text_, at);
      const char32_t ascii = point.value < 0x80 ? point.value : ascii_form(point.value);
      bool letter = true, upper = false;
      if (ascii < 0x80 && ascii != 0) {
        const unsigned char form = kAsciiForms[static_cast<char>(ascii)];
        if (form == 0) break;
        letter = (form & kLetter) != 0;
        upper = (form & kUpper) != 0;
      } else if (is_cjk(point.value) || !is_letter(point.value)) {
        break;
      } else {
        upper = is_upper(point.value);
      }
      if (at == at_) letters.first_upper = upper;
      letters.add(letter, upper);
      at += point.length;
    }
    return at;
  }

  void number() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && (is_ascii_digit(text_[end]) || ((text_[end] == ',' || text_[end] == '.') &&
                                                                 end + 1 < text_.size() && is_ascii_digit(text_[end + 1]))))
      ++end;
    Token& token = push(TokenKind::number, end);
    token.ascii = true;
    token.hash = hash_of(token);
  }

  void cjk(std::uint32_t length) {
    Token& token = push(TokenKind::cjk, at_ + length);
    token.hash = hash_of(token);
  }

  void mark(char ascii, std::uint32_t length) {
    Token& token = push(TokenKind::mark, at_ + length);
    token.mark = ascii;
    token.ascii = length == 1;
    token.hash = hash_of(token);
  }

  [[nodiscard]] std::uint64_t hash_of(const Token& token) const {
    const Span span = token.span;
    if (token.ascii) return name_hash::of_token(text_.data() + span.begin, span.size(), text_.size() - span.begin);
    return hash_folded(fold_token(span.in(text_)));
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

bool is_ascii(std::string_view text) {
  unsigned char bits = 0;
  for (const char c : text) bits |= static_cast<unsigned char>(c);
  return bits < 0x80;
}

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
  if (is_ascii(folded)) return name_hash::of_token(folded.data(), folded.size(), folded.size());
  return XXH3_64bits(folded.data(), folded.size());
}

}  // namespace dealgraph
