#pragma once
/// Noun groups: articles, adjectives, names, amounts and nouns that stand as one.

#include <cstddef>

#include "extract/phrase_context.hpp"

namespace dealgraph {

/// A noun group and the first unit behind it.
struct NounGroupReading {
  Phrase phrase;
  std::size_t next = 0;
};

/// Reads the noun group that begins at a unit; takes that unit in any case.
NounGroupReading read_noun_group(const PhraseContext& context, std::size_t from);

}  // namespace dealgraph
