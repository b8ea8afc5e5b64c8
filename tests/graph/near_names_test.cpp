/// "Did you mean".

#include "graph/near_names.hpp"

#include <gtest/gtest.h>

namespace dealgraph {
namespace {

const std::vector<KnownName> kNames = {{"Microsoft", "company:microsoft", 9},
                                       {"MSFT", "company:microsoft", 9},
                                       {"微软", "company:microsoft", 9},
                                       {"Micron", "company:micron", 3},
                                       {"General Motors", "company:gm", 5},
                                       {"General Electric", "company:ge", 4},
                                       {"Meta", "company:meta", 7},
                                       {"Métal", "company:metal", 1},
                                       {"IBM", "company:ibm", 2},
                                       {"", "company:nameless", 8}};

std::vector<std::string> near(const std::string& wanted, std::size_t limit = 3) {
  std::vector<std::string> names;
  for (const KnownName& name : near_names(wanted, kNames, limit)) names.push_back(name.name);
  return names;
}

TEST(NearNames, FewSlipsAreNearest) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(near("Microsfot"), Names{"Microsoft"});
  EXPECT_EQ(near("mikrosoft", 1), Names{"Microsoft"});
  EXPECT_EQ(near("MICRONN", 1), Names{"Micron"});
  EXPECT_EQ(near("IBN"), Names{"IBM"});
  EXPECT_EQ(near("Metal"), (Names{"Meta", "Métal"}));
  EXPECT_EQ(near("ｍｅｔａｌ").front(), "Meta");
}

TEST(NearNames, ThenNamesThatHoldOneAnother) {
  EXPECT_EQ(near("General"), (std::vector<std::string>{"General Motors", "General Electric"}));
  EXPECT_EQ(near("微软公司"), std::vector<std::string>{"微软"});
  EXPECT_EQ(near("the Meta company").front(), "Meta");
}

TEST(NearNames, ThenNamesThatLookAlike) {
  EXPECT_EQ(near("Generale Electrical Co").front(), "General Electric");
}

TEST(NearNames, NothingIsNearToWhatIsFar) {
  for (const std::string wanted : {"Xylophone", "", "?", "x", "谁", "Ge"}) EXPECT_TRUE(near(wanted).empty()) << wanted;
}

TEST(NearNames, CountsSlips) {
  EXPECT_EQ(slips_between(U"", U"", 2), 0u);
  EXPECT_EQ(slips_between(U"abc", U"acb", 2), 1u);
  EXPECT_EQ(slips_between(U"abc", U"abd", 2), 1u);
  EXPECT_EQ(slips_between(U"abc", U"bc", 2), 1u);
  EXPECT_EQ(slips_between(U"abc", U"cab", 2), 2u);
  EXPECT_EQ(slips_between(U"abc", U"xyz", 2), 3u);
  EXPECT_EQ(slips_between(U"abcdef", U"a", 2), 3u);
}

}  // namespace
}  // namespace dealgraph
