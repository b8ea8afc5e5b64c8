#pragma once
/// Names of the dictionary, under their conditions.

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// Places dictionary names and lexicon terms. Ambiguous names count only where sentence or article proves them.
void place_dictionary_names(Document& document, NameMap& map);

}  // namespace dealgraph
