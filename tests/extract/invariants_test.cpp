// What holds for every extraction, tried on the sample articles and on awkward texts.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/jsonl.hpp"
#include "core/source.hpp"
#include "core/utf8.hpp"
#include "extract/extractor.hpp"
#include "tests/extract/evidence_coverage.hpp"
#include "tests/extract/packs.hpp"

namespace dealgraph {
namespace {

std::vector<Article> samples() {
  std::vector<Article> out;
  const ReadEvents events{[&](Article&& article) { out.push_back(std::move(article)); },
                          [](const Problem& problem) { ADD_FAILURE() << to_string(problem.place) << problem.message; }};
  read_sources(find_source_files({DEALGRAPH_DATA_DIR "/articles"}), InputForm::automatic, events);
  return out;
}

/// Texts that news does not hold, but files do.
std::vector<Article> awkward() {
  const std::string names =
      "Oracle, Microsoft, IBM, 微软 and Sony Corp. (NYSE: SNE) bought PeopleSoft's “A100” unit for $3bn… ";
  std::string repeated;
  for (int count = 0; count < 200; ++count) repeated += names;
  const std::string texts[] = {names,
                               repeated,
                               "微软、苹果和Oracle收购了索尼公司（NYSE：SNE）的A100芯片业务，作价22亿元。",
                               "Oracle bought Oracle. Oracle bought itself and its PeopleSoft.",
                               "é😀Oracle😀 bought 😀PeopleSoft😀 for ￥３０亿",
                               "ORACLE BUYS PEOPLESOFT\nOracle, Buys, PeopleSoft",
                               "((((Oracle bought (PeopleSoft",
                               "1Password buys cloud capacity from Alex. Brown",
                               "Oracle-PeopleSoft-Sony/Ericsson deal; the X and Y and Z of A of B of C to D to E by F"};
  std::vector<Article> out;
  for (const std::string& text : texts) {
    Article& article = out.emplace_back();
    article.id = "awkward-" + std::to_string(out.size());
    article.published = "2022-06-15";
    set_text(article, "Oracle Buys 微软’s PeopleSoft", text);
  }
  return out;
}

bool on_edge(const std::string& text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void expect_span(const std::string& text, Span span, const std::string& what) {
  ASSERT_LT(span.begin, span.end) << what;
  ASSERT_LE(span.end, text.size()) << what;
  EXPECT_TRUE(on_edge(text, span.begin) && on_edge(text, span.end)) << what;
}

void check_mentions(const Extraction& found) {
  std::uint32_t last = 0;
  for (const Mention& mention : found.mentions) {
    expect_span(found.article.text, mention.span, mention.name);
    EXPECT_GE(mention.span.begin, last) << mention.name << " overlaps the mention before it or stands before it";
    last = mention.span.end;
    EXPECT_TRUE(mention.entity.starts_with(std::string(to_string(mention.type)) + ":")) << mention.entity;
    EXPECT_FALSE(mention.name.empty());
    EXPECT_FALSE(mention.by.empty());
  }
}

void check_argument(const Extraction& found, const Relation& relation, const Argument& argument) {
  const auto roles = roles_of(relation.type);
  EXPECT_NE(std::find(roles.begin(), roles.end(), argument.role), roles.end()) << to_string(argument.role);
  EXPECT_EQ(argument.span.has_value(), !argument.inferred);
  EXPECT_FALSE(argument.text.empty());
  if (!argument.span) return;
  expect_span(found.article.text, *argument.span, argument.text);
  EXPECT_EQ(argument.span->in(found.article.text), argument.text);
  if (argument.entity.empty()) return;
  EXPECT_TRUE(std::any_of(found.mentions.begin(), found.mentions.end(),
                          [&](const Mention& mention) { return mention.entity == argument.entity; }))
      << argument.entity << " is no mention";
}

void check_relation(const Extraction& found, const Relation& relation) {
  expect_span(found.article.text, relation.evidence, relation.rule);
  EXPECT_FALSE(relation.rule.empty());
  EXPECT_GT(relation.confidence, 0);
  EXPECT_LE(relation.confidence, 1);
  const auto named = [](const Argument& argument) { return !argument.entity.empty(); };
  EXPECT_TRUE(std::any_of(relation.arguments.begin(), relation.arguments.end(), named)) << relation.rule;
  for (const Argument& argument : relation.arguments) check_argument(found, relation, argument);
}

void check(const Extraction& found) {
  SCOPED_TRACE(found.article.id);
  check_mentions(found);
  EXPECT_EQ(test::uncovered_arguments(found, *test::shipped_pack()), std::vector<std::string>());
  for (const Relation& relation : found.relations) {
    SCOPED_TRACE(relation.rule + ": " + std::string(relation.evidence.in(found.article.text)));
    check_relation(found, relation);
  }
  const auto by_evidence = [](const Relation& a, const Relation& b) {
    return std::tie(a.evidence.begin, a.evidence.end, a.type) < std::tie(b.evidence.begin, b.evidence.end, b.type);
  };
  EXPECT_TRUE(std::is_sorted(found.relations.begin(), found.relations.end(), by_evidence));
  for (const EntityRecordPtr& record : found.records) EXPECT_FALSE(record->id.empty() || record->name.empty());
}

TEST(Invariants, HoldForTheSampleArticles) {
  DEALGRAPH_NEED_PACK();
  const Extractor extractor(test::shipped_pack());
  const std::vector<Article> articles = samples();
  ASSERT_GE(articles.size(), 20u);
  std::size_t relations = 0;
  for (const Article& article : articles) {
    const Extraction found = extractor.extract(article);
    EXPECT_EQ(found.article.text, article.text);
    check(found);
    relations += found.relations.size();
  }
  EXPECT_GE(relations, articles.size());
}

TEST(Invariants, HoldForAwkwardTexts) {
  DEALGRAPH_NEED_PACK();
  const Extractor extractor(test::shipped_pack());
  for (const Article& article : awkward()) check(extractor.extract(article));
}

TEST(Invariants, TheSameTwiceAndThroughJson) {
  DEALGRAPH_NEED_PACK();
  const Extractor extractor(test::shipped_pack()), other(test::shipped_pack());
  for (const std::vector<Article>& articles : {samples(), awkward()})
    for (const Article& article : articles) {
      const Extraction found = extractor.extract(article);
      const std::string line = to_json_line(found);
      EXPECT_EQ(to_json_line(other.extract(article)), line) << article.id;
      EXPECT_EQ(to_json_line(extraction_from_json_line(line)), line) << article.id;
    }
}

}  // namespace
}  // namespace dealgraph
