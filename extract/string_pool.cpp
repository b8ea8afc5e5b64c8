#include "extract/string_pool.hpp"

#include <xxhash.h>

#include "core/error.hpp"
#include "extract/flat_layout.hpp"

namespace dealgraph {
namespace {

std::uint64_t hash_of(std::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

/// References reach 2 GB; half of it is left for all else.
constexpr std::size_t kMostBytes = 1u << 30;

}  // namespace

std::uint32_t StringPool::intern(std::string_view text) {
  if (text.empty()) return 0;
  if (count_ * 2 >= slots_.size()) grow();
  std::size_t at = hash_of(text) & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1))
    if (this->text(slots_[at]) == text) return slots_[at];
  ++count_;
  return slots_[at] = append(text);
}

std::uint32_t StringPool::append(std::string_view text) {
  if (text.empty()) return 0;
  if (bytes_.size() + text.size() > kMostBytes) throw Error("the names are more than 1 GB of text; make several dictionaries");
  const auto out = static_cast<std::uint32_t>(bytes_.size());
  std::size_t size = text.size();
  for (; size >= 0x80; size >>= 7) bytes_ += static_cast<char>(size | 0x80);
  bytes_ += static_cast<char>(size);
  bytes_ += text;
  return out;
}

std::string_view StringPool::text(std::uint32_t offset) const {
  std::size_t size = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes_[offset++]);
    size |= static_cast<std::size_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return std::string_view(bytes_).substr(offset, size);
  }
}

void StringPool::grow() {
  std::vector<std::uint32_t> old(slots_.size() < 1024 ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const std::uint32_t offset : old) {
    if (offset == 0) continue;
    std::size_t at = hash_of(text(offset)) & (slots_.size() - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = offset;
  }
}

}  // namespace dealgraph
