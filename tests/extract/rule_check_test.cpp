#include "extract/rule_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "packs.hpp"

namespace dealgraph {
namespace {

/// The check of one file laid over the shipped data, as far as it concerns that file.
std::vector<std::string> failures(const std::string& file, const std::string& content) {
  const test::TempFolder folder;
  folder.write(file, content);
  PackSource source = test::shipped_pack()->decompile();
  overlay(source, read_pack_source(folder.path()));
  std::vector<std::string> out;
  for (const Problem& problem : check_rules(Extractor(test::compile(source))).failures)
    if (problem.place.file == "mine.yaml") out.push_back(to_string(problem.place) + ": " + problem.message);
  return out;
}

std::string frame(const std::string& examples) {
  return "frames:\n- id: mine.grab\n  type: acquisition\n  verbs: [gobble]\n  args: {subject: acquirer, object: target}\n  "
         "require: [target, acquirer]\n" +
         examples;
}

struct Case {
  const char* examples;
  const char* failure;  ///< what has to stand in the only failure; empty if all holds
};

TEST(CheckRules, RunsExamplesAndCounterExamples) {
  DEALGRAPH_NEED_PACK();
  const Case cases[] = {
      {"", ""},
      {"  examples: ['Oracle gobbled PeopleSoft.']\n", ""},
      {"  examples:\n  - {text: Oracle gobbled PeopleSoft., gives: acquirer=oracle target=PeopleSoft Inc.}\n", ""},
      {"  examples:\n  - {text: Oracle gobbled PeopleSoft., gives: acquirer=PeopleSoft}\n",
       "mine.yaml:8: mine.grab: the example \"Oracle gobbled PeopleSoft.\" lacks acquirer=PeopleSoft; found: acquirer=Oracle"},
      {"  examples:\n  - {text: Oracle gobbled PeopleSoft., gives: status=failed}\n", "lacks status=failed"},
      {"  examples:\n  - {text: Oracle gobbled PeopleSoft., gives: customer=Oracle}\n",
       "mine.yaml:8: mine.grab: 'customer' in 'gives' is neither a role of acquisition"},
      {"  examples: ['The weather was fine.']\n",
       "mine.yaml:2: mine.grab: the example \"The weather was fine.\" gives nothing by this rule"},
      {"  counter_examples: ['The weather was fine.']\n", ""},
      {"  counter_examples: ['Oracle gobbled PeopleSoft.']\n",
       "mine.yaml:2: mine.grab: the counter-example \"Oracle gobbled PeopleSoft.\" gives acquirer=Oracle target=PeopleSoft"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.examples);
    const std::string verbs = "lexicon/verbs.yaml";
    const test::TempFolder folder;
    folder.write(verbs, "regular: [gobble]\n");
    folder.write("rules/mine.yaml", frame(c.examples));
    PackSource source = test::shipped_pack()->decompile();
    overlay(source, read_pack_source(folder.path()));
    std::string found;
    for (const Problem& problem : check_rules(Extractor(test::compile(source))).failures)
      if (problem.place.file == "mine.yaml") found += to_string(problem.place) + ": " + problem.message + "\n";
    if (*c.failure == '\0')
      EXPECT_EQ(found, "");
    else
      EXPECT_NE(found.find(c.failure), std::string::npos) << found;
  }
}

TEST(CheckRules, RunsNamePatterns) {
  DEALGRAPH_NEED_PACK();
  EXPECT_EQ(failures("patterns/mine.yaml",
                     "- {id: quux, pattern: 'Quux-\\d+', examples: [Quux-7], counter_examples: [Quux, Quux-x]}\n"),
            std::vector<std::string>{});
  const std::vector<std::string> found =
      failures("patterns/mine.yaml", "- {id: quux, pattern: 'Quux-\\d+', examples: [Quux], counter_examples: [Quux-7]}\n");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0], "mine.yaml:1: quux: the pattern does not fit its example \"Quux\"");
  EXPECT_EQ(found[1], "mine.yaml:1: quux: the pattern finds a name in its counter-example \"Quux-7\"");
}

TEST(CheckRules, CountsRulesAndExamples) {
  const test::TempFolder folder;
  folder.write(
      "rules/mine.yaml",
      frame("  examples: [a, b]\n  counter_examples: [c]\n") +
          "chinese_frames:\n- {id: zh.x, type: merger, triggers: [合并], args: {before: party}, counter_examples: [天气]}\n");
  folder.write("patterns/mine.yaml", "- {id: quux, pattern: 'Quux', counter_examples: [Foo]}\n");
  const RuleCheck check = check_rules(Extractor(test::compile(read_pack_source(folder.path()))));
  EXPECT_EQ(check.rules, 3u);
  EXPECT_EQ(check.examples, 5u);
  EXPECT_EQ(check.failures.size(), 2u);
}

TEST(CheckRules, TheShippedRulesHold) {
  const RuleCheck check = check_rules(Extractor(test::compile(read_pack_source(DEALGRAPH_DATA_DIR))));
  EXPECT_GE(check.rules, 100u);
  EXPECT_GE(check.examples, check.rules);
  for (const Problem& problem : check.failures) ADD_FAILURE() << to_string(problem.place) << ": " << problem.message;
}

}  // namespace
}  // namespace dealgraph
