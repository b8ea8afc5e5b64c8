#pragma once
/// Does a draft say enough to be a relation?

#include <string>

#include "extract/draft.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// The same entity cannot stand on both sides: its first role counts.
void drop_double_arguments(const Document& document, Draft& draft);

/// Do the sentence's words alone forbid the frame, whatever fills its roles?
bool is_ruled_out(const Document& document, const Sentence& sentence, const Frame& frame);

/// Drops "its" and "their" that stand for nobody known beside a name in the same role.
void drop_idle_pronouns(const Document& document, Draft& draft);

/// Why the draft of a frame comes to nothing in its sentence: roles that it lacks, words that it needs or that forbid it. Empty
/// if all is there.
std::string what_is_amiss(const Document& document, const Sentence& sentence, const Frame& frame, const Draft& draft);

}  // namespace dealgraph
