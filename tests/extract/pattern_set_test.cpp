#include "extract/pattern_set.hpp"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include "extract/rule_pack.hpp"

namespace dealgraph {
namespace {

const Rules& shipped_rules() {
  static const std::shared_ptr<const RulePack> pack = RulePack::open(DEALGRAPH_PACK_FILE);
  return pack->rules();
}

/// What one search after the other finds.
std::vector<int> found_one_by_one(const std::string& text) {
  std::vector<int> found;
  for (std::size_t at = 0; at < shipped_rules().patterns.size(); ++at)
    if (RE2::PartialMatch(text, *shipped_rules().patterns[at].compiled)) found.push_back(static_cast<int>(at));
  return found;
}

TEST(PatternSet, FindsWhatOneSearchAfterTheOtherFinds) {
  ASSERT_GT(shipped_rules().patterns.size(), 100u);
  std::string all;
  for (const NamePattern& pattern : shipped_rules().patterns) {
    for (const std::vector<std::string>* texts : {&pattern.examples, &pattern.counter_examples})
      for (const std::string& text : *texts) {
        EXPECT_EQ(shipped_rules().pattern_set->find("before " + text + " after"),
                  found_one_by_one("before " + text + " after"));
        all += text + ", ";
      }
  }
  EXPECT_EQ(shipped_rules().pattern_set->find(all), found_one_by_one(all));
  EXPECT_GT(found_one_by_one(all).size(), 100u);
}

TEST(PatternSet, FindsNothingWithoutPatternsOrText) {
  EXPECT_TRUE(PatternSet({}).find("A100").empty());
  EXPECT_TRUE(shipped_rules().pattern_set->find("").empty());
}

}  // namespace
}  // namespace dealgraph
