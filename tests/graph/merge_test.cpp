/// Which statements become one deal, and what that deal then says.

#include <gtest/gtest.h>

#include "graph/assembler.hpp"
#include "tests/graph/story.hpp"

namespace dealgraph {
namespace {

using test::Story;
using test::Who;

/// One article that states one thing.
struct Told {
  std::string published;
  std::vector<Who> parties = {};
  Status status = Status::announced;
  std::string round = {};
};

std::string words_of(const std::vector<Who>& parties) {
  std::string words = "Told:";
  for (const Who& who : parties) words += ' ' + who.words;
  return words;
}

KnowledgeGraph graph_of(RelationType type, const std::vector<Told>& told) {
  std::vector<Extraction> extractions;
  for (const Told& each : told) {
    const std::string number = std::to_string(extractions.size());
    Story story("a" + number, each.published, words_of(each.parties) + " (" + number + ")");
    story.from("Paper " + number);
    for (const Who& who : each.parties) {
      if (!who.entity.empty()) story.mentions(who.words, who.entity);
    }
    story.states(type, each.parties, each.status).attributes.round = each.round;
    extractions.push_back(story);
  }
  return assemble(extractions);
}

const Who kBuyer{Role::acquirer, "Norda", "company:norda"};
const Who kRival{Role::acquirer, "Ostia", "company:ostia"};
const Who kBought{Role::target, "Pellux", "company:pellux"};
const Who kOther{Role::target, "Quill", "company:quill"};
const Who kSeller{Role::seller, "Rivo", "company:rivo"};
const Who kUnit{Role::target, "its pump unit", ""};
const Who kPumps{Role::target, "the pump business", ""};
const Who kFunder{Role::investor, "Norda", "company:norda"};
const Who kFunder2{Role::investor, "Ostia", "company:ostia"};
const Who kFunder3{Role::investor, "Rivo", "company:rivo"};
const Who kFunded{Role::investee, "Pellux", "company:pellux"};
const Who kA{Role::partner, "Norda", "company:norda"};
const Who kB{Role::partner, "Ostia", "company:ostia"};
const Who kC{Role::partner, "Pellux", "company:pellux"};
const Who kD{Role::partner, "Quill", "company:quill"};
const Who kVendor{Role::supplier, "Norda", "company:norda"};
const Who kVendor2{Role::supplier, "Ostia", "company:ostia"};
const Who kClient{Role::customer, "Pellux", "company:pellux"};
const Who kGoods{Role::item, "Zed 9", "hardware:zed-9"};
const Who kGoods2{Role::item, "Yotta", "product:yotta"};
const Who kPlaintiff{Role::plaintiff, "Norda", "company:norda"};
const Who kDefendant{Role::defendant, "Ostia", "company:ostia"};
const Who kDefendant2{Role::defendant, "Pellux", "company:pellux"};

struct Case {
  std::string what;
  RelationType type;
  std::vector<Told> told;
  std::vector<std::size_t> evidences;  ///< of each deal, ascending
};

class Merging : public testing::TestWithParam<Case> {};

TEST_P(Merging, GroupsStatementsIntoDeals) {
  const KnowledgeGraph graph = graph_of(GetParam().type, GetParam().told);
  std::vector<std::size_t> evidences;
  for (const Deal& deal : graph.deals) evidences.push_back(deal.evidences.size());
  std::sort(evidences.begin(), evidences.end());
  EXPECT_EQ(evidences, GetParam().evidences) << GetParam().what;
}

using enum RelationType;

INSTANTIATE_TEST_SUITE_P(
    Rules, Merging,
    testing::Values(
        Case{"the same deal twice", acquisition, {{"2021-01-01", {kBuyer, kBought}}, {"2021-02-01", {kBuyer, kBought}}}, {2}},
        Case{"a long silence parts deals",
             acquisition,
             {{"2018-01-01", {kBuyer, kBought}}, {"2021-02-01", {kBuyer, kBought}}},
             {1, 1}},
        Case{"steps that are each short make one episode",
             acquisition,
             {{"2018-01-01", {kBuyer, kBought}}, {"2019-02-01", {kBuyer, kBought}}, {"2020-03-01", {kBuyer, kBought}}},
             {3}},
        Case{"540 days are no long silence",
             acquisition,
             {{"2018-01-01", {kBuyer, kBought}}, {"2019-06-25", {kBuyer, kBought}}},
             {2}},
        Case{"541 days are", acquisition, {{"2018-01-01", {kBuyer, kBought}}, {"2019-06-26", {kBuyer, kBought}}}, {1, 1}},
        Case{"an undated statement joins the earliest",
             acquisition,
             {{"2018-01-01", {kBuyer, kBought}}, {"2021-02-01", {kBuyer, kBought}}, {"", {kBuyer, kBought}}},
             {1, 2}},
        Case{"rival bidders are two deals",
             acquisition,
             {{"2021-01-01", {kBuyer, kBought}}, {"2021-01-02", {kRival, kBought}}},
             {1, 1}},
        Case{"one that names no buyer joins the only deal",
             acquisition,
             {{"2021-01-01", {kBuyer, kBought}}, {"2020-12-01", {kBought, kSeller}}},
             {2}},
        Case{"but none of two",
             acquisition,
             {{"2021-01-01", {kBuyer, kBought}}, {"2021-01-02", {kRival, kBought}}, {"2021-01-03", {kBought}}},
             {1, 1, 1}},
        Case{"nor one of another time", acquisition, {{"2015-01-01", {kBuyer, kBought}}, {"2021-01-03", {kBought}}}, {1, 1}},
        Case{"those without a buyer are one deal", acquisition, {{"2021-01-01", {kBought}}, {"2021-01-03", {kBought}}}, {2}},
        Case{"two bought at once are one deal", acquisition, {{"2021-01-01", {kBuyer, kBought, kOther}}}, {1}},
        Case{"until one of them is told of alone",
             acquisition,
             {{"2021-01-01", {kBuyer, kBought, kOther}}, {"2021-01-02", {kBuyer, kBought}}},
             {1, 2}},
        Case{"a described target: same buyer, same words but for the article",
             acquisition,
             {{"2021-01-01", {kBuyer, {Role::target, "a pump maker", ""}}},
              {"2021-01-02", {kBuyer, {Role::target, "the pump maker", ""}}}},
             {2}},
        Case{"a described target: one tells the seller only",
             acquisition,
             {{"2021-01-01", {kBuyer, kUnit, kSeller}}, {"2021-01-02", {kUnit, kSeller}}},
             {2}},
        Case{"a described target: other words",
             acquisition,
             {{"2021-01-01", {kBuyer, kUnit}}, {"2021-01-02", {kBuyer, kPumps}}},
             {1, 1}},
        Case{"a described target: other words, same buyer and seller",
             acquisition,
             {{"2021-01-01", {kBuyer, kUnit, kSeller}}, {"2021-01-02", {kBuyer, kPumps, kSeller}}},
             {2}},
        Case{"investors of one round told in parts",
             investment,
             {{"2021-01-01", {kFunder, kFunder2, kFunded}}, {"2021-01-02", {kFunder, kFunder3, kFunded}}},
             {2}},
        Case{"rounds with other names",
             investment,
             {{"2021-01-01", {kFunder, kFunded}, Status::announced, "Series A"},
              {"2021-06-02", {kFunder, kFunded}, Status::announced, "series B"}},
             {1, 1}},
        Case{"rounds spelled differently",
             investment,
             {{"2021-01-01", {kFunder, kFunded}, Status::announced, "Series A"},
              {"2021-06-02", {kFunder, kFunded}, Status::announced, "series a"}},
             {2}},
        Case{"investors apart are deals apart",
             investment,
             {{"2021-01-01", {kFunder, kFunded}}, {"2021-01-02", {kFunder2, kFunded}}},
             {1, 1}},
        Case{"the same partners", partnership, {{"2021-01-01", {kA, kB}}, {"2021-02-01", {kB, kA}}}, {2}},
        Case{"three partners are one deal", partnership, {{"2021-01-01", {kA, kB, kC}}}, {1}},
        Case{"two of three join the three", partnership, {{"2021-01-01", {kA, kB, kC}}, {"2021-02-01", {kA, kB}}}, {2}},
        Case{"two that fit two threes stay apart",
             partnership,
             {{"2021-01-01", {kA, kB, kC}}, {"2021-02-01", {kA, kB}}, {"2021-02-01", {kA, kB, kD}}},
             {1, 1, 1}},
        Case{"one partner alone stays apart",
             partnership,
             {{"2021-01-01", {kA, kB}}, {"2021-02-01", {kA, {Role::partner, "a Chinese maker", ""}}}},
             {1, 1}},
        Case{"a supplier's other goods in one year are one deal",
             supply,
             {{"2021-01-01", {kVendor, kClient, kGoods}}, {"2021-02-01", {kVendor, kClient, kGoods2}}},
             {2}},
        Case{"a customer's other suppliers are not",
             supply,
             {{"2021-01-01", {kVendor, kClient, kGoods}}, {"2021-02-01", {kVendor2, kClient, kGoods}}},
             {1, 1}},
        Case{"an order without supplier joins by its goods",
             supply,
             {{"2021-01-01", {kVendor, kClient, kGoods}}, {"2021-02-01", {kClient, kGoods}}},
             {2}},
        Case{"and not with other goods",
             supply,
             {{"2021-01-01", {kVendor, kClient, kGoods}}, {"2021-02-01", {kClient, kGoods2}}},
             {1, 1}},
        Case{"two orders without supplier",
             supply,
             {{"2021-01-01", {kClient, kGoods}}, {"2021-02-01", {kClient, kGoods2}}},
             {1, 1}},
        Case{"a suit against two", lawsuit, {{"2021-01-01", {kPlaintiff, kDefendant, kDefendant2}}}, {1}},
        Case{"nobody named is no deal", partnership, {{"2021-01-01", {{Role::partner, "a bank", ""}}}}, {}}));

TEST(Deal, ADateOfItsOwnBeatsTheArticles) {
  Story early("a", "2021-01-01", "Norda buys Pellux");
  Story late("b", "2025-01-01", "Norda, which bought Pellux in 2021");
  early.states(acquisition, {kBuyer, kBought});
  late.states(acquisition, {kBuyer, kBought}).attributes.date = "2021";
  const KnowledgeGraph graph = assemble({early, late});
  ASSERT_EQ(graph.deals.size(), 1u);
  EXPECT_EQ(graph.deals[0].since, "2021");
  EXPECT_EQ(graph.deals[0].until, "2021-01-01");
  EXPECT_EQ(graph.deals[0].dates.at(0).value, "2021");
}

TEST(Deal, KeepsConflictingValuesWithTheirSources) {
  std::vector<Extraction> stories;
  const std::vector<double> amounts = {5e9, 4e9, 5e9};
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    Story story("a" + std::to_string(i), "2021-01-0" + std::to_string(i + 1), "Norda buys Pellux");
    story.states(acquisition, {kBuyer, kBought}).attributes.value = Money{amounts[i], "USD"};
    stories.push_back(story);
  }
  const KnowledgeGraph graph = assemble(stories);
  ASSERT_EQ(graph.deals.size(), 1u);
  const std::vector<Sourced<Money>> expected = {{{5e9, "USD"}, {0, 2}}, {{4e9, "USD"}, {1}}};
  EXPECT_EQ(graph.deals[0].values, expected);
}

TEST(Deal, UnitesPartiesInRoleOrder) {
  const KnowledgeGraph graph = graph_of(acquisition, {{"2021-01-01", {kBuyer, kBought}}, {"2021-01-02", {kBought, kSeller}}});
  ASSERT_EQ(graph.deals.size(), 1u);
  std::vector<std::string> roles;
  for (const Party& party : graph.deals[0].parties) roles.emplace_back(to_string(party.role));
  EXPECT_EQ(roles, (std::vector<std::string>{"acquirer", "target", "seller"}));
}

TEST(Deal, EachAnchorOfAStatementKeepsToItself) {
  const KnowledgeGraph graph =
      graph_of(acquisition, {{"2021-01-01", {kBuyer, kBought, kOther}}, {"2021-01-02", {kBuyer, kBought}}});
  ASSERT_EQ(graph.deals.size(), 2u);
  for (const Deal& deal : graph.deals) {
    const auto targets = entities_in(deal, Role::target);
    ASSERT_EQ(targets.size(), 1u);
    EXPECT_EQ(deal.evidences.size(), targets[0] == "company:pellux" ? 2u : 1u);
  }
}

TEST(Deal, QuotesTheTextWithItsSurroundings) {
  Story story("a", "2021-01-01", "芯禾: Norda buys Pellux", "Shares rose.");
  Relation& relation = story.states(acquisition, {kBuyer, kBought});
  relation.evidence = {8, 26};  // two Han characters take six bytes
  const Evidence evidence = assemble({story}).deals.at(0).evidences.at(0);
  EXPECT_EQ(evidence.quote, "Norda buys Pellux\n");
  EXPECT_EQ(evidence.before, "芯禾: ");
  EXPECT_EQ(evidence.after, "Shares rose.");
  EXPECT_EQ(evidence.start, 4u);
  EXPECT_EQ(evidence.end, 22u);
  EXPECT_EQ(evidence.span, (Span{8, 26}));
}

TEST(Deal, IdsStayWhenLaterEvidenceOrOtherRulesCome) {
  const Told first{"2021-01-01", {kBuyer, kBought}};
  const std::string id = graph_of(acquisition, {first}).deals.at(0).id;
  EXPECT_EQ(graph_of(acquisition, {first, {"2021-02-01", {kBuyer, kBought}}}).deals.at(0).id, id);
  EXPECT_TRUE(id.starts_with("deal:"));
  EXPECT_EQ(id.size(), 21u);
}

TEST(Fact, IsOnePairHoweverItIsTold) {
  const Who maker{Role::maker, "Norda", "company:norda"};
  const KnowledgeGraph graph = graph_of(makes, {{"2011-01-01", {maker, kGoods, kGoods2}}, {"2021-01-01", {maker, kGoods}}});
  ASSERT_EQ(graph.facts.size(), 2u);
  EXPECT_TRUE(graph.deals.empty());
  for (const Deal& fact : graph.facts) {
    EXPECT_TRUE(fact.id.starts_with("fact:"));
    EXPECT_EQ(fact.parties.size(), 2u);
    EXPECT_EQ(fact.evidences.size(), entities_in(fact, Role::item)[0] == "hardware:zed-9" ? 2u : 1u);
  }
}

TEST(Fact, MayBeOneSided) {
  const Who maker{Role::maker, "Norda", "company:norda"};
  const KnowledgeGraph graph = graph_of(makes, {{"2011-01-01", {maker, {Role::item, "a supercomputer", ""}}}});
  ASSERT_EQ(graph.facts.size(), 1u);
  EXPECT_EQ(graph.facts[0].parties.at(1).text, "a supercomputer");
}

TEST(Fact, CompetitorsArePairs) {
  const Who a{Role::party, "Norda", "company:norda"};
  const Who b{Role::party, "Ostia", "company:ostia"};
  const Who c{Role::party, "Rivo", "company:rivo"};
  EXPECT_EQ(graph_of(competition, {{"2011-01-01", {a, b, c}}}).facts.size(), 3u);
}

}  // namespace
}  // namespace dealgraph
