#pragma once
/// The Louvain method on whole numbers.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dealgraph::detail {

struct WeightedEdge {
  std::size_t a = 0;
  std::size_t b = 0;
  std::int64_t weight = 1;  ///< > 0
};

/// The community of each of `nodes` nodes, numbered from 0 in the order of their first nodes. Each edge stands once; from one
/// node to itself is allowed. Weights sum up to less than 2^30.
std::vector<std::size_t> louvain(std::size_t nodes, const std::vector<WeightedEdge>& edges);

/// What louvain() makes great.
double modularity(const std::vector<std::size_t>& communities, const std::vector<WeightedEdge>& edges);

}  // namespace dealgraph::detail
