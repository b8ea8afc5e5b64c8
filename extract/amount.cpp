#include "extract/amount.hpp"

#include <array>
#include <optional>
#include <utility>

#include "extract/amount_date.hpp"
#include "extract/amount_text.hpp"
#include "extract/amount_words.hpp"

namespace dealgraph {
namespace {

class AmountFinder : private AmountText {
 public:
  AmountFinder(std::string_view text, const std::vector<Token>& tokens, const std::string& published)
      : AmountText(text, tokens), published_(published) {}

  std::vector<Amount> run() {
    for (std::uint32_t at = 0; at < tokens_.size();) {
      if (!may_begin(at)) {
        ++at;
        continue;
      }
      Amount amount;
      if (read_date(*this, published_, at, amount) || money_at(at, amount) || number_at(at, amount)) {
        at = amount.end;
        out_.push_back(std::move(amount));
      } else {
        ++at;
      }
    }
    return std::move(out_);
  }

 private:
  /// Spares most words the closer look: of those that tell no number or day only "EUR", "Rs" and what stands before "$" can be
  /// currencies.
  [[nodiscard]] bool may_begin(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (static_cast<unsigned char>(text_[token.span.begin]) >= 0x80) return true;
    if (token.kind == TokenKind::mark) return token.mark == '$';
    if (token.kind != TokenKind::word || token.is(word::number_word | word::month | word::weekday)) return true;
    if (mark_at(at + 1, '$')) return true;
    return token.span.size() <= 3 && (token.upper || folded(at) == "rs");
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
    static constexpr std::array<NamedNumber, 12> kDigits{{{"一", 1},
                                                          {"二", 2},
                                                          {"两", 2},
                                                          {"三", 3},
                                                          {"四", 4},
                                                          {"五", 5},
                                                          {"六", 6},
                                                          {"七", 7},
                                                          {"八", 8},
                                                          {"九", 9},
                                                          {"零", 0},
                                                          {"〇", 0}}};
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
    static constexpr std::array<CurrencyWord, 7> kSigns{
        {{"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"￥", "CNY"}, {"₹", "INR"}, {"₩", "KRW"}, {"₽", "RUB"}}};
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
    static constexpr std::array<CurrencyWord, 6> kCountries{{{"us", "USD"},
                                                             {"canadian", "CAD"},
                                                             {"australian", "AUD"},
                                                             {"singapore", "SGD"},
                                                             {"swiss", "CHF"},
                                                             {"british", "GBP"}}};
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
    return ((word == "a" || word == "per" || word == "each") &&
            (next == "share" || next == "ads" || next == "barrel" || next == "unit" || next == "month" || next == "year" ||
             next == "ounce")) ||
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

  const std::string& published_;
  std::vector<Amount> out_;
};

}  // namespace

std::vector<Amount> find_amounts(std::string_view text, const std::vector<Token>& tokens, const std::string& published) {
  return AmountFinder(text, tokens, published).run();
}

}  // namespace dealgraph
