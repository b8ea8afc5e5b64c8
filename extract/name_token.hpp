#pragma once
/// The tokens of token.hpp, one at a time and as hashes only: what the name index is built from and asked with.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace dealgraph {

/// Multiplies to 128 bits and folds: mixes 16 bytes in one instruction.
inline std::uint64_t multiply_fold(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

namespace name_hash {

inline constexpr std::uint64_t kCase = 0x2020202020202020ull;
inline constexpr std::uint64_t kLower = 0x5851F42D4C957F2Dull;  ///< told apart: names that begin with a small letter

/// Up to eight bytes, the first lowest, the rest zero. ASCII letters hash alike in either case.
inline std::uint64_t of_word(std::uint64_t bytes) {
  return multiply_fold((bytes | kCase) ^ 0x2D358DCCAA6C78A5ull, 0x8BB84B93962EACC9ull);
}
inline std::uint64_t of_more(std::uint64_t hash, std::uint64_t bytes) {
  return multiply_fold(hash ^ 0x9E3779B97F4A7C15ull, (bytes | kCase) ^ 0xD1B54A32D192ED03ull);
}

/// `count` (1…8, or 0 where nothing is available) bytes at `at`, of which `available` may be read.
inline std::uint64_t load(const char* at, std::size_t count, std::size_t available) {
  std::uint64_t out = 0;
  if (available < 8) {
    if (count != 0) std::memcpy(&out, at, count);  // of an empty text there is not even a place
    return out;
  }
  std::memcpy(&out, at, 8);
  return out & (~0ull >> (64 - 8 * count));
}

/// Of a token in folded form (token.hpp; letter case need not be folded).
inline std::uint64_t of_token(const char* at, std::size_t count, std::size_t available) {
  if (count <= 8) return of_word(load(at, count, available));
  std::uint64_t hash = of_word(load(at, 8, available));
  for (std::size_t done = 8; done < count; done += 8)
    hash = of_more(hash, load(at + done, count - done < 8 ? count - done : 8, available - done));
  return hash;
}

/// Of a sequence of tokens, from the hash of all but the last.
inline std::uint64_t extend(std::uint64_t sequence, std::uint64_t token) {
  return multiply_fold(sequence ^ 0xA0761D6478BD642Full, token ^ 0xE7037ED1A0B428DBull);
}

}  // namespace name_hash

/// The end of a token (bytes) and the hash of its folded form.
struct NameToken {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint64_t hash = 0;
};

/// The token that begins at byte `at`, where a token does begin. Any case and any typographic form hash alike.
NameToken name_token_at(std::string_view text, std::size_t at);

/// The first token at or after `at` on the same line; false where there is none.
bool next_name_token(std::string_view text, std::size_t at, NameToken& out);

/// True where `tokenize` begins a token, given that a character begins there that is no white space.
bool is_token_start(std::string_view text, std::size_t at);

/// The hash of a whole token.
inline std::uint64_t hash_name_token(std::string_view token) {
  return name_token_at(token, 0).hash;
}

}  // namespace dealgraph
