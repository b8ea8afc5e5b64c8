#include "graph/detail/status_history.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>

namespace dealgraph::detail {
namespace {

std::vector<std::size_t> by_date_and_progress(const std::vector<Evidence>& evidences) {
  const auto key = [&](std::size_t i) {
    return std::tuple(evidences[i].date.empty(), std::string_view(evidences[i].date), evidences[i].status);
  };
  std::vector<std::size_t> order(evidences.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return order;
}

bool moves_on(const StatusChange& last, const Evidence& next) {
  if (last.status == Status::failed) return next.status != Status::failed && next.date > last.date;
  const bool knows_when = !next.date.empty() || last.date.empty();
  return next.status > last.status && (knows_when || next.status != Status::failed);
}

}  // namespace

std::vector<StatusChange> status_history(const std::vector<Evidence>& evidences) {
  std::vector<StatusChange> history;
  for (const std::size_t i : by_date_and_progress(evidences)) {
    if (history.empty() || moves_on(history.back(), evidences[i]))
      history.push_back({evidences[i].status, evidences[i].date, i});
  }
  return history;
}

}  // namespace dealgraph::detail
