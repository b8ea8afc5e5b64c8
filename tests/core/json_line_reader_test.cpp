/// A line read alone is the article that a whole input of this line gives.

#include "core/json_line_reader.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "core/limits.hpp"

namespace dealgraph {
namespace {

/// All that reading told, in words that can be compared.
std::vector<std::string> told_by(const std::function<void(const ReadEvents&)>& read) {
  std::vector<std::string> told;
  read({[&](Article&& a) { told.push_back(a.id + '|' + a.text + '|' + a.published + '|' + a.url + '|' + a.publisher); },
        [&](const Problem& problem) { told.push_back(to_string(problem.place) + ' ' + problem.message); }});
  return told;
}

std::vector<std::string> of_input(const std::string& line) {
  std::istringstream in(line);
  return told_by([&](const ReadEvents& events) { read_articles(in, "file", InputForm::json_lines, events); });
}

TEST(JsonLineReader, GivesWhatAnInputOfTheLineGives) {
  JsonLineReader reader;
  for (const std::string line : {R"({"id": "1", "title": "T", "text": "Oracle bought Cerner.", "published": "2021-12-20"})",
                                 R"({"text": "one", "text": "two", "more": [1, {"a": null}]})", R"({"text": "no end)",
                                 R"({"title": "no text"})", R"({"text": 7})", R"({"text": ""})",
                                 "{\"text\": \"bad \xFF byte\"}", R"({"text": "day", "published": "2021-13-01"})", "{}", "{"}) {
    ASSERT_TRUE(JsonLineReader::is_line(line)) << line;
    const auto told = told_by([&](const ReadEvents& events) { reader.read(line, {"file", 1, 0}, events); });
    EXPECT_EQ(told, of_input(line)) << line;
    EXPECT_FALSE(told.empty()) << line;
  }
}

TEST(JsonLineReader, TellsThePlaceThatItIsGiven) {
  JsonLineReader reader;
  const auto told = told_by([&](const ReadEvents& events) { reader.read("{", {"news", 7, 0}, events); });
  ASSERT_EQ(told.size(), 1U);
  EXPECT_TRUE(told.front().starts_with("news:7")) << told.front();
}

TEST(JsonLineReader, KnowsWhatIsNoSingleLine) {
  for (const std::string content : {"", "[1]", "{}\n{}", "\xEF\xBB\xBF{}", "\x1F\x8B", " {}"})
    EXPECT_FALSE(JsonLineReader::is_line(content)) << content;
}

TEST(JsonLineReader, RefusesTooLongALine) {
  JsonLineReader reader;
  const std::string line = R"({"text": ")" + std::string(limits::kJsonLineBytes, 'x') + "\"}";
  const auto told = told_by([&](const ReadEvents& events) { reader.read(line, {"file", 1, 0}, events); });
  ASSERT_EQ(told.size(), 1U);
  EXPECT_NE(told.front().find("longer than"), std::string::npos) << told.front();
}

}  // namespace
}  // namespace dealgraph
