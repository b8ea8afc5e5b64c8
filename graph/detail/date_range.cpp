#include "graph/detail/date_range.hpp"

#include <algorithm>

#include "core/date.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::string_view kEpoch = "1970-01-01";

/// The digits at `at` as a number, or -1.
int number_at(std::string_view text, std::size_t at, std::size_t size) {
  int value = 0;
  for (const char c : text.substr(at, size)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool has_date_shape(std::string_view date) {
  const std::size_t size = date.size();
  if (size != 4 && size != 7 && size != 10) return false;
  return (size < 7 || date[4] == '-') && (size < 10 || date[7] == '-');
}

long last_day_of_month(long first, std::string_view month) {
  const int year = number_at(month, 0, 4);
  const int number = number_at(month, 5, 2);
  int days = 28;
  while (is_valid_day(year, number, days + 1)) ++days;
  return first + days - 1;
}

}  // namespace

std::string valid_date(std::string_view date) {
  if (!has_date_shape(date)) return {};
  const int year = number_at(date, 0, 4);
  const int month = date.size() < 7 ? 1 : number_at(date, 5, 2);
  const int day = date.size() < 10 ? 1 : number_at(date, 8, 2);
  return is_valid_day(year, month, day) ? std::string(date) : std::string();
}

DateRange range_of(const std::string& date) {
  if (date.empty()) return {};
  const long first = days_between(kEpoch, date);
  if (date.size() == 4) return {first, days_between(kEpoch, date + "-12-31"), true};
  if (date.size() == 7) return {first, last_day_of_month(first, date), true};
  return {first, first, true};
}

void extend(DateRange& range, const DateRange& other) {
  if (!other.known) return;
  if (!range.known) range = other;
  range.first = std::min(range.first, other.first);
  range.last = std::max(range.last, other.last);
}

long days_apart(const DateRange& a, const DateRange& b) {
  if (!a.known || !b.known) return 0;
  return std::max({0L, b.first - a.last, a.first - b.last});
}

}  // namespace dealgraph::detail
