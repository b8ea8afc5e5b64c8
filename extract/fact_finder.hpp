#pragma once
/// Facts that noun groups state without a trigger: makers of products, employment, listings, former names, backers.

#include <vector>

#include "extract/clause.hpp"
#include "extract/draft.hpp"
#include "extract/reference.hpp"

namespace dealgraph {

/// Appends a draft for each fact that the sentence's noun groups state: "Apple's iPod", "AMD MI200 GPUs", "Annapurna-designed
/// Graviton" (makes), "Intel chief executive Craig Barrett" (employment, see employment_finder.hpp), "SoftBank-backed Foo"
/// (investment), "Microsoft-owned GitHub" (subsidiary), "Meta, formerly Facebook" (renamed), "(NASDAQ: MSFT)" (listing).
void find_facts(const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references,
                std::vector<Draft>& out);

}  // namespace dealgraph
