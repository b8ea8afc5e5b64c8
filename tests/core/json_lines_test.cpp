#include <gtest/gtest.h>

#include "core/limits.hpp"
#include "tests/core/reading.hpp"

namespace dealgraph {
namespace {

using testing::Reading;

Reading read(const std::string& input) {
  return testing::read(input, "in.jsonl");
}

TEST(JsonLines, TakesAllKeys) {
  const Reading reading = read(
      R"({"id":"a","title":"T","text":"b","published":"2022-05-27T15:51:00Z","url":"https://e.com/","publisher":"P","language":"de","more":[1]})");
  ASSERT_EQ(reading.articles.size(), 1u);
  EXPECT_EQ(reading.articles[0], (Article{"a", "T\nb", 1, "de", "2022-05-27", "https://e.com/", "P", ""}));
  EXPECT_EQ(reading.told(), "");
}

TEST(JsonLines, NeedsOnlyText) {
  const Reading reading = read("{\"text\":\"b\"}\n\n{\"text\":\"\",\"title\":\"t\",\"url\":null}\n");
  ASSERT_EQ(reading.articles.size(), 2u);
  EXPECT_EQ(reading.articles[0].text, "b");
  EXPECT_EQ(reading.articles[0].id.substr(0, 8), "article:");
  EXPECT_EQ(reading.articles[1].text, "t");
  EXPECT_EQ(reading.told(), "");
}

TEST(JsonLines, TakesTheUrlForAnId) {
  EXPECT_EQ(read(R"({"text":"b","url":"u"})").articles.at(0).id, "u");
}

TEST(JsonLines, TakesTitleAndTextByteForByte) {
  const Reading reading = read(R"({"title":" A &amp; B ","text":"\n x  \r\n<p>y</p>\n(Source: Z) "})");
  EXPECT_EQ(text_of(reading), " A &amp; B \n\n x  \r\n<p>y</p>\n(Source: Z) ");
  EXPECT_EQ(reading.articles.at(0).title_size, 11u);
}

TEST(JsonLines, ReportsBadLinesAndGoesOn) {
  struct Case {
    const char* line;
    const char* told;
  };
  const Case cases[] = {{"{\"text\": oops}", "error 2:10 not valid JSON: "},
                        {"[1]", "error 2 a line must be a JSON object"},
                        {"{\"title\":\"t\"}", "error 2 the article has no \"text\""},
                        {"{\"text\":null}", "error 2 the article has no \"text\""},
                        {"{\"text\":5}", "error 2 \"text\" must be a string, not number"},
                        {"{\"text\":\"b\",\"id\":7}", "error 2 \"id\" must be a string, not number"},
                        {"{\"text\":\"b\",\"title\":[\"t\"]}", "error 2 \"title\" must be a string, not array"},
                        {"{\"text\":\" \"}", "error 2 the article has neither title nor text"},
                        {"{\"text\":\"b\",\"x\":1e999}", "error 2 not valid JSON: number overflow"}};
  for (const Case& c : cases) {
    const Reading reading = read("{\"text\":\"first\"}\n" + std::string(c.line) + "\n{\"text\":\"last\"}");
    ASSERT_EQ(reading.articles.size(), 2u) << c.line;
    EXPECT_EQ(reading.articles[1].text, "last");
    EXPECT_TRUE(reading.told().starts_with(c.told)) << reading.told();
  }
}

TEST(JsonLines, TakesBadDatesWithAWarning) {
  const Reading reading = read(R"({"text":"b","published":"2022-02-30"})");
  EXPECT_EQ(reading.articles.at(0).published, "");
  EXPECT_TRUE(reading.told().starts_with("warning 1 '2022-02-30' is no date")) << reading.told();
}

TEST(JsonLines, RepairsText) {
  for (const std::string& line : {std::string("{\"text\":\"a\xFF\"}"), std::string(R"({"text":"a\u0000"})")}) {
    const Reading reading = read(line);
    EXPECT_EQ(text_of(reading), "a\uFFFD");
    EXPECT_TRUE(reading.told().starts_with("warning 1 1 byte sequence")) << reading.told();
  }
  EXPECT_EQ(text_of(read(R"({"text":"\ud83d \ud83d\ude00 \ude00 \\ud83d"})")), "\uFFFD 😀 \uFFFD \\ud83d");
}

// The quick parser has to agree with the one that knows what is wrong.
TEST(JsonLines, TakesTheLastOfTwoKeys) {
  const Reading reading = read(R"({"text":5,"id":"a","text":"b","id":null,"url":"u","url":"v"})");
  ASSERT_EQ(reading.articles.size(), 1u) << reading.told();
  EXPECT_EQ(reading.articles[0].text, "b");
  EXPECT_EQ(reading.articles[0].id, "v");
  EXPECT_EQ(read(R"({"text":"b","text":null})").told(), "error 1 the article has no \"text\"\n");
}

TEST(JsonLines, TakesNumbersOfAnySizeInOtherKeys) {
  EXPECT_EQ(text_of(read(R"({"x":[123456789012345678901234567890,-0.0,1e-400],"text":"b"})")), "b");
}

TEST(JsonLines, SkipsMarkAndCarriageReturns) {
  EXPECT_EQ(read("\xEF\xBB\xBF{\"text\":\"b\"}\r\n\r\n{\"text\":\"c\"}\r\n").articles.size(), 2u);
}

TEST(JsonLines, RefusesDeepNestingAndLongLines) {
  const auto nested = [](std::size_t depth) {
    return "{\"text\":\"b\",\"x\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  EXPECT_EQ(read(nested(limits::kJsonDepth - 1)).told(), "");
  EXPECT_TRUE(read(nested(limits::kJsonDepth)).told().starts_with("error 1:80 JSON nested deeper than 64"))
      << read(nested(limits::kJsonDepth)).told();
  EXPECT_EQ(text_of(read("{\"text\":\"" + std::string(500, '[') + "\\\"[\"}")), std::string(500, '[') + "\"[");
  const Reading reading = read("{\"text\":\"" + std::string(limits::kJsonLineBytes, 'x') + "\"}\n{\"text\":\"next\"}");
  EXPECT_EQ(reading.told(), "error 1 the line is longer than 64 MiB\n");
  EXPECT_EQ(reading.articles.size(), 1u);
}

TEST(JsonLines, LetsExceptionsOfTheCallerPass) {
  std::istringstream stream("{\"text\":\"b\"}");
  const ReadEvents events{[](Article&&) { throw Error("enough"); }, [](const Problem&) { FAIL(); }};
  EXPECT_THROW(read_articles(stream, "x.jsonl", InputForm::automatic, events), Error);
}

}  // namespace
}  // namespace dealgraph
