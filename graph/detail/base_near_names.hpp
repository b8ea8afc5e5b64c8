#pragma once
/// "Did you mean" in a knowledge base (graph/near_names.hpp does the same in a graph).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/detail/sqlite.hpp"

namespace dealgraph::detail {

/// The names of entities in a knowledge base that are nearly called `name`, the nearest first, then the most mentioned: one
/// letter apart for up to four letters, two above, three above nine; or a name that begins with all of it. Compares with every
/// name there is.
std::vector<std::string> near_names(Database& database, std::string_view name, std::size_t most);

}  // namespace dealgraph::detail
