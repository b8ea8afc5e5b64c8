#include "core/ordered_pipeline.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>

namespace dealgraph {
namespace {

using Numbers = OrderedPipeline<int, int>;

/// Makes some items much dearer than their neighbours, so that results come out of order.
int dear_square(int number) {
  if (number % 97 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  return number * number;
}

std::vector<int> squares(std::size_t jobs, int count, std::size_t bytes) {
  std::vector<int> out;
  Numbers pipeline(jobs, dear_square, [&](int result) { out.push_back(result); });
  for (int number = 0; number < count; ++number) pipeline.add(int(number), bytes);
  pipeline.finish();
  return out;
}

TEST(OrderedPipeline, KeepsTheOrderWithAnyNumberOfJobs) {
  const std::vector<int> expected = squares(1, 3000, 1);
  ASSERT_EQ(expected.size(), 3000u);
  EXPECT_EQ(expected[5], 25);
  for (const std::size_t jobs : {2u, 3u, 8u})
    for (const std::size_t bytes : {1u, 5000u, 1u << 20})
      EXPECT_EQ(squares(jobs, 3000, bytes), expected) << jobs << ' ' << bytes;
}

TEST(OrderedPipeline, EndsWithNothingToDo) {
  EXPECT_TRUE(squares(4, 0, 1).empty());
  const Numbers never_used(4, dear_square, [](int) { FAIL(); });
}

TEST(OrderedPipeline, SinksOnTheCallersThreadAlone) {
  std::set<std::thread::id> sinks;
  Numbers pipeline(3, dear_square, [&](int) { sinks.insert(std::this_thread::get_id()); });
  for (int number = 0; number < 1000; ++number) pipeline.add(int(number), 1000);
  pipeline.finish();
  EXPECT_EQ(sinks, std::set<std::thread::id>{std::this_thread::get_id()});
}

TEST(OrderedPipeline, HoldsABoundedNumberOfItems) {
  std::atomic<int> worked = 0;
  int sunk = 0, most = 0;
  Numbers pipeline(
      2, [&](int number) { return ++worked, number; }, [&](int) { ++sunk; });
  for (int number = 0; number < 20000; ++number) {
    pipeline.add(int(number), 1u << 16);
    most = std::max(most, number + 1 - sunk);
  }
  pipeline.finish();
  EXPECT_EQ(worked, 20000);
  EXPECT_LE(most, 9);
}

TEST(OrderedPipeline, ThrowsAfterAllEarlierResults) {
  for (const std::size_t jobs : {1u, 2u, 4u}) {
    int last = -1;
    Numbers pipeline(
        jobs, [](int number) { return number == 700 ? throw std::runtime_error("seven hundred") : number; },
        [&](int number) { last = number; });
    const auto all = [&] {
      for (int number = 0; number < 5000; ++number) pipeline.add(int(number), 2000);
      pipeline.finish();
    };
    EXPECT_THROW(all(), std::runtime_error);
    EXPECT_EQ(last, 699) << jobs;
  }
}

TEST(OrderedPipeline, PassesOnWhatTheSinkThrows) {
  Numbers pipeline(2, dear_square, [](int number) {
    if (number > 100) throw std::length_error("full");
  });
  const auto all = [&] {
    for (int number = 0; number < 5000; ++number) pipeline.add(int(number), 2000);
    pipeline.finish();
  };
  EXPECT_THROW(all(), std::length_error);
}

}  // namespace
}  // namespace dealgraph
