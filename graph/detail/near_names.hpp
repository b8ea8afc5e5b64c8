#pragma once
/// "Did you mean": names that differ from a given one by little.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/detail/sqlite.hpp"

namespace dealgraph::detail {

/// How many letters must be put in, left out, changed or swapped with the next to make one of the other; `most` + 1 if that is
/// more than `most`. Both are folded.
std::size_t letters_apart(std::u32string_view a, std::u32string_view b, std::size_t most);

/// The names of entities in a knowledge base that are nearly called `name`, the nearest first, then the most mentioned: one
/// letter apart for up to four letters, two above, three above nine; or a name that begins with all of it. Compares with every
/// name there is.
std::vector<std::string> near_names(Database& database, std::string_view name, std::size_t most);

}  // namespace dealgraph::detail
