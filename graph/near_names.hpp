#pragma once
/// "Did you mean": names that a misspelt one may stand for.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// A name to choose from. `weight` (how often its entity is mentioned) decides between names that are equally near.
struct KnownName {
  std::string name;
  std::string entity;
  std::size_t weight = 0;
};

/// The names nearest to `wanted`, at most `limit` and one per entity: first those that few slips (a letter more, less, other or
/// two swapped: one for each four letters) turn into it, then those that hold it as whole words or are held by it, then those
/// that share most of their letter triples. Case and width do not count.
std::vector<KnownName> near_names(std::string_view wanted, const std::vector<KnownName>& names, std::size_t limit = 3);

/// The same over all names of a graph's entities.
std::vector<KnownName> near_names(const KnowledgeGraph& graph, std::string_view wanted, std::size_t limit = 3);

/// Slips between two folded names (optimal string alignment, in code points); `most` + 1 where there are more than `most`.
std::size_t slips_between(std::u32string_view a, std::u32string_view b, std::size_t most);

}  // namespace dealgraph
