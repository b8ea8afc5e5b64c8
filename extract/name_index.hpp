#pragma once
/// The names of a dictionary as hashes of their tokens: which token sequences begin a name, which are one.
///
/// A name is looked up word by word. A small filter (2 bytes for each first word, in the processor's cache) answers for most
/// words of a text that no name begins with them; a second one tells which sequences go on or end as a name; then one slot of
/// an open addressing table gives the names, which the caller compares with the text letter by letter. So a look-up costs one
/// or two cache misses where a name may stand, none elsewhere, whatever the number of names.

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/flat_layout.hpp"
#include "extract/hash_filter.hpp"
#include "extract/name_token.hpp"

namespace dealgraph {

/// The parts of the index as bytes of a pack.
struct NameIndexParts {
  std::vector<std::uint8_t> first_bytes;  ///< 256: 1 where the first byte of a text's name can be this
  std::vector<std::uint64_t> leads;       ///< filter of first tokens
  std::vector<std::uint64_t> prefixes;    ///< filter: sequences that go on (first kind), that are a name (second kind)
  std::vector<std::uint64_t> slots;       ///< tag (32 bits), value (32 bits); kEmptySlot
  std::vector<flat::Target> lists;        ///< where several names are one sequence: count, targets
};

/// A view of an index; borrows its parts. The hashes of sequences are those of name_token.hpp: `of_token` of the first token,
/// then `extend`.
class NameIndex {
 public:
  static constexpr std::uint64_t kEmptySlot = ~0ull;
  static constexpr std::uint32_t kListBit = 0x40000000u;

  NameIndex() = default;
  NameIndex(std::span<const std::uint8_t> first_bytes, std::span<const std::uint64_t> leads,
            std::span<const std::uint64_t> prefixes, std::span<const std::uint64_t> slots, std::span<const flat::Target> lists)
      : first_bytes_(first_bytes),
        leads_(leads),
        prefixes_(prefixes),
        slots_(slots),
        lists_(lists),
        slot_shift_(slots.empty() ? 0 : HashFilter::shift_for(slots.size())) {}

  [[nodiscard]] bool empty() const { return slots_.empty(); }
  [[nodiscard]] bool may_begin_with_byte(unsigned char first) const { return first_bytes_[first] != 0; }

  /// Whether a name may begin with this token; `small`: its first letter is a small ASCII one. (Names that begin with another
  /// letter never stand in such a spelling, so the many small words of a text are not taken for the beginnings of names.)
  [[nodiscard]] bool may_begin(std::uint64_t token, bool small) const {
    const std::uint64_t hash = small ? token ^ name_hash::kLower : token;
    return HashFilter::has_first(leads_.word(hash), hash);
  }

  /// Fetches what `may_begin` looks at.
  void prefetch_lead(std::uint64_t token, bool small) const { leads_.prefetch(small ? token ^ name_hash::kLower : token); }

  /// What the filter says of a sequence.
  struct Fate {
    bool goes_on = false;
    bool ends = false;
  };
  [[nodiscard]] Fate fate(std::uint64_t sequence) const {
    const std::uint64_t word = prefixes_.word(sequence);
    return {HashFilter::has_first(word, sequence), HashFilter::has_second(word, sequence)};
  }
  void prefetch(std::uint64_t sequence) const { prefixes_.prefetch(sequence); }
  void prefetch_names(std::uint64_t sequence) const { __builtin_prefetch(&slots_[sequence >> slot_shift_]); }

  /// Calls `use(target)` for each name that the sequence may be, in the order in which they were added; some may be others
  /// with the same hash.
  template <class Use>
  void for_each_name(std::uint64_t sequence, Use use) const {
    for (std::size_t at = sequence >> slot_shift_; slots_[at] != kEmptySlot; at = (at + 1) & (slots_.size() - 1))
      if (slots_[at] >> 32 == (sequence & 0xFFFFFFFFu)) for_each_target(static_cast<std::uint32_t>(slots_[at]), use);
  }
  /// The target of a sequence's first slot if it has just one, else kNone: for fetching its name early.
  [[nodiscard]] flat::Target likely_name(std::uint64_t sequence) const {
    const std::uint64_t slot = slots_[sequence >> slot_shift_];
    return slot >> 32 == (sequence & 0xFFFFFFFFu) ? static_cast<std::uint32_t>(slot) : flat::kNone;
  }

 private:
  template <class Use>
  void for_each_target(std::uint32_t value, Use& use) const {
    if ((value & flat::kTermBit) != 0 || (value & kListBit) == 0) return use(value);
    const std::uint32_t begin = value & ~kListBit;
    for (std::uint32_t i = 0; i < lists_[begin]; ++i) use(lists_[begin + 1 + i]);
  }

  std::span<const std::uint8_t> first_bytes_;
  HashFilter leads_;
  HashFilter prefixes_;
  std::span<const std::uint64_t> slots_;
  std::span<const flat::Target> lists_;
  unsigned slot_shift_ = 0;
};

/// Collects names and makes the parts of their index. Names may be added in any order; the order of targets of the same
/// sequence is that of their values.
class NameIndexBuilder {
 public:
  void reserve(std::size_t names);
  void add(std::string_view name, flat::Target target);
  /// The builder is empty afterwards. `renumber`: new values of targets without kTermBit, or empty to leave them.
  NameIndexParts finish(std::span<const std::uint32_t> renumber = {});

 private:
  struct Key {
    std::uint64_t hash = 0;
    flat::Target target = 0;
  };

  void add_first(std::string_view name, std::uint64_t hash);
  void fill_slots(NameIndexParts& out) const;

  std::vector<Key> keys_;
  std::vector<std::uint64_t> leads_;
  std::vector<std::uint64_t> prefixes_;
  bool first_bytes_[256] = {};
};

}  // namespace dealgraph
