/// One bad article never stops the others and is always reported.

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

struct BrokenFile {
  std::string name;
  std::string content;
  std::string place;  ///< ":LINE" or ":LINE:COLUMN"
};

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

const std::vector<BrokenFile> kBroken = {
    {"a-colon.md", "---\ntitle: \"Fine\"\nexcerpt: one: two: three\n---\n", ":3:13"},
    {"b-never-ends.md", "---\ntitle: \"Never ends\"\n\ntext\n", ":1"},
    {"c-open-quote.md", "---\ntitle: \"Never closed\nexcerpt: text\n---\n", ":4:1"},
    {"d-aliases.md", "---\na: &a [x, x]\nb: [*a, *a]\n---\n", ":2"},
    {"e-list.md", "---\n- one\n- two\n---\ntext\n", ":2"},
    {"f-deep.html", "<title>Deep</title>\n" + repeated("<div>", 2000), ":2"},
    {"g-lines.jsonl", json_article("g1", "Acme said nothing.") + "{\"text\": }\n" + json_article("g3", "Nor did Beta."),
     ":2:10"},
    {"h-no-text.jsonl", "\n{\"title\": \"No text\"}\n", ":2"},
};

/// The broken files with good ones before, between and after them.
void put_articles(const TemporaryFolder& folder) {
  folder.put("in/0-first.md", "---\ntitle: Oracle closes PeopleSoft deal\nexcerpt: Oracle has acquired PeopleSoft.\n---\n");
  for (const BrokenFile& broken : kBroken) folder.put("in/" + broken.name, broken.content);
  folder.put("in/d-good.txt", "Deal\n\nMicrosoft has acquired Nuance Communications.\n");
  folder.put("in/z/last.html", "<html><title>Deal</title><body><p>AMD has acquired Xilinx.</p></body></html>");
}

class BadInput : public ::testing::Test {
 protected:
  void SetUp() override { put_articles(folder_); }

  /// All of stderr: an error naming each broken file, in the order of reading, and the closing count.
  static void expect_all_named(const std::string& err) {
    const std::vector<std::string> lines = lines_of(err);
    ASSERT_EQ(lines.size(), kBroken.size() + 1) << err;
    for (const BrokenFile& broken : kBroken) {
      const std::string start = "in/" + broken.name + broken.place;
      EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [&](const std::string& line) { return line.starts_with(start); }))
          << start << " is missing in\n"
          << err;
    }
    const std::regex form("in/[^:]+:[0-9]+(:[0-9]+)?: error: .+");
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) EXPECT_TRUE(std::regex_match(lines[i], form)) << lines[i];
    EXPECT_NE(lines.back().find(std::to_string(kBroken.size())), std::string::npos) << lines.back();
  }

  TemporaryFolder folder_;
};

TEST_F(BadInput, BuildNamesEachAndKeepsTheGoodOnes) {
  const Outcome outcome = run_program({"build", "in", "--out", "out"}, "", folder_.path());
  EXPECT_EQ(outcome.status, 1);
  expect_all_named(outcome.err);
  const std::string graph = content_of(folder_.path("out/graph.graphml"));
  for (const std::string deal :
       {R"(source="company:oracle" target="company:peoplesoft")", R"(source="company:amd" target="company:xilinx")",
        R"(source="company:microsoft" target="company:nuance)"})
    EXPECT_NE(graph.find(deal), std::string::npos) << deal;
}

TEST_F(BadInput, ExtractNamesEachAndGivesALineForEachGoodOne) {
  const Outcome outcome = run_program({"extract", "in"}, "", folder_.path());
  EXPECT_EQ(outcome.status, 1);
  expect_all_named(outcome.err);
  EXPECT_EQ(lines_of(outcome.out).size(), 5u) << outcome.out;
}

TEST_F(BadInput, WarningsDoNotChangeTheStatus) {
  folder_.put("warn/date.md", "---\ntitle: T\ndate: the other day\nexcerpt: Oracle has acquired PeopleSoft.\n---\n");
  folder_.put("warn/bytes.txt", "T\n\nOracle has acquired PeopleSoft.\xff\n");
  const Outcome outcome = run_program({"extract", "warn"}, "", folder_.path());
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(lines_of(outcome.out).size(), 2u);
  for (const std::string& line : lines_of(outcome.err)) EXPECT_NE(line.find(": warning: "), std::string::npos) << line;
  EXPECT_NE(outcome.err.find("warn/date.md"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("warn/bytes.txt"), std::string::npos) << outcome.err;
}

TEST_F(BadInput, UnknownAndHiddenFilesInFoldersAreSkipped) {
  folder_.put("mixed/good.txt", "Deal\n\nAMD has acquired Xilinx.\n");
  folder_.put("mixed/picture.png", "\x89PNG");
  folder_.put("mixed/.hidden.md", "---\nbroken: [\n---\n");
  const Outcome outcome = run_program({"extract", "mixed"}, "", folder_.path());
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(lines_of(outcome.out).size(), 1u);
}

TEST_F(BadInput, AFailedBuildLeavesOldFilesAlone) {
  folder_.put("out/graph.graphml", "old");
  EXPECT_EQ(run_program({"build", "in/d-good.txt", "no-such-file", "--out", "out"}, "", folder_.path()).status, 2);
  EXPECT_EQ(content_of(folder_.path("out/graph.graphml")), "old");
  // A folder stands where the second file should go.
  folder_.put("out/graph.jsonld/in-the-way", "old");
  const Outcome outcome = run_program({"build", "in/d-good.txt", "--out", "out"}, "", folder_.path());
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("graph.jsonld"), std::string::npos) << outcome.err;
  for (const std::string& file : folder_.files()) EXPECT_EQ(file.find(".tmp"), std::string::npos) << file;
}

}  // namespace
}  // namespace dealgraph::testing
