/// All about one entity.

#include "graph/entity_card.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"
#include "tests/export/rich_graph.hpp"
#include "tests/graph/deals.hpp"

namespace dealgraph {
namespace {

using test::graph_of;

std::vector<std::string> names_of(const KnowledgeGraph& graph, const std::vector<Related>& related) {
  std::vector<std::string> names;
  for (const Related& each : related)
    names.push_back(name_of(graph, each.entity) + (each.since.empty() ? "" : " since " + each.since) +
                    (each.until.empty() ? "" : " until " + each.until));
  return names;
}

using Names = std::vector<std::string>;

KnowledgeGraph family() {
  return graph_of({{"kid", "mum", RelationType::subsidiary, "2015-01-01"},
                   {"mum", "bought", RelationType::acquisition, "2016-01-01", Status::completed},
                   {"mum", "wanted", RelationType::acquisition, "2017-01-01", Status::proposed},
                   {"mum", "lost", RelationType::acquisition, "2017-01-01", Status::failed},
                   {"mum", "Z9", RelationType::makes},
                   {"mum", "Y9", RelationType::uses},
                   {"mum", "X9", RelationType::supply},
                   {"mum", "pal"}});
}

TEST(EntityCard, ShowsWhatBelongsToACompany) {
  const KnowledgeGraph graph = family();
  const EntityCard card = card_of(graph, "company:mum");
  EXPECT_EQ(card.entity->name, "mum");
  EXPECT_EQ(names_of(graph, card.owns), (Names{"bought since 2016-01-01", "kid since 2015-01-01"}));
  EXPECT_EQ(names_of(graph, card.makes), Names{"Z9 since 2020-01-01"});
  EXPECT_EQ(names_of(graph, card.uses), Names{"Y9 since 2020-01-01"});
  EXPECT_TRUE(card.owners.empty());
  ASSERT_EQ(card.partners.size(), 1u);
  EXPECT_EQ(card.partners[0].entity, "company:pal");
  EXPECT_EQ(card.deals, 5u);
}

TEST(EntityCard, ShowsOwnersAndUsers) {
  const KnowledgeGraph graph = family();
  EXPECT_EQ(names_of(graph, card_of(graph, "company:kid").owners), Names{"mum since 2015-01-01"});
  EXPECT_EQ(names_of(graph, card_of(graph, "company:bought").owners), Names{"mum since 2016-01-01"});
  EXPECT_TRUE(card_of(graph, "company:wanted").owners.empty());
  EXPECT_TRUE(card_of(graph, "company:lost").owners.empty());
  EXPECT_EQ(names_of(graph, card_of(graph, "hardware:Z9").owners), Names{"mum since 2020-01-01"});
  EXPECT_EQ(names_of(graph, card_of(graph, "hardware:Y9").used_by), Names{"mum since 2020-01-01"});
}

TEST(EntityCard, PutsOwnersThatHoldFirst) {
  const KnowledgeGraph graph = assemble(test::merged_stories());
  const EntityCard card = card_of(graph, "hardware:zed-9");
  ASSERT_EQ(card.owners.size(), 3u);  // two by its record, one makes it
  EXPECT_EQ(card.owners[0].entity, "company:norda");
  EXPECT_EQ(card.owners[1].until, "2010-01-01");
}

TEST(EntityCard, FiltersHold) {
  DealFilter filter;
  filter.since = "2016";
  EXPECT_EQ(card_of(family(), "company:mum", filter).owns.size(), 1u);
  filter = {};
  filter.statuses = {Status::failed};
  EXPECT_TRUE(card_of(family(), "company:mum", filter).owns.empty());
}

TEST(EntityCard, OfNobodyIsAnError) {
  EXPECT_THROW(card_of(family(), "company:nobody"), Error);
}

}  // namespace
}  // namespace dealgraph
