#pragma once
/// UTF-8: validation, decoding and the map from bytes to code points.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dealgraph {

/// A decoded code point and the number of bytes it took (1…4). An invalid byte gives U+FFFD and length 1.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;
};

namespace detail {
CodePoint decode_beyond_ascii(std::string_view text, std::size_t at);
}

/// Decodes the code point that starts at byte `at`; `at` < text.size().
inline CodePoint decode_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? CodePoint{lead, 1} : detail::decode_beyond_ascii(text, at);
}
/// The code point that ends before byte `at` (> 0).
CodePoint decode_before(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t value);

/// Replaces invalid sequences and unpaired surrogates by U+FFFD, NUL bytes by U+FFFD too; returns how many were replaced.
std::size_t repair_utf8(std::string& text);

/// Number of code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// Maps byte offsets of a text to code-point offsets, in O(1) per look-up after one pass. Borrows nothing.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  /// Code points before byte `offset` (0 ≤ offset ≤ size of the text; on a code-point edge).
  [[nodiscard]] std::size_t at(std::size_t offset) const;

 private:
  static constexpr std::size_t kStride = 64;
  std::string text_;                   // a copy only where the text is not ASCII
  std::vector<std::uint32_t> counts_;  // code points before each stride
};

bool is_han(char32_t c);     ///< Han ideographs
bool is_cjk(char32_t c);     ///< Han, kana, hangul, CJK punctuation and full-width forms
bool is_letter(char32_t c);  ///< Unicode letter (utf8proc)
bool is_upper(char32_t c);
bool is_digit(char32_t c);  ///< ASCII or full-width digit

/// Columns that the text takes on a terminal: two for Chinese, Japanese and Korean, none for what stands above letters.
std::size_t display_width(std::string_view text);

/// NFKC and case folding (utf8proc), for comparing names.
std::string fold(std::string_view text);

/// "company:" + slug of a name that no dictionary knows (CONTRACT.md §4): NFKC, case-folded, letters and digits kept, runs of
/// anything else one '-'; where more than spaces and case was lost, '-' and six hex digits of the name's hash are added.
std::string slug(std::string_view name);

/// A 64-bit hash (XXH3) of the bytes; stable across machines and versions.
std::uint64_t hash64(std::string_view bytes);

/// 16 hex digits.
std::string hex(std::uint64_t value);

/// hash64 in hex digits.
std::string hash_hex(std::string_view bytes);

}  // namespace dealgraph
