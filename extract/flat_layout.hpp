#pragma once
/// The compiled rule pack: one block of bytes, read in place.
///
/// Layout: a Header, then the sections it lists, each 64-byte aligned, little endian. References are distances from where they
/// stand to what they name, so that several packs can lie anywhere in memory and be read by the same code; whoever copies a
/// reference breaks it, hence they cannot be copied. Strings are preceded by their length (LEB128). The sections name_… are the
/// name index (name_index.hpp).

#include <cstdint>
#include <span>
#include <string_view>

namespace dealgraph::flat {

inline constexpr char kMagic[8] = {'d', 'e', 'a', 'l', 'p', 'a', 'c', 'k'};
inline constexpr std::uint32_t kVersion = 3;
inline constexpr std::uint32_t kNone = 0xFFFFFFFFu;

enum Section : std::uint32_t {
  strings,
  lists,       ///< StringRef: sectors, needs
  entries,     ///< Entry, sorted by id
  entry_ids,   ///< a filter (hash_filter.hpp) of the ids
  details,     ///< Details
  names,       ///< Name, those of an entry together
  conditions,  ///< Conditions
  owners,      ///< Owner
  terms,       ///< Term
  name_first_bytes,
  name_leads,
  name_prefixes,
  name_slots,
  name_lists,
  words,       ///< Word
  word_slots,  ///< WordSlot
  rules,       ///< CBOR
  section_count
};

struct SectionRef {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};

struct Header {
  char magic[8];
  std::uint32_t version = 0;
  std::uint32_t sections = 0;
  std::uint64_t hash = 0;  ///< XXH3 of everything after the header
  SectionRef section[section_count];
};

/// What refers to something else must stay in the pack.
struct Immovable {
  Immovable() = default;
  Immovable(const Immovable&) = delete;
  Immovable& operator=(const Immovable&) = delete;
  ~Immovable() = default;
};

/// A string of the same pack.
struct StringRef : Immovable {
  std::int32_t distance = 0;

  [[nodiscard]] std::string_view text() const {
    const auto* at = reinterpret_cast<const unsigned char*>(this) + distance;
    std::uint32_t size = 0;
    for (unsigned shift = 0;; shift += 7) {
      size |= (*at & 0x7Fu) << shift;
      if (*at++ < 0x80) return {reinterpret_cast<const char*>(at), size};
    }
  }
};

/// One T of the same pack, or none.
template <class T>
struct Link : Immovable {
  std::int32_t distance = 0;  ///< 0: none

  [[nodiscard]] const T* get() const {
    return distance == 0 ? nullptr : reinterpret_cast<const T*>(reinterpret_cast<const char*>(this) + distance);
  }
};

/// Several T of the same pack, side by side.
template <class T>
struct Run : Immovable {
  std::int32_t distance = 0;
  std::uint32_t count = 0;

  [[nodiscard]] std::span<const T> get() const {
    return {reinterpret_cast<const T*>(reinterpret_cast<const char*>(this) + distance), count};
  }
};

struct Owner {
  StringRef id;  ///< with its type
  StringRef since, until;
};

/// What few entries have, or many have in common.
struct Details {
  StringRef kind, memory, hq, country, wikidata;
  Run<Owner> owners;
  Run<StringRef> sectors;
};

struct Name;

struct Entry {
  StringRef id;  ///< with its type: "company:microsoft"
  StringRef name;
  Run<Name> names;
  Link<Details> details;
  std::uint8_t type = 0;
  std::uint8_t cue = 0;
  std::uint16_t padding = 0;
};

/// When a name counts.
struct Conditions {
  StringRef since, until;
  Run<StringRef> needs;
};

struct Name {
  StringRef text;
  Link<Entry> entry;
  Link<Conditions> conditions;
  std::uint8_t weak = 0;
  std::uint8_t ticker = 0;
  std::uint8_t chinese = 0;
  std::uint8_t common = 0;  ///< one word that is also an ordinary English word
};

struct Term {
  StringRef text;
  StringRef payload;
  std::uint32_t kind = 0;
};

/// What a name of the index stands for: names[index], or terms[index] if the top bit is set.
using Target = std::uint32_t;
inline constexpr Target kTermBit = 0x80000000u;

struct Word {
  StringRef text;  ///< folded
  StringRef lemma;
  std::uint64_t classes = 0;
};

struct WordSlot {
  std::uint64_t hash = 0;
  std::uint32_t word = kNone;
  std::uint32_t padding = 0;
};

static_assert(sizeof(Entry) == 24 && sizeof(Name) == 16 && sizeof(Details) == 36 && sizeof(Word) == 16);

}  // namespace dealgraph::flat
