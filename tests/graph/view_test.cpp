#include "graph/view.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "graph/assembler.hpp"
#include "tests/export/rich_graph.hpp"
#include "tests/graph/view_rows.hpp"

namespace dealgraph {
namespace {

constexpr View kAll[] = {View::entities, View::deals, View::full};

const test::EdgeRow* edge_between(const test::ViewRows& view, const std::string& source, const std::string& target,
                                  const std::string& label) {
  for (const test::EdgeRow& edge : view.edges) {
    if (edge.source == source && edge.target == target && edge.label == label) return &edge;
  }
  return nullptr;
}

template <typename Value>
Value value_of(const test::Properties& properties, std::string_view name) {
  const auto found = std::find_if(properties.begin(), properties.end(), [&](const auto& each) { return each.first == name; });
  return found == properties.end() ? Value() : std::get<Value>(found->second);
}

TEST(View, IdsAreUniqueAndEdgesHaveEnds) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  for (const View view : kAll) {
    const test::ViewRows rows = test::rows_of(graph, view);
    std::set<std::string> nodes;
    std::set<std::string> all;
    for (const test::NodeRow& node : rows.nodes) {
      nodes.insert(node.id);
      EXPECT_TRUE(all.insert(node.id).second) << node.id;
      EXPECT_FALSE(node.label.empty());
    }
    for (const test::EdgeRow& edge : rows.edges) {
      EXPECT_TRUE(all.insert(edge.id).second) << edge.id;
      EXPECT_TRUE(nodes.contains(edge.source) && nodes.contains(edge.target)) << edge.id;
      EXPECT_GT(edge.weight, 0);
    }
  }
}

template <typename Rows>
void expect_declared(const Rows& rows, std::span<const PropertyKey> keys) {
  for (const auto& row : rows) {
    std::size_t place = 0;
    for (const auto& [name, value] : row.properties) {
      while (place < keys.size() && keys[place].name != name) ++place;
      ASSERT_LT(place, keys.size()) << name << " is undeclared or out of order";
      EXPECT_EQ(value.index(), static_cast<std::size_t>(keys[place].type)) << name;
      EXPECT_FALSE(test::is_empty(value)) << name;
    }
  }
}

TEST(View, PropertiesAreAsDeclared) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  for (const View view : kAll) {
    const test::ViewRows rows = test::rows_of(graph, view);
    expect_declared(rows.nodes, node_properties());
    expect_declared(rows.edges, edge_properties());
  }
}

TEST(View, KeepsReservedNamesFree) {
  const std::set<std::string_view> reserved = {"id", "source", "target", "parent", "x",   "y",     "z",    "size",   "color",
                                               "r",  "g",      "b",      "viz",    "key", "label", "kind", "weight", "fill"};
  for (const auto keys : {node_properties(), edge_properties()}) {
    std::set<std::string_view> seen;
    for (const PropertyKey& key : keys) EXPECT_TRUE(!reserved.contains(key.name) && seen.insert(key.name).second) << key.name;
  }
}

TEST(EntitiesView, HasAnEdgeForEachDealAndPair) {
  const test::ViewRows view = test::rows_of(assemble(test::merged_stories()), View::entities);
  const test::EdgeRow* edge = edge_between(view, "company:norda", "company:pellux", "acquisition");
  ASSERT_NE(edge, nullptr);
  EXPECT_EQ(edge->weight, 3);
  EXPECT_EQ(value_of<std::string>(edge->properties, "status"), "completed");
  EXPECT_EQ(value_of<double>(edge->properties, "value_amount"), 4.9e9);  // one source each: the latest
  EXPECT_EQ(value_of<std::string>(edge->properties, "evidence"), "Norda bids $5 billion for Pellux, maker of Zed 9");
  EXPECT_EQ(value_of<std::string>(edge->properties, "document"), "bid");
  EXPECT_NE(edge_between(view, "person:ada-lovelace", "company:norda", "employment"), nullptr);
  for (const test::NodeRow& node : view.nodes) EXPECT_NE(node.kind, "deal");
}

TEST(EntitiesView, ShowsWhoToldOfAPairInALargerDeal) {
  test::Story three("a", "2021-01-01", "Norda, Ostia and Pellux ally");
  const test::Who a{Role::partner, "Norda", "company:norda"};
  const test::Who b{Role::partner, "Ostia", "company:ostia"};
  three.from("Paper").states(RelationType::partnership, {a, b, {Role::partner, "Pellux", "company:pellux"}});
  test::Story two("b", "2021-02-01", "Norda and Ostia ally");
  two.from("Times").states(RelationType::partnership, {a, b});
  const test::ViewRows view = test::rows_of(assemble({three, two}), View::entities);
  ASSERT_EQ(view.edges.size(), 3u);
  EXPECT_EQ(edge_between(view, "company:norda", "company:ostia", "partnership")->weight, 2);
  EXPECT_EQ(edge_between(view, "company:norda", "company:pellux", "partnership")->weight, 1);
}

TEST(DealsView, JoinsDealsToTheirParties) {
  const KnowledgeGraph graph = assemble(test::merged_stories());
  const test::ViewRows view = test::rows_of(graph, View::deals);
  const std::string deal = graph.deals.at(0).id;
  EXPECT_NE(edge_between(view, deal, "company:norda", "acquirer"), nullptr);
  EXPECT_NE(edge_between(view, deal, "company:pellux", "target"), nullptr);
  EXPECT_EQ(edge_between(view, "company:norda", "company:pellux", "acquisition"), nullptr);
  EXPECT_NE(edge_between(view, "company:pellux", "hardware:zed-9", "makes"), nullptr);  // facts stay edges
  for (const test::NodeRow& node : view.nodes) {
    if (node.id == deal) {
      EXPECT_EQ(node.label, "acquisition: Norda → Pellux Inc.");
      EXPECT_EQ(value_of<std::vector<std::string>>(node.properties, "history"),
                (std::vector<std::string>{"proposed 2022-01-18", "completed 2022-10-13"}));
    }
  }
}

TEST(DealsView, ShowsOneSidedDeals) {
  test::Story story("a", "2021-01-01", "Norda buys a pump maker");
  story.states(RelationType::acquisition, {{Role::acquirer, "Norda", "company:norda"}, {Role::target, "a pump maker", ""}});
  const KnowledgeGraph graph = assemble({story});
  EXPECT_TRUE(test::rows_of(graph, View::entities).edges.empty());
  const test::ViewRows view = test::rows_of(graph, View::deals);
  ASSERT_EQ(view.nodes.size(), 2u);
  EXPECT_EQ(view.nodes[1].label, "acquisition: Norda → a pump maker");
  EXPECT_EQ(value_of<std::vector<std::string>>(view.nodes[1].properties, "described"),
            std::vector<std::string>{"target: a pump maker"});
  EXPECT_EQ(view.edges.size(), 1u);
}

TEST(FullView, AddsArticles) {
  const KnowledgeGraph graph = assemble(test::merged_stories());
  const test::ViewRows view = test::rows_of(graph, View::full);
  const std::string article = graph.deals.at(0).evidences.at(0).article;
  EXPECT_NE(edge_between(view, article, graph.deals[0].id, "states"), nullptr);
  EXPECT_NE(edge_between(view, article, "company:norda", "mentions"), nullptr);
}

TEST(View, NodesAreSortedById) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  for (const View view : kAll) {
    const test::ViewRows rows = test::rows_of(graph, view);
    EXPECT_TRUE(std::is_sorted(rows.nodes.begin(), rows.nodes.end(), [](const auto& a, const auto& b) { return a.id < b.id; }));
    const std::size_t expected = graph.entities.size() + (view == View::entities ? 0 : graph.deals.size()) +
                                 (view == View::full ? graph.articles.size() : 0);
    EXPECT_EQ(rows.nodes.size(), expected);
  }
}

TEST(View, CountsTheDealsOfAnEntity) {
  const test::ViewRows rows = test::rows_of(assemble(test::merged_stories()), View::entities);
  for (const auto& [id, deals] : {std::pair{"company:norda", 1u}, {"company:pellux", 1u}, {"person:ada-lovelace", 0u}}) {
    const auto node = std::find_if(rows.nodes.begin(), rows.nodes.end(), [&](const auto& each) { return each.id == id; });
    ASSERT_NE(node, rows.nodes.end()) << id;
    EXPECT_EQ(node->deals, deals) << id;
    EXPECT_EQ(value_of<std::int64_t>(node->properties, "deals"), deals) << id;
  }
}

TEST(View, DealsHoldFromTheirFirstDateUntilTheyFail) {
  const test::Who a{Role::party, "Norda", "company:norda"};
  const test::Who b{Role::party, "Pellux", "company:pellux"};
  test::Story bid("a", "2021-01-01", "Norda to merge with Pellux");
  bid.states(RelationType::merger, {a, b}, Status::proposed);
  test::Story off("b", "2021-02-01", "Norda and Pellux end merger talks");
  off.states(RelationType::merger, {a, b}, Status::failed);
  const test::ViewRows open = test::rows_of(assemble({bid}), View::entities);
  ASSERT_EQ(open.edges.size(), 1u);
  EXPECT_EQ(open.edges[0].since, "2021-01-01");
  EXPECT_EQ(open.edges[0].until, "");
  const test::ViewRows failed = test::rows_of(assemble({bid, off}), View::entities);
  ASSERT_EQ(failed.edges.size(), 1u);
  EXPECT_EQ(failed.edges[0].since, "2021-01-01");
  EXPECT_EQ(failed.edges[0].until, "2021-02-01");
  EXPECT_EQ(failed.nodes.at(0).since, "2021-01-01");
}

TEST(View, HasANameForEach) {
  for (const View view : kAll) EXPECT_EQ(view_from(to_string(view)), view);
  EXPECT_EQ(view_from("all"), std::nullopt);
}

}  // namespace
}  // namespace dealgraph
