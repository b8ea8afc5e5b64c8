#include "extract/extractor.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/jsonl.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

const Extractor& shipped() {
  static const Extractor extractor(test::shipped_pack());
  return extractor;
}

Extraction extract(const std::string& body, const std::string& title = "") {
  Article article;
  article.id = "test";
  article.published = "2022-06-15";
  set_text(article, title, body);
  return shipped().extract(std::move(article));
}

/// "acquisition completed acquirer=company:oracle target='its unit'"; inferred arguments end in "?".
std::string shown(const Relation& relation) {
  std::string out = std::string(to_string(relation.type)) + " " + std::string(to_string(relation.status));
  for (const Argument& argument : relation.arguments)
    out += " " + std::string(to_string(argument.role)) + "=" +
           (argument.entity.empty() ? "'" + argument.text + "'" : argument.entity) + (argument.inferred ? "?" : "");
  return out;
}

std::string deals(const Extraction& found) {
  std::string out;
  for (const Relation& relation : found.relations)
    if (is_deal(relation.type)) out += (out.empty() ? "" : "; ") + shown(relation);
  return out;
}

TEST(Extractor, FindsDeals) {
  DEALGRAPH_NEED_PACK();
  struct Case {
    const char* text;
    const char* deals;
  };
  const Case cases[] = {
      {"Oracle has bought PeopleSoft.", "acquisition completed acquirer=company:oracle target=company:peoplesoft"},
      {"Oracle agreed to buy PeopleSoft for $10.3 billion.",
       "acquisition announced acquirer=company:oracle target=company:peoplesoft"},
      {"PeopleSoft was acquired by Oracle.", "acquisition completed acquirer=company:oracle target=company:peoplesoft"},
      {"Microsoft is in talks to buy Nuance.", "acquisition proposed acquirer=company:microsoft target=company:nuance"},
      {"Microsoft invested $1 billion in OpenAI.", "investment completed investor=company:microsoft investee=company:openai"},
      {"PeopleSoft's board rejected Oracle's hostile offer.",
       "acquisition failed acquirer=company:oracle target=company:peoplesoft"},
      {"The Justice Department approved Oracle's purchase of PeopleSoft.",
       "acquisition announced acquirer=company:oracle target=company:peoplesoft"},
      {"Shares in Oracle rose on reports that it was considering a bid for PeopleSoft.",
       "acquisition proposed acquirer=company:oracle target=company:peoplesoft"},
      {"Oracle was bought by the American software company, Intuit.",
       "acquisition completed acquirer=company:intuit target=company:oracle"},
      {"Oracle led the Series B of OpenAI.", "investment completed investor=company:oracle investee=company:openai"},
      {"Investors including Oracle and Intuit poured $30 million into OpenAI.",
       "investment completed investor=company:oracle investor=company:intuit investee=company:openai"},
      {"Microsoft NEXT and Oracle took part in the round.", ""},
      {"The Justice Department cleared the way for Oracle to buy PeopleSoft.",
       "acquisition announced acquirer=company:oracle target=company:peoplesoft"},
      {"Oracle won a seven-year, $1 billion contract from Boeing.",
       "supply announced supplier=company:oracle customer=company:boeing"},
      {"Oracle, a software maker, sues Boeing.", "lawsuit announced plaintiff=company:oracle defendant=company:boeing"},
      {"Oracle sells software.", ""},
      {"The weather was fine on Monday.", ""},
      {"Key vendors are IBM, Intel and Oracle.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(deals(extract(c.text)), c.deals) << c.text;
}

TEST(Extractor, ReadsShortHeadlines) {
  DEALGRAPH_NEED_PACK();
  EXPECT_EQ(deals(extract("", "Oracle Raises Intuit Bid")),
            "acquisition announced acquirer=company:oracle target=company:intuit");
  EXPECT_EQ(deals(extract("", "Oracle, Intuit Close to Merger Deal")),
            "merger proposed party=company:oracle party=company:intuit");
  EXPECT_EQ(deals(extract("", "Oracle, Intuit Weigh Tie-Up")),
            "partnership proposed partner=company:oracle partner=company:intuit");
  EXPECT_EQ(deals(extract("", "Oracle Teams With Intuit on Tax Bundles")),
            "partnership announced partner=company:oracle partner=company:intuit");
}

TEST(Extractor, ReadsTheValue) {
  DEALGRAPH_NEED_PACK();
  const Extraction found = extract("Oracle agreed to buy PeopleSoft for $10.3 billion.");
  ASSERT_EQ(found.relations.size(), 1u);
  EXPECT_EQ(found.relations[0].attributes.value, (Money{10.3e9, "USD"}));
}

TEST(Extractor, SetsTheLanguageWhereNoneIsDeclared) {
  DEALGRAPH_NEED_PACK();
  EXPECT_EQ(extract("Oracle has bought PeopleSoft.").article.language, "en");
  EXPECT_EQ(extract("微软收购了动视暴雪。").article.language, "zh");
  Article declared;
  declared.language = "fr";
  set_text(declared, "", "Oracle achète.");
  EXPECT_EQ(shipped().extract(declared).article.language, "fr");
}

TEST(Extractor, DescribesEntitiesAndTheirOwners) {
  DEALGRAPH_NEED_PACK();
  const Extraction found = extract("Meta uses Azure.");
  const auto has = [&](const char* id) {
    return std::any_of(found.records.begin(), found.records.end(),
                       [&](const EntityRecordPtr& record) { return record->id == id; });
  };
  EXPECT_TRUE(has("company:meta-platforms"));
  EXPECT_TRUE(has("product:azure"));
  EXPECT_TRUE(has("company:microsoft"));
  EXPECT_TRUE(std::is_sorted(found.records.begin(), found.records.end(),
                             [](const EntityRecordPtr& a, const EntityRecordPtr& b) { return a->id < b->id; }));
}

TEST(Extractor, ExplainsWithoutChangingTheResult) {
  DEALGRAPH_NEED_PACK();
  Article article;
  set_text(article, "Oracle wins", "Oracle has bought PeopleSoft. Microsoft did not.");
  Explanation notes;
  EXPECT_EQ(shipped().explain(article, notes), shipped().extract(article));
  EXPECT_GE(notes.lines.size(), 3u);
}

TEST(Extractor, GivesTheSameTwiceAndFromAnotherExtractor) {
  DEALGRAPH_NEED_PACK();
  const std::string text =
      "Oracle agreed to buy PeopleSoft for $10.3 billion, days after Microsoft, Intel and Sony signed a deal with Nokia. "
      "微软与OpenAI合作。";
  const std::string once = to_json_line(extract(text, "Oracle Buys PeopleSoft"));
  EXPECT_EQ(to_json_line(extract(text, "Oracle Buys PeopleSoft")), once);
  Article article;
  article.id = "test";
  article.published = "2022-06-15";
  set_text(article, "Oracle Buys PeopleSoft", text);
  EXPECT_EQ(to_json_line(Extractor(RulePack::open(DEALGRAPH_PACK_FILE)).extract(article)), once);
}

TEST(Extractor, NothingInNothing) {
  const Extractor empty(test::compile({}));
  for (const char* text :
       {"", "\n\n", ".", "...", "Oracle has bought PeopleSoft.", "微软", "😀", "(", "\"", "'s", "$", "Foo Inc"}) {
    Article article;
    set_text(article, "", text);
    EXPECT_TRUE(empty.extract(article).relations.empty()) << text;
    if (test::shipped_pack()) {
      EXPECT_TRUE(deals(extract(text)).empty() || std::string(text) == "Oracle has bought PeopleSoft.") << text;
    }
  }
}

}  // namespace
}  // namespace dealgraph
