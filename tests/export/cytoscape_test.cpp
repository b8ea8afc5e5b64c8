#include "export/cytoscape.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "export/json_text.hpp"
#include "export/property_text.hpp"
#include "graph/assembler.hpp"
#include "tests/export/files.hpp"
#include "tests/export/rich_graph.hpp"
#include "tests/graph/view_rows.hpp"

namespace dealgraph {
namespace {

using Json = nlohmann::json;

TEST(Cytoscape, OfTheEmptyGraph) {
  const Json file = Json::parse(test::written(write_cytoscape, {}));
  EXPECT_TRUE(file.at("elements").at("nodes").empty());
  EXPECT_TRUE(file.at("elements").at("edges").empty());
  EXPECT_EQ(file.at("directed"), true);
  EXPECT_EQ(file.at("multigraph"), true);
}

TEST(Cytoscape, KeepsHostileTextAsItIs) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  const Json file = Json::parse(test::written(write_cytoscape, graph));
  std::set<std::string> labels;
  for (const Json& node : file.at("elements").at("nodes")) labels.insert(node.at("data").at("label").get<std::string>());
  for (const Entity& entity : graph.entities) EXPECT_TRUE(labels.contains(entity.name)) << entity.name.substr(0, 80);
}

/// What the JSON holds for a property, as the row has it.
void expect_value(const Json& data, std::string_view name, const test::OwnedValue& value) {
  Json expected = std::visit([](const auto& each) { return Json(each); }, value);
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) expected = joined(*list, '|', '/');
  EXPECT_EQ(data.at(std::string(name)), expected) << name;
}

TEST(Cytoscape, HasEveryRowWithEveryProperty) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  for (const View view : {View::entities, View::full}) {
    const test::ViewRows rows = test::rows_of(graph, view);
    const Json elements = Json::parse(test::written(write_cytoscape, graph, view)).at("elements");
    ASSERT_EQ(elements.at("nodes").size(), rows.nodes.size());
    ASSERT_EQ(elements.at("edges").size(), rows.edges.size());
    for (std::size_t i = 0; i < rows.edges.size(); ++i) {
      const Json& data = elements["edges"][i].at("data");
      EXPECT_EQ(data.at("source"), rows.edges[i].source);
      EXPECT_EQ(data.at("target"), rows.edges[i].target);
      EXPECT_EQ(data.at("interaction"), rows.edges[i].label);
      for (const auto& [name, value] : rows.edges[i].properties) expect_value(data, name, value);
    }
  }
}

TEST(CytoscapeStyle, ColoursEveryKind) {
  const Json style = Json::parse(test::written(write_cytoscape_js_style, {}));
  const std::string desktop = test::written(write_cytoscape_desktop_style, {});
  std::set<std::string> selectors;
  for (const Json& rule : style) selectors.insert(rule.at("selector").get<std::string>());
  for (const std::string kind : {"company", "organization", "person", "product", "hardware", "deal", "article"}) {
    EXPECT_TRUE(selectors.contains("node[kind = '" + kind + "']")) << kind;
    EXPECT_EQ(test::count_of("attributeValue=\"" + kind + "\"", desktop), 1u) << kind;
  }
}

TEST(JsonText, IsEscaped) {
  std::string out;
  append_json_string(out, "a\"b\\c\nd\te\x7f é");
  EXPECT_EQ(out, "\"a\\\"b\\\\c\\nd\\u0009e\x7f é\"");
  EXPECT_EQ(Json::parse(out), "a\"b\\c\nd\te\x7f é");
}

}  // namespace
}  // namespace dealgraph
