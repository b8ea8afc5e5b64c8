/// Shortest and next shortest chains of deals.

#include "graph/chains.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

#include "tests/graph/deals.hpp"

namespace dealgraph {
namespace {

using test::graph_of;
using test::Told;

/// "ann bob dan", one line a chain.
std::vector<std::string> walks(const KnowledgeGraph& graph, const std::string& from, const std::string& to,
                               std::size_t limit = 3, const DealFilter& filter = {}) {
  std::vector<std::string> all;
  for (const Chain& chain : chains_between(graph, test::id_named(from), test::id_named(to), filter, limit)) {
    EXPECT_EQ(chain.steps.size() + 1, chain.nodes.size());
    std::string names;
    for (const std::string& node : chain.nodes) names += (names.empty() ? "" : " ") + name_of(graph, node);
    all.push_back(names);
  }
  return all;
}

using Walks = std::vector<std::string>;

TEST(Chains, ShortestThenNextShortest) {
  const KnowledgeGraph graph = graph_of({{"ann", "bob"}, {"bob", "dan"}, {"ann", "cat"}, {"cat", "eve"}, {"eve", "dan"}});
  EXPECT_EQ(walks(graph, "ann", "dan"), (Walks{"ann bob dan", "ann cat eve dan"}));
  EXPECT_EQ(walks(graph, "ann", "dan", 1), Walks{"ann bob dan"});
  EXPECT_EQ(walks(graph, "dan", "ann"), (Walks{"dan bob ann", "dan eve cat ann"}));
}

TEST(Chains, OfEquallyLongOnesTheBetterToldComesFirst) {
  const KnowledgeGraph graph = graph_of({{"ann", "bob"},
                                         {"bob", "dan"},
                                         {"ann", "cat"},
                                         {"cat", "dan"},
                                         {"cat", "dan", RelationType::merger},
                                         {"cat", "dan", RelationType::partnership, "2010-01-01"}});
  EXPECT_EQ(walks(graph, "ann", "dan"), (Walks{"ann cat dan", "ann bob dan"}));
}

TEST(Chains, StepsShowTheBestToldDealAndASentenceWithBoth) {
  const KnowledgeGraph graph = graph_of({{"ann", "bob"}, {"ann", "bob", RelationType::merger, "2021-01-01"}});
  const std::vector<Chain> chains = chains_between(graph, "company:ann", "company:bob");
  ASSERT_EQ(chains.size(), 1u);
  EXPECT_EQ(chains[0].steps[0].deal->type, RelationType::merger);
  ASSERT_NE(chains[0].steps[0].evidence, nullptr);
  EXPECT_EQ(chains[0].steps[0].evidence->quote, "ann, bob");
}

TEST(Chains, ThingsConnectNobody) {
  const KnowledgeGraph graph = graph_of({{"ann", "Z9", RelationType::supply}, {"bob", "Z9", RelationType::supply}});
  EXPECT_TRUE(walks(graph, "ann", "bob").empty());
  EXPECT_EQ(walks(graph, "ann", "Z9"), Walks{"ann Z9"});
}

TEST(Chains, FiltersHold) {
  const KnowledgeGraph graph = graph_of({{"ann", "bob", RelationType::merger, "2010-01-01"}, {"ann", "cat"}, {"cat", "bob"}});
  DealFilter filter;
  filter.since = "2015";
  EXPECT_EQ(walks(graph, "ann", "bob", 3, filter), Walks{"ann cat bob"});
  filter = {};
  filter.types = {RelationType::merger};
  EXPECT_EQ(walks(graph, "ann", "bob", 3, filter), Walks{"ann bob"});
}

TEST(Chains, NoneWhereThereIsNone) {
  const KnowledgeGraph graph = graph_of({{"ann", "bob"}, {"cat", "dan"}});
  EXPECT_TRUE(walks(graph, "ann", "cat").empty());
  EXPECT_TRUE(walks(graph, "ann", "ann").empty());
  EXPECT_TRUE(walks(graph, "ann", "nobody").empty());
}

/// All simple ways between two nodes, by brute force: their lengths, shortest first.
std::vector<std::size_t> lengths_by_force(const std::set<std::pair<int, int>>& edges, int nodes, int from, int to) {
  std::vector<std::size_t> lengths;
  std::set<int> seen = {from};
  const std::function<void(int, std::size_t)> go = [&](int at, std::size_t length) {
    if (at == to) return lengths.push_back(length);
    for (int next = 0; next < nodes; ++next) {
      if (edges.count(std::minmax(at, next)) == 0 || !seen.insert(next).second) continue;
      go(next, length + 1);
      seen.erase(next);
    }
  };
  go(from, 0);
  std::sort(lengths.begin(), lengths.end());
  return lengths;
}

TEST(Chains, AreAllSimpleWaysByLengthInRandomGraphs) {
  std::mt19937 random(7);
  for (int round = 0; round < 30; ++round) {
    const int nodes = 6;
    std::set<std::pair<int, int>> edges;
    for (int i = 0; i < 9; ++i) {
      const int a = static_cast<int>(random() % nodes), b = static_cast<int>(random() % nodes);
      if (a != b) edges.insert(std::minmax(a, b));
    }
    std::vector<Told> told;
    for (const auto& [a, b] : edges) told.push_back({std::string("node") + char('a' + a), std::string("node") + char('a' + b)});
    const std::vector<Chain> chains = chains_between(graph_of(told), "company:nodea", "company:nodef", {}, 1000);
    std::vector<std::size_t> lengths;
    std::set<std::vector<std::string>> different;
    for (const Chain& chain : chains) {
      lengths.push_back(chain.steps.size());
      different.insert(chain.nodes);
    }
    EXPECT_EQ(lengths, lengths_by_force(edges, nodes, 0, 5)) << "round " << round;
    EXPECT_EQ(different.size(), chains.size());
  }
}

}  // namespace
}  // namespace dealgraph
