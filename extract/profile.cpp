#include "extract/profile.hpp"

namespace dealgraph {
namespace {

void add_to(Cost& sum, const Cost& more) {
  sum.calls += more.calls;
  sum.time += more.time;
}

}  // namespace

void Profile::add(const Costs& costs) {
  const std::lock_guard lock(mutex_);
  for (const auto& [name, cost] : costs.stages) add_to(costs_.stages[name], cost);
  for (const auto& [id, cost] : costs.rules) add_to(costs_.rules[id], cost);
}

Costs Profile::costs() const {
  const std::lock_guard lock(mutex_);
  return costs_;
}

void ArticleProfile::add_cost(Sums& sums, std::string_view name, Cost cost) {
  auto known = sums.find(name);
  if (known == sums.end()) known = sums.emplace(std::string(name), Cost{}).first;
  add_to(known->second, cost);
}

}  // namespace dealgraph
