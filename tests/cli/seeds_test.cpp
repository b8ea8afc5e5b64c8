/// The maintainers' own seed articles, which are not in the repository: skipped where ../shared is missing.

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

/// An edge that must stand in graph.graphml, and what its line must say besides.
struct Edge {
  std::string source;
  std::string target;
  std::string label;
  std::string says;
};

const std::vector<Edge> kEdges = {
    {"company:meta-platforms", "company:microsoft", "partnership", ""},
    {"company:microsoft", "company:openai", "partnership", ""},
    {"company:microsoft", "company:openai", "investment", "1000000000"},
    {"company:microsoft", "company:sony", "partnership", ""},
    {"company:amd", "hardware:mi200", "makes", ""},
    {"company:nvidia", "hardware:a100", "makes", ""},
};

bool is(const std::string& line, const Edge& edge) {
  return line.find("source=\"" + edge.source + "\" target=\"" + edge.target + "\"") != std::string::npos &&
         line.find(">" + edge.label + "</data>") != std::string::npos && line.find(edge.says) != std::string::npos;
}

TEST(Seeds, TellWhoPartneredWithWhom) {
  const std::filesystem::path seeds = std::filesystem::path(DEALGRAPH_SOURCE_DIR) / "../shared/articles/seeds";
  if (!std::filesystem::exists(seeds)) GTEST_SKIP() << seeds << " is not there";
  const TemporaryFolder folder;
  const Outcome outcome = run_program({"build", seeds.string(), "--out", folder.path()});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const std::vector<std::string> lines = lines_of(content_of(folder.path("graph.graphml")));
  for (const Edge& edge : kEdges) {
    bool found = false;
    for (const std::string& line : lines) found = found || is(line, edge);
    EXPECT_TRUE(found) << edge.source << " " << edge.label << " " << edge.target << " " << edge.says;
  }
}

}  // namespace
}  // namespace dealgraph::testing
