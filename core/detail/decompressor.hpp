#pragma once
/// gzip and Zstandard data, decompressed as they come.

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace dealgraph::detail {

/// The state of one compressed stream, which may hold several members (as `cat a.gz b.gz` makes them).
class Decompressor {
 public:
  virtual ~Decompressor() = default;
  /// Decompresses from the front of `in`, takes away what it used, and appends at most `limit` bytes to `out`: what more there
  /// is comes with the next call. Throws Error where the data are damaged.
  virtual void decode(std::string_view& in, std::string& out, std::size_t limit) = 0;
  /// Whether the data may end here.
  [[nodiscard]] virtual bool is_complete() const = 0;

 protected:
  Decompressor() = default;
  Decompressor(const Decompressor&) = default;
  Decompressor& operator=(const Decompressor&) = default;
};

std::unique_ptr<Decompressor> gzip_decompressor();
std::unique_ptr<Decompressor> zstd_decompressor();

/// A way to compress, and what its data begin with.
struct Compression {
  std::string_view mark;
  std::unique_ptr<Decompressor> (*make)();
};

inline constexpr std::array<Compression, 2> kCompressions{
    {{"\x1F\x8B", gzip_decompressor}, {"\x28\xB5\x2F\xFD", zstd_decompressor}}};

}  // namespace dealgraph::detail
