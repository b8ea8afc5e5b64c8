#pragma once
/// Is this form a verb here? Half of the verb forms of business news are nouns as often ("plans", "bid", "shares"); word
/// classes and neighbours decide.

#include <cstddef>

#include "extract/phrase_context.hpp"

namespace dealgraph {

/// Does a verb group begin at a unit, the phrases before being complete?
bool verb_at(const PhraseContext& context, std::size_t at);

/// Does the verb form at a unit end the noun group that goes on up to it? "IBM | plans to", not "the planned | merger". The
/// group begins at `from` < `at` and is not among the context's phrases yet.
bool verb_ends_noun_group(const PhraseContext& context, std::size_t at, std::size_t from);

}  // namespace dealgraph
