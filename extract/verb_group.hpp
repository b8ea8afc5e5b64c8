#pragma once
/// Verb groups: a verb with its auxiliaries, adverbs and the verbs that only qualify it.

#include <cstddef>

#include "extract/phrase.hpp"
#include "extract/unit_sequence.hpp"

namespace dealgraph {

/// A verb group of units [from, end), and `next`, the first unit behind the adverbs that follow it.
struct VerbGroupReading {
  VerbGroup verb;
  std::size_t end = 0;
  std::size_t next = 0;
};

/// Reads the verb group that begins at a unit; takes that unit in any case.
VerbGroupReading read_verb_group(const UnitSequence& units, std::size_t from);

}  // namespace dealgraph
