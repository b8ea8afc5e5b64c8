#pragma once
/// Where the walk through a sentence stands: its units, and the phrases built from those to the left.

#include <cstddef>
#include <vector>

#include "extract/phrase.hpp"
#include "extract/unit_sequence.hpp"

namespace dealgraph {

/// What may be looked at to decide on the next phrase. Only the walk itself adds phrases.
struct PhraseContext {
  UnitSequence units;
  bool headline = false;
  std::vector<Phrase> phrases;

  /// The phrase before; nullptr at the beginning.
  [[nodiscard]] const Phrase* last() const { return phrases.empty() ? nullptr : &phrases.back(); }
  [[nodiscard]] bool after_noun() const;
  /// The verb group nearest to the left; nullptr if there is none.
  [[nodiscard]] const VerbGroup* last_verb() const;
  /// "The owner, X, | filed": the comma before is at least the second of the sentence.
  [[nodiscard]] bool closes_aside() const;
  /// "Orlena, a chip maker, |": the last comma ends a description of a name.
  [[nodiscard]] bool closes_description() const;
  /// Do the first `count` phrases end in a noun and a comma or conjunction, so that a list goes on behind them?
  [[nodiscard]] bool list_goes_on(std::size_t count) const;
};

}  // namespace dealgraph
