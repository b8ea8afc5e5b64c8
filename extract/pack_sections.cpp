#include "extract/pack_sections.hpp"

#include <xxhash.h>

#include <cstring>
#include <limits>

#include "core/error.hpp"

namespace dealgraph {
namespace {

constexpr std::size_t kAlignment = 64;

}  // namespace

PackWriter::PackWriter() : out_(sizeof(flat::Header), '\0') {
  std::memcpy(header_.magic, flat::kMagic, sizeof header_.magic);
  header_.version = flat::kVersion;
  header_.sections = flat::section_count;
}

void PackWriter::begin(flat::Section which) {
  out_.append((kAlignment - out_.size() % kAlignment) % kAlignment, '\0');
  header_.section[which].offset = out_.size();
}

void PackWriter::end(flat::Section which) {
  header_.section[which].size = out_.size() - header_.section[which].offset;
  if (out_.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
    throw Error("the compiled dictionary would be larger than 2 GB; make several of it");
}

std::int32_t PackWriter::distance(std::size_t from, std::uint32_t index, const RawField& field) const {
  if (index == flat::kNone) return 0;
  const std::size_t to = header_.section[field.section].offset + index * field.size;
  return static_cast<std::int32_t>(static_cast<std::int64_t>(to) - static_cast<std::int64_t>(from));
}

void PackWriter::link(flat::Section which, std::size_t record, const std::vector<RawField>& fields) {
  const flat::SectionRef at = header_.section[which];
  for (std::size_t begin = at.offset; begin < at.offset + at.size; begin += record)
    for (const RawField& field : fields) {
      const std::size_t from = begin + field.word * sizeof(std::uint32_t);
      std::uint32_t index = 0;
      std::memcpy(&index, out_.data() + from, sizeof index);
      const std::int32_t distance = this->distance(from, index, field);
      std::memcpy(out_.data() + from, &distance, sizeof distance);
    }
}

std::string PackWriter::finish() {
  header_.hash = XXH3_64bits(out_.data() + sizeof header_, out_.size() - sizeof header_);
  std::memcpy(out_.data(), &header_, sizeof header_);
  return std::move(out_);
}

}  // namespace dealgraph
