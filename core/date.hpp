#pragma once
/// Calendar days as ISO 8601 strings.

#include <optional>
#include <string>
#include <string_view>

namespace dealgraph {

/// The calendar day of a date-time as written, whatever its zone: "2022-05-27T15:51:00Z" and "2022-05-26 12:19:14 +0800" give
/// "2022-05-27" and "2022-05-26". Also takes "2022/5/27", "27 May 2022", "May 27, 2022", RFC 2822 and HTTP dates. nullopt if it
/// is no date or no day of the calendar (2022-02-30).
std::optional<std::string> calendar_day(std::string_view written);

/// True for an ISO date of any precision that exists: "2021", "2021-03", "2021-03-05".
bool is_iso_date(std::string_view date);

/// True for a day that exists. Months and days count from 1.
bool is_valid_day(int year, int month, int day);

/// `day` plus `count` days, both ISO; `day` must be valid and of full precision.
std::string add_days(std::string_view day, int count);

/// Days from `from` to `to`, each ISO of any precision (missing parts count as the first).
long days_between(std::string_view from, std::string_view to);

}  // namespace dealgraph
