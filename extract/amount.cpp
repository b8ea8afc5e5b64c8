#include "extract/amount.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace dealgraph {
namespace {

using Tokens = std::vector<Token>;

struct NamedNumber {
  std::string_view word;
  double value;
};

constexpr std::array<NamedNumber, 31> kNumberWords{{{"one", 1},       {"two", 2},        {"three", 3},     {"four", 4},       {"five", 5},     {"six", 6},
                                                    {"seven", 7},     {"eight", 8},      {"nine", 9},      {"ten", 10},       {"eleven", 11},  {"twelve", 12},
                                                    {"thirteen", 13}, {"fourteen", 14},  {"fifteen", 15},  {"sixteen", 16},   {"seventeen", 17}, {"eighteen", 18},
                                                    {"nineteen", 19}, {"twenty", 20},    {"thirty", 30},   {"forty", 40},     {"fifty", 50},   {"sixty", 60},
                                                    {"seventy", 70},  {"eighty", 80},    {"ninety", 90},   {"hundred", 100},  {"dozen", 12},   {"dozens", 24}, {"half", 0.5}}};

constexpr std::array<NamedNumber, 17> kScales{{{"thousand", 1e3}, {"k", 1e3},   {"million", 1e6}, {"mln", 1e6}, {"m", 1e6},     {"mn", 1e6},   {"mm", 1e6},    {"billion", 1e9}, {"bln", 1e9},
                                               {"bn", 1e9},       {"b", 1e9},   {"trillion", 1e12}, {"tn", 1e12}, {"crore", 1e7}, {"lakh", 1e5}, {"crores", 1e7}, {"milliard", 1e9}}};

struct CurrencyWord {
  std::string_view word;
  std::string_view code;
};

constexpr std::array<CurrencyWord, 46> kCurrencyNames{{{"dollars", "USD"}, {"dollar", "USD"}, {"usd", "USD"},   {"euros", "EUR"},  {"euro", "EUR"},   {"eur", "EUR"},
                                                       {"pounds", "GBP"},  {"pound", "GBP"},  {"gbp", "GBP"},   {"sterling", "GBP"}, {"yen", "JPY"},  {"jpy", "JPY"},
                                                       {"yuan", "CNY"},    {"cny", "CNY"},    {"rmb", "CNY"},   {"renminbi", "CNY"}, {"won", "KRW"},  {"krw", "KRW"},
                                                       {"rupees", "INR"},  {"inr", "INR"},    {"rs", "INR"},    {"francs", "CHF"}, {"chf", "CHF"},    {"cad", "CAD"},
                                                       {"aud", "AUD"},     {"hkd", "HKD"},    {"sgd", "SGD"},   {"kronor", "SEK"}, {"sek", "SEK"},    {"kroner", "NOK"},
                                                       {"nok", "NOK"},     {"dkk", "DKK"},    {"roubles", "RUB"}, {"rubles", "RUB"}, {"rub", "RUB"},  {"rand", "ZAR"},
                                                       {"zar", "ZAR"},     {"reais", "BRL"},  {"brl", "BRL"},   {"pesos", "MXN"},  {"ringgit", "MYR"}, {"baht", "THB"},
                                                       {"shekels", "ILS"}, {"twd", "TWD"},    {"lira", "TRY"},  {"dirhams", "AED"}}};

constexpr std::array<CurrencyWord, 12> kDollarPrefixes{{{"us", "USD"}, {"u.s.", "USD"}, {"c", "CAD"}, {"ca", "CAD"}, {"a", "AUD"}, {"au", "AUD"}, {"hk", "HKD"}, {"s", "SGD"}, {"nz", "NZD"}, {"nt", "TWD"}, {"r", "BRL"}, {"can", "CAD"}}};

constexpr std::array<CurrencyWord, 18> kChineseCurrencies{{{"元人民币", "CNY"}, {"人民币", "CNY"}, {"美元", "USD"}, {"港元", "HKD"}, {"港币", "HKD"}, {"欧元", "EUR"}, {"日元", "JPY"},
                                                           {"英镑", "GBP"},     {"韩元", "KRW"},   {"新台币", "TWD"}, {"台币", "TWD"}, {"澳元", "AUD"}, {"加元", "CAD"}, {"卢布", "RUB"},
                                                           {"卢比", "INR"},     {"美金", "USD"},   {"瑞士法郎", "CHF"}, {"元", "CNY"}}};

constexpr std::array<NamedNumber, 6> kChineseScales{{{"万亿", 1e12}, {"千亿", 1e11}, {"百万", 1e6}, {"千万", 1e7}, {"亿", 1e8}, {"万", 1e4}}};

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

template <std::size_t N>
std::optional<double> value_of(const std::array<NamedNumber, N>& table, std::string_view word) {
  for (const NamedNumber& entry : table)
    if (entry.word == word) return entry.value;
  return std::nullopt;
}

template <std::size_t N>
std::string_view code_of(const std::array<CurrencyWord, N>& table, std::string_view word) {
  for (const CurrencyWord& entry : table)
    if (entry.word == word) return entry.code;
  return {};
}

std::optional<double> parse_number(std::string_view written) {
  std::string digits;
  for (const char c : written)
    if (c != ',') digits += c;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

class AmountFinder {
 public:
  AmountFinder(std::string_view text, const Tokens& tokens, const std::string& published) : text_(text), tokens_(tokens), published_(published) {}

  std::vector<Amount> run() {
    for (std::uint32_t at = 0; at < tokens_.size();) {
      Amount amount;
      if (date_at(at, amount) || money_at(at, amount) || number_at(at, amount)) {
        at = amount.end;
        out_.push_back(std::move(amount));
      } else {
        ++at;
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string folded(std::uint32_t at) const { return at < tokens_.size() ? fold_token(tokens_[at].span.in(text_)) : std::string(); }
  [[nodiscard]] bool mark_at(std::uint32_t at, char mark) const { return at < tokens_.size() && tokens_[at].is_mark(mark); }
  [[nodiscard]] bool starts_with(std::uint32_t at, std::string_view what) const {
    return at < tokens_.size() && text_.substr(tokens_[at].span.begin, what.size()) == what;
  }
  /// The token after the bytes of `what`, which begin at token `at`.
  [[nodiscard]] std::uint32_t after(std::uint32_t at, std::string_view what) const {
    const std::uint32_t end = tokens_[at].span.begin + static_cast<std::uint32_t>(what.size());
    while (at < tokens_.size() && tokens_[at].span.begin < end) ++at;
    return at;
  }

  /// A number with its scale: "5.8 billion", "5.8bn", "six", "22亿". `at` moves behind it.
  std::optional<double> scaled(std::uint32_t& at, bool words_allowed) const {
    if (at >= tokens_.size()) return std::nullopt;
    std::optional<double> value;
    if (tokens_[at].kind == TokenKind::number)
      value = parse_number(tokens_[at].span.in(text_));
    else if (tokens_[at].kind == TokenKind::cjk)
      return chinese_scaled(at);
    else if (words_allowed && tokens_[at].is(word::number_word))
      value = value_of(kNumberWords, folded(at));
    if (!value) return std::nullopt;
    ++at;
    for (const NamedNumber& scale : kChineseScales)
      if (starts_with(at, scale.word)) {
        at = after(at, scale.word);
        return *value * scale.value;
      }
    const std::uint32_t scale_at = mark_at(at, '-') && !tokens_[at].space_before ? at + 1 : at;
    if (const std::optional<double> scale = value_of(kScales, folded(scale_at))) {
      const bool letter = tokens_[scale_at].span.size() <= 2;
      if (!letter || !tokens_[scale_at].space_before || folded(scale_at) == "bn" || folded(scale_at) == "mn") {
        at = scale_at + 1;
        return *value * *scale;
      }
    }
    return value;
  }

  /// 十二亿, 三千万, 百亿: Chinese numerals with 万 or 亿 behind them; others are mostly no amounts.
  std::optional<double> chinese_scaled(std::uint32_t& at) const {
    static constexpr std::array<NamedNumber, 12> kDigits{{{"一", 1}, {"二", 2}, {"两", 2}, {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {"零", 0}, {"〇", 0}}};
    static constexpr std::array<NamedNumber, 3> kUnits{{{"十", 10}, {"百", 100}, {"千", 1000}}};
    double value = 0, digit = 0;
    std::uint32_t next = at;
    bool any = false;
    for (; next < tokens_.size() && next < at + 8; ++next) {
      const std::string_view word = tokens_[next].span.in(text_);
      if (const auto known = value_of(kDigits, word)) {
        digit = *known;
      } else if (const auto unit = value_of(kUnits, word)) {
        value += (digit == 0 ? 1 : digit) * *unit;
        digit = 0;
      } else {
        break;
      }
      any = true;
    }
    if (!any || next >= tokens_.size()) return std::nullopt;
    for (const NamedNumber& scale : {NamedNumber{"万亿", 1e12}, NamedNumber{"亿", 1e8}, NamedNumber{"万", 1e4}})
      if (starts_with(next, scale.word)) {
        at = after(next, scale.word);
        return (value + digit) * scale.value;
      }
    return std::nullopt;
  }

  /// "$", "US$", "€", "USD": the currency and the token after it.
  std::string_view currency_before(std::uint32_t& at) const {
    static constexpr std::array<CurrencyWord, 7> kSigns{{{"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"￥", "CNY"}, {"₹", "INR"}, {"₩", "KRW"}, {"₽", "RUB"}}};
    for (const CurrencyWord& sign : kSigns)
      if (starts_with(at, sign.word)) {
        ++at;
        return sign.code;
      }
    if (mark_at(at, '$')) {
      ++at;
      return "USD";
    }
    if (mark_at(at + 1, '$') && !tokens_[at + 1].space_before)
      if (const std::string_view code = code_of(kDollarPrefixes, folded(at)); !code.empty()) {
        at += 2;
        return code;
      }
    const std::string word = folded(at);
    if (word.size() == 3 || word == "rs")
      if (const std::string_view code = code_of(kCurrencyNames, word); !code.empty() && (tokens_[at].upper || word == "rs")) {
        ++at;
        if (mark_at(at, '.') || mark_at(at, '$')) ++at;
        return code;
      }
    return {};
  }

  bool money_at(std::uint32_t begin, Amount& out) const {
    std::uint32_t at = begin;
    std::string_view currency = currency_before(at);
    const bool before = !currency.empty();
    const std::optional<double> value = scaled(at, !before);
    if (!value) return false;
    if (!before) {
      currency = currency_after(at);
      if (currency.empty()) return false;
    }
    out = {begin, at, AmountKind::money, *value, std::string(currency), "", false};
    out.per_share = per_share_at(at);
    return true;
  }

  std::string_view currency_after(std::uint32_t& at) const {
    for (const CurrencyWord& name : kChineseCurrencies)
      if (starts_with(at, name.word)) {
        at = after(at, name.word);
        return name.code;
      }
    std::uint32_t next = at;
    if (mark_at(next, '-') && !tokens_[next].space_before) ++next;
    static constexpr std::array<CurrencyWord, 6> kCountries{{{"us", "USD"}, {"canadian", "CAD"}, {"australian", "AUD"}, {"singapore", "SGD"}, {"swiss", "CHF"}, {"british", "GBP"}}};
    const std::string_view country = code_of(kCountries, folded(next));
    if (!country.empty() && !code_of(kCurrencyNames, folded(next + 1)).empty()) {
      at = next + 2;
      return country;
    }
    const std::string_view code = code_of(kCurrencyNames, folded(next));
    if (!code.empty()) at = next + 1;
    return code;
  }

  [[nodiscard]] bool per_share_at(std::uint32_t at) const {
    const std::string word = folded(at);
    const std::string next = folded(at + 1);
    return ((word == "a" || word == "per" || word == "each") && (next == "share" || next == "ads" || next == "barrel" || next == "unit" || next == "month" || next == "year" || next == "ounce")) ||
           starts_with(at, "每股");
  }

  bool number_at(std::uint32_t begin, Amount& out) const {
    std::uint32_t at = begin;
    const std::optional<double> value = scaled(at, true);
    if (!value) return false;
    out = {begin, at, AmountKind::number, *value, "", "", false};
    if (mark_at(at, '%')) {
      out = {begin, at + 1, AmountKind::percent, *value / 100, "", "", false};
      return true;
    }
    const std::string word = folded(at);
    if (word == "percent" || word == "pct" || (word == "per" && folded(at + 1) == "cent"))
      out = {begin, at + (word == "per" ? 2u : 1u), AmountKind::percent, *value / 100, "", "", false};
    return true;
  }

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

  bool date_at(std::uint32_t begin, Amount& out) const {
    return month_date(begin, out) || day_month_date(begin, out) || chinese_date(begin, out) || plain_year(begin, out) || weekday(begin, out);
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
    if (begin + 1 < tokens_.size() && tokens_[begin + 1].kind == TokenKind::word && !tokens_[begin + 1].space_before) return false;
    out = {begin, begin + 1, AmountKind::date, 0, "", iso(*year, 0, 0), false};
    return true;
  }

  bool weekday(std::uint32_t begin, Amount& out) const {
    if (!tokens_[begin].is(word::weekday) || !tokens_[begin].capital) return false;
    if (tokens_[begin].span.size() <= 3 && !mark_at(begin + 1, '.')) return false;
    out = {begin, begin + 1, AmountKind::date, 0, "", "", false};
    return true;
  }

  std::string_view text_;
  const Tokens& tokens_;
  const std::string& published_;
  std::vector<Amount> out_;
};

}  // namespace

std::vector<Amount> find_amounts(std::string_view text, const std::vector<Token>& tokens, const std::string& published) {
  return AmountFinder(text, tokens, published).run();
}

}  // namespace dealgraph
