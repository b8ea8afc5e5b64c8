/// `dealgraph query` over folders of articles, as a user sees it.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

using Json = nlohmann::json;

/// Two companies that work together, a purchase that fails, an investment; one name in two languages.
const TemporaryFolder& news() {
  static const TemporaryFolder kFolder;
  static const std::string kFile = kFolder.put(
      "news.jsonl",
      R"({"id": "1", "title": "Clouds", "text": "Microsoft and Sony have formed a strategic partnership.", "published": "2019-05-17", "publisher": "Wire A", "url": "https://a.test/1"}
{"id": "2", "title": "Money", "text": "Microsoft invested $1 billion in OpenAI.", "published": "2019-07-22", "publisher": "Wire B", "url": "https://b.test/2"}
{"id": "3", "title": "Chips", "text": "Nvidia has agreed to acquire Arm for $40 billion.", "published": "2020-09-13", "publisher": "Wire A"}
{"id": "4", "title": "Off", "text": "Nvidia has abandoned its acquisition of Arm.", "published": "2022-02-08", "publisher": "Wire B"}
)");
  return kFolder;
}

Outcome query(std::vector<std::string> words) {
  words.insert(words.begin(), {"query", news().path("news.jsonl")});
  return run_program(words);
}

Json json_of(std::vector<std::string> words) {
  words.insert(words.end(), {"--format", "json"});
  const Outcome outcome = query(words);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return Json::parse(outcome.out);
}

std::set<std::string> entities_of(const Json& answer) {
  std::set<std::string> entities;
  for (const Json& row : answer["results"]) entities.insert(row["entity"].get<std::string>());
  return entities;
}

std::vector<std::string> keys_of(const std::string& text) {
  std::vector<std::string> keys;
  const auto answer = nlohmann::ordered_json::parse(text);
  for (const auto& [key, value] : answer["results"][0].items()) keys.push_back(key);
  return keys;
}

TEST(Query, PartnersAsTable) {
  const Outcome outcome = query({"partners", "microsoft"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out,
            "Microsoft has 2 partners\n"
            "partner  deals  types        since       until\n"
            "OpenAI   1      investment   2019-07-22  2019-07-22\n"
            "    \"[Microsoft] invested $1 billion in [OpenAI].\"\n"
            "    – Wire B, 2019-07-22: Money <https://b.test/2>\n"
            "Sony     1      partnership  2019-05-17  2019-05-17\n"
            "    \"[Microsoft] and [Sony] have formed a strategic partnership.\"\n"
            "    – Wire A, 2019-05-17: Clouds <https://a.test/1>\n");
}

TEST(Query, PartnersAsJson) {
  const Json answer = json_of({"partners", "Microsoft", "--type", "investment"});
  EXPECT_EQ(answer["query"], "partners Microsoft");
  ASSERT_EQ(answer["results"].size(), 1u);
  const Json& row = answer["results"][0];
  EXPECT_EQ(row["entity"], "company:openai");
  EXPECT_EQ(row["name"], "OpenAI");
  EXPECT_EQ(row["deals"], 1);
  EXPECT_EQ(row["types"], Json({"investment"}));
  EXPECT_EQ(row["since"], "2019-07-22");
  EXPECT_EQ(row["latest"]["published"], "2019-07-22");
  EXPECT_EQ(row["latest"]["url"], "https://b.test/2");
  EXPECT_EQ(row["latest"]["marks"][1]["role"], "investee");
  EXPECT_TRUE(row["latest"]["deal"].get<std::string>().starts_with("deal:"));
}

TEST(Query, KeysAreThoseOfTheContract) {
  const auto keys = [](std::vector<std::string> words) {
    words.insert(words.end(), {"--format", "json"});
    return keys_of(query(words).out);
  };
  const auto starts_with = [](const std::vector<std::string>& keys, const std::vector<std::string>& wanted) {
    return keys.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), keys.begin());
  };
  const std::vector<std::string> deal = {"id",   "type",   "roles",   "value",      "quantity", "stake",
                                         "date", "status", "history", "confidence", "evidence"};
  EXPECT_TRUE(starts_with(keys({"partners", "Sony"}), {"entity", "name", "deals", "types", "since", "until", "latest"}));
  EXPECT_TRUE(starts_with(keys({"deals", "Sony"}), deal));
  EXPECT_TRUE(starts_with(keys({"timeline", "Arm"}), deal));
  EXPECT_TRUE(starts_with(keys({"path", "Sony", "OpenAI"}), {"nodes", "steps"}));
  EXPECT_TRUE(starts_with(keys({"entity", "Sony"}),
                          {"entity", "name", "type", "aliases", "owner", "owns", "makes", "uses", "partners"}));
  EXPECT_TRUE(starts_with(keys({"top", "companies"}), {"entity", "name", "value"}));
  EXPECT_TRUE(starts_with(keys({"communities"}), {"community", "size", "deals", "entities"}));
}

TEST(Query, DealsTellTheirHistoryAndEvidence) {
  const Json answer = json_of({"deals", "Nvidia", "ARM"});
  ASSERT_EQ(answer["results"].size(), 1u);
  const Json& deal = answer["results"][0];
  EXPECT_EQ(deal["type"], "acquisition");
  EXPECT_EQ(deal["status"], "failed");
  EXPECT_EQ(deal["value"], Json({{"amount", 40000000000}, {"currency", "USD"}}));
  EXPECT_EQ(deal["roles"]["target"][0]["entity"], "company:arm");
  EXPECT_EQ(deal["history"].size(), 2u);
  EXPECT_EQ(deal["history"][1]["status"], "failed");
  ASSERT_EQ(deal["evidence"].size(), 2u);
  const Json& evidence = deal["evidence"][0];
  EXPECT_EQ(evidence["publisher"], "Wire A");
  EXPECT_TRUE(evidence["url"].is_null());
  EXPECT_EQ(evidence["quote"].get<std::string>().size(),
            evidence["end"].get<std::size_t>() - evidence["start"].get<std::size_t>());
}

TEST(Query, PathShowsEachStep) {
  const Outcome outcome = query({"path", "Sony", "OpenAI"});
  EXPECT_NE(outcome.out.find("1. Sony – Microsoft – OpenAI\n"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("[Microsoft] invested $1 billion in [OpenAI]"), std::string::npos) << outcome.out;
}

TEST(Query, CsvHasTheSameKeysFlattened) {
  const std::vector<std::string> lines = lines_of(query({"partners", "Microsoft", "--format", "csv"}).out);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_TRUE(lines[0].starts_with("entity,name,deals,types,since,until,latest.deal,latest.quote,latest.url,latest.published"));
  EXPECT_TRUE(lines[2].starts_with("company:sony,Sony,1,partnership,2019-05-17,2019-05-17,deal:")) << lines[2];
  const std::vector<std::string> deals = lines_of(query({"deals", "Arm", "--format", "csv"}).out);
  ASSERT_EQ(deals.size(), 2u);
  EXPECT_NE(deals[0].find("roles.acquirer.name"), std::string::npos) << deals[0];
  EXPECT_NE(deals[1].find(",40000000000,USD,"), std::string::npos) << deals[1];
  EXPECT_NE(deals[1].find("announced | failed"), std::string::npos) << deals[1];
  EXPECT_EQ(lines_of(query({"deals", "Sony", "Arm", "--format", "csv"}).out).size(), 1u) << "a header even without rows";
}

TEST(Query, QuestionsGiveWhatTheFixedFormGives) {
  const Json fixed = json_of({"partners", "Microsoft"});
  for (const std::string question : {"who partnered with Microsoft?", "who partnered with 微软?", "谁与微软合作？",
                                     "MSFT's partners", "Who has worked with MICROSOFT"}) {
    const Json asked = json_of({question});
    EXPECT_EQ(asked["results"], fixed["results"]) << question;
    EXPECT_EQ(asked["query"], question);
    EXPECT_TRUE(asked["understood"].get<std::string>().starts_with("partners ")) << asked["understood"];
  }
  EXPECT_EQ(json_of({"who", "partnered", "with", "Microsoft", "since", "2019-06"})["results"].size(), 1u)
      << "words without quotes";
}

TEST(Query, QuestionsAboutRolesNameTheAnswer) {
  const Json buyer = json_of({"who wanted to buy Arm?"});
  ASSERT_EQ(buyer["results"].size(), 1u);
  EXPECT_EQ(buyer["results"][0]["answers"][0]["name"], "Nvidia");
  EXPECT_TRUE(json_of({"what did Arm buy?"})["results"].empty());
  const Outcome table = query({"who invested in OpenAI?"});
  EXPECT_NE(table.out.find("answer     date"), std::string::npos) << table.out;
}

TEST(Query, FiltersHold) {
  EXPECT_EQ(entities_of(json_of({"partners", "Microsoft", "--since", "2019-06"})), std::set<std::string>{"company:openai"});
  EXPECT_EQ(entities_of(json_of({"partners", "Microsoft", "--until", "2019-06"})), std::set<std::string>{"company:sony"});
  EXPECT_EQ(json_of({"deals", "--status", "failed"})["results"].size(), 1u);
  EXPECT_TRUE(json_of({"deals", "--min-confidence", "1"})["results"].empty());
  EXPECT_EQ(json_of({"deals", "--type", "investment,acquisition"})["results"].size(), 2u);
  EXPECT_EQ(json_of({"deals", "--limit", "1"})["results"].size(), 1u);
}

TEST(Query, WithoutRowsIsZero) {
  const Outcome outcome = query({"deals", "Sony", "Arm"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "0 deals between Sony and Arm\n");
}

TEST(Query, UnknownNamesAreOneWithWhatWasMeant) {
  const Outcome outcome = query({"partners", "Microsfot"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_NE(outcome.err.find("did you mean 'Microsoft'?"), std::string::npos) << outcome.err;
  EXPECT_EQ(query({"who partnered with Zzyzx?"}).status, 1);
  EXPECT_EQ(query({"Microsfot"}).status, 1) << "a lone name";
}

TEST(Query, OtherCandidatesAreNamed) {
  const TemporaryFolder folder;
  folder.put("mine/dictionary/company/any.yaml", "- {id: zorba-a, name: Zorba}\n");
  folder.put("mine/dictionary/product/any.yaml",
             "- {id: zorba-b, name: Zorba II, aliases: [{name: Zorba, until: 2010-01-01}]}\n");
  folder.put("a.jsonl",
             json_article("1", "Zorba bought Oracle.") + "\n" + json_article("2", "Zorba and Zorba II were shown.") + "\n");
  const Outcome outcome = run_program({"query", folder.path("a.jsonl"), "entity", "zorba", "--data", folder.path("mine")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.err.find("product:zorba-b"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.out.find("company:zorba-a"), std::string::npos) << outcome.out;
}

struct WrongQuery {
  std::vector<std::string> words;
  std::string told;
};

TEST(Query, WrongCallsAreTwoAndSayWhy) {
  const std::vector<WrongQuery> calls = {{{"partners"}, "needs a name"},
                                         {{"path", "Sony"}, "needs two names"},
                                         {{"how is the weather over there?"}, "neither a query"},
                                         {{"deals", "--type", "love"}, "partnership"},
                                         {{"deals", "--status", "sad"}, "rumored"},
                                         {{"deals", "--since", "yesterday"}, "2021-03"},
                                         {{"deals", "--since", "2021-02-30"}, "2021-03"},
                                         {{"top", "cities"}, "hardware"},
                                         {{"top", "companies", "--by", "beauty"}, "pagerank"},
                                         {{"deals", "--min-confidence", "2"}, "min-confidence"},
                                         {{"deals", "--format", "xml"}, "xml"}};
  for (const WrongQuery& call : calls) {
    const Outcome outcome = query(call.words);
    EXPECT_EQ(outcome.status, 2) << call.told;
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err.find(call.told), std::string::npos) << outcome.err;
  }
}

TEST(Query, FromTheSeeds) {
  const std::filesystem::path seeds = std::filesystem::path(DEALGRAPH_SOURCE_DIR) / "../shared/articles/seeds";
  if (!std::filesystem::exists(seeds)) GTEST_SKIP() << seeds << " is not there";
  const std::set<std::string> wanted = {"company:meta-platforms", "company:openai", "company:sony"};
  const Outcome fixed = run_program({"query", seeds.string(), "partners", "Microsoft", "--format", "json"});
  const Outcome asked = run_program({"query", seeds.string(), "who partnered with 微软?", "--format", "json"});
  const std::set<std::string> partners = entities_of(Json::parse(fixed.out));
  EXPECT_TRUE(std::includes(partners.begin(), partners.end(), wanted.begin(), wanted.end())) << fixed.out;
  EXPECT_EQ(Json::parse(fixed.out)["results"], Json::parse(asked.out)["results"]);
}

}  // namespace
}  // namespace dealgraph::testing
