#pragma once
/// The records of flat_layout.hpp while a pack is being made: indices and string offsets instead of distances.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/flat_layout.hpp"

namespace dealgraph {

struct RawEntry {
  std::uint32_t id = 0, name = 0;           ///< strings
  std::uint32_t names = 0, name_count = 0;  ///< index of the first
  std::uint32_t details = flat::kNone;      ///< index
  std::uint8_t type = 0, cue = 0;
  std::uint16_t padding = 0;
};

struct RawName {
  std::uint32_t text = 0;                  ///< string
  std::uint32_t entry = 0;                 ///< index
  std::uint32_t conditions = flat::kNone;  ///< index
  std::uint8_t weak = 0, ticker = 0, chinese = 0, common = 0;
};

struct RawDetails {
  std::uint32_t kind = 0, memory = 0, hq = 0, country = 0, wikidata = 0;  ///< strings
  std::uint32_t owners = 0, owner_count = 0;                              ///< index of the first
  std::uint32_t sectors = 0, sector_count = 0;                            ///< index of the first, in lists
  friend bool operator==(const RawDetails&, const RawDetails&) = default;
};

struct RawConditions {
  std::uint32_t since = 0, until = 0;       ///< strings
  std::uint32_t needs = 0, need_count = 0;  ///< index of the first, in lists
};

struct RawOwner {
  std::uint32_t id = 0, since = 0, until = 0;  ///< strings
};

struct RawTerm {
  std::uint32_t text = 0, payload = 0;  ///< strings
  std::uint32_t kind = 0;
};

struct RawWord {
  std::uint32_t text = 0, lemma = 0;  ///< strings
  std::uint64_t classes = 0;
};

static_assert(sizeof(RawEntry) == sizeof(flat::Entry) && sizeof(RawName) == sizeof(flat::Name) &&
              sizeof(RawDetails) == sizeof(flat::Details) && sizeof(RawConditions) == sizeof(flat::Conditions) &&
              sizeof(RawOwner) == sizeof(flat::Owner) && sizeof(RawTerm) == sizeof(flat::Term) &&
              sizeof(RawWord) == sizeof(flat::Word));

/// What the fields of a record refer to: words of 4 bytes from its beginning that are indices into another section, whose
/// elements are `size` bytes each (1 for strings).
struct RawField {
  std::size_t word = 0;
  flat::Section section = flat::strings;
  std::size_t size = 1;
};

/// Appends sections to a pack, and at the end turns indices into distances.
class PackWriter {
 public:
  PackWriter();

  template <class Vector>
  void section(flat::Section which, const Vector& items) {
    begin(which);
    const std::size_t bytes = items.size() * sizeof(items[0]);
    if (bytes != 0) out_.append(reinterpret_cast<const char*>(items.data()), bytes);
    end(which);
  }
  void reserve(std::size_t bytes) { out_.reserve(bytes); }
  /// Turns the fields of all records (`record` bytes each) of a section into distances.
  void link(flat::Section which, std::size_t record, const std::vector<RawField>& fields);
  /// The pack with its header and hash.
  std::string finish();

 private:
  void begin(flat::Section which);
  void end(flat::Section which);
  [[nodiscard]] std::int32_t distance(std::size_t from, std::uint32_t index, const RawField& field) const;

  std::string out_;
  flat::Header header_{};
};

}  // namespace dealgraph
