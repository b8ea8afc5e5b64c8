/// The lines of `dealgraph extract`, as CONTRACT describes them.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

using Json = nlohmann::json;

/// The code points [start, end) of UTF-8 text, counted without the program's own code.
std::string code_points(const std::string& text, std::size_t start, std::size_t end) {
  std::string part;
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_continuation = (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    if (i > 0 && !is_continuation) ++at;
    if (at >= start && at < end) part += text[i];
  }
  return part;
}

std::vector<Json> extract(const std::vector<std::string>& sources, const std::string& input = "") {
  std::vector<std::string> arguments = {"extract"};
  arguments.insert(arguments.end(), sources.begin(), sources.end());
  const Outcome outcome = run_program(arguments, input);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  std::vector<Json> articles;
  for (const std::string& line : lines_of(outcome.out)) articles.push_back(Json::parse(line));
  return articles;
}

void expect_exact_offsets(const Json& article) {
  const std::string text = article.at("text");
  std::size_t last_end = 0;
  for (const Json& mention : article.at("mentions")) {
    EXPECT_EQ(code_points(text, mention.at("start"), mention.at("end")), mention.at("text").get<std::string>());
    EXPECT_GE(mention.at("start").get<std::size_t>(), last_end) << "mentions overlap: " << mention;
    EXPECT_FALSE(mention.at("by").get<std::string>().empty());
    last_end = mention.at("end");
  }
  for (const Json& relation : article.at("relations")) {
    EXPECT_FALSE(relation.at("rule").get<std::string>().empty());
    EXPECT_FALSE(code_points(text, relation.at("evidence").at("start"), relation.at("evidence").at("end")).empty());
    for (const Json& argument : relation.at("arguments")) {
      if (argument.value("inferred", false)) continue;
      EXPECT_EQ(code_points(text, argument.at("start"), argument.at("end")), argument.at("text").get<std::string>());
    }
  }
}

TEST(Extract, OffsetsAreCodePointsOfTheText) {
  const std::vector<Json> articles = extract({"data/articles"});
  EXPECT_GT(articles.size(), 20u);
  std::size_t mentions = 0;
  for (const Json& article : articles) {
    expect_exact_offsets(article);
    mentions += article.at("mentions").size();
  }
  EXPECT_GT(mentions, 100u);
}

TEST(Extract, CountsCodePointsAfterEmojiAndChinese) {
  const std::vector<Json> articles =
      extract({"--input", "jsonl", "-"}, json_article("x", "🚀🚀 “Zürich” 微软。 Oracle has acquired PeopleSoft."));
  ASSERT_EQ(articles.size(), 1u);
  expect_exact_offsets(articles.front());
  EXPECT_FALSE(articles.front().at("relations").empty());
}

TEST(Extract, LinksRelatedArticlesAndKeepsTheirOrder) {
  const std::string file =
      "---\nid: main\ntitle: Main\nexcerpt: AMD has acquired Xilinx.\nrelated:\n"
      "  - {id: one, title: One, excerpt: First text.}\n  - {id: two, title: Two, excerpt: Second text.}\n---\n";
  const std::vector<Json> articles = extract({"--input", "markdown", "-"}, file);
  ASSERT_EQ(articles.size(), 3u);
  EXPECT_EQ(articles[0].at("text"), "Main\nAMD has acquired Xilinx.");
  EXPECT_FALSE(articles[0].contains("relatedTo"));
  EXPECT_EQ(articles[1].at("text"), "One\nFirst text.");
  EXPECT_EQ(articles[1].at("relatedTo"), articles[0].at("id"));
  EXPECT_EQ(articles[2].at("relatedTo"), articles[0].at("id"));
}

TEST(Extract, UserDataIsLaidOverTheShipped) {
  const TemporaryFolder folder;
  folder.put("mine/dictionary/company/mine.yaml", "- {id: zorblatt, name: Zorblatt Dynamics}\n");
  const std::string article = json_article("x", "Oracle has acquired Zorblatt Dynamics.");
  const std::vector<Json> articles = extract({"--data", folder.path("mine"), "--input", "jsonl", "-"}, article);
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_NE(articles.front().dump().find("\"company:zorblatt\""), std::string::npos) << articles.front().dump(1);
}

TEST(Extract, NothingInNothingOut) {
  EXPECT_TRUE(extract({"--input", "jsonl", "-"}).empty());
}

}  // namespace
}  // namespace dealgraph::testing
