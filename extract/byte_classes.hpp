#pragma once
/// Classes of the bytes of a text, 64 at a time, as bit masks.

#include <array>
#include <cstdint>
#include <string_view>

namespace dealgraph {

/// A bit for each of 64 bytes; the lowest is the first byte's.
struct ByteClasses {
  std::uint64_t wanted = 0;  ///< in the set that was asked for
  std::uint64_t alnum = 0;   ///< ASCII letters and digits
  std::uint64_t digit = 0;
  std::uint64_t high = 0;  ///< parts of characters beyond ASCII
};

/// A set of bytes in the form that a processor's byte shuffle takes: for the low half of a byte (its low four bits) the rows
/// (high four bits) of which the set has it; `high` for bytes from 0x80 on.
struct ByteSet {
  std::array<std::uint8_t, 16> low{};
  std::array<std::uint8_t, 16> high{};

  void add(unsigned char byte) { (byte < 0x80 ? low : high)[byte & 15] |= static_cast<std::uint8_t>(1u << (byte >> 4 & 7)); }
  [[nodiscard]] bool has(unsigned char byte) const {
    return ((byte < 0x80 ? low : high)[byte & 15] >> (byte >> 4 & 7) & 1) != 0;
  }
};

/// How masks are made: with AVX2 where the processor has it, else byte by byte. Both give the same.
enum class ByteMethod { best, plain };

/// Fills `out` with the classes of `text`, an element for every 64 bytes begun; bits behind the end are 0.
void classify_bytes(std::string_view text, const ByteSet& wanted, ByteClasses* out, ByteMethod method = ByteMethod::best);

}  // namespace dealgraph
