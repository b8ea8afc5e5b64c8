#include "core/jsonl.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"

namespace dealgraph {
namespace {

Argument found(Role role, Span span, const std::string& text, const std::string& entity) {
  return {role, span, text, entity, false};
}

/// "微软 buys Foo": 微软 is 6 bytes and 2 code points.
Extraction sample() {
  Extraction extraction;
  Article& article = extraction.article;
  article.id = "a-1";
  set_text(article, "微软 buys Foo", "For $1bn.");
  article.language = "en";
  article.published = "2022-05-27";
  article.url = "https://example.com/1";
  article.publisher = "Daily \"Deal\"";
  article.related_to = "a-0";
  extraction.mentions = {{{0, 6}, EntityType::company, "company:microsoft", "Microsoft", "dictionary"},
                         {{12, 15}, EntityType::company, "company:foo", "Foo", "name.verb"}};
  Relation relation;
  relation.type = RelationType::acquisition;
  relation.status = Status::completed;
  relation.rule = "acquisition.buy";
  relation.confidence = 0.9;
  relation.arguments = {found(Role::acquirer, {0, 6}, "微软", "company:microsoft"),
                        found(Role::target, {12, 15}, "Foo", ""),
                        {Role::seller, std::nullopt, "Bar", "company:bar", true}};
  relation.attributes = {Money{1e9, "USD"}, Quantity{2.5, "GPU"}, 0.25,    "2022-05",
                         "Series A",        "chief executive",    "joins", "FOO"};
  relation.evidence = {0, 15};
  extraction.relations = {relation};
  return extraction;
}

TEST(ToJsonLine, IsTheContractsForm) {
  EXPECT_EQ(
      to_json_line(sample()),
      R"({"id":"a-1","text":"微软 buys Foo\nFor $1bn.","titleEnd":11,"language":"en","published":"2022-05-27",)"
      R"("url":"https://example.com/1","publisher":"Daily \"Deal\"","relatedTo":"a-0",)"
      R"("mentions":[{"start":0,"end":2,"text":"微软","type":"company","entity":"company:microsoft","name":"Microsoft","by":"dictionary"},)"
      R"({"start":8,"end":11,"text":"Foo","type":"company","entity":"company:foo","name":"Foo","by":"name.verb"}],)"
      R"("relations":[{"type":"acquisition","status":"completed","rule":"acquisition.buy","confidence":0.9,)"
      R"("arguments":[{"role":"acquirer","start":0,"end":2,"text":"微软","entity":"company:microsoft"},)"
      R"({"role":"target","start":8,"end":11,"text":"Foo"},{"role":"seller","text":"Bar","entity":"company:bar","inferred":true}],)"
      R"("value":{"amount":1000000000,"currency":"USD"},"quantity":{"amount":2.5,"unit":"GPU"},"stake":0.25,"date":"2022-05",)"
      R"("round":"Series A","title":"chief executive","change":"joins","ticker":"FOO","evidence":{"start":0,"end":11}}]})");
}

TEST(ToJsonLine, LeavesOutWhatIsEmpty) {
  Extraction extraction;
  extraction.article.id = "x";
  set_text(extraction.article, "", "b");
  EXPECT_EQ(to_json_line(extraction), R"({"id":"x","text":"b","mentions":[],"relations":[]})");
}

TEST(JsonLine, ReadsBackWhatItWrote) {
  const Extraction extraction = sample();
  EXPECT_EQ(extraction_from_json_line(to_json_line(extraction)), extraction);
}

TEST(JsonLine, RefusesWhatIsNone) {
  const std::string head = R"({"id":"x","text":"微软","mentions":[)";
  const std::string tail = R"(],"relations":[]})";
  const std::string mentions[] = {R"({"start":0,"end":3,"type":"company","entity":"e","name":"n"})",
                                  R"({"start":2,"end":1,"type":"company","entity":"e","name":"n"})",
                                  R"({"start":-1,"end":1,"type":"company","entity":"e","name":"n"})",
                                  R"({"start":0,"end":1,"type":"firm","entity":"e","name":"n"})",
                                  R"({"start":"0","end":1,"type":"company","entity":"e","name":"n"})",
                                  R"({"start":0,"end":1,"type":"company"})",
                                  "7"};
  for (const std::string& mention : mentions) EXPECT_THROW(extraction_from_json_line(head + mention + tail), Error) << mention;
  EXPECT_NO_THROW(extraction_from_json_line(head + R"({"start":0,"end":2,"type":"company","entity":"e","name":"n"})" + tail));
  for (const char* line :
       {"", "{", "[]", "null", "{}", R"({"id":"x","text":"t"})", R"({"id":1,"text":"t","mentions":[],"relations":[]})"})
    EXPECT_THROW(extraction_from_json_line(line), Error) << line;
}

}  // namespace
}  // namespace dealgraph
