#include "extract/amount_date.hpp"

#include <algorithm>
#include <optional>

#include "extract/amount_words.hpp"

namespace dealgraph {
namespace {

class DateReader : private AmountText {
 public:
  DateReader(const AmountText& text, const std::string& published) : AmountText(text), published_(published) {}

  bool date_at(std::uint32_t begin, Amount& out) const {
    return month_date(begin, out) || day_month_date(begin, out) || chinese_date(begin, out) || plain_year(begin, out) ||
           weekday(begin, out);
  }

 private:
  [[nodiscard]] std::optional<int> year_at(std::uint32_t at) const {
    if (at >= tokens_.size() || tokens_[at].kind != TokenKind::number || tokens_[at].span.size() != 4) return std::nullopt;
    const std::optional<double> value = parse_number(tokens_[at].span.in(text_));
    if (!value || *value < 1900 || *value > 2099) return std::nullopt;
    return static_cast<int>(*value);
  }

  [[nodiscard]] std::optional<int> day_at(std::uint32_t at) const {
    if (at >= tokens_.size() || tokens_[at].kind != TokenKind::number || tokens_[at].span.size() > 2) return std::nullopt;
    const std::optional<double> value = parse_number(tokens_[at].span.in(text_));
    if (!value || *value < 1 || *value > 31) return std::nullopt;
    return static_cast<int>(*value);
  }

  [[nodiscard]] int month_at(std::uint32_t at) const {
    if (at >= tokens_.size() || !tokens_[at].is(word::month) || !tokens_[at].capital) return 0;
    const std::string word = folded(at).substr(0, 3);
    const auto known = std::find(kMonths.begin(), kMonths.end(), word);
    return known == kMonths.end() ? 0 : static_cast<int>(known - kMonths.begin()) + 1;
  }

  static std::string iso(int year, int month, int day) {
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    std::string out = std::to_string(year);
    if (month != 0) out += "-" + two(month);
    if (month != 0 && day != 0) out += "-" + two(day);
    return out;
  }

  /// "Dec. 8, 2021", "December 2021", "May 24".
  bool month_date(std::uint32_t begin, Amount& out) const {
    const int month = month_at(begin);
    if (month == 0) return false;
    std::uint32_t at = begin + 1;
    if (mark_at(at, '.')) ++at;
    const std::optional<int> day = day_at(at);
    if (day) ++at;
    std::uint32_t year_from = at;
    if (mark_at(year_from, ',')) ++year_from;
    const std::optional<int> year = year_at(year_from);
    if (!year && !day) return false;
    if (year) at = year_from + 1;
    out = {begin, at, AmountKind::date, 0, "", year ? iso(*year, month, day.value_or(0)) : "", false};
    return true;
  }

  bool day_month_date(std::uint32_t begin, Amount& out) const {
    const std::optional<int> day = day_at(begin);
    const int month = day ? month_at(begin + 1) : 0;
    if (month == 0) return false;
    const std::optional<int> year = year_at(begin + 2);
    out = {begin, begin + (year ? 3u : 2u), AmountKind::date, 0, "", year ? iso(*year, month, *day) : "", false};
    return true;
  }

  /// 2021年12月8日, 12月8日 (of the article's year), 2021年.
  bool chinese_date(std::uint32_t begin, Amount& out) const {
    std::uint32_t at = begin;
    std::optional<int> year = year_at(at);
    if (year && starts_with(at + 1, "年"))
      at += 2;
    else
      year.reset();
    const std::optional<int> month = day_at(at);
    if (!month || *month > 12 || !starts_with(at + 1, "月")) {
      if (!year) return false;
      out = {begin, at, AmountKind::date, 0, "", iso(*year, 0, 0), false};
      return true;
    }
    const std::optional<int> day = day_at(at + 2);
    const bool has_day = day && starts_with(at + 3, "日");
    if (!year && published_.size() >= 4) year = std::stoi(published_.substr(0, 4));
    out = {begin, at + (has_day ? 4u : 2u), AmountKind::date, 0, "", year ? iso(*year, *month, has_day ? *day : 0) : "", false};
    return true;
  }

  bool plain_year(std::uint32_t begin, Amount& out) const {
    const std::optional<int> year = year_at(begin);
    if (!year || begin == 0) return false;
    if (begin + 1 < tokens_.size() && tokens_[begin + 1].kind == TokenKind::word && !tokens_[begin + 1].space_before)
      return false;
    out = {begin, begin + 1, AmountKind::date, 0, "", iso(*year, 0, 0), false};
    return true;
  }

  bool weekday(std::uint32_t begin, Amount& out) const {
    if (!tokens_[begin].is(word::weekday) || !tokens_[begin].capital) return false;
    if (tokens_[begin].span.size() <= 3 && !mark_at(begin + 1, '.')) return false;
    out = {begin, begin + 1, AmountKind::date, 0, "", "", false};
    return true;
  }

  const std::string& published_;
};

}  // namespace

bool read_date(const AmountText& text, const std::string& published, std::uint32_t begin, Amount& out) {
  return DateReader(text, published).date_at(begin, out);
}

}  // namespace dealgraph
