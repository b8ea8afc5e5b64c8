#pragma once
/// The strings of a pack that is being made: each stands once, preceded by its length.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dealgraph {

/// Strings by their offset in `bytes`; offset 0 is the empty string.
class StringPool {
 public:
  StringPool() : bytes_(1, '\0') {}

  /// The string's offset, the same for the same string.
  std::uint32_t intern(std::string_view text);
  /// Adds a string that is known to be new, without looking for it.
  std::uint32_t append(std::string_view text);
  [[nodiscard]] std::string_view text(std::uint32_t offset) const;
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  void grow();

  std::string bytes_;
  std::vector<std::uint32_t> slots_;  ///< open addressing by XXH3; 0: empty
  std::size_t count_ = 0;
};

}  // namespace dealgraph
