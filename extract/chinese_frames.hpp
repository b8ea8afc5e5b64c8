#pragma once
/// Relations of Chinese sentences.

#include <vector>

#include "extract/draft.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// Appends a draft for every Chinese frame whose trigger stands in the sentence and whose required roles are filled.
void match_chinese_frames(const Document& document, const Sentence& sentence, std::vector<Draft>& out,
                          std::vector<NearMiss>* misses);

}  // namespace dealgraph
