#pragma once
/// The fillers of a Chinese frame's roles, by the positions around its trigger.

#include "extract/chinese_clause.hpp"
#include "extract/chinese_positions.hpp"
#include "extract/draft.hpp"

namespace dealgraph {

/// Adds to the draft what stands at the positions of the frame's `args` (see ChineseFrame::args). A subject that the trigger's
/// own clause does not name is that of a clause before; 公司 and 该公司 mean the company last spoken of.
void fill_chinese_slots(const ChineseSentence& sentence, const ChineseFrame& frame, const ChineseTrigger& trigger,
                        Draft& draft);

/// What tells whether two named fills are the same: the entity, of candidates their words.
const std::string& key_of(const Document& document, const Fill& fill);

}  // namespace dealgraph
