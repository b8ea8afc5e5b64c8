#include "extract/rule_report.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "core/error.hpp"

namespace dealgraph {
namespace {

const std::string kAnnotated =
    R"({"id": "a", "entities": [{"name": "Orlena", "type": "company", "mentions": ["Orlena Corp.", "Orlena"]}, )"
    R"({"name": "Bosch", "type": "company", "mentions": ["Bosch"]}], )"
    R"("relations": [{"type": "acquisition", "args": {"acquirer": ["Bosch"], "target": ["Orlena", {"text": "its plants"}]}}]})";

const std::string kExtracted =
    R"({"id": "a", "mentions": [{"start": 0, "end": 5, "text": "Bosch", "type": "company", "entity": "company:bosch"}, )"
    R"({"start": 12, "end": 24, "text": "Orlena Corp.", "type": "company", "entity": "company:orlena"}], )"
    R"("relations": [{"type": "acquisition", "arguments": [{"role": "acquirer", "text": "Bosch", "entity": "company:bosch"}, )"
    R"({"role": "target", "text": "it", "entity": "company:orlena"}]}]})";

Gold gold_from(const std::string& text) {
  std::istringstream in(text);
  return read_gold(in, "gold.jsonl");
}

/// "Bosch bought Orlena Corp.", with the relation that the test says was found.
Extraction found(RelationType type, Role buyer, Role bought) {
  Extraction out;
  out.article.id = "a";
  out.article.text = "Bosch bought Orlena Corp.";
  out.mentions = {{{0, 5}, EntityType::company, "company:bosch", "Bosch", "dictionary"},
                  {{13, 25}, EntityType::company, "company:orlena", "Orlena", "name.suffix"}};
  Relation relation;
  relation.type = type;
  relation.rule = "rule.tested";
  relation.arguments = {{buyer, Span{0, 5}, "Bosch", "company:bosch", false},
                        {bought, Span{13, 25}, "Orlena Corp.", "company:orlena", false}};
  out.relations = {relation};
  return out;
}

RuleTally tally_of(const RuleReport& report, const std::string& rule) {
  for (const RuleTally& row : report.rows())
    if (row.rule == rule) return row;
  ADD_FAILURE() << "no row for " << rule;
  return {};
}

struct Case {
  std::string name;
  std::string gold;
  RelationType type;
  Role buyer;
  Role bought;
  std::size_t right;
};

class RuleReportTest : public ::testing::TestWithParam<Case> {};

TEST_P(RuleReportTest, JudgesRelations) {
  const Case& test = GetParam();
  const Gold gold = gold_from(test.gold);
  RuleReport report(Rules{}, gold);
  report.add(found(test.type, test.buyer, test.bought));
  const RuleTally row = tally_of(report, "rule.tested");
  EXPECT_EQ(row.fired, 1u);
  EXPECT_EQ(row.judged, 1u);
  EXPECT_EQ(row.right, test.right);
}

INSTANTIATE_TEST_SUITE_P(
    All, RuleReportTest,
    ::testing::Values(
        Case{"annotated", kAnnotated, RelationType::acquisition, Role::acquirer, Role::target, 1},
        Case{"extracted", kExtracted, RelationType::acquisition, Role::acquirer, Role::target, 1},
        Case{"wrong_way_round", kAnnotated, RelationType::acquisition, Role::target, Role::acquirer, 0},
        Case{"wrong_type",
             kAnnotated.substr(0, kAnnotated.size() - 2) + R"(, {"type": "merger", "args": {"party": ["Bosch"]}}]})",
             RelationType::merger, Role::party, Role::party, 0},
        Case{
            "supply_is_use",
            R"({"id": "a", "entities": [{"name": "Bosch", "type": "company", "mentions": ["Bosch"]}, {"name": "Orlena Corp.", "type": "product", "mentions": ["Orlena Corp."]}], "relations": [{"type": "uses", "args": {"user": ["Bosch"], "item": ["Orlena Corp."]}}]})",
            RelationType::supply, Role::customer, Role::item, 1}),
    [](const auto& test) { return test.param.name; });

TEST(RuleReport, JudgesMentionsByWordsAndType) {
  const Gold gold = gold_from(
      R"({"id": "a", "entities": [{"name": "Bosch", "type": "company", "mentions": ["Bosch"]}, {"name": "Orlena", "type": "product", "mentions": ["Orlena Corp."]}], "relations": []})");
  RuleReport report(Rules{}, gold);
  report.add(found(RelationType::merger, Role::party, Role::party));
  EXPECT_EQ(tally_of(report, "dictionary").right, 1u);
  EXPECT_EQ(tally_of(report, "name.suffix").judged, 1u);
  EXPECT_EQ(tally_of(report, "name.suffix").right, 0u);
}

TEST(RuleReport, CountsWithoutAnnotations) {
  Rules rules;
  rules.frames.emplace_back().id = "rule.silent";
  const Gold gold;
  RuleReport report(rules, gold);
  report.add(found(RelationType::merger, Role::party, Role::party));
  EXPECT_EQ(tally_of(report, "rule.tested").fired, 1u);
  EXPECT_EQ(tally_of(report, "rule.tested").judged, 0u);
  EXPECT_EQ(tally_of(report, "rule.silent").fired, 0u);
  EXPECT_EQ(report.annotated(), 0u);
}

TEST(RuleReport, TypesThatNobodyAnnotatedAreNotJudged) {
  const Gold gold = gold_from(kAnnotated);
  RuleReport report(Rules{}, gold);
  report.add(found(RelationType::listing, Role::company, Role::exchange));
  EXPECT_EQ(tally_of(report, "rule.tested").fired, 1u);
  EXPECT_EQ(tally_of(report, "rule.tested").judged, 0u);
}

TEST(RuleReport, WritesTableAndJson) {
  const Gold gold = gold_from(kAnnotated);
  RuleReport report(Rules{}, gold);
  report.add(found(RelationType::acquisition, Role::acquirer, Role::target));
  report.add(found(RelationType::acquisition, Role::target, Role::acquirer));
  EXPECT_NE(to_table(report).find("50.0"), std::string::npos) << to_table(report);
  const nlohmann::json json = nlohmann::json::parse(to_json(report));
  EXPECT_EQ(json["articles"], 2);
  EXPECT_EQ(json["rules"][0]["rule"], "rule.tested");
  EXPECT_DOUBLE_EQ(json["rules"][0]["precision"].get<double>(), 0.5);
}

TEST(ReadGold, TellsTheLineOfAMistake) {
  for (const std::string wrong : {"{\"id\": 1}", "not json", R"({"id": "b", "relations": [{"type": "gift"}]})",
                                  R"({"id": "b", "relations": [{"type": "merger", "args": {"friend": ["X"]}}]})",
                                  R"({"id": "b", "relations": [{"type": "merger", "args": "X"}]})"}) {
    try {
      gold_from(kAnnotated + "\n\n" + wrong + "\n");
      ADD_FAILURE() << "no error for " << wrong;
    } catch (const Error& error) {
      EXPECT_EQ(error.place().file, "gold.jsonl") << wrong;
      EXPECT_EQ(error.place().line, 3u) << wrong;
    }
  }
}

}  // namespace
}  // namespace dealgraph
