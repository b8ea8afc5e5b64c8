#include "export/explorer_page.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "export/expected_counts.hpp"
#include "graph/assembler.hpp"
#include "tests/export/rich_graph.hpp"

namespace dealgraph {
namespace {

using Json = nlohmann::json;

std::string page_of(const std::vector<Extraction>& stories) {
  std::ostringstream out;
  write_explorer_page(assemble(stories), {}, out);
  return out.str();
}

const std::string kDataStart = R"(<script type="application/json" id="graph-data">)";

/// The text of the element that holds the graph.
std::string data_in(const std::string& page) {
  const std::size_t start = page.find(kDataStart) + kDataStart.size();
  return page.substr(start, page.find("</script>", start) - start);
}

/// What stands there under `member`, by value: a part of a temporary would not outlive the head of a loop.
Json rows_in(const std::string& page, const char* member) {
  return Json::parse(data_in(page)).at(member);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

Extraction story_called(const std::string& name) {
  test::Story story("a", "2021-05-01", name + " buys Norda");
  story.from(name, "https://paper.test/")
      .mentions(name, "company:x", EntityType::company, name)
      .mentions("Norda", "company:norda");
  story.states(RelationType::acquisition, {{Role::acquirer, name, "company:x"}, {Role::target, "Norda", "company:norda"}});
  return story;
}

TEST(ExplorerPage, OfTheEmptyGraphHoldsEmptyLists) {
  const std::string page = page_of({});
  EXPECT_NE(page.find(R"(<html lang="en" data-nodes="0" data-edges="0">)"), std::string::npos);
  EXPECT_EQ(Json::parse(data_in(page)), Json::parse(R"({"articles": [], "entities": [], "deals": []})"));
}

TEST(ExplorerPage, CountsWhatTheEntityViewHas) {
  const std::vector<Extraction> stories = test::rich_stories();
  const ExpectedCounts view = expected_counts(assemble(stories), {});
  const std::string page = page_of(stories);
  EXPECT_NE(page.find("data-nodes=\"" + std::to_string(view.nodes) + "\" data-edges=\"" + std::to_string(view.edges) + "\""),
            std::string::npos);
  std::size_t pairs = 0;
  for (const Json& deal : rows_in(page, "deals")) pairs += deal.value("pairs", Json::array()).size();
  EXPECT_EQ(pairs, view.edges);
}

class HostileNames : public ::testing::TestWithParam<std::string> {};

TEST_P(HostileNames, StayDataAndComeBackUnchanged) {
  const std::string page = page_of({story_called(GetParam())});
  const std::string harmless = page_of({story_called("Pellux")});
  const std::string data = data_in(page);
  EXPECT_EQ(data.find('<'), std::string::npos);
  EXPECT_EQ(count(page, "<script"), count(harmless, "<script"));
  EXPECT_EQ(count(page, "</script"), count(harmless, "</script"));
  std::set<std::string> names;
  for (const Json& entity : rows_in(page, "entities")) names.insert(entity["name"]);
  EXPECT_TRUE(names.contains(GetParam())) << data;
}

INSTANTIATE_TEST_SUITE_P(Export, HostileNames,
                         ::testing::Values("</script><script>alert(1)</script>", "<!-- <script>",
                                           "]]>--><img src=x onerror=alert(1)>", "@NODES@ @EDGES@ @GRAPH@",
                                           "$& %SCRIPT% \\u003c \\ \" '", "Ünïcode 芯禾 🚀 \u202Eevil"));

TEST(ExplorerPage, TellsAllOfADeal) {
  const Json data = Json::parse(data_in(page_of(test::merged_stories())));
  Json found;
  for (const Json& deal : data["deals"]) {
    if (deal["type"] == "acquisition") found = deal;
  }
  EXPECT_EQ(found["status"], "completed");
  EXPECT_EQ(found["since"], "2022-01-18");
  EXPECT_EQ(found["evidences"].size(), 3U);
  EXPECT_EQ(found["history"].size(), 2U);
  EXPECT_EQ(found["history"][0][0], "proposed");
  EXPECT_EQ(found["values"].size(), 2U);
  const auto name_of_place = [&](const Json& place) { return data["entities"][place.get<std::size_t>()]["name"]; };
  EXPECT_EQ(found["parties"][0][0], "acquirer");
  EXPECT_EQ(name_of_place(found["parties"][0][1]), "Norda");
  EXPECT_EQ(name_of_place(found["pairs"][0][1]), "Pellux Inc.");
  const Json article = data["articles"][found["evidences"][0]["article"].get<std::size_t>()];
  EXPECT_EQ(article["url"], "https://paper.test/bid");
  EXPECT_EQ(found["evidences"][0]["quote"], "Norda bids $5 billion for Pellux, maker of Zed 9");
}

TEST(ExplorerPage, TellsFactsOfTheDictionaryApart) {
  std::set<std::string> origins;
  for (const Json& deal : rows_in(page_of(test::merged_stories()), "deals")) origins.insert(deal["origin"]);
  EXPECT_TRUE(origins.contains("text"));
  EXPECT_TRUE(origins.contains("dictionary") || origins.contains("both"));
}

TEST(ExplorerPage, LoadsNothingAndRunsOnlyItsOwnCode) {
  const std::string page = page_of(test::rich_stories());
  const std::string head = page.substr(0, page.find("<style>"));
  EXPECT_NE(head.find("default-src 'none'; script-src 'sha256-"), std::string::npos);
  EXPECT_EQ(head.find("unsafe"), std::string::npos);
  for (const std::string part : {"<link rel=\"stylesheet\"", "<script src", "<img", "<iframe", "@import"})
    EXPECT_EQ(page.find(part), std::string::npos) << part;
}

}  // namespace
}  // namespace dealgraph
