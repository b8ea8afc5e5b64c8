#include "export/graphml.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "export/property_text.hpp"
#include "export/xml_text.hpp"
#include "graph/assembler.hpp"
#include "tests/export/rich_graph.hpp"

namespace dealgraph {
namespace {

std::string graphml_of(const std::vector<Extraction>& stories, View view = View::entities) {
  std::ostringstream out;
  ExportOptions options;
  options.view = view;
  write_graphml(assemble(stories), options, out);
  return out.str();
}

const std::string kStart = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="n_label" for="node" attr.name="label" attr.type="string"/>
<key id="n_kind" for="node" attr.name="kind" attr.type="string"/>
<key id="n_fill" for="node" attr.name="fill" attr.type="string"/>
)";

TEST(GraphMl, OfTheEmptyGraph) {
  EXPECT_EQ(graphml_of({}), kStart + R"(<key id="e_label" for="edge" attr.name="label" attr.type="string"/>
<key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
<graph id="dealgraph" edgedefault="directed">
</graph>
</graphml>
)");
}

TEST(GraphMl, HasTypedKeysNodesAndEdges) {
  test::Story story("a", "2021-05-01", "Norda & Co lends Pellux $2.5 million");
  story.from("Paper", "https://paper.test/1?a=1&b=2")
      .mentions("Norda & Co", "company:norda-co")
      .mentions("Pellux", "company:pellux");
  Relation& relation = story.states(RelationType::investment, {{Role::investor, "Norda & Co", "company:norda-co"},
                                                               {Role::investee, "Pellux", "company:pellux"}});
  relation.attributes.value = Money{2.5e6, "USD"};
  const std::string file = graphml_of({story});
  for (
      const std::string part :
      {R"(<key id="n_mentions" for="node" attr.name="mentions" attr.type="int"/>)",
       R"(<key id="e_value_amount" for="edge" attr.name="value_amount" attr.type="double"/>)",
       R"(<node id="company:norda-co"><data key="n_label">Norda &amp; Co</data><data key="n_kind">company</data><data key="n_fill">#1f77b4</data><data key="n_deals">1</data><data key="n_mentions">1</data><data key="n_articles">1</data></node>)",
       R"(" source="company:norda-co" target="company:pellux"><data key="e_label">investment</data><data key="e_weight">1</data><data key="e_deal">deal:)",
       R"(<data key="e_source_role">investor</data><data key="e_target_role">investee</data><data key="e_date">2021-05-01</data><data key="e_until">2021-05-01</data><data key="e_status">announced</data><data key="e_value_amount">2500000</data><data key="e_value_currency">USD</data><data key="e_confidence">0.8</data><data key="e_sources">1</data><data key="e_evidence_count">1</data><data key="e_evidence">Norda &amp; Co lends Pellux $2.5 million</data><data key="e_source_url">https://paper.test/1?a=1&amp;b=2</data><data key="e_publisher">Paper</data><data key="e_document">a</data><data key="e_published">2021-05-01</data><data key="e_rule">investment.test</data><data key="e_origin">text</data></edge>)"})
    EXPECT_NE(file.find(part), std::string::npos) << part << "\nin\n" << file;
  EXPECT_EQ(file.find("n_wikidata"), std::string::npos);  // nothing uses it
}

TEST(GraphMl, HoldsNoCharacterThatXmlRefuses) {
  for (const View view : {View::entities, View::full}) {
    const std::string file = graphml_of(test::rich_stories(), view);
    for (const char c : file) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t');
    EXPECT_EQ(file.find("\xEF\xBF\xBE"), std::string::npos);
  }
}

TEST(GraphMl, HasNoEmptyData) {
  EXPECT_EQ(graphml_of(test::rich_stories(), View::full).find("\"></data>"), std::string::npos);
}

TEST(XmlText, IsEscaped) {
  EXPECT_EQ(xml_content("a<b>&\"'\r\n\t]]>"), "a&lt;b&gt;&amp;\"'&#13;\n\t]]&gt;");
  EXPECT_EQ(xml_attribute("a<b>&\"'\r\n\t"), "a&lt;b&gt;&amp;&quot;'&#13;&#10;&#9;");
  EXPECT_EQ(xml_content("nel\u0085 ls\u2028 é"), "nel&#133; ls&#8232; é");
}

TEST(PropertyText, JoinsLists) {
  const std::vector<std::string> list = {"a", "b|c", "d"};
  EXPECT_EQ(property_text(std::span(list)), "a|b/c|d");
  EXPECT_EQ(property_text(std::int64_t{-5}), "-5");
  EXPECT_EQ(property_text(0.25), "0.25");
}

}  // namespace
}  // namespace dealgraph
