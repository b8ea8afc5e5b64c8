#pragma once
/// The notes of `dealgraph explain`.

#include <vector>

#include "extract/draft.hpp"
#include "extract/extractor.hpp"
#include "extract/phrase.hpp"

namespace dealgraph {

/// Appends what the cascade saw in a sentence: names with what found them, phrases (nullptr for Chinese), the drafts from
/// `first_draft` on with their rules, and the nearest misses with the first condition that failed.
void explain_sentence(const Document& document, const Sentence& sentence, const PhraseSequence* phrases,
                      const std::vector<Draft>& drafts, std::size_t first_draft, const std::vector<NearMiss>& misses,
                      Explanation& notes);

}  // namespace dealgraph
