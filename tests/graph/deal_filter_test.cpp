/// Which deals a filter lets through.

#include "graph/deal_filter.hpp"

#include <gtest/gtest.h>

#include "graph/query.hpp"
#include "tests/graph/deals.hpp"

namespace dealgraph {
namespace {

Deal deal_from(const std::string& since, const std::string& until, Origin origin = Origin::text) {
  Deal deal;
  deal.since = since;
  deal.until = until;
  deal.origin = origin;
  return deal;
}

bool is_in(const Deal& deal, const std::string& since, const std::string& until) {
  DealFilter filter;
  filter.since = since;
  filter.until = until;
  return passes(deal, filter, deal_types());
}

TEST(DealFilter, TimeSpansOverlap) {
  const Deal deal = deal_from("2020-09-13", "2022-02-08");
  for (const auto& [since, until] : std::vector<std::pair<std::string, std::string>>{
           {"", ""}, {"2020", ""}, {"2022", ""}, {"2022-02-08", ""}, {"", "2020"}, {"", "2020-09"}, {"2021", "2021"}})
    EXPECT_TRUE(is_in(deal, since, until)) << since << " " << until;
  for (const auto& [since, until] :
       std::vector<std::pair<std::string, std::string>>{{"2023", ""}, {"2022-02-09", ""}, {"", "2019"}, {"", "2020-09-12"}})
    EXPECT_FALSE(is_in(deal, since, until)) << since << " " << until;
}

TEST(DealFilter, LessPreciseDatesAreComparedAsFarAsTheyGo) {
  EXPECT_TRUE(is_in(deal_from("2021", "2021"), "2021-06", ""));
  EXPECT_TRUE(is_in(deal_from("2021", "2021"), "", "2021-06"));
  EXPECT_FALSE(is_in(deal_from("2021", "2021"), "2022-01", ""));
}

TEST(DealFilter, UndatedDealsAreInNoTimeAndUndatedFactsInAll) {
  EXPECT_TRUE(is_in(deal_from("", ""), "", ""));
  EXPECT_FALSE(is_in(deal_from("", ""), "2020", ""));
  EXPECT_FALSE(is_in(deal_from("", ""), "", "2020"));
  EXPECT_TRUE(is_in(deal_from("", "", Origin::dictionary), "2020", "2020"));
  EXPECT_FALSE(is_in(deal_from("", "2019", Origin::dictionary), "2020", ""));
  EXPECT_FALSE(is_in(deal_from("2021", "", Origin::dictionary), "", "2020"));
}

TEST(DealFilter, TypesStatusesConfidenceAndRoles) {
  Deal deal = deal_from("", "");
  deal.type = RelationType::supply;
  deal.status = Status::failed;
  deal.confidence = 0.7;
  deal.parties = {{Role::supplier, "company:a", "", false}};
  DealFilter filter;
  EXPECT_TRUE(passes(deal, filter, deal_types()));
  filter.types = {RelationType::uses};
  EXPECT_FALSE(passes(deal, filter, deal_types()));
  filter.types = {RelationType::uses, RelationType::supply};
  filter.statuses = {Status::failed};
  filter.min_confidence = 0.7;
  EXPECT_TRUE(passes_with(deal, "company:a", filter, {}));
  filter.roles = {Role::customer};
  EXPECT_FALSE(passes_with(deal, "company:a", filter, {}));
  filter.roles = {};
  filter.min_confidence = 0.71;
  EXPECT_FALSE(passes(deal, filter, {}));
  filter.min_confidence = 0;
  filter.statuses = {Status::completed, Status::announced};
  EXPECT_FALSE(passes(deal, filter, {}));
}

TEST(DealFilter, FactsAreTakenWhereTheyAreNamed) {
  const KnowledgeGraph graph =
      test::graph_of({{"ann", "bob"}, {"ann", "Z9", RelationType::uses}, {"ann", "Z9", RelationType::supply}});
  DealFilter filter;
  EXPECT_EQ(deals_of(graph, "company:ann", filter).size(), 2u);
  filter.types = {RelationType::uses};
  ASSERT_EQ(deals_of(graph, "company:ann", filter).size(), 1u);
  EXPECT_TRUE(deals_of(graph, "company:ann", filter)[0]->id.starts_with("fact:"));
}

TEST(DealFilter, TypesOfDealsAndPartners) {
  EXPECT_EQ(deal_types().size(), 10u);
  for (const RelationType type : deal_types()) EXPECT_TRUE(is_deal(type));
  EXPECT_EQ(partner_types().size(), 5u);
}

}  // namespace
}  // namespace dealgraph
