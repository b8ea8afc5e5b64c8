/// Files for checks with real clients: with DEALGRAPH_CLIENT_FILES=FOLDER in the environment, the rich and the empty graph are
/// written to FOLDER/<graph>-<view> in all formats, with expected.json beside them.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "export/expected_counts.hpp"
#include "export/output_files.hpp"
#include "graph/assembler.hpp"
#include "tests/export/rich_graph.hpp"

namespace dealgraph {
namespace {

void write_all(const KnowledgeGraph& graph, const std::string& name, View view, const std::filesystem::path& folder) {
  ExportOptions options;
  options.view = view;
  options.rules = "0123456789abcdef";
  std::vector<const Format*> all;
  for (const Format& format : formats())
    if (view == View::entities || format.name != "html") all.push_back(&format);  // the page has one view of its own
  const auto place = folder / (name + '-' + std::string(to_string(view)));
  EXPECT_FALSE(write_formats(graph, all, options, place).empty());
  write_file(place / "expected.json", [&](std::ostream& out) { out << expected_json(expected_counts(graph, options)); });
}

TEST(ClientFiles, Write) {
  const char* folder = std::getenv("DEALGRAPH_CLIENT_FILES");
  if (folder == nullptr) GTEST_SKIP() << "DEALGRAPH_CLIENT_FILES is not set";
  for (const View view : {View::entities, View::deals, View::full})
    write_all(assemble(test::rich_stories()), "rich", view, folder);
  write_all(KnowledgeGraph(), "empty", View::entities, folder);
}

}  // namespace
}  // namespace dealgraph
