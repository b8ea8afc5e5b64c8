/// Who is at the top.

#include "graph/ranking.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/graph/deals.hpp"

namespace dealgraph {
namespace {

using test::graph_of;

/// "bob 2", a line each.
std::vector<std::string> top(const KnowledgeGraph& graph, RankedKind kind, Measure measure, const DealFilter& filter = {},
                             const std::string& currency = "USD") {
  std::vector<std::string> lines;
  for (const Ranked& ranked : ranking(graph, kind, measure, filter, currency)) {
    std::string value = std::to_string(ranked.value);
    lines.push_back(name_of(graph, ranked.entity) + " " + value.substr(0, value.find('.') + 3));
  }
  return lines;
}

using Lines = std::vector<std::string>;

/// bob in the middle of a star, ann and cat dealing besides.
KnowledgeGraph star() {
  return graph_of({{"ann", "bob"},
                   {"bob", "cat", RelationType::acquisition, "2021-01-01", Status::completed, 3e9},
                   {"bob", "dan", RelationType::investment, "2022-01-01", Status::announced, 1e9},
                   {"cat", "Z9", RelationType::supply},
                   {"dan", "Z9", RelationType::uses},
                   {"ann", "Y9", RelationType::uses}});
}

TEST(Ranking, ByDeals) {
  EXPECT_EQ(top(star(), RankedKind::companies, Measure::deals), (Lines{"bob 3.00", "cat 2.00", "ann 1.00", "dan 1.00"}));
  EXPECT_EQ(top(star(), RankedKind::partners, Measure::deals), (Lines{"bob 2.00", "ann 1.00", "cat 1.00", "dan 1.00"}));
  EXPECT_EQ(top(star(), RankedKind::hardware, Measure::deals), (Lines{"Z9 2.00", "Y9 1.00"}));
}

TEST(Ranking, ByValueInOneCurrency) {
  EXPECT_EQ(top(star(), RankedKind::companies, Measure::value),
            (Lines{"bob 4000000000.00", "cat 3000000000.00", "dan 1000000000.00"}));
  EXPECT_TRUE(top(star(), RankedKind::companies, Measure::value, {}, "EUR").empty());
}

TEST(Ranking, FiltersHold) {
  DealFilter filter;
  filter.since = "2022";
  EXPECT_EQ(top(star(), RankedKind::companies, Measure::deals, filter), (Lines{"bob 1.00", "dan 1.00"}));
}

TEST(Ranking, PagerankAddsUpToOneAndFavoursTheMiddle) {
  const KnowledgeGraph graph = graph_of({{"ann", "bob"}, {"bob", "cat"}, {"bob", "dan"}, {"bob", "dan", RelationType::merger}});
  const auto ranked = ranking(graph, RankedKind::companies, Measure::pagerank);
  ASSERT_EQ(ranked.size(), 4u);
  EXPECT_EQ(ranked[0].entity, "company:bob");
  EXPECT_EQ(ranked[1].entity, "company:dan");  // two deals with bob
  EXPECT_EQ(ranked[2].value, ranked[3].value);
  EXPECT_EQ(ranked[2].entity, "company:ann");
  const double sum =
      std::accumulate(ranked.begin(), ranked.end(), 0.0, [](double all, const Ranked& r) { return all + r.value; });
  EXPECT_NEAR(sum, 1, 1e-8);
  // By hand: x = (1-d)/4 + d·(share of bob), for four edges at bob.
  const double d = 0.85, bob = ranked[0].value;
  EXPECT_NEAR(ranked[1].value, (1 - d) / 4 + d * bob * 2 / 4, 1e-6);
}

TEST(Ranking, BetweennessIsTheShareOfWaysThrough) {
  EXPECT_EQ(top(graph_of({{"ann", "bob"}, {"bob", "cat"}, {"cat", "dan"}}), RankedKind::companies, Measure::betweenness),
            (Lines{"bob 0.66", "cat 0.66"}));
  EXPECT_EQ(top(graph_of({{"ann", "bob"}}), RankedKind::companies, Measure::betweenness), Lines{});
}

TEST(Ranking, OfNothingIsNothing) {
  for (const Measure measure : {Measure::deals, Measure::value, Measure::pagerank, Measure::betweenness})
    EXPECT_TRUE(ranking({}, RankedKind::companies, measure).empty());
}

TEST(Ranking, WordsAreThoseOfTheCommandLine) {
  EXPECT_EQ(ranked_kind_from("hardware"), RankedKind::hardware);
  EXPECT_EQ(measure_from("betweenness"), Measure::betweenness);
  EXPECT_EQ(to_string(RankedKind::partners), "partners");
  EXPECT_EQ(to_string(Measure::value), "value");
  EXPECT_FALSE(measure_from("size"));
}

}  // namespace
}  // namespace dealgraph
