#include "extract/noun_list.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <random>

namespace dealgraph {
namespace {

TEST(NounList, HoldsAnyNumberInOrder) {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    NounList list;
    std::deque<std::uint32_t> wanted;
    for (std::uint32_t item = 0; item < 12; ++item) {
      if (random() % 2 == 0) {
        list.push_back(item);
        wanted.push_back(item);
      } else {
        list.push_front(item);
        wanted.push_front(item);
      }
      const NounList copy = list;
      ASSERT_TRUE(std::equal(copy.begin(), copy.end(), wanted.begin(), wanted.end())) << copy.size();
      ASSERT_EQ(copy.front(), wanted.front());
      ASSERT_EQ(copy.back(), wanted.back());
      ASSERT_EQ(copy[item / 2], wanted[item / 2]);
    }
  }
  EXPECT_TRUE(NounList{}.empty());
  EXPECT_EQ((NounList{4, 2}).size(), 2u);
}

}  // namespace
}  // namespace dealgraph
