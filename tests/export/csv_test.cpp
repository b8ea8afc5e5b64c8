#include "export/csv.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "graph/assembler.hpp"
#include "tests/export/files.hpp"
#include "tests/export/rich_graph.hpp"
#include "tests/graph/view_rows.hpp"

namespace dealgraph {
namespace {

std::string cell(std::string_view text) {
  std::string out;
  append_csv_text(out, text);
  return out;
}

/// The records of a file, by the rules of RFC 4180; nullopt if it breaks them.
std::optional<std::vector<std::vector<std::string>>> records(const std::string& text) {
  std::vector<std::vector<std::string>> all(1, {""});
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string& field = all.back().back();
    if (text[at] == '"') {
      if (!field.empty()) return std::nullopt;
      for (++at; at < text.size() && (text[at] != '"' || text.substr(at + 1, 1) == "\""); ++at) {
        if (text[at] == '"') ++at;
        field += text[at];
      }
      if (at + 1 < text.size() && text[at + 1] != ',' && text[at + 1] != '\n') return std::nullopt;
    } else if (text[at] == ',') {
      all.back().emplace_back();
    } else if (text[at] == '\n') {
      all.push_back({""});
    } else {
      field += text[at];
    }
  }
  all.pop_back();
  return all;
}

TEST(CsvCell, IsQuotedOnlyWhereNeeded) {
  for (const auto& [text, expected] : {std::pair{"plain", "plain"},
                                       {"", ""},
                                       {"a,b", "\"a,b\""},
                                       {"a \"b\"", "\"a \"\"b\"\"\""},
                                       {"a\nb", "\"a\nb\""},
                                       {"a;b\\", "a;b\\"}})
    EXPECT_EQ(cell(text), expected);
}

TEST(CsvCell, IsNoFormula) {
  for (const auto& [text, expected] : {std::pair{"=1+1", "'=1+1"},
                                       {"+1", "'+1"},
                                       {"-1", "'-1"},
                                       {"@SUM(A1)", "'@SUM(A1)"},
                                       {"\t=1", "'\t=1"},
                                       {"'=1", "''=1"},
                                       {"'quoted'", "'quoted'"},
                                       {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
                                       {"a=1", "a=1"},
                                       {"'", "'"}})
    EXPECT_EQ(cell(text), expected);
}

TEST(Csv, OfTheEmptyGraphIsItsHeaders) {
  EXPECT_TRUE(test::written(write_nodes_csv, {}).starts_with("id:ID,label:string,kind:string,aliases:string[],"));
  EXPECT_TRUE(test::written(write_nodes_csv, {}).ends_with(",:LABEL\n"));
  const std::string edges = test::written(write_relationships_csv, {});
  EXPECT_TRUE(edges.starts_with(":START_ID,:END_ID,id:string,weight:double,deal:string,"));
  EXPECT_TRUE(edges.ends_with(",:TYPE\n"));
}

TEST(Csv, HasEveryRowWithAllColumns) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  for (const View view : {View::entities, View::deals, View::full}) {
    const test::ViewRows rows = test::rows_of(graph, view);
    const auto nodes = records(test::written(write_nodes_csv, graph, view));
    const auto edges = records(test::written(write_relationships_csv, graph, view));
    ASSERT_TRUE(nodes && edges);
    ASSERT_EQ(nodes->size(), rows.nodes.size() + 1);
    ASSERT_EQ(edges->size(), rows.edges.size() + 1);
    for (const auto& record : *nodes) EXPECT_EQ(record.size(), node_properties().size() + 4);
    for (const auto& record : *edges) EXPECT_EQ(record.size(), edge_properties().size() + 5);
    for (std::size_t i = 0; i < rows.nodes.size(); ++i) EXPECT_EQ((*nodes)[i + 1][0], rows.nodes[i].id);
  }
}

TEST(Csv, NamesTypesAsCypherDoes) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  EXPECT_NE(test::written(write_nodes_csv, graph).find(",Entity;Company\n"), std::string::npos);
  EXPECT_NE(test::written(write_nodes_csv, graph, View::full).find(",Article\n"), std::string::npos);
  EXPECT_NE(test::written(write_relationships_csv, graph).find(",JOINT_VENTURE\n"), std::string::npos);
}

}  // namespace
}  // namespace dealgraph
