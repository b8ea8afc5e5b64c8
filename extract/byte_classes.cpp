#include "extract/byte_classes.hpp"

#include <cstring>

#include "extract/text_forms.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace dealgraph {
namespace {

ByteClasses classify_plainly(std::string_view text, const ByteSet& wanted) {
  ByteClasses out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const std::uint64_t bit = 1ull << at;
    if (wanted.has(static_cast<unsigned char>(c))) out.wanted |= bit;
    if (is_ascii_letter(c) || is_ascii_digit(c)) out.alnum |= bit;
    if (is_ascii_digit(c)) out.digit |= bit;
    if (static_cast<unsigned char>(c) >= 0x80) out.high |= bit;
  }
  return out;
}

#if defined(__x86_64__)
#define DEALGRAPH_AVX2 __attribute__((target("avx2"), always_inline)) inline

DEALGRAPH_AVX2 __m256i twice(const std::array<std::uint8_t, 16>& table) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table.data())));
}

DEALGRAPH_AVX2 std::uint64_t bits(__m256i mask) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(mask));
}

/// Signed comparison: true for bytes in (above, below), both ASCII.
DEALGRAPH_AVX2 __m256i between(__m256i bytes, char above, char below) {
  return _mm256_and_si256(_mm256_cmpgt_epi8(bytes, _mm256_set1_epi8(above)), _mm256_cmpgt_epi8(_mm256_set1_epi8(below), bytes));
}

struct Half {
  std::uint64_t wanted = 0, alnum = 0, digit = 0, high = 0;
};

DEALGRAPH_AVX2 Half classify_half(const char* at, __m256i low_rows, __m256i high_rows) {
  const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
  const __m256i nibble = _mm256_set1_epi8(15);
  // A shuffle gives 0 for indices whose top bit is set: the one table sees only ASCII, the other only what is not.
  const __m256i index = _mm256_and_si256(bytes, _mm256_set1_epi8(static_cast<char>(0x8F)));
  const __m256i other = _mm256_xor_si256(index, _mm256_set1_epi8(static_cast<char>(0x80)));
  const __m256i rows = _mm256_or_si256(_mm256_shuffle_epi8(low_rows, index), _mm256_shuffle_epi8(high_rows, other));
  const __m256i row_bits =
      _mm256_setr_epi8(1, 2, 4, 8, 16, 32, 64, static_cast<char>(128), 1, 2, 4, 8, 16, 32, 64, static_cast<char>(128), 1, 2, 4,
                       8, 16, 32, 64, static_cast<char>(128), 1, 2, 4, 8, 16, 32, 64, static_cast<char>(128));
  const __m256i row = _mm256_shuffle_epi8(row_bits, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble));
  const __m256i absent = _mm256_cmpeq_epi8(_mm256_and_si256(rows, row), _mm256_setzero_si256());
  const __m256i digit = between(bytes, '0' - 1, '9' + 1);
  const __m256i letter = between(_mm256_or_si256(bytes, _mm256_set1_epi8(0x20)), 'a' - 1, 'z' + 1);
  return {bits(absent) ^ 0xFFFFFFFFu, bits(_mm256_or_si256(digit, letter)), bits(digit), bits(bytes)};
}

__attribute__((target("avx2"))) void classify_avx2(const char* text, std::size_t blocks, const ByteSet& wanted,
                                                   ByteClasses* out) {
  const __m256i low = twice(wanted.low), high = twice(wanted.high);
  for (std::size_t at = 0; at < blocks; ++at, text += 64) {
    const Half a = classify_half(text, low, high), b = classify_half(text + 32, low, high);
    out[at] = {a.wanted | b.wanted << 32, a.alnum | b.alnum << 32, a.digit | b.digit << 32, a.high | b.high << 32};
  }
}

bool has_avx2() {
  static const bool has = __builtin_cpu_supports("avx2") != 0;
  return has;
}
#endif

}  // namespace

void classify_bytes(std::string_view text, const ByteSet& wanted, ByteClasses* out, [[maybe_unused]] ByteMethod method) {
  std::size_t done = 0;
#if defined(__x86_64__)
  if (method == ByteMethod::best && has_avx2()) {
    done = text.size() / 64;
    classify_avx2(text.data(), done, wanted, out);
  }
#endif
  for (std::size_t at = done * 64; at < text.size(); at += 64) out[at / 64] = classify_plainly(text.substr(at, 64), wanted);
}

}  // namespace dealgraph
