#pragma once
/// Finds the names of a dictionary in raw text, without making tokens of it first.

#include <string_view>
#include <vector>

#include "core/span.hpp"
#include "extract/byte_classes.hpp"
#include "extract/rule_pack.hpp"

namespace dealgraph {

/// A name of the dictionary or a term of the lexicon at bytes `span`; one of the pointers is nullptr. Where several have the
/// same spelling, the first of them.
struct ScannedName {
  Span span;
  const flat::Name* name = nullptr;
  const flat::Term* term = nullptr;
};

/// The longest names from left to right, not overlapping: the same places as find_names (gazetteer.hpp) finds in the tokens of
/// the text. For large dictionaries near memory speed: bytes at which a name can begin are found 64 at a time, and the
/// look-ups of many words are under way at once. `text` is valid UTF-8 of less than 4 GB.
std::vector<ScannedName> scan_names(const RulePack& pack, std::string_view text, ByteMethod method = ByteMethod::best);

}  // namespace dealgraph
