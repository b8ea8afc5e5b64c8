/// Groups that deal among themselves.

#include "graph/communities.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "graph/detail/louvain.hpp"
#include "tests/graph/deals.hpp"

namespace dealgraph {
namespace {

using detail::WeightedEdge;
using test::graph_of;
using test::Told;

/// "ann bob, cat dan", members by name.
std::vector<std::string> groups(const KnowledgeGraph& graph, const DealFilter& filter = {}) {
  std::vector<std::string> lines;
  for (const Community& community : communities_of(graph, filter).communities) {
    std::vector<std::string> names;
    for (const Member& member : community.members) names.push_back(name_of(graph, member.entity));
    std::sort(names.begin(), names.end());
    std::string line;
    for (const std::string& name : names) line += (line.empty() ? "" : " ") + name;
    lines.push_back(line);
  }
  return lines;
}

/// Everybody with everybody.
void add_clique(std::vector<Told>& told, const std::vector<std::string>& names) {
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::size_t k = i + 1; k < names.size(); ++k) told.push_back({names[i], names[k]});
}

TEST(Communities, TwoCliquesWithABridge) {
  std::vector<Told> told;
  add_clique(told, {"ann", "bob", "cat", "dan"});
  add_clique(told, {"eve", "fay", "gus"});
  told.push_back({"dan", "eve"});
  EXPECT_EQ(groups(graph_of(told)), (std::vector<std::string>{"ann bob cat dan", "eve fay gus"}));
  const Communities found = communities_of(graph_of(told));
  EXPECT_EQ(found.communities[0].deals, 6u);
  EXPECT_EQ(found.communities[1].members.front().deals, 2u);
  // Ten edges: 6/10 - (13/20)² + 3/10 - (7/20)².
  EXPECT_NEAR(found.modularity, 0.9 - 0.4225 - 0.1225, 1e-8);
}

TEST(Communities, FiltersHoldAndThingsAreNoMembers) {
  const KnowledgeGraph graph =
      graph_of({{"ann", "bob", RelationType::merger}, {"cat", "dan"}, {"cat", "Z9", RelationType::supply}});
  EXPECT_EQ(groups(graph), (std::vector<std::string>{"ann bob", "cat dan"}));
  DealFilter filter;
  filter.types = {RelationType::merger};
  EXPECT_EQ(groups(graph, filter), std::vector<std::string>{"ann bob"});
  EXPECT_TRUE(groups({}).empty());
  EXPECT_EQ(communities_of({}).modularity, 0);
}

TEST(Louvain, NumbersCommunitiesByTheirFirstNodes) {
  EXPECT_EQ(detail::louvain(5, {{3, 4, 1}, {0, 2, 1}}), (std::vector<std::size_t>{0, 1, 0, 2, 2}));
  EXPECT_EQ(detail::louvain(0, {}), std::vector<std::size_t>{});
  EXPECT_EQ(detail::louvain(2, {}), (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(detail::louvain(2, {{0, 0, 5}, {0, 1, 1}}).size(), 2u);
}

TEST(Louvain, FindsTheRingOfCliques) {
  std::vector<WeightedEdge> edges;
  constexpr std::size_t kCliques = 8, kSize = 5;
  for (std::size_t c = 0; c < kCliques; ++c) {
    for (std::size_t i = 0; i < kSize; ++i)
      for (std::size_t k = i + 1; k < kSize; ++k) edges.push_back({c * kSize + i, c * kSize + k, 1});
    edges.push_back({c * kSize, (c + 1) % kCliques * kSize + 1, 1});
  }
  const std::vector<std::size_t> found = detail::louvain(kCliques * kSize, edges);
  for (std::size_t node = 0; node < found.size(); ++node) EXPECT_EQ(found[node], node / kSize);
}

/// Every division of up to eight nodes, by counting.
double best_modularity(std::size_t nodes, const std::vector<WeightedEdge>& edges) {
  double best = -1;
  std::vector<std::size_t> division(nodes, 0);
  for (;;) {
    best = std::max(best, detail::modularity(division, edges));
    std::size_t at = 0;
    while (at < nodes && ++division[at] == nodes) division[at++] = 0;
    if (at == nodes) return best;
  }
}

TEST(Louvain, ComesNearTheBestDivisionOfSmallGraphsAndIsNoWorseThanOneGroup) {
  std::mt19937 random(11);
  for (int round = 0; round < 10; ++round) {
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    while (pairs.size() < 7) {
      const std::size_t a = random() % 6, b = random() % 6;
      if (a != b) pairs.insert(std::minmax(a, b));
    }
    std::vector<WeightedEdge> edges;
    for (const auto& [a, b] : pairs) edges.push_back({a, b, static_cast<std::int64_t>(1 + random() % 3)});
    const double found = detail::modularity(detail::louvain(6, edges), edges);
    EXPECT_GE(found, -1e-12);
    EXPECT_GE(found, best_modularity(6, edges) - 0.08) << "round " << round;
  }
}

}  // namespace
}  // namespace dealgraph
