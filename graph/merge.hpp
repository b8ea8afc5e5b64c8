#pragma once
/// Statements of single articles → deals and facts as told by all together: DESIGN.md §3.

#include <vector>

#include "graph/deal.hpp"
#include "graph/detail/dictionary_facts.hpp"
#include "graph/detail/statement.hpp"

namespace dealgraph {

/// Sorted by id.
struct Merged {
  std::vector<Deal> deals;
  std::vector<Deal> facts;
};

/// A pure function of the two sets: neither order nor repetition matters.
Merged merge(std::vector<detail::Statement> statements, const std::vector<detail::DictionaryFact>& entries);

}  // namespace dealgraph
