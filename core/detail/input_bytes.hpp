#pragma once
/// The bytes of a stream.

#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/detail/decompressor.hpp"

namespace dealgraph::detail {

/// Reads a stream without ever waiting for more than the next byte needed, so that lines can be taken from a pipe as they come.
/// Borrows the stream. gzip and Zstandard data are decompressed on the way; a byte-order mark at the start is dropped. All
/// functions throw Error where the stream fails or compressed data are damaged.
class InputBytes {
 public:
  explicit InputBytes(std::istream& in) : in_(in) {}

  /// The first bytes of the input from the first that is no white space, at least three of them unless the input ends. Only
  /// to be called before anything else; takes nothing.
  std::string_view opening();

  /// Whether the input begins with the byte-order mark of UTF-16.
  bool is_utf16();

  struct Line {
    std::string bytes;      ///< without its newline; empty if it was too long
    bool too_long = false;  ///< longer than the limit
  };
  /// The next line, nullopt at the end.
  std::optional<Line> line(std::size_t limit);

  /// All that is left; nullopt if that is more than `limit` bytes.
  std::optional<std::string> rest(std::size_t limit);

 private:
  bool fill();
  bool read_block(std::string& out);
  bool decompress();
  bool begins_like(std::string_view mark);
  void start();

  std::istream& in_;
  std::string buffer_;
  std::size_t begin_ = 0;  // bytes of `buffer_` already taken
  bool started_ = false;   // compression and byte-order mark were looked for
  std::unique_ptr<Decompressor> decompressor_;
  std::string compressed_;      // read, not all of it decompressed
  std::string_view undecoded_;  // the rest of `compressed_`
};

}  // namespace dealgraph::detail
