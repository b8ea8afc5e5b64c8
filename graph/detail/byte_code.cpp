#include "graph/detail/byte_code.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "core/error.hpp"

namespace dealgraph::detail {
namespace {

constexpr double kScale = 1e4;
constexpr double kMostScaled = 1e15;  // below 2^53, so that scaling is exact enough to be tried

[[noreturn]] void fail() {
  throw Error("the knowledge base is damaged: what it notes of an article makes no sense; make a new one with `dealgraph add`");
}

bool is_same(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

}  // namespace

void ByteWriter::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
  bytes_ += static_cast<char>(value);
}

void ByteWriter::text(std::string_view text) {
  number(text.size());
  bytes_ += text;
}

/// An odd number holds the value times 10,000; 0 comes before all eight bytes.
void ByteWriter::real(double value) {
  const double scaled = std::round(value * kScale);
  if (scaled >= 0 && scaled < kMostScaled && is_same(scaled / kScale, value))
    return number((static_cast<std::uint64_t>(scaled) << 1) | 1);
  number(0);
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  bytes_.append(raw, sizeof raw);
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (rest_.empty()) fail();
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
  fail();
}

std::uint64_t ByteReader::number_below(std::uint64_t end) {
  const std::uint64_t value = number();
  if (value >= end) fail();
  return value;
}

std::string_view ByteReader::text() {
  const std::size_t size = count();
  if (size > rest_.size()) fail();
  const std::string_view text = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return text;
}

double ByteReader::real() {
  const std::uint64_t code = number();
  if ((code & 1) != 0) return static_cast<double>(code >> 1) / kScale;
  double value = 0;
  if (rest_.size() < sizeof value) fail();
  std::memcpy(&value, rest_.data(), sizeof value);
  rest_.remove_prefix(sizeof value);
  return value;
}

}  // namespace dealgraph::detail
