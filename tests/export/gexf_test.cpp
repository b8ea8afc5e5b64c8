#include "export/gexf.hpp"

#include <gtest/gtest.h>

#include "export/whole_day.hpp"
#include "graph/assembler.hpp"
#include "tests/export/files.hpp"
#include "tests/export/rich_graph.hpp"
#include "tests/graph/view_rows.hpp"

namespace dealgraph {
namespace {

const test::Who kNorda{Role::partner, "Norda", "company:norda"};
const test::Who kPellux{Role::partner, "Pellux", "company:pellux"};

test::Story alliance(const std::string& id, const std::string& date) {
  test::Story story(id, date, "Norda & Pellux ally");
  story.mentions("Norda", "company:norda", EntityType::company, "Norda <& Co>").mentions("Pellux", "company:pellux");
  story.states(RelationType::partnership, {kNorda, kPellux});
  return story;
}

TEST(Gexf, OfTheEmptyGraph) {
  EXPECT_EQ(test::written(write_gexf, {}), R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>dealgraph</creator></meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">
<attributes class="node" mode="static">
<attribute id="kind" title="kind" type="string"/>
</attributes>
<attributes class="edge" mode="static">
<attribute id="relation" title="relation" type="string"/>
</attributes>
<nodes>
</nodes>
<edges>
</edges>
</graph>
</gexf>
)");
}

TEST(Gexf, HasColourSizeAndTime) {
  const std::string file = test::written(write_gexf, assemble({alliance("a", "2021-05-01")}));
  for (
      const std::string part :
      {R"(<node id="company:norda" label="Norda &lt;&amp; Co&gt;" start="2021-05-01"><attvalues><attvalue for="kind" value="company"/><attvalue for="aliases" value="Norda"/>)",
       R"(<viz:color r="31" g="119" b="180"/><viz:size value="12.6"/></node>)",
       R"( source="company:norda" target="company:pellux" label="partnership" kind="partnership" weight="1" start="2021-05-01"><attvalues><attvalue for="relation" value="partnership"/>)",
       R"(<viz:color r="91" g="79" b="160"/></edge>)", R"(<attribute id="deals" title="deals" type="integer"/>)"})
    EXPECT_NE(file.find(part), std::string::npos) << part << "\nin\n" << file;
}

TEST(Gexf, GivesRepeatsAKindOfTheirOwn) {
  // Ten years apart: two deals.
  const std::string file = test::written(write_gexf, assemble({alliance("a", "2001-05-01"), alliance("b", "2021-05-01")}));
  EXPECT_EQ(test::count_of(" kind=\"partnership\"", file), 1u);
  EXPECT_EQ(test::count_of(" kind=\"partnership 2\"", file), 1u);
}

TEST(Gexf, HasEveryRow) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  for (const View view : {View::entities, View::deals, View::full}) {
    const test::ViewRows rows = test::rows_of(graph, view);
    const std::string file = test::written(write_gexf, graph, view);
    EXPECT_EQ(test::count_of("<node id=", file), rows.nodes.size());
    EXPECT_EQ(test::count_of("<edge id=", file), rows.edges.size());
    EXPECT_EQ(test::count_of("value=\"\"", file), 0u);
  }
}

TEST(WholeDay, IsTheFirstOrLast) {
  EXPECT_EQ(first_day("2021"), "2021-01-01");
  EXPECT_EQ(first_day("2021-02"), "2021-02-01");
  EXPECT_EQ(first_day("2021-02-03"), "2021-02-03");
  EXPECT_EQ(last_day("2021"), "2021-12-31");
  EXPECT_EQ(last_day("2021-02"), "2021-02-28");
  EXPECT_EQ(last_day("2020-02"), "2020-02-29");
  EXPECT_EQ(last_day("2021-12"), "2021-12-31");
  EXPECT_EQ(last_day("2021-02-03"), "2021-02-03");
}

}  // namespace
}  // namespace dealgraph
