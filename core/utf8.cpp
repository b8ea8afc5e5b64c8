#include "core/utf8.hpp"

#include <simdjson.h>
#include <utf8proc.h>
#include <xxhash.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace dealgraph {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}
bool is_continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}
bool is_ascii(std::string_view text) {
  unsigned char seen = 0;  // without a branch per byte the compiler looks at many at once
  for (const char c : text) seen |= static_cast<unsigned char>(c);
  return seen < 0x80;
}

/// Length that a first byte promises; 0 for bytes that begin nothing.
std::uint32_t promised_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// Whether `second` may follow `lead`: shuts out overlong forms, surrogates and values above U+10FFFF.
bool is_second_byte(unsigned char lead, unsigned char second) {
  if (lead == 0xE0) return second >= 0xA0 && second <= 0xBF;
  if (lead == 0xED) return second >= 0x80 && second <= 0x9F;
  if (lead == 0xF0) return second >= 0x90 && second <= 0xBF;
  if (lead == 0xF4) return second >= 0x80 && second <= 0x8F;
  return is_continuation(second);
}

/// How many of the promised bytes are there and allowed (at least 1 if any was promised).
std::uint32_t matched_length(std::string_view text, std::size_t at, std::uint32_t promised) {
  std::uint32_t matched = 1;
  while (matched < promised && at + matched < text.size()) {
    const unsigned char byte = byte_at(text, at + matched);
    const bool fits = matched == 1 ? is_second_byte(byte_at(text, at), byte) : is_continuation(byte);
    if (!fits) break;
    ++matched;
  }
  return matched;
}

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}
bool in_range(char32_t c, char32_t first, char32_t last) {
  return first <= c && c <= last;
}

std::string fold_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// `text` with one space for each run of white space, so that a name broken over two lines keeps its hash.
std::string single_spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

/// Slug without its hash, and whether more than spaces and case was lost.
struct BareSlug {
  std::string text;
  bool lossy = false;
};

BareSlug bare_slug(std::string_view folded) {
  BareSlug slug;
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = decode_at(folded, at);
    if (is_letter(c.value) || category(c.value) == UTF8PROC_CATEGORY_ND) {
      if (gap && !slug.text.empty()) slug.text += '-';
      slug.text.append(folded, at, c.length);
      gap = false;
    } else {
      gap = true;
      slug.lossy |= !is_space(folded[at]);
    }
    at += c.length;
  }
  return slug;
}

}  // namespace

CodePoint detail::decode_beyond_ascii(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  const std::uint32_t length = promised_length(lead);
  if (length == 1) return {lead, 1};
  if (length == 0 || matched_length(text, at, length) < length) return {kReplacement, 1};
  char32_t value = lead & (0x7Fu >> length);
  for (std::uint32_t i = 1; i < length; ++i) value = value << 6 | (byte_at(text, at + i) & 0x3Fu);
  return {value, length};
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  for (std::size_t length = 1; length <= 4 && length <= at; ++length) {
    if (is_continuation(byte_at(text, at - length))) continue;
    const CodePoint c = decode_at(text, at - length);
    if (c.length == length) return c;
    break;
  }
  return {kReplacement, 1};
}

void append_utf8(std::string& out, char32_t value) {
  if (value < 0x80) {
    out += static_cast<char>(value);
    return;
  }
  if (value > 0x10FFFF || in_range(value, 0xD800, 0xDFFF)) value = kReplacement;
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::size_t repair_utf8(std::string& text) {
  if (simdjson::validate_utf8(text.data(), text.size()) && text.find('\0') == std::string::npos) return 0;
  std::string repaired;
  std::size_t replaced = 0;
  std::size_t copied = 0;  // bytes of `text` already in `repaired`
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t promised = promised_length(byte_at(text, at));
    const std::uint32_t matched = matched_length(text, at, promised);
    const bool valid = promised == matched && text[at] != '\0';
    if (!valid) {
      repaired.append(text, copied, at - copied);
      append_utf8(repaired, kReplacement);
      copied = at + matched;
      ++replaced;
    }
    at += matched;
  }
  if (replaced == 0) return 0;
  repaired.append(text, copied);
  text = std::move(repaired);
  return replaced;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

CodePointIndex::CodePointIndex(std::string_view text) {
  if (is_ascii(text)) return;
  text_ = text;
  counts_.reserve(text.size() / kStride + 1);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStride) {
    counts_.push_back(static_cast<std::uint32_t>(count));
    count += count_code_points(text.substr(at, kStride));
  }
}

std::size_t CodePointIndex::at(std::size_t offset) const {
  if (counts_.empty()) return offset;
  const std::size_t start = offset / kStride * kStride;
  return counts_.at(offset / kStride) + count_code_points(std::string_view(text_).substr(start, offset - start));
}

bool is_han(char32_t c) {
  return in_range(c, 0x4E00, 0x9FFF) || in_range(c, 0x3400, 0x4DBF) || in_range(c, 0xF900, 0xFAFF) ||
         in_range(c, 0x20000, 0x323AF) || c == 0x3005 || c == 0x3007;
}

bool is_cjk(char32_t c) {
  return c >= 0x1100 &&
         (is_han(c) || in_range(c, 0x1100, 0x11FF) || in_range(c, 0x2E80, 0x33FF) || in_range(c, 0xA960, 0xA97F) ||
          in_range(c, 0xAC00, 0xD7FF) || in_range(c, 0xFE30, 0xFE4F) || in_range(c, 0xFF00, 0xFFEF));
}

bool is_letter(char32_t c) {
  if (c < 0x80) return in_range(c | 0x20, U'a', U'z');
  const utf8proc_category_t kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return in_range(c, U'A', U'Z');
  return category(c) == UTF8PROC_CATEGORY_LU || category(c) == UTF8PROC_CATEGORY_LT;
}

bool is_digit(char32_t c) {
  return in_range(c, U'0', U'9') || in_range(c, 0xFF10, 0xFF19);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= ' ' && text[at] < 0x7F) {
      ++width;
      ++at;
      continue;
    }
    const CodePoint c = decode_at(text, at);
    width += static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.value)));
    at += c.length;
  }
  return width;
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return fold_ascii(text);
  constexpr auto kOptions =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  std::string repaired(text);
  repair_utf8(repaired);
  utf8proc_uint8_t* folded = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(repaired.data()),
                                 static_cast<utf8proc_ssize_t>(repaired.size()), &folded, kOptions);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, &std::free);
  if (size < 0) return repaired;  // only when memory ran out: the text is valid
  return std::string(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
}

std::string slug(std::string_view name) {
  const std::string folded = single_spaced(fold(name));
  const BareSlug bare = bare_slug(folded);
  if (!bare.lossy && !bare.text.empty()) return bare.text;
  const std::string hash = hash_hex(folded).substr(0, 6);
  return bare.text.empty() ? hash : bare.text + '-' + hash;
}

std::uint64_t hash64(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string hex(std::uint64_t value) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; value >>= 4) digits[i] = kDigits[value & 0xF];
  return digits;
}

std::string hash_hex(std::string_view bytes) {
  return hex(hash64(bytes));
}

}  // namespace dealgraph
