#pragma once
/// Union-find over the indices 0…size-1.

#include <cstddef>
#include <map>
#include <numeric>
#include <vector>

namespace dealgraph::detail {

class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

  /// The least member of the set that holds `i`.
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  void unite(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a < b)
      parent_[b] = a;
    else
      parent_[a] = b;
  }

  /// The sets, by their least members; members ascend.
  std::vector<std::vector<std::size_t>> sets() {
    std::map<std::size_t, std::vector<std::size_t>> by_root;
    for (std::size_t i = 0; i < parent_.size(); ++i) by_root[find(i)].push_back(i);
    std::vector<std::vector<std::size_t>> sets;
    for (auto& [root, members] : by_root) sets.push_back(std::move(members));
    return sets;
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace dealgraph::detail
