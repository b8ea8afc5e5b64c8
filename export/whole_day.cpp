#include "export/whole_day.hpp"

#include "core/date.hpp"

namespace dealgraph {

std::string first_day(std::string_view date) {
  constexpr std::string_view kFirst = "0000-01-01";
  return std::string(date).append(kFirst.substr(std::min(date.size(), kFirst.size())));
}

std::string last_day(std::string_view date) {
  if (date.size() == 4) return std::string(date) + "-12-31";
  if (date.size() != 7) return std::string(date);
  std::string day = first_day(date);
  for (std::string next = day; next.starts_with(date); next = add_days(next, 1)) day = next;
  return day;
}

}  // namespace dealgraph
