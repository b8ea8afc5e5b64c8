/// Questions to the graph, and walks over its network.

#include "graph/query.hpp"

#include <gtest/gtest.h>

#include "graph/assembler.hpp"
#include "graph/network.hpp"
#include "tests/export/rich_graph.hpp"

namespace dealgraph {
namespace {

using test::Story;
using test::Who;

Story partnership(const std::string& a, const std::string& b, const std::string& date) {
  Story story(a + b + date, date, a + " and " + b);
  story.mentions(a, "company:" + a).mentions(b, "company:" + b);
  story.states(RelationType::partnership, {{Role::partner, a, "company:" + a}, {Role::partner, b, "company:" + b}});
  return story;
}

/// a – b (twice, years apart), a – c, c – d; e alone; a uses a product.
KnowledgeGraph chain() {
  Story uses("uses", "2021-01-01", "ann uses Yotta while eve waits");
  uses.mentions("ann", "company:ann").mentions("Yotta", "product:yotta", EntityType::product).mentions("eve", "company:eve");
  uses.states(RelationType::uses, {{Role::user, "ann", "company:ann"}, {Role::item, "Yotta", "product:yotta"}});
  return assemble({partnership("ann", "bob", "2015-01-01"), partnership("ann", "bob", "2020-01-01"),
                   partnership("ann", "cat", "2018-01-01"), partnership("cat", "dan", "2018-01-01"), uses});
}

std::vector<std::string> ids_of(const std::vector<const Entity*>& entities) {
  std::vector<std::string> ids;
  for (const Entity* entity : entities) ids.push_back(entity->id);
  return ids;
}

TEST(Query, FindsEntitiesByAnyName) {
  const KnowledgeGraph graph = assemble(test::merged_stories());
  for (const std::string name : {"Norda", "NORDA", "company:norda", "诺达", "nordisk data", "NRD", "9999.hk", "ｎｏｒｄａ"})
    EXPECT_EQ(ids_of(find_entities_named(graph, name)), std::vector<std::string>{"company:norda"}) << name;
  EXPECT_TRUE(find_entities_named(graph, "Nor").empty());
  EXPECT_TRUE(find_entities_named(graph, "").empty());
}

TEST(Query, PutsTheMostMentionedFirst) {
  Story story("a", "2021-01-01", "Meta Meta meta");
  story.mentions("meta", "product:meta", EntityType::product, "Meta");
  for (const std::uint32_t at : {0u, 5u})
    story.extraction().mentions.push_back({{at, at + 4}, EntityType::company, "company:meta", "Meta", "test"});
  EXPECT_EQ(ids_of(find_entities_named(assemble({story}), "meta")), (std::vector<std::string>{"company:meta", "product:meta"}));
}

TEST(Query, DealsBetween) {
  const KnowledgeGraph graph = chain();
  const auto deals = deals_between(graph, "company:bob", "company:ann");
  ASSERT_EQ(deals.size(), 2u);
  EXPECT_EQ(deals[0]->since, "2020-01-01");
  EXPECT_EQ(deals[1]->since, "2015-01-01");
  EXPECT_TRUE(deals_between(graph, "company:bob", "company:cat").empty());
  EXPECT_EQ(deals_of(graph, "company:ann").size(), 3u);
}

TEST(Query, PartnersOf) {
  const KnowledgeGraph graph = chain();
  const std::vector<Partner> partners = partners_of(graph, "company:ann");
  ASSERT_EQ(partners.size(), 2u);
  EXPECT_EQ(partners[0].entity, "company:bob");
  EXPECT_EQ(partners[0].deals.size(), 2u);
  EXPECT_EQ(partners[0].since, "2015-01-01");
  EXPECT_EQ(partners[0].until, "2020-01-01");
  EXPECT_EQ(partners[1].entity, "company:cat");
  DealFilter supply;
  supply.types = {RelationType::supply};
  EXPECT_TRUE(partners_of(graph, "company:ann", supply).empty());
  EXPECT_TRUE(partners_of(graph, "company:nobody").empty());
}

TEST(Query, OnlyCompaniesAndOrganizationsArePartners) {
  Story story("a", "2021-01-01", "ann sells bob the Yotta");
  story.mentions("ann", "company:ann").mentions("bob", "company:bob").mentions("Yotta", "product:yotta", EntityType::product);
  story.states(
      RelationType::supply,
      {{Role::supplier, "ann", "company:ann"}, {Role::customer, "bob", "company:bob"}, {Role::item, "Yotta", "product:yotta"}});
  const std::vector<Partner> partners = partners_of(assemble({story}), "company:bob");
  ASSERT_EQ(partners.size(), 1u);
  EXPECT_EQ(partners[0].entity, "company:ann");
}

TEST(Network, KeepsParallelEdges) {
  const Network network(chain());
  EXPECT_EQ(network.node_count(), 6u);
  EXPECT_EQ(network.edge_count(), 5u);
  EXPECT_EQ(network.connections_of("company:ann").size(), 4u);
  EXPECT_TRUE(network.connections_of("company:eve").empty());
  EXPECT_TRUE(network.connections_of("company:nobody").empty());
}

TEST(Network, FindsAShortestPath) {
  const Network network(chain());
  std::vector<std::string> steps;
  for (const Connection& step : network.shortest_path("company:bob", "company:dan"))
    steps.push_back(step.pair.from + ">" + step.pair.to);
  EXPECT_EQ(steps, (std::vector<std::string>{"company:ann>company:bob", "company:ann>company:cat", "company:cat>company:dan"}));
}

TEST(Network, FindsNoPathWhereThereIsNone) {
  const Network network(chain());
  EXPECT_TRUE(network.shortest_path("company:ann", "company:eve").empty());
  EXPECT_TRUE(network.shortest_path("company:ann", "company:ann").empty());
  EXPECT_TRUE(network.shortest_path("company:ann", "company:nobody").empty());
}

}  // namespace
}  // namespace dealgraph
