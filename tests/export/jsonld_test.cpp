#include "export/jsonld.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/error.hpp"
#include "export/expected_counts.hpp"
#include "export/iri.hpp"
#include "export/rdf_model.hpp"
#include "export/vocabulary.hpp"
#include "graph/assembler.hpp"
#include "tests/export/rich_graph.hpp"

namespace dealgraph {
namespace {

using Json = nlohmann::json;

Json jsonld_of(const KnowledgeGraph& graph, const ExportOptions& options = {}) {
  std::ostringstream out;
  write_jsonld(graph, options, out);
  return Json::parse(out.str());
}

/// The node with this id, or null.
Json node_of(const Json& file, const std::string& id) {
  for (const Json& node : file.at("@graph")) {
    if (node.at("@id") == "urn:dealgraph:" + id) return node;
  }
  return nullptr;
}

std::vector<Json> nodes_of_type(const Json& file, const std::string& type) {
  std::vector<Json> nodes;
  for (const Json& node : file.at("@graph")) {
    const Json& types = node.at("@type");
    if (types == type || (types.is_array() && std::find(types.begin(), types.end(), type) != types.end()))
      nodes.push_back(node);
  }
  return nodes;
}

std::string urn(const std::string& id) {
  return "urn:dealgraph:" + id;
}

TEST(JsonLd, DescribesEntities) {
  const Json file = jsonld_of(assemble(test::merged_stories()));
  const Json norda = node_of(file, "company:norda");
  EXPECT_EQ(norda.at("@type"), "schema:Corporation");
  EXPECT_EQ(norda.at("sameAs"), "http://www.wikidata.org/entity/Q42");
  EXPECT_EQ(norda.at("alternateName"), Json::parse(R"(["Norda Systems", "Nordisk Data", "诺达"])"));
  EXPECT_EQ(norda.at("acquires"), urn("company:pellux"));
  EXPECT_EQ(norda.at("parentOrganization"), urn("company:holding"));
  EXPECT_EQ(norda.at("mentionCount"), "3");
  const Json chip = node_of(file, "hardware:zed-9");
  EXPECT_EQ(chip.at("@type"), Json::parse(R"(["dg:Hardware", "schema:Product"])"));
  EXPECT_EQ(chip.at("manufacturer"), Json::parse(R"(["urn:dealgraph:company:norda", "urn:dealgraph:company:pellux"])"));
  EXPECT_EQ(nodes_of_type(file, "dg:DatedName").size(), 2u);
  EXPECT_EQ(nodes_of_type(file, "dg:Ownership").size(), 3u);
}

TEST(JsonLd, KeepsAllOfADeal) {
  const KnowledgeGraph graph = assemble(test::merged_stories());
  const Json file = jsonld_of(graph);
  const Json deal = node_of(file, graph.deals.at(0).id);
  EXPECT_EQ(deal.at("@type"), Json::parse(R"(["dg:Deal", "dg:Acquisition", "schema:Action", "prov:Entity"])"));
  EXPECT_EQ(deal.at("name"), "acquisition: Norda → Pellux Inc.");
  EXPECT_EQ(deal.at("agent"), urn("company:norda"));
  EXPECT_EQ(deal.at("participant"), urn("company:pellux"));
  EXPECT_EQ(deal.at("actionStatus"), "https://schema.org/CompletedActionStatus");
  EXPECT_EQ(deal.at("acquirer"), urn("company:norda"));
  EXPECT_EQ(deal.at("target"), urn("company:pellux"));
  EXPECT_EQ(deal.at("status"), "completed");
  EXPECT_EQ(deal.at("since"), Json::parse(R"({"@value": "2022-01-18", "@type": "xsd:date"})"));
  EXPECT_EQ(deal.at("statusHistory").size(), 2u);
  EXPECT_EQ(deal.at("value").size(), 2u);
  EXPECT_EQ(deal.at("evidence").size(), 3u);
  EXPECT_EQ(deal.at("wasDerivedFrom").size(), 3u);
  const Json value = node_of(file, graph.deals[0].id + ":value:4900000000:USD");
  EXPECT_EQ(value.at("amount"), "4900000000");
  EXPECT_EQ(value.at("currency"), "USD");
  EXPECT_EQ(value.at("statedIn"), urn(graph.deals[0].evidences.at(1).id));
}

TEST(JsonLd, EvidenceHasArticleQuoteAndPosition) {
  test::Story story("a", "2021-05-01", "芯禾: Norda sues Pellux");
  story.from("Paper", "https://paper.test/a b?x=<1>");
  story
      .states(RelationType::lawsuit,
              {{Role::plaintiff, "Norda", "company:norda"}, {Role::defendant, "Pellux", "company:pellux"}})
      .evidence = {8, 25};
  const KnowledgeGraph graph = assemble({story});
  const Json file = jsonld_of(graph);
  const std::string id = graph.deals.at(0).evidences.at(0).id;
  const Json annotation = node_of(file, id);
  EXPECT_EQ(annotation.at("@type"), "oa:Annotation");
  EXPECT_EQ(annotation.at("hasBody"), urn(graph.deals[0].id));
  EXPECT_EQ(annotation.at("rule"), "lawsuit.test");
  EXPECT_EQ(annotation.at("wasDerivedFrom"), urn(graph.articles.at(0).id));
  EXPECT_EQ(node_of(file, id + ":target").at("hasSource"), "https://paper.test/a%20b?x=%3C1%3E");
  const Json quote = node_of(file, id + ":quote");
  EXPECT_EQ(quote.at("exact"), "Norda sues Pellux");
  EXPECT_EQ(quote.at("prefix"), "芯禾: ");
  const Json position = node_of(file, id + ":position");
  EXPECT_EQ(position.at("start"), "4");
  EXPECT_EQ(position.at("end"), "21");
}

TEST(JsonLd, SuppliesAreOrders) {
  test::Story story("a", "2021-05-01", "Norda supplies Zed to Pellux");
  story.states(RelationType::supply, {{Role::supplier, "Norda", "company:norda"},
                                      {Role::customer, "Pellux", "company:pellux"},
                                      {Role::item, "Zed", "product:zed"}});
  const auto orders = nodes_of_type(jsonld_of(assemble({story})), "schema:Order");
  ASSERT_EQ(orders.size(), 1u);
  EXPECT_EQ(orders[0].at("orderSeller"), urn("company:norda"));
  EXPECT_EQ(orders[0].at("orderCustomer"), urn("company:pellux"));
  EXPECT_EQ(orders[0].at("orderedItem"), urn("product:zed"));
  EXPECT_EQ(orders[0].at("orderStatus"), "https://schema.org/OrderProcessing");
  EXPECT_EQ(orders[0].at("orderDate").at("@value"), "2021-05-01");
}

TEST(JsonLd, ArticlesTellWhatTheyMention) {
  test::Story story("a", "2021-05-01", "Norda, and Norda again");
  story.mentions("Norda", "company:norda").mentions("Norda again", "company:norda", EntityType::company, "Norda");
  const KnowledgeGraph graph = assemble({story});
  const Json file = jsonld_of(graph);
  EXPECT_EQ(node_of(file, graph.articles.at(0).id).at("mentions"), urn("company:norda"));
  const auto mentions = nodes_of_type(file, "dg:Mention");
  ASSERT_EQ(mentions.size(), 1u);
  EXPECT_EQ(mentions[0].at("count"), "2");
  EXPECT_EQ(mentions[0].at("ofEntity"), urn("company:norda"));
}

TEST(JsonLd, OneSentenceCanSupportSeveralFacts) {
  test::Story story("a", "2021-05-01", "Norda makes Zed and Yotta");
  story.states(
      RelationType::makes,
      {{Role::maker, "Norda", "company:norda"}, {Role::item, "Zed", "product:zed"}, {Role::item, "Yotta", "product:yotta"}});
  const auto annotations = nodes_of_type(jsonld_of(assemble({story})), "oa:Annotation");
  ASSERT_EQ(annotations.size(), 1u);
  EXPECT_EQ(annotations[0].at("hasBody").size(), 2u);
}

TEST(JsonLd, StatesDirectlyOnlyWhatHolds) {
  for (const Status status : {Status::rumored, Status::proposed, Status::announced, Status::completed, Status::failed}) {
    test::Story story("a", "2021-05-01", "Norda Pellux");
    story.states(RelationType::merger, {{Role::party, "Norda", "company:norda"}, {Role::party, "Pellux", "company:pellux"}},
                 status);
    const Json file = jsonld_of(assemble({story}));
    const bool holds = status == Status::announced || status == Status::completed;
    EXPECT_EQ(node_of(file, "company:norda").contains("mergesWith"), holds) << to_string(status);
    EXPECT_EQ(node_of(file, "company:pellux").contains("mergesWith"), holds) << to_string(status);
  }
  test::Story left("a", "2021-05-01", "Ada leaves Norda");
  left.states(RelationType::employment, {{Role::person, "Ada", "person:ada"}, {Role::employer, "Norda", "company:norda"}})
      .attributes.change = "leaves";
  EXPECT_FALSE(node_of(jsonld_of(assemble({left})), "person:ada").contains("worksFor"));
}

TEST(JsonLd, NamesTheRunByItsRules) {
  ExportOptions options;
  options.rules = "0123abcd";
  const Json file = jsonld_of({}, options);
  EXPECT_EQ(file.at("@graph").size(), 2u);
  EXPECT_EQ(node_of(file, "run:0123abcd").at("@type"), "prov:Activity");
}

TEST(JsonLd, TakesAnotherBase) {
  ExportOptions options;
  options.base_iri = "https://example.org/kg/";
  const Json file = jsonld_of(assemble(test::merged_stories()), options);
  for (const Json& node : file.at("@graph")) EXPECT_TRUE(node.at("@id").get<std::string>().starts_with(options.base_iri));
  options.base_iri = "no base";
  std::ostringstream out;
  EXPECT_THROW(write_jsonld({}, options, out), Error);
}

TEST(RdfModel, HasEachSubjectOnceAndOnlyKnownTerms) {
  std::set<std::string> subjects;
  for_each_rdf_node(assemble(test::rich_stories()), {}, [&](const RdfNode& node) {
    EXPECT_TRUE(subjects.insert(node.iri).second) << node.iri;
    EXPECT_FALSE(node.classes.empty());
    for (const RdfProperty& property : node.properties) {
      EXPECT_EQ(term(property.term).name, property.term);
      EXPECT_FALSE(property.values.empty());
      for (const std::string& value : property.values) EXPECT_FALSE(value.empty());
    }
  });
}

TEST(RdfModel, PointsOnlyToWhatIsThere) {
  std::set<std::string> subjects;
  const KnowledgeGraph graph = assemble(test::rich_stories());
  for_each_rdf_node(graph, {}, [&](const RdfNode& node) { subjects.insert(node.iri); });
  for_each_rdf_node(graph, {}, [&](const RdfNode& node) {
    for (const RdfProperty& property : node.properties) {
      if (term(property.term).kind != RdfTermKind::iri || property.term == "owner") continue;  // a former owner nobody mentions
      for (const std::string& value : property.values)
        EXPECT_TRUE(!value.starts_with("urn:") || subjects.contains(value)) << node.iri << ' ' << property.term << ' ' << value;
    }
  });
}

TEST(ExpectedCounts, CountRowsAndTriples) {
  EXPECT_EQ(expected_json(expected_counts({}, {})), "{\"nodes\":0,\"edges\":0,\"triples\":4}\n");
}

TEST(Vocabulary, HasEachTermOnce) {
  std::set<std::string> names;
  for (const RdfTerm& each : terms()) {
    EXPECT_TRUE(names.insert(each.name).second) << each.name;
    EXPECT_NE(expanded(each.iri), each.iri);
    EXPECT_EQ(term(each.name).iri, each.iri);
  }
  for (const Prefix& prefix : prefixes()) EXPECT_FALSE(names.contains(std::string(prefix.name)));
  EXPECT_THROW(term("nonsense"), Error);
}

TEST(Vocabulary, HasATermForEachPair) {
  for (const Extraction& story : test::typed_stories()) {
    const KnowledgeGraph graph = assemble({story});
    for (const auto* deals : {&graph.deals, &graph.facts}) {
      for (const Deal& deal : *deals) {
        for (const PartyPair& pair : party_pairs(deal)) EXPECT_NO_THROW(direct_term(deal.type, pair.from_role, pair.to_role));
      }
    }
  }
}

TEST(Vocabulary, IsTheContextThatDataHolds) {
  const auto path = std::filesystem::path(DEALGRAPH_DATA_DIR) / "context.jsonld";
  std::ifstream in(path, std::ios::binary);
  const std::string shipped((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (const char* update = std::getenv("DEALGRAPH_UPDATE_CONTEXT"); update != nullptr)
    std::ofstream(path, std::ios::binary) << context_file();
  EXPECT_EQ(shipped, context_file()) << "run this test once with DEALGRAPH_UPDATE_CONTEXT=1";
}

TEST(Vocabulary, DatesHaveTheTypeOfTheirPrecision) {
  EXPECT_EQ(datatype_of_date("2021"), "xsd:gYear");
  EXPECT_EQ(datatype_of_date("2021-05"), "xsd:gYearMonth");
  EXPECT_EQ(datatype_of_date("2021-05-01"), "xsd:date");
}

TEST(Iri, OfAWebAddress) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"https://a.test/", "https://a.test/"},
      {"http://a.test", "http://a.test"},
      {"https://a.test:8080/x?y=1&z=2#f", "https://a.test:8080/x?y=1&z=2#f"},
      {"https://a.test/a b|c^d`e{f}\\\"<g>", "https://a.test/a%20b%7Cc%5Ed%60e%7Bf%7D%5C%22%3Cg%3E"},
      {"https://a.test/100%/%41%zz", "https://a.test/100%25/%41%25zz"},
      {"https://a.test/#a#b", "https://a.test/#a%23b"},
      {"https://a.test/é[1]", "https://a.test/%C3%A9%5B1%5D"},
  };
  for (const auto& [url, iri] : cases) EXPECT_EQ(web_iri(url), iri);
  for (const std::string url : {"", "a.test/x", "ftp://a.test/", "mailto:x@a.test", "http://", "https:///x", "http://a b/",
                                "http://é.test/", "http://u@a.test/", "http://a.test:x/", "javascript:alert(1)"})
    EXPECT_EQ(web_iri(url), std::nullopt) << url;
}

TEST(Iri, EncodesIds) {
  EXPECT_EQ(percent_encoded("company:at-t_1.b~"), "company:at-t_1.b~");
  EXPECT_EQ(percent_encoded("芯 /%?#"), "%E8%8A%AF%20%2F%25%3F%23");
}

TEST(Iri, ChecksTheBase) {
  for (const std::string base : {"urn:dealgraph:", "https://example.org/kg/", "http://example.org/kg#", "tag:a.test,2024:"})
    EXPECT_NO_THROW(check_base_iri(base)) << base;
  for (const std::string base :
       {"", "x", ":", "urn:", "1a:b", "https://", "https://a b/", "https://a.test/#a#", "urn:a%", "urn:<a>", "/kg/"})
    EXPECT_THROW(check_base_iri(base), Error) << base;
}

}  // namespace
}  // namespace dealgraph
