/// `dealgraph check --report`: how often rules fire, and how precise they are.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

const std::string kArticle = json_article("a", "Oracle has bought PeopleSoft.");

nlohmann::json row_of(const std::string& report, const std::string& rule) {
  const nlohmann::json rules = nlohmann::json::parse(report)["rules"];  // the loop would not keep the whole alive
  for (const nlohmann::json& row : rules)
    if (row["rule"] == rule) return row;
  ADD_FAILURE() << "no row for " << rule;
  return {};
}

TEST(CheckReport, WhatExtractWroteIsPrecise) {
  const TemporaryFolder folder;
  const std::string articles = folder.put("articles.jsonl", kArticle);
  const std::string gold = folder.put("gold.jsonl", run_program({"extract", articles}).out);
  const Outcome outcome = run_program({"check", "--report", articles, "--gold", gold, "--format", "json"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const nlohmann::json row = row_of(outcome.out, "acquisition.buy");
  EXPECT_EQ(row["fired"], 1);
  EXPECT_EQ(row["right"], 1);
  EXPECT_EQ(row_of(outcome.out, "merger.noun")["fired"], 0);
}

TEST(CheckReport, WithoutAnnotationsItCounts) {
  const TemporaryFolder folder;
  const Outcome outcome = run_program({"check", "--report", folder.put("articles.jsonl", kArticle)});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("acquisition.buy"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("1 articles, 0 of them annotated"), std::string::npos) << outcome.out;
}

TEST(CheckReport, WrongAnnotationsAreTwoWithTheirPlace) {
  const TemporaryFolder folder;
  const std::string gold = folder.put("gold.jsonl", "\nnothing\n");
  const Outcome outcome = run_program({"check", "--report", folder.put("articles.jsonl", kArticle), "--gold", gold});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("gold.jsonl:2"), std::string::npos) << outcome.err;
  EXPECT_EQ(run_program({"check", "--gold", gold}).status, 2);
}

}  // namespace
}  // namespace dealgraph::testing
