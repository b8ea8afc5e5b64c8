#pragma once
/// The interpreter of relation frames: step 4 of the cascade (DESIGN.md §2).

#include <vector>

#include "extract/draft.hpp"
#include "extract/frame_index.hpp"
#include "extract/phrase.hpp"
#include "extract/reference.hpp"

namespace dealgraph {

/// Tries every frame whose trigger stands in the sentence and appends a draft for each that fills its required roles. If
/// `misses` is given, notes why the others did not.
void match_frames(const FrameIndex& index, const Document& document, const PhraseSequence& sequence,
                  const ReferenceTracker& references, std::vector<Draft>& out, std::vector<NearMiss>* misses);

}  // namespace dealgraph
