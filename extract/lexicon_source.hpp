#pragma once
/// Words and terms of `data/lexicon`.

#include <filesystem>

#include "extract/pack_source.hpp"

namespace dealgraph {

/// Appends the words and terms of `<folder>/*.yaml`: verbs with their forms, sectors, and lists named by what their words are.
void read_lexicon(PackSource& out, const std::filesystem::path& folder);

}  // namespace dealgraph
