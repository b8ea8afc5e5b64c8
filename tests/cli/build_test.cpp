/// `dealgraph build` and `extract` on good input: what they write and print, whatever the order of the input.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> sample_articles() {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(std::string(DEALGRAPH_DATA_DIR) + "/articles"))
    files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

/// Both graph files that `sources` give, and nothing else in the folder.
std::pair<std::string, std::string> graph_files(const std::vector<std::string>& sources, const std::string& input = "") {
  const TemporaryFolder folder;
  std::vector<std::string> arguments = {"build", "--format", "graphml,jsonld", "--out", folder.path("out")};
  arguments.insert(arguments.end(), sources.begin(), sources.end());
  const Outcome outcome = run_program(arguments, input);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(folder.files(), (std::vector<std::string>{"out/graph.graphml", "out/graph.jsonld"}));
  return {content_of(folder.path("out/graph.graphml")), content_of(folder.path("out/graph.jsonld"))};
}

TEST(Build, AnyOrderGivesTheSameBytes) {
  std::vector<std::string> files = sample_articles();
  const auto expected = graph_files({std::string(DEALGRAPH_DATA_DIR) + "/articles"});
  EXPECT_GT(expected.first.size(), 10000u);
  std::mt19937 random(20220526);
  for (int round = 0; round < 3; ++round) {
    std::shuffle(files.begin(), files.end(), random);
    EXPECT_TRUE(graph_files(files) == expected) << "order " << round << ", first " << files.front();
  }
}

TEST(Build, ArticlesGivenTwiceCountOnce) {
  const std::vector<std::string> files = sample_articles();
  EXPECT_TRUE(graph_files({files[0], files[1], files[0]}) == graph_files({files[0], files[1]}));
}

TEST(Build, PrintsOneLine) {
  const TemporaryFolder folder;
  const Outcome outcome = run_program({"build", "data/articles", "--out", folder.path()});
  EXPECT_EQ(lines_of(outcome.out).size(), 1u) << outcome.out;
}

TEST(Build, ExamplesQuoteTheirSentences) {
  const TemporaryFolder folder;
  const std::string article = folder.put("a.txt", "Deal\n\nOracle has acquired PeopleSoft for $10.3 billion.\n");
  const Outcome outcome = run_program({"build", article, "--out", folder.path("out"), "--examples", "3"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("Oracle has acquired PeopleSoft for $10.3 billion"), std::string::npos) << outcome.out;
}

TEST(Build, WritesOnlyTheFormatsAskedFor) {
  const TemporaryFolder folder;
  const Outcome outcome = run_program({"build", "data/articles", "--out", folder.path(), "--format", "jsonld"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(folder.files(), (std::vector<std::string>{"graph.jsonld"}));
}

TEST(Build, NoArticlesGiveAnEmptyGraph) {
  const TemporaryFolder nothing;
  const auto [graphml, jsonld] = graph_files({nothing.path()});
  EXPECT_NE(graphml.find("</graphml>"), std::string::npos);
  EXPECT_EQ(graphml.find("<node"), std::string::npos);
  EXPECT_TRUE(nlohmann::json::parse(jsonld).contains("@context"));
}

TEST(Build, StandardInputIsAnArticleLikeAnyOther) {
  const TemporaryFolder folder;
  const std::string article = json_article("one", "Oracle has acquired PeopleSoft.");
  const auto piped = graph_files({"-"}, article);
  EXPECT_TRUE(piped == graph_files({folder.put("one.jsonl", article)}));
  EXPECT_NE(piped.first.find("company:peoplesoft"), std::string::npos);
}

TEST(Build, FilesTellNothingOfTheirPlace) {
  const TemporaryFolder here;
  const TemporaryFolder there;
  const std::string article = content_of(sample_articles().front());
  EXPECT_TRUE(graph_files({here.put("a.md", article)}) == graph_files({there.put("deep/below/b.md", article)}));
}

}  // namespace
}  // namespace dealgraph::testing
