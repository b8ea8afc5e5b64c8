#pragma once
/// Drafts of one article that say the same, or less than another one.

#include <vector>

#include "extract/draft.hpp"

namespace dealgraph {

/// Takes out of `drafts` those whose arguments another draft of the type has too (it inherits their attributes), and the vague
/// ones that a precise draft of the same parties explains. Order is kept. Names of arguments have to be typed before.
void fold_drafts(const Document& document, std::vector<Draft>& drafts);

}  // namespace dealgraph
