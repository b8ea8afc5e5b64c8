#pragma once
/// The compiled rule pack: one block of bytes, read in place.
///
/// Layout: a FlatHeader, then the sections it lists, each 8-byte aligned, little endian. Strings are references into the
/// `strings` section. Names are found by the hash of their token sequence (token.hpp, extend_hash) in `slots`, an open
/// addressing table of a power of two slots with linear probing; every prefix of a name has a slot too, so that a scan
/// stops at the first token that no name goes on with. The scheme is the word-prefix hash of DESIGN.md §4: start-up costs
/// nothing, a look-up one cache miss per token.

#include <cstdint>

namespace dealgraph::flat {

inline constexpr char kMagic[8] = {'d', 'e', 'a', 'l', 'p', 'a', 'c', 'k'};
inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::uint32_t kNone = 0xFFFFFFFFu;

enum Section : std::uint32_t {
  strings,
  lists,
  entries,
  names,
  owners,
  terms,
  slots,
  targets,
  words,
  word_slots,
  rules,
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

struct StringRef {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

/// A run of elements of another section.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Entry {
  StringRef id;  ///< with its type: "company:microsoft"
  StringRef name;
  StringRef kind, memory, hq, country, wikidata;
  Range names;    ///< of section names
  Range owners;   ///< of section owners
  Range sectors;  ///< of section lists (StringRef)
  std::uint8_t type = 0;
  std::uint8_t cue = 0;
  std::uint16_t padding = 0;
};

struct Name {
  StringRef text;
  StringRef since, until;
  Range needs;  ///< of section lists
  std::uint32_t entry = 0;
  std::uint8_t weak = 0;
  std::uint8_t ticker = 0;
  std::uint8_t chinese = 0;
  std::uint8_t common = 0;  ///< one word that is also an ordinary English word
};

struct Owner {
  StringRef id;  ///< with its type
  StringRef since, until;
};

struct Term {
  StringRef text;
  StringRef payload;
  std::uint32_t kind = 0;
};

/// What a slot's token sequence names: names[index], or terms[index] if the top bit is set.
using Target = std::uint32_t;
inline constexpr Target kTermBit = 0x80000000u;

struct Slot {
  std::uint64_t hash = 0;  ///< 0: empty
  Range targets;           ///< of section targets; empty: only a prefix
};

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

}  // namespace dealgraph::flat
