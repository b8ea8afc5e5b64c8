#pragma once
/// The words for numbers, currencies and months in English and Chinese: language constants, not data.

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace dealgraph {

/// A word and the number that it stands for.
struct NamedNumber {
  std::string_view word;
  double value;
};

inline constexpr std::array<NamedNumber, 31> kNumberWords{
    {{"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},      {"five", 5},       {"six", 6},
     {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},      {"eleven", 11},    {"twelve", 12},
     {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},  {"seventeen", 17}, {"eighteen", 18},
     {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},    {"fifty", 50},     {"sixty", 60},
     {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"hundred", 100}, {"dozen", 12},     {"dozens", 24},
     {"half", 0.5}}};

inline constexpr std::array<NamedNumber, 17> kScales{{{"thousand", 1e3},
                                                      {"k", 1e3},
                                                      {"million", 1e6},
                                                      {"mln", 1e6},
                                                      {"m", 1e6},
                                                      {"mn", 1e6},
                                                      {"mm", 1e6},
                                                      {"billion", 1e9},
                                                      {"bln", 1e9},
                                                      {"bn", 1e9},
                                                      {"b", 1e9},
                                                      {"trillion", 1e12},
                                                      {"tn", 1e12},
                                                      {"crore", 1e7},
                                                      {"lakh", 1e5},
                                                      {"crores", 1e7},
                                                      {"milliard", 1e9}}};

/// A word and the currency that it stands for (ISO 4217).
struct CurrencyWord {
  std::string_view word;
  std::string_view code;
};

inline constexpr std::array<CurrencyWord, 46> kCurrencyNames{
    {{"dollars", "USD"}, {"dollar", "USD"}, {"usd", "USD"},     {"euros", "EUR"},    {"euro", "EUR"},    {"eur", "EUR"},
     {"pounds", "GBP"},  {"pound", "GBP"},  {"gbp", "GBP"},     {"sterling", "GBP"}, {"yen", "JPY"},     {"jpy", "JPY"},
     {"yuan", "CNY"},    {"cny", "CNY"},    {"rmb", "CNY"},     {"renminbi", "CNY"}, {"won", "KRW"},     {"krw", "KRW"},
     {"rupees", "INR"},  {"inr", "INR"},    {"rs", "INR"},      {"francs", "CHF"},   {"chf", "CHF"},     {"cad", "CAD"},
     {"aud", "AUD"},     {"hkd", "HKD"},    {"sgd", "SGD"},     {"kronor", "SEK"},   {"sek", "SEK"},     {"kroner", "NOK"},
     {"nok", "NOK"},     {"dkk", "DKK"},    {"roubles", "RUB"}, {"rubles", "RUB"},   {"rub", "RUB"},     {"rand", "ZAR"},
     {"zar", "ZAR"},     {"reais", "BRL"},  {"brl", "BRL"},     {"pesos", "MXN"},    {"ringgit", "MYR"}, {"baht", "THB"},
     {"shekels", "ILS"}, {"twd", "TWD"},    {"lira", "TRY"},    {"dirhams", "AED"}}};

inline constexpr std::array<CurrencyWord, 12> kDollarPrefixes{{{"us", "USD"},
                                                               {"u.s.", "USD"},
                                                               {"c", "CAD"},
                                                               {"ca", "CAD"},
                                                               {"a", "AUD"},
                                                               {"au", "AUD"},
                                                               {"hk", "HKD"},
                                                               {"s", "SGD"},
                                                               {"nz", "NZD"},
                                                               {"nt", "TWD"},
                                                               {"r", "BRL"},
                                                               {"can", "CAD"}}};

inline constexpr std::array<CurrencyWord, 18> kChineseCurrencies{{{"元人民币", "CNY"},
                                                                  {"人民币", "CNY"},
                                                                  {"美元", "USD"},
                                                                  {"港元", "HKD"},
                                                                  {"港币", "HKD"},
                                                                  {"欧元", "EUR"},
                                                                  {"日元", "JPY"},
                                                                  {"英镑", "GBP"},
                                                                  {"韩元", "KRW"},
                                                                  {"新台币", "TWD"},
                                                                  {"台币", "TWD"},
                                                                  {"澳元", "AUD"},
                                                                  {"加元", "CAD"},
                                                                  {"卢布", "RUB"},
                                                                  {"卢比", "INR"},
                                                                  {"美金", "USD"},
                                                                  {"瑞士法郎", "CHF"},
                                                                  {"元", "CNY"}}};

inline constexpr std::array<NamedNumber, 6> kChineseScales{
    {{"万亿", 1e12}, {"千亿", 1e11}, {"百万", 1e6}, {"千万", 1e7}, {"亿", 1e8}, {"万", 1e4}}};

inline constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                          "jul", "aug", "sep", "oct", "nov", "dec"};

/// Most words differ from a table's in their first letter: no need to compare them whole.
constexpr bool is_same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && !a.empty() && a.front() == b.front() && a == b;
}

template <std::size_t N>
std::optional<double> value_of(const std::array<NamedNumber, N>& table, std::string_view word) {
  for (const NamedNumber& entry : table)
    if (is_same_word(entry.word, word)) return entry.value;
  return std::nullopt;
}

template <std::size_t N>
std::string_view code_of(const std::array<CurrencyWord, N>& table, std::string_view word) {
  for (const CurrencyWord& entry : table)
    if (is_same_word(entry.word, word)) return entry.code;
  return {};
}

/// A number as digits with commas: "5,400", "5.8".
inline std::optional<double> parse_number(std::string_view written) {
  std::string digits;
  for (const char c : written)
    if (c != ',') digits += c;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace dealgraph
