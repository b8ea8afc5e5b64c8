// `--profile`: the costs as a table.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <utility>
#include <vector>

#include "command.hpp"

namespace dealgraph::cli {
namespace {

using Row = std::pair<std::string, Cost>;

std::vector<Row> dearest_first(const std::map<std::string, Cost, std::less<>>& costs) {
  std::vector<Row> rows(costs.begin(), costs.end());
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.second.time > b.second.time; });
  return rows;
}

void print_rows(const std::vector<Row>& rows, std::chrono::nanoseconds whole) {
  for (const auto& [name, cost] : rows) {
    const double milliseconds = static_cast<double>(cost.time.count()) / 1e6;
    const double share =
        whole.count() == 0 ? 0 : 100.0 * static_cast<double>(cost.time.count()) / static_cast<double>(whole.count());
    char figures[64];
    std::snprintf(figures, sizeof figures, "%12.1f %6.1f%% %12llu  ", milliseconds, share,
                  static_cast<unsigned long long>(cost.calls));
    std::cerr << figures << name << '\n';
  }
}

}  // namespace

void print_profile(const Costs& costs) {
  std::chrono::nanoseconds whole{0};
  for (const auto& [name, cost] : costs.stages) whole += cost.time;
  std::cerr << "          ms   share        calls  step\n";
  print_rows(dearest_first(costs.stages), whole);
  std::cerr << "          ms   share     attempts  rule (inside the step \"frames\")\n";
  print_rows(dearest_first(costs.rules), whole);
}

}  // namespace dealgraph::cli
