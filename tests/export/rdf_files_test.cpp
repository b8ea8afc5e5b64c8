/// N-Quads and Turtle hold the same triples as the model that JSON-LD is written from.

#include <gtest/gtest.h>

#include <set>

#include "export/expected_counts.hpp"
#include "export/nquads.hpp"
#include "export/rdf_model.hpp"
#include "export/rdf_text.hpp"
#include "export/turtle.hpp"
#include "graph/assembler.hpp"
#include "tests/export/files.hpp"
#include "tests/export/rich_graph.hpp"

namespace dealgraph {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(NQuads, HasEachTripleOnce) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  const std::vector<std::string> lines = lines_of(test::written(write_nquads, graph));
  EXPECT_EQ(lines.size(), expected_counts(graph, {}).triples);
  EXPECT_EQ(std::set(lines.begin(), lines.end()).size(), lines.size());
  for (const std::string& line : lines) {
    EXPECT_TRUE(line.starts_with("<urn:dealgraph:") && line.ends_with("> .")) << line.substr(0, 200);
    EXPECT_GE(test::count_of("> ", line), 3u) << line.substr(0, 200);
  }
}

TEST(NQuads, PutsWhatAnArticleSaysIntoItsGraph) {
  const KnowledgeGraph graph = assemble(test::merged_stories());
  const std::string file = test::written(write_nquads, graph);
  const Evidence& evidence = graph.deals.at(0).evidences.at(0);
  EXPECT_NE(file.find("<urn:dealgraph:" + evidence.id + ":quote> <http://www.w3.org/ns/oa#exact> \"" + evidence.quote +
                      "\" <urn:dealgraph:" + evidence.article + "> .\n"),
            std::string::npos)
      << file;
  EXPECT_NE(file.find("<urn:dealgraph:company:norda> <https://schema.org/name> \"Norda\" <urn:dealgraph:run:unknown> .\n"),
            std::string::npos);
}

TEST(Turtle, HasABlockForEachSubject) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  const std::string file = test::written(write_turtle, graph);
  std::size_t subjects = 0;
  for_each_rdf_node(graph, {}, [&](const RdfNode&) { ++subjects; });
  EXPECT_EQ(test::count_of("\n\n<urn:dealgraph:", file), subjects);
  EXPECT_EQ(test::count_of(" .\n\n", file), subjects);
  EXPECT_NE(file.find("@prefix schema: <https://schema.org/> .\n"), std::string::npos);
}

TEST(Turtle, TypesItsLiterals) {
  const std::string file = test::written(write_turtle, assemble(test::merged_stories()));
  for (const std::string part :
       {"dg:since \"2015\"^^xsd:gYear", "dg:until \"2020-05\"^^xsd:gYearMonth", "schema:value \"4900000000\"^^xsd:decimal",
        "dg:mentionCount \"3\"^^xsd:integer", "oa:start \"0\"^^xsd:nonNegativeInteger", "schema:name \"Norda\" ",
        "schema:sameAs <http://www.wikidata.org/entity/Q42>"})
    EXPECT_NE(file.find(part), std::string::npos) << part;
}

TEST(RdfText, IsEscaped) {
  std::string out;
  append_rdf_string(out, "a\"b\\c\nd\re\tf\x7fg é “🚀” \u0085 \u2028 \u00A9");
  EXPECT_EQ(out, "\"a\\\"b\\\\c\\nd\\u000De\\u0009f\\u007Fg é “🚀” \\u0085 \\u2028 ©\"");
}

}  // namespace
}  // namespace dealgraph
