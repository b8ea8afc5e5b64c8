#include "graph/detail/louvain.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace dealgraph::detail {
namespace {

/// Numbers communities from 0 in the order of their first nodes; returns how many there are.
std::size_t renumber(std::vector<std::size_t>& communities) {
  std::map<std::size_t, std::size_t> numbers;
  for (std::size_t& community : communities) community = numbers.try_emplace(community, numbers.size()).first->second;
  return numbers.size();
}

/// One level: every node a community of its own at first, then each moves to the neighbouring community where modularity grows
/// most, until none moves.
class Level {
 public:
  Level(std::size_t nodes, const std::vector<WeightedEdge>& edges)
      : neighbours_(nodes), strength_(nodes), total_(nodes), community_(nodes) {
    for (const WeightedEdge& edge : edges) add(edge);
    total_ = strength_;
    std::iota(community_.begin(), community_.end(), std::size_t{0});
  }

  /// True if any node moved.
  bool settle() {
    bool any = false;
    for (bool moved = true; moved;) {
      moved = false;
      for (std::size_t node = 0; node < community_.size(); ++node) moved |= move(node);
      any |= moved;
    }
    return any;
  }

  [[nodiscard]] const std::vector<std::size_t>& communities() const { return community_; }

 private:
  struct Neighbour {
    std::size_t node;
    std::int64_t weight;
  };

  void add(const WeightedEdge& edge) {
    strength_[edge.a] += edge.weight;
    strength_[edge.b] += edge.weight;
    doubled_ += 2 * edge.weight;
    if (edge.a == edge.b) return;
    neighbours_[edge.a].push_back({edge.b, edge.weight});
    neighbours_[edge.b].push_back({edge.a, edge.weight});
  }

  /// Gain of modularity for `node` in a community, times the square of the doubled weight, over two.
  [[nodiscard]] std::int64_t gain(std::size_t node, std::size_t community, std::int64_t joined) const {
    return doubled_ * joined - strength_[node] * total_[community];
  }

  bool move(std::size_t node) {
    const std::size_t own = community_[node];
    total_[own] -= strength_[node];
    std::map<std::size_t, std::int64_t> joined = {{own, 0}};
    for (const Neighbour& neighbour : neighbours_[node]) joined[community_[neighbour.node]] += neighbour.weight;
    std::size_t best = own;
    std::int64_t most = gain(node, own, joined.at(own));
    for (const auto& [community, weight] : joined) {
      const std::int64_t here = gain(node, community, weight);
      if (here > most) best = community, most = here;
    }
    community_[node] = best;
    total_[best] += strength_[node];
    return best != own;
  }

  std::vector<std::vector<Neighbour>> neighbours_;
  std::vector<std::int64_t> strength_;  // of a node: the weights of its edges
  std::vector<std::int64_t> total_;     // of a community: the strengths of its nodes
  std::vector<std::size_t> community_;
  std::int64_t doubled_ = 0;
};

/// Communities become nodes.
std::vector<WeightedEdge> folded(const std::vector<WeightedEdge>& edges, const std::vector<std::size_t>& communities) {
  std::map<std::pair<std::size_t, std::size_t>, std::int64_t> weights;
  for (const WeightedEdge& edge : edges) weights[std::minmax(communities[edge.a], communities[edge.b])] += edge.weight;
  std::vector<WeightedEdge> folded;
  for (const auto& [ends, weight] : weights) folded.push_back({ends.first, ends.second, weight});
  return folded;
}

}  // namespace

std::vector<std::size_t> louvain(std::size_t nodes, const std::vector<WeightedEdge>& edges) {
  std::vector<std::size_t> communities(nodes);
  std::iota(communities.begin(), communities.end(), std::size_t{0});
  std::vector<WeightedEdge> coarse = edges;
  for (std::size_t count = nodes;;) {
    Level level(count, coarse);
    if (!level.settle()) return communities;
    std::vector<std::size_t> joined = level.communities();
    count = renumber(joined);
    for (std::size_t& community : communities) community = joined[community];
    coarse = folded(coarse, joined);
  }
}

double modularity(const std::vector<std::size_t>& communities, const std::vector<WeightedEdge>& edges) {
  std::map<std::size_t, double> inside, total;
  double doubled = 0;
  for (const WeightedEdge& edge : edges) {
    const auto weight = static_cast<double>(edge.weight);
    doubled += 2 * weight;
    total[communities[edge.a]] += weight;
    total[communities[edge.b]] += weight;
    if (communities[edge.a] == communities[edge.b]) inside[communities[edge.a]] += 2 * weight;
  }
  double sum = 0;
  for (const auto& [community, strength] : total)
    sum += inside[community] / doubled - (strength / doubled) * (strength / doubled);
  return sum;
}

}  // namespace dealgraph::detail
