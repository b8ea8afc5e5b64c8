/// tests/golden: NAME.articles lists files; NAME.graphml and NAME.jsonld are what the program made of them, and in the folder
/// NAME, where there is one, are all files that it makes. After an intended change `scripts/update_golden.sh` makes them anew.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(DEALGRAPH_SOURCE_DIR) / "tests/golden";

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kFolder))
    if (entry.path().extension() == ".articles") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

/// The run's name is a hash of all rules and dictionaries: it would change the golden files with every new entry.
std::string without_run(const std::string& text) {
  return std::regex_replace(text, std::regex("run:[0-9a-f]{16}"), "run:RULES");
}

std::string line_at(const std::vector<std::string>& lines, std::size_t line) {
  return line < lines.size() ? lines[line] : "(end of file)";
}

/// The whole files are too long to print: where the first difference is, and what stands there.
void expect_same(const std::string& made, const std::string& golden) {
  if (made == golden) return;
  const std::vector<std::string> left = lines_of(made);
  const std::vector<std::string> right = lines_of(golden);
  std::size_t line = 0;
  while (line < left.size() && line < right.size() && left[line] == right[line]) ++line;
  const std::string a = line_at(left, line);
  const std::string b = line_at(right, line);
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  const std::size_t from = same < 60 ? 0 : same - 60;
  ADD_FAILURE() << "line " << line + 1 << ", byte " << same + 1 << "\n  made:   " << a.substr(from, 200)
                << "\n  golden: " << b.substr(std::min(from, b.size()), 200);
}

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, SameBytes) {
  const TemporaryFolder folder;
  std::vector<std::string> arguments = {"build", "--format", "graphml,jsonld", "--out", folder.path()};
  for (const std::string& article : lines_of(content_of(kFolder / (GetParam() + ".articles")))) arguments.push_back(article);
  const Outcome outcome = run_program(arguments);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  expect_same(content_of(folder.path("graph.graphml")), content_of(kFolder / (GetParam() + ".graphml")));
  expect_same(without_run(content_of(folder.path("graph.jsonld"))), content_of(kFolder / (GetParam() + ".jsonld")));
}

TEST(GoldenFolder, HasEveryFile) {
  const TemporaryFolder folder;
  std::vector<std::string> arguments = {"build", "--format", "graphml,gexf,cytoscape,dot,csv,jsonld,nquads,turtle", "--out",
                                        folder.path()};
  for (const std::string& article : lines_of(content_of(kFolder / "microsoft-openai.articles"))) arguments.push_back(article);
  EXPECT_EQ(run_program(arguments).status, 0);
  std::size_t count = 0;
  for (const auto& made : fs::directory_iterator(folder.path())) {
    SCOPED_TRACE(made.path().filename());
    const fs::path golden = kFolder / "microsoft-openai" / made.path().filename();
    ASSERT_TRUE(fs::exists(golden)) << "run scripts/update_golden.sh";
    expect_same(without_run(content_of(made.path())), content_of(golden));
    ++count;
  }
  EXPECT_EQ(count, std::distance(fs::directory_iterator(kFolder / "microsoft-openai"), {}));
}

INSTANTIATE_TEST_SUITE_P(Cli, Golden, ::testing::ValuesIn(cases()), [](const auto& test) {
  std::string name = test.param;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
});

}  // namespace
}  // namespace dealgraph::testing
