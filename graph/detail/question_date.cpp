#include "graph/detail/question_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/date.hpp"

namespace dealgraph::detail {
namespace {

using Words = std::vector<QuestionWord>;

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string date_text(int year, int month = 0, int day = 0) {
  return padded(year, 4) + (month == 0 ? "" : "-" + padded(month, 2)) + (day == 0 ? "" : "-" + padded(day, 2));
}

std::string_view word(const Words& words, std::size_t at) {
  return at < words.size() ? std::string_view(words[at].text) : std::string_view();
}

/// A whole number from `least` to `most`, or 0.
int number(std::string_view text, int least, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && value >= least && value <= most ? value : 0;
}

int year_in(std::string_view text) {
  return text.size() == 4 ? number(text, 1900, 2099) : 0;
}

/// "5", "5th".
int day_in(std::string_view text) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"})
    if (text.size() > 2 && text.ends_with(ending)) text.remove_suffix(2);
  return number(text, 1, 31);
}

int month_named(std::string_view text) {
  constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                        "july",    "august",   "september", "october", "november", "december"};
  if (text.size() < 3) return 0;
  const auto at = std::find_if(kMonths.begin(), kMonths.end(), [&](std::string_view month) {
    return month == text || (month.substr(0, 3) == text) || (month == "september" && text == "sept");
  });
  return at == kMonths.end() ? 0 : static_cast<int>(at - kMonths.begin()) + 1;
}

std::optional<QuestionDate> checked(int year, int month, int day, std::size_t count) {
  if (year == 0 || (day != 0 && !is_valid_day(year, month, day))) return std::nullopt;
  return QuestionDate{date_text(year, month, day), count};
}

/// "March 2021", "March 5 2021", "5 March 2021".
std::optional<QuestionDate> english_date(const Words& words, std::size_t at) {
  if (const int month = month_named(word(words, at))) {
    if (const int year = year_in(word(words, at + 1))) return checked(year, month, 0, 2);
    if (const int day = day_in(word(words, at + 1))) return checked(year_in(word(words, at + 2)), month, day, 3);
    return std::nullopt;
  }
  const int day = day_in(word(words, at));
  const int month = month_named(word(words, at + 1));
  return day != 0 && month != 0 ? checked(year_in(word(words, at + 2)), month, day, 3) : std::nullopt;
}

/// "2021年", "2021年3月", "2021年3月5日".
std::optional<QuestionDate> chinese_date(const Words& words, std::size_t at, int year) {
  const int month = number(word(words, at + 2), 1, 12);
  if (month == 0 || word(words, at + 3) != "月") return checked(year, 0, 0, 2);
  const int day = number(word(words, at + 4), 1, 31);
  const bool has_day = day != 0 && (word(words, at + 5) == "日" || word(words, at + 5) == "号");
  return has_day ? checked(year, month, day, 6) : checked(year, month, 0, 4);
}

bool are_hyphenated(const Words& words, std::size_t at) {
  return at + 1 < words.size() && words[at].end + 1 == words[at + 1].begin;
}

/// "2021", "2021-03", "2021-03-05", or Chinese.
std::optional<QuestionDate> date_from_year(const Words& words, std::size_t at, int year) {
  if (word(words, at + 1) == "年") return chinese_date(words, at, year);
  const std::string_view month_text = word(words, at + 1);
  const int month = month_text.size() == 2 && are_hyphenated(words, at) ? number(month_text, 1, 12) : 0;
  if (month == 0) return checked(year, 0, 0, 1);
  const std::string_view day_text = word(words, at + 2);
  const int day = day_text.size() == 2 && are_hyphenated(words, at + 1) ? number(day_text, 1, 31) : 0;
  return day == 0 ? checked(year, month, 0, 2) : checked(year, month, day, 3);
}

int part(const std::string& date, std::size_t from, std::size_t size) {
  return date.size() < from + size ? 0 : number(std::string_view(date).substr(from, size), 0, 9999);
}

std::string moved(const std::string& date, int by) {
  const int year = part(date, 0, 4), month = part(date, 5, 2);
  if (part(date, 8, 2) != 0) return add_days(date, by);
  if (month == 0) return date_text(year + by);
  const int months = 12 * year + month - 1 + by;
  return date_text(months / 12, months % 12 + 1);
}

}  // namespace

std::optional<QuestionDate> question_date_at(const Words& words, std::size_t at) {
  if (const int year = year_in(word(words, at))) return date_from_year(words, at, year);
  return english_date(words, at);
}

std::string before_date(const std::string& date) {
  return moved(date, -1);
}

std::string after_date(const std::string& date) {
  return moved(date, 1);
}

}  // namespace dealgraph::detail
