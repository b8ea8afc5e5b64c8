#pragma once
/// The bytes of a compiled pack, in memory.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "extract/flat_layout.hpp"
#include "extract/pack_source.hpp"

namespace dealgraph {

/// A compiled pack whose header and hash have been checked: a read-only mapping of a file, shared by all processes that map it,
/// or a string. Not movable: views point into it.
class PackBytes {
 public:
  /// Maps a file. Throws Error with its name if it is missing, no pack, of another version or damaged.
  static std::unique_ptr<const PackBytes> map(const std::string& file);
  /// The same for a file that came from elsewhere: all of it is checked (extract/pack_check.hpp).
  static std::unique_ptr<const PackBytes> map_and_check(const std::string& file);
  /// Takes bytes made by compile_pack. Throws Error.
  static std::unique_ptr<const PackBytes> take(std::string bytes);

  PackBytes(const PackBytes&) = delete;
  PackBytes& operator=(const PackBytes&) = delete;
  ~PackBytes();

  [[nodiscard]] std::uint64_t hash() const { return header().hash; }
  template <class T>
  [[nodiscard]] std::span<const T> section(flat::Section which) const {
    const flat::SectionRef ref = header().section[which];
    return {reinterpret_cast<const T*>(view_.data() + ref.offset), ref.size / sizeof(T)};
  }
  [[nodiscard]] std::string rules() const;
  /// True if there are words or rules, not only names.
  [[nodiscard]] bool has_language() const;
  /// The source that compiles to this.
  [[nodiscard]] PackSource decompile() const;

 private:
  PackBytes() = default;
  [[nodiscard]] const flat::Header& header() const { return *reinterpret_cast<const flat::Header*>(view_.data()); }

  std::string owned_;
  std::string_view view_;
  bool mapped_ = false;
};

/// True if a CBOR text of rules (PackSource::rules) says anything.
bool has_rules(std::string_view cbor);

}  // namespace dealgraph
