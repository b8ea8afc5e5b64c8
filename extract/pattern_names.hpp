#pragma once
/// Names found by RE2 patterns: hardware models that no dictionary lists.

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// Places what the patterns of the pack match as whole words on free tokens, where their cue is met.
void place_pattern_names(Document& document, NameMap& map);

}  // namespace dealgraph
