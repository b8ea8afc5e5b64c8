#include "core/date.hpp"

#include <array>
#include <cctype>
#include <chrono>
#include <cstdio>

#include "core/error.hpp"

namespace dealgraph {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};

bool is_digit_byte(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// Takes a date apart from left to right. A step that does not fit takes nothing.
class DateScanner {
 public:
  explicit DateScanner(std::string_view text) : rest_(text) {}

  /// A number of `least` to `most` digits, none left over.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t count = 0;
    int value = 0;
    while (count < rest_.size() && is_digit_byte(rest_[count])) {
      if (count == most) return std::nullopt;
      value = value * 10 + (rest_[count++] - '0');
    }
    if (count < least) return std::nullopt;
    rest_.remove_prefix(count);
    return value;
  }

  bool skip(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  void skip_any(std::string_view characters) {
    const std::size_t end = rest_.find_first_not_of(characters);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end);
  }

  /// A word of `names`, in full or cut to three or more letters, with or without a full stop: its place, from 0.
  template <std::size_t size>
  std::optional<int> word(const std::array<std::string_view, size>& names) {
    std::string lower;
    for (std::size_t i = 0; i < rest_.size() && is_letter_byte(rest_[i]); ++i) lower += static_cast<char>(rest_[i] | 0x20);
    if (lower.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < size; ++i) {
      if (!names[i].starts_with(lower)) continue;
      rest_.remove_prefix(lower.size());
      skip(".");
      return static_cast<int>(i);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

/// "2022-05-27", "2022/5/27", "2022.5.27", "20220527", "2022年5月27日".
std::optional<Day> year_first(DateScanner& scan) {
  if (const auto packed = scan.number(8, 8)) return Day{*packed / 10000, *packed / 100 % 100, *packed % 100};
  const auto year = scan.number(4, 4);
  if (!year) return std::nullopt;
  for (const auto& [first, second, third] :
       {std::array<std::string_view, 3>{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}}) {
    if (!scan.skip(first)) continue;
    const auto month = scan.number(1, 2);
    if (!month || !scan.skip(second)) return std::nullopt;
    const auto number = scan.number(1, 2);
    if (!number || !scan.skip(third)) return std::nullopt;
    return Day{*year, *month, *number};
  }
  return std::nullopt;
}

void skip_ordinal(DateScanner& scan) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (scan.skip(ending)) return;
  }
}

/// A year of four digits, or of two as RFC 850 wrote them (70…99 are of the last century).
std::optional<int> written_year(DateScanner& scan) {
  if (const auto year = scan.number(4, 4)) return year;
  const auto year = scan.number(2, 2);
  if (!year) return std::nullopt;
  return *year + (*year >= 70 ? 1900 : 2000);
}

/// "27 May 2022", "27th of May, 2022", "27-May-22".
std::optional<Day> day_first(DateScanner& scan) {
  const auto day = scan.number(1, 2);
  if (!day) return std::nullopt;
  skip_ordinal(scan);
  scan.skip_any(" -");
  if (scan.skip("of ")) scan.skip_any(" ");
  const auto month = scan.word(kMonths);
  if (!month) return std::nullopt;
  scan.skip_any(" ,-");
  const auto year = written_year(scan);
  if (!year) return std::nullopt;
  return Day{*year, *month + 1, *day};
}

/// Skips "15:51:00 ", which stands before the year in asctime dates.
void skip_clock(DateScanner& scan) {
  DateScanner ahead = scan;
  if (!ahead.number(1, 2) || !ahead.skip(":")) return;
  ahead.skip_any("0123456789: ");
  const std::size_t taken = scan.rest().size() - ahead.rest().size();
  const std::string_view clock = scan.rest().substr(0, taken);
  const std::size_t end = clock.find(' ');
  if (end != std::string_view::npos) scan = DateScanner(scan.rest().substr(end + 1));
}

/// "May 27, 2022", "May 27 15:51:00 2022".
std::optional<Day> month_first(DateScanner& scan) {
  const auto month = scan.word(kMonths);
  if (!month) return std::nullopt;
  scan.skip_any(" ");
  const auto day = scan.number(1, 2);
  if (!day) return std::nullopt;
  skip_ordinal(scan);
  scan.skip_any(" ,");
  skip_clock(scan);
  const auto year = scan.number(4, 4);
  if (!year) return std::nullopt;
  return Day{*year, *month + 1, *day};
}

/// Whether `rest`, what follows a day, can be a time or zone: nothing, or something set apart from the day.
bool may_follow_day(std::string_view rest) {
  if (rest.empty()) return true;
  const bool is_time = (rest.front() == 'T' || rest.front() == 't') && rest.size() > 1 && is_digit_byte(rest[1]);
  return is_time || std::string_view(" \t,Z+").find(rest.front()) != std::string_view::npos;
}

std::string iso_day(int year, int month, int day) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return text;
}

/// The number that `part` of an ISO date spells, `missing` where the date ends before it.
int iso_part(std::string_view date, std::size_t at, std::size_t size, int missing) {
  if (date.size() < at + size) return missing;
  DateScanner scan(date.substr(at, size));
  const auto value = scan.number(size, size);
  if (!value) throw Error("'" + std::string(date) + "' is no ISO 8601 date; write it like 2022-05-27");
  return *value;
}

std::chrono::sys_days to_days(std::string_view iso) {
  const int year = iso_part(iso, 0, 4, -1);
  const int month = iso_part(iso, 5, 2, 1);
  const int day = iso_part(iso, 8, 2, 1);
  if (!is_valid_day(year, month, day)) throw Error("'" + std::string(iso) + "' is no day of the calendar");
  return std::chrono::year{year} / month / day;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

}  // namespace

std::optional<std::string> calendar_day(std::string_view written) {
  DateScanner start(trimmed(written));
  if (start.word(kWeekdays)) start.skip_any(" ,");
  for (const auto form : {year_first, day_first, month_first}) {
    DateScanner scan = start;
    const std::optional<Day> day = form(scan);
    if (!day || !may_follow_day(scan.rest()) || !is_valid_day(day->year, day->month, day->day)) continue;
    return iso_day(day->year, day->month, day->day);
  }
  return std::nullopt;
}

bool is_iso_date(std::string_view date) {
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
  const std::string whole = std::string(date) + std::string("0000-01-01").substr(date.size());
  return calendar_day(whole) == whole;
}

bool is_valid_day(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || day < 1) return false;
  return (std::chrono::year{year} / month / day).ok();
}

std::string add_days(std::string_view day, int count) {
  const std::chrono::year_month_day sum(to_days(day) + std::chrono::days(count));
  return iso_day(static_cast<int>(sum.year()), static_cast<int>(static_cast<unsigned>(sum.month())),
                 static_cast<int>(static_cast<unsigned>(sum.day())));
}

long days_between(std::string_view from, std::string_view to) {
  return (to_days(to) - to_days(from)).count();
}

}  // namespace dealgraph
