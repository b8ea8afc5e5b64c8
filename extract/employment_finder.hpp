#pragma once
/// Who works for whom, as job titles tell.

#include <vector>

#include "extract/clause.hpp"
#include "extract/draft.hpp"
#include "extract/reference.hpp"

namespace dealgraph {

/// Appends a draft for each job of the sentence whose holder and employer are named: "Intel chief executive Craig Barrett", "X,
/// chief executive of Y", "X, chief scientist, Y.". Where a head of a company stands without any, and the article has named
/// just one company so far, it is that one's.
void find_employments(const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references,
                      std::vector<Draft>& out);

}  // namespace dealgraph
