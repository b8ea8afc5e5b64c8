#pragma once
/// Small values one after the other in a string of bytes: how a knowledge base keeps its notes.

#include <cstdint>
#include <string>
#include <string_view>

namespace dealgraph::detail {

/// Writes what ByteReader reads, in the same order.
class ByteWriter {
 public:
  void number(std::uint64_t value);  ///< seven bits a byte, the lowest first
  void text(std::string_view text);
  void real(double value);  ///< short for those with up to four decimals

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Borrows the bytes. Throws Error where they end early or make no sense, so that damaged bytes cannot lead out of them.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  std::string_view text();
  double real();
  /// A number below `end`.
  std::uint64_t number_below(std::uint64_t end);
  /// A count of things that take at least a byte each.
  std::size_t count() { return static_cast<std::size_t>(number_below(rest_.size() + 1)); }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace dealgraph::detail
