/// Texts full of company names and of words that look like deals, in which no deal is stated: no_deal_texts.jsonl.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "core/article_reader.hpp"
#include "extract/extractor.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

constexpr std::size_t most_in_a_hundred = 2;
const char* const texts_file = DEALGRAPH_SOURCE_DIR "/tests/extract/no_deal_texts.jsonl";

std::vector<Article> articles_without_deals() {
  std::vector<Article> out;
  ReadEvents events;
  events.article = [&](Article&& article) { out.push_back(std::move(article)); };
  events.problem = [](const Problem& problem) { ADD_FAILURE() << to_string(problem.place) << ": " << problem.message; };
  std::ifstream in(texts_file, std::ios::binary);
  EXPECT_TRUE(in) << "cannot open " << texts_file;
  read_articles(in, texts_file, InputForm::json_lines, events);
  return out;
}

/// A deal with one named party says little; with two it becomes an edge of the graph.
bool is_deal_between_named(const Relation& relation) {
  const auto named = [](const Argument& argument) { return !argument.entity.empty(); };
  return is_deal(relation.type) && std::ranges::count_if(relation.arguments, named) >= 2;
}

std::string told(const Extraction& found, const Relation& relation) {
  std::string out = found.article.id + ": " + relation.rule;
  for (const Argument& argument : relation.arguments) out += " " + std::string(to_string(argument.role)) + "=" + argument.text;
  return out + "\n    " + std::string(relation.evidence.in(found.article.text));
}

/// A line for every false deal; empty where there is none.
std::string false_deals(const Extraction& found) {
  std::string out;
  for (const Relation& relation : found.relations)
    if (is_deal_between_named(relation)) out += told(found, relation) + "\n";
  return out;
}

TEST(NoDeal, FalseDealsAreRare) {
  DEALGRAPH_NEED_PACK();
  const Extractor extractor(test::shipped_pack());
  const std::vector<Article> articles = articles_without_deals();
  ASSERT_GE(articles.size(), 250u) << "the texts are too few to tell";
  std::size_t wrong = 0;
  std::string list;
  for (const Article& article : articles) {
    const std::string deals = false_deals(extractor.extract(article));
    wrong += deals.empty() ? 0 : 1;
    list += deals;
  }
  EXPECT_LE(wrong * 100, most_in_a_hundred * articles.size()) << wrong << " of " << articles.size() << " texts:\n" << list;
}

/// The count above could be 0 because it never sees a deal: here is one.
TEST(NoDeal, ADealWouldBeSeen) {
  DEALGRAPH_NEED_PACK();
  Article article;
  article.id = "deal";
  article.text = "Oracle has bought PeopleSoft for $10 billion.";
  EXPECT_NE(false_deals(Extractor(test::shipped_pack()).extract(article)), "");
}

}  // namespace
}  // namespace dealgraph
