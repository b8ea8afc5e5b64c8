#pragma once
/// The words of a compiled pack by their hash.

#include <cstdint>
#include <span>

#include "extract/flat_layout.hpp"
#include "extract/pack_bytes.hpp"

namespace dealgraph {

/// What the lexicon knows of words. A view into a pack's bytes.
class WordList {
 public:
  WordList() = default;
  explicit WordList(const PackBytes& pack)
      : words_(pack.section<flat::Word>(flat::words)), slots_(pack.section<flat::WordSlot>(flat::word_slots)) {}

  /// By hash_folded (token.hpp) of the folded form; nullptr if it is unknown.
  [[nodiscard]] const flat::Word* find(std::uint64_t hash) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t at = hash & (slots_.size() - 1); slots_[at].word != flat::kNone; at = (at + 1) & (slots_.size() - 1))
      if (slots_[at].hash == hash) return &words_[slots_[at].word];
    return nullptr;
  }

 private:
  std::span<const flat::Word> words_;
  std::span<const flat::WordSlot> slots_;
};

}  // namespace dealgraph
