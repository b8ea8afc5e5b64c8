#include "graph/detail/status_history.hpp"

#include <gtest/gtest.h>

namespace dealgraph {
namespace {

struct Case {
  std::string what;
  std::vector<std::pair<std::string, Status>> told;
  std::vector<std::pair<std::string, Status>> history;
};

class StatusHistory : public testing::TestWithParam<Case> {};

TEST_P(StatusHistory, FollowsTheDeal) {
  std::vector<Evidence> evidences;
  for (const auto& [date, status] : GetParam().told) {
    evidences.emplace_back();
    evidences.back().date = date;
    evidences.back().status = status;
  }
  std::vector<std::pair<std::string, Status>> history;
  for (const StatusChange& change : detail::status_history(evidences)) {
    history.emplace_back(change.date, change.status);
    EXPECT_EQ(evidences[change.evidence].status, change.status);
  }
  EXPECT_EQ(history, GetParam().history) << GetParam().what;
}

using enum Status;

INSTANTIATE_TEST_SUITE_P(
    Rules, StatusHistory,
    testing::Values(
        Case{"forward",
             {{"2021-01", rumored}, {"2021-02", announced}, {"2021-03", completed}},
             {{"2021-01", rumored}, {"2021-02", announced}, {"2021-03", completed}}},
        Case{"never back", {{"2021-01", completed}, {"2021-02", announced}}, {{"2021-01", completed}}},
        Case{"no repetition", {{"2021-01", announced}, {"2021-02", announced}}, {{"2021-01", announced}}},
        Case{"called off", {{"2021-01", announced}, {"2021-02", failed}}, {{"2021-01", announced}, {"2021-02", failed}}},
        Case{"a new bid after a failed one",
             {{"2021-01", failed}, {"2021-02", proposed}},
             {{"2021-01", failed}, {"2021-02", proposed}}},
        Case{"failed on the day of the bid",
             {{"2021-01", failed}, {"2021-01", proposed}},
             {{"2021-01", proposed}, {"2021-01", failed}}},
        Case{"undated moves forward", {{"", completed}, {"2021-01", announced}}, {{"2021-01", announced}, {"", completed}}},
        Case{"undated repeats", {{"", announced}, {"2021-01", announced}}, {{"2021-01", announced}}},
        Case{"undated does not end what is dated", {{"", failed}, {"2021-01", announced}}, {{"2021-01", announced}}},
        Case{"undated does not open what has ended", {{"", completed}, {"2021-01", failed}}, {{"2021-01", failed}}},
        Case{"undated alone", {{"", failed}, {"", announced}}, {{"", announced}, {"", failed}}}, Case{"nothing told", {}, {}}));

}  // namespace
}  // namespace dealgraph
