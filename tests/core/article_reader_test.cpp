#include "core/article_reader.hpp"

#include <gtest/gtest.h>

#include "tests/core/reading.hpp"

namespace dealgraph {
namespace {

using testing::read;
using testing::Reading;

TEST(InputForm, IsSpelledAsOnTheCommandLine) {
  EXPECT_EQ(input_form_from("auto"), InputForm::automatic);
  EXPECT_EQ(input_form_from("jsonl"), InputForm::json_lines);
  EXPECT_EQ(input_form_from("markdown"), InputForm::markdown);
  EXPECT_EQ(input_form_from("html"), InputForm::html);
  EXPECT_EQ(input_form_from("text"), InputForm::text);
  EXPECT_EQ(input_form_from("JSONL"), std::nullopt);
}

TEST(ReadArticles, GoesByTheNameThenByTheFirstBytes) {
  struct Case {
    const char *file, *input, *text;
  };
  const Case cases[] = {{"a.txt", "# *T*\n\nb", "# *T*\nb"},
                        {"a.md", "# *T*\n\nb", "T\nb"},
                        {"a.MARKDOWN", "# *T*\n\nb", "T\nb"},
                        {"a.htm", "x", "x"},
                        {"a.ndjson", "{\"text\":\"b\"}", "b"},
                        {"-", "{\"text\":\"b\"}", "b"},
                        {"-", "\n <title>T</title><p>b", "T\nb"},
                        {"-", "---\ntitle: T\n---\nb", "T\nb"},
                        {"-", "*T*\n\nb", "*T*\nb"},
                        {"a.unknown", "\xEF\xBB\xBF{\"text\":\"b\"}", "b"}};
  for (const Case& c : cases) EXPECT_EQ(text_of(read(c.input, c.file)), c.text) << c.file << ": " << c.input;
  EXPECT_EQ(text_of(read("{\"text\":\"b\"}", "a.jsonl", InputForm::text)), "{\"text\":\"b\"}");
}

TEST(ReadArticles, TakesPlainText) {
  const std::string long_line(201, 'x');
  const std::pair<std::string, std::string> cases[] = {{"Title\n\nOne\n\n  Two\n", "Title\nOne\n\n  Two"},
                                                       {"Title\nOne", "Title\nOne"},
                                                       {"Only one line\n", "Only one line"},
                                                       {long_line + "\nOne", long_line + "\nOne"},
                                                       {"\r\n\r\nTitle\r\nOne\rTwo", "Title\nOne\nTwo"}};
  for (const auto& [input, text] : cases) EXPECT_EQ(text_of(read(input, "a.txt")), text);
  EXPECT_EQ(read("Title\nOne", "a.txt").articles.at(0).title_size, 5u);
  EXPECT_EQ(read("Only one line", "a.txt").articles.at(0).title_size, 0u);
  EXPECT_EQ(read(long_line + "\nOne", "a.txt").articles.at(0).title_size, 0u);
  EXPECT_EQ(read(long_line + "\n\nOne", "a.txt").articles.at(0).title_size, 201u);
}

TEST(ReadArticles, RefusesEmptyInput) {
  for (const char* file : {"a.txt", "a.md", "a.html", "-"}) {
    const Reading reading = read(" \n\n ", file);
    EXPECT_TRUE(reading.articles.empty());
    EXPECT_EQ(reading.told(), "error  the article has neither title nor text\n") << file;
  }
  EXPECT_EQ(read("\n\n", "a.jsonl").told(), "");
}

TEST(ReadArticles, RepairsBytes) {
  const Reading reading = read(std::string("T\n\na\xFF\0b", 7), "a.txt");
  EXPECT_EQ(text_of(reading), "T\na\uFFFD\uFFFDb");
  EXPECT_TRUE(reading.told().starts_with("warning  2 byte sequences are no UTF-8 text")) << reading.told();
}

TEST(ReadArticles, RefusesUtf16) {
  EXPECT_TRUE(read(std::string("\xFF\xFEt\0", 4), "a.txt").told().starts_with("error  the input is UTF-16"));
  EXPECT_TRUE(read(std::string("\xFE\xFF\0t", 4), "a.jsonl").told().starts_with("error  the input is UTF-16"));
}

TEST(ReadArticles, NamesTheFileInProblems) {
  for (const char* file : {"a.txt", "a.md", "a.html"}) EXPECT_EQ(read("", file).problems.at(0).place.file, file);
  EXPECT_EQ(read("{", "x/a.jsonl").problems.at(0).place, (Place{"x/a.jsonl", 1, 2}));
  EXPECT_EQ(read("---\ntitle: a: b\n---\n", "x/a.md").problems.at(0).place, (Place{"x/a.md", 2, 9}));
}

TEST(ReadArticles, GivesTheSameIdToTheSameContent) {
  const std::string id = read("Title\n\nb", "a.txt").articles.at(0).id;
  EXPECT_EQ(read("{\"title\":\"Title\",\"text\":\"b\"}", "other.jsonl").articles.at(0).id, id);
  EXPECT_NE(read("Title\n\nc", "a.txt").articles.at(0).id, id);
}

}  // namespace
}  // namespace dealgraph
