#pragma once
/// Rules other than frames, from JSON: patterns and words for names, and cues of status.

#include <string>

#include "extract/rule_fields.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// An item of the section "patterns".
NamePattern pattern_from(const Json& item);

/// The section "status": per state, lists of verbs, nouns, adjectives, adverbs and phrases.
StatusCues status_cues_from(const Json& status);

/// The section "names": lists of words by their use.
NameWords name_words_from(const Json& item);

/// The key of ChineseWords: the hash of the text's tokens.
std::uint64_t sequence_hash(const std::string& text);

}  // namespace dealgraph
