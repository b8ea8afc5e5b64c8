#pragma once
/// A set of hashes that answers "perhaps" or "certainly not", in one memory access.

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace dealgraph {

/// A blocked Bloom filter of two kinds of members: each hash picks one word and, for each kind, two bits in it. Borrows its
/// words (a power of two of them). About one in thirty that were never added is told as a member.
class HashFilter {
 public:
  HashFilter() = default;
  explicit HashFilter(std::span<const std::uint64_t> words)
      : words_(words.data()), shift_(words.empty() ? 0 : shift_for(words.size())) {}

  [[nodiscard]] bool empty() const { return words_ == nullptr; }
  /// The word that `has_first` and `has_second` are asked about.
  [[nodiscard]] std::uint64_t word(std::uint64_t hash) const { return words_[hash >> shift_]; }
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(words_ + (hash >> shift_)); }

  static bool has_first(std::uint64_t word, std::uint64_t hash) { return (word & first_bits(hash)) == first_bits(hash); }
  static bool has_second(std::uint64_t word, std::uint64_t hash) { return (word & second_bits(hash)) == second_bits(hash); }

  static std::uint64_t first_bits(std::uint64_t hash) { return 1ull << (hash & 63) | 1ull << (hash >> 6 & 63); }
  static std::uint64_t second_bits(std::uint64_t hash) { return 1ull << (hash >> 12 & 63) | 1ull << (hash >> 18 & 63); }

  /// An empty filter for so many members: 12 to 24 bits for each.
  static std::vector<std::uint64_t> words_for(std::size_t members) {
    return std::vector<std::uint64_t>(std::bit_ceil(std::max<std::size_t>(members * 12 / 64, 2)));
  }
  static unsigned shift_for(std::size_t words) { return 64 - static_cast<unsigned>(std::countr_zero(words)); }

 private:
  const std::uint64_t* words_ = nullptr;
  unsigned shift_ = 0;
};

}  // namespace dealgraph
