#pragma once
/// The days that statements speak of, for telling one deal from the next.

#include <string>
#include <string_view>

namespace dealgraph::detail {

/// `date` if it is an ISO 8601 year, month or day of the calendar, else empty.
std::string valid_date(std::string_view date);

/// Whole days from `first` to `last`, counted from 1970; not `known` if nothing says which. "2021" is all of that year.
struct DateRange {
  long first = 0;
  long last = 0;
  bool known = false;
};

/// `date` as from valid_date.
DateRange range_of(const std::string& date);

/// Makes `range` cover `other` too.
void extend(DateRange& range, const DateRange& other);

/// Days between the ranges; 0 if they overlap or one is unknown.
long days_apart(const DateRange& a, const DateRange& b);

}  // namespace dealgraph::detail
