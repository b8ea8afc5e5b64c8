/// Questions in plain words: every example of data/questions, and what the patterns are made of.

#include "graph/question.hpp"

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <ostream>
#include <set>

#include "core/error.hpp"
#include "graph/assembler.hpp"
#include "graph/detail/question_date.hpp"
#include "graph/detail/question_pattern.hpp"
#include "graph/detail/question_rules.hpp"
#include "tests/graph/story.hpp"

namespace dealgraph {
namespace {

using test::Story;

struct Example {
  std::string rule;
  std::string ask;
  std::string means;
};

void PrintTo(const Example& example, std::ostream* out) {
  *out << example.rule << ": " << example.ask;
}

std::vector<YAML::Node> rules_of_files() {
  std::vector<YAML::Node> rules;
  for (const auto& entry : std::filesystem::directory_iterator(DEALGRAPH_DATA_DIR "/questions"))
    for (const YAML::Node& rule : YAML::LoadFile(entry.path().string())["questions"]) rules.push_back(rule);
  return rules;
}

std::vector<Example> examples() {
  std::vector<Example> out;
  for (const YAML::Node& rule : rules_of_files())
    for (const YAML::Node& example : rule["examples"])
      out.push_back({rule["id"].as<std::string>(), example["ask"].as<std::string>(), example["means"].as<std::string>()});
  return out;
}

std::string first_reading(const std::string& question) {
  const std::vector<Query> readings = readings_of(question);
  return readings.empty() ? "(not understood)" : to_text(readings.front());
}

class QuestionExample : public ::testing::TestWithParam<Example> {};

TEST_P(QuestionExample, MeansWhatItSays) {
  EXPECT_EQ(first_reading(GetParam().ask), GetParam().means);
}

INSTANTIATE_TEST_SUITE_P(Data, QuestionExample, ::testing::ValuesIn(examples()),
                         [](const auto& test) { return "example" + std::to_string(test.index); });

TEST(Question, EveryRuleHasExamplesOfItsOwn) {
  std::set<std::string> ids;
  for (const YAML::Node& rule : rules_of_files()) {
    EXPECT_TRUE(ids.insert(rule["id"].as<std::string>()).second) << rule["id"] << " stands twice";
    EXPECT_GT(rule["examples"].size(), 0u) << rule["id"];
  }
  EXPECT_EQ(ids.size(), detail::shipped_question_rules().rules.size());
  EXPECT_GE(examples().size(), 60u);
}

TEST(Question, CaseWidthSignsAndSpacesDoNotCount) {
  for (const std::string question : {"WHO PARTNERED WITH Meta", "who  partnered\twith Meta?!", "Who partnered with \"Meta\"?",
                                     "ｗｈｏ partnered with Meta？", "Since 2021, who partnered with Meta?"})
    EXPECT_EQ(first_reading(question).substr(0, 13), "partners Meta") << question;
}

TEST(Question, NamesKeepTheirSigns) {
  EXPECT_EQ(first_reading("who bought Yahoo!?"), "deals \"Yahoo!\" --type acquisition --role target --answer acquirer");
  EXPECT_EQ(first_reading("who partnered with AT&T, since 2020?"), "partners \"AT&T\" --since 2020");
  EXPECT_EQ(first_reading("who partnered with L'Oréal"), "partners \"L'Oréal\"");
}

TEST(Question, WhatNoPatternKnowsIsNotUnderstood) {
  for (const std::string question : {"", "?", "how is the weather", "buy low, sell high", "谁知道"})
    EXPECT_TRUE(readings_of(question).empty()) << question;
  std::string endless = "who partnered with";
  for (int i = 0; i < 10'000; ++i) endless += " and";
  EXPECT_TRUE(readings_of(endless).empty());
}

KnowledgeGraph graph_of(const std::vector<std::string>& names) {
  std::string title;
  for (const std::string& name : names) title += name + "; ";
  Story story("a", "2021-01-01", title);
  for (const std::string& name : names) story.mentions(name, "company:" + name);
  return assemble({story});
}

std::string understood(const std::string& question, const KnowledgeGraph& graph) {
  const auto query = understand(question, names_in(graph));
  return query ? to_text(*query) : "(not understood)";
}

TEST(Question, KnownNamesDecideBetweenReadings) {
  const KnowledgeGraph graph = graph_of({"Johnson and Johnson", "Pfizer", "Smith"});
  EXPECT_EQ(understood("deals between Johnson and Johnson and Pfizer", graph), "deals \"Johnson and Johnson\" Pfizer");
  EXPECT_EQ(understood("deals between Pfizer and Johnson and Johnson", graph), "deals Pfizer \"Johnson and Johnson\"");
  EXPECT_EQ(understood("deals between Pfizer and Nobody Else", graph), "deals Pfizer \"Nobody Else\"");
}

TEST(Question, ANameAloneAsksForTheEntity) {
  const KnowledgeGraph graph = graph_of({"Pfizer", "Who Is Who"});
  EXPECT_EQ(understood("pfizer", graph), "entity pfizer");
  EXPECT_EQ(understood("Who Is Who", graph), "entity \"Who Is Who\"");
  EXPECT_EQ(understood("Pfizzer", graph), "(not understood)");
}

TEST(QuestionDate, ReadsDatesOfAnyPrecision) {
  const std::vector<std::pair<std::string, std::string>> cases = {{"2021", "2021"},
                                                                  {"2021-03", "2021-03"},
                                                                  {"2021-03-05", "2021-03-05"},
                                                                  {"March 2021", "2021-03"},
                                                                  {"Mar 2021", "2021-03"},
                                                                  {"Sept 2021", "2021-09"},
                                                                  {"5 March 2021", "2021-03-05"},
                                                                  {"March 5th, 2021", "2021-03-05"},
                                                                  {"2021年", "2021"},
                                                                  {"2021年3月", "2021-03"},
                                                                  {"2021年3月5日", "2021-03-05"},
                                                                  {"2019-2021", "2019"},
                                                                  {"2021, 03", "2021"},
                                                                  {"March", ""},
                                                                  {"31 February 2021", ""},
                                                                  {"1066", ""},
                                                                  {"20211", ""}};
  for (const auto& [written, date] : cases) {
    const auto found = detail::question_date_at(detail::question_words(written), 0);
    EXPECT_EQ(found ? found->date : "", date) << written;
  }
}

TEST(QuestionDate, TheDayBeforeAndAfter) {
  EXPECT_EQ(detail::before_date("2020"), "2019");
  EXPECT_EQ(detail::before_date("2020-01"), "2019-12");
  EXPECT_EQ(detail::before_date("2020-03-01"), "2020-02-29");
  EXPECT_EQ(detail::after_date("2020"), "2021");
  EXPECT_EQ(detail::after_date("2020-12"), "2021-01");
  EXPECT_EQ(detail::after_date("2020-12-31"), "2021-01-01");
}

std::vector<std::string> matches(const std::string& pattern, const std::string& text) {
  std::vector<std::string> found;
  const auto words = detail::question_words(text);
  detail::QuestionPattern(pattern).match(words, 0, [&](std::size_t end, const detail::Gaps& gaps) {
    if (end != words.size()) return;
    std::string one;
    for (const auto& [name, gap] : gaps) one += name + "=" + std::to_string(gap.begin) + "-" + std::to_string(gap.end) + " ";
    found.push_back(one);
  });
  return found;
}

TEST(QuestionPattern, Matches) {
  using Found = std::vector<std::string>;
  EXPECT_EQ(matches("a (b|c d|) e?", "a c d e"), Found{""});
  EXPECT_EQ(matches("a (b|c d|) e?", "a"), Found{""});
  EXPECT_EQ(matches("a (b|c d|) e?", "a c e"), Found{});
  EXPECT_EQ(matches("{a} and {b}", "x and y and z"), (Found{"a=0-1 b=2-5 ", "a=0-3 b=4-5 "}));
  EXPECT_EQ(matches("({a}|x) y", "x y"), (Found{"a=0-1 ", ""}));
  EXPECT_EQ(matches("((a|b)?(c|d)?)? {a}", "b d x"), (Found{"a=2-3 ", "a=1-3 ", "a=0-3 ", "a=0-3 "}));
  EXPECT_EQ(matches("谁买了?{a}", "谁买微软"), Found{"a=2-4 "});
  EXPECT_EQ(matches("{a} 's x", "Bob's x"), Found{"a=0-1 "});
  EXPECT_EQ(matches("in {in}", "in May 2020"), Found{"in=1-3 "});
}

TEST(QuestionPattern, RefusesWhatIsNone) {
  for (const std::string pattern : {"a (b", "a) b", "{c}", "{a", "a ? b", "a, & b", "}"})
    EXPECT_THROW(detail::QuestionPattern{pattern}, Error) << pattern;
}

TEST(QuestionPattern, GivesUpOnEndlessWork) {
  std::string pattern = "x", text;
  for (int i = 0; i < 30; ++i) pattern = "(a|a a|)" + std::string(" ") + pattern;
  for (int i = 0; i < 60; ++i) text += "a ";
  EXPECT_TRUE(matches(pattern, text + "y").empty());
}

TEST(QuestionRules, SayWhereTheyAreWrong) {
  for (const std::string lines : {"rule x nothing", "rule x deals --type love", "rule x deals --type", "ask before any rule",
                                  "rule x", "word", "rule x top cities", "time {a", "rule x deals --near me"}) {
    try {
      detail::parse_question_rules("rule ok deals\nask deals\n" + lines + "\n");
      if (lines != "ask before any rule") ADD_FAILURE() << lines;
    } catch (const Error& error) {
      EXPECT_EQ(error.place().line, 3u) << lines;
    }
  }
  EXPECT_THROW(detail::parse_question_rules("ask before any rule"), Error);
}

}  // namespace
}  // namespace dealgraph
