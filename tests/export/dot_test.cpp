#include "export/dot.hpp"

#include <gtest/gtest.h>

#include "graph/assembler.hpp"
#include "tests/export/files.hpp"
#include "tests/export/rich_graph.hpp"
#include "tests/graph/view_rows.hpp"

namespace dealgraph {
namespace {

std::string in_quotes(std::string_view text) {
  std::string out;
  append_dot_string(out, text);
  return out;
}

TEST(DotText, IsQuoted) {
  EXPECT_EQ(in_quotes(R"(a"b\c)"), R"("a\"b\\c")");
  EXPECT_EQ(in_quotes("a\nb\r\nc\rd\te"), R"("a\nb\nc\nd e")");
  EXPECT_EQ(in_quotes("AT&T R&D; &lt;b&gt; &#60; &"), "\"AT&T R&amp;D; &amp;lt;b&amp;gt; &amp;#60; &\"");
  EXPECT_EQ(in_quotes("ends with \\"), R"("ends with \\")");
}

TEST(DotText, IsNoLongerThanGraphvizTakes) {
  for (const std::string unit : {"a", "\"", "芯", "🚀", "&lt;"}) {
    std::string text;
    while (text.size() < 40'000) text += unit;
    const std::string out = in_quotes(text);
    EXPECT_LT(out.size(), 16'383u) << unit;
    EXPECT_TRUE(out.ends_with("…\"")) << unit;
  }
}

TEST(Dot, OfTheEmptyGraph) {
  const std::string file = test::written(write_dot, {});
  EXPECT_TRUE(file.starts_with("digraph \"dealgraph\" {\n"));
  EXPECT_TRUE(file.ends_with("}\n"));
  EXPECT_EQ(test::count_of("->", file), 0u);
}

TEST(Dot, HasEveryRowAndNoMarkup) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  for (const View view : {View::entities, View::full}) {
    const test::ViewRows rows = test::rows_of(graph, view);
    const std::string file = test::written(write_dot, graph, view);
    EXPECT_EQ(test::count_of("\" -> \"", file), rows.edges.size());
    EXPECT_EQ(test::count_of("\n", file), rows.nodes.size() + rows.edges.size() + 5);
    EXPECT_EQ(test::count_of("label=<", file), 0u);
  }
}

TEST(Dot, ShowsWhatIsOnlyTalkedOf) {
  for (const auto& [status, style] :
       {std::pair{Status::proposed, "dashed"}, {Status::failed, "dotted"}, {Status::completed, "solid"}}) {
    test::Story story("a", "2021-05-01", "Norda Pellux");
    story.states(RelationType::merger, {{Role::party, "Norda", "company:norda"}, {Role::party, "Pellux", "company:pellux"}},
                 status);
    EXPECT_NE(test::written(write_dot, assemble({story})).find("style=\"" + std::string(style) + "\", tooltip="),
              std::string::npos);
  }
}

TEST(Dot, LinksToNothingButWebPages) {
  for (const auto& [url, count] :
       {std::pair{"https://paper.test/a", 1u}, {"javascript:alert(1)", 0u}, {"data:text/html,x", 0u}}) {
    test::Story story("a", "2021-05-01", "Norda Pellux");
    story.from("Paper", url);
    story.states(RelationType::merger, {{Role::party, "Norda", "company:norda"}, {Role::party, "Pellux", "company:pellux"}});
    EXPECT_EQ(test::count_of("URL=", test::written(write_dot, assemble({story}))), count) << url;
  }
}

}  // namespace
}  // namespace dealgraph
