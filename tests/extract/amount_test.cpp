#include "extract/amount.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "packs.hpp"

namespace dealgraph {
namespace {

std::string shown(const Amount& amount, std::string_view words) {
  std::ostringstream out;
  out.precision(15);
  out << "[" << words << "] ";
  switch (amount.kind) {
    case AmountKind::money:
      out << amount.number << " " << amount.currency << (amount.per_share ? " per share" : "");
      break;
    case AmountKind::percent:
      out << amount.number << " share";
      break;
    case AmountKind::number:
      out << amount.number;
      break;
    case AmountKind::date:
      out << "on " << amount.date;
      break;
  }
  return out.str();
}

/// All amounts of a text: "[$5 million] 5000000 USD; [2021] on 2021".
std::string amounts(const std::string& text, const std::string& published = "2022-06-15") {
  static const std::shared_ptr<const RulePack> pack = test::compile(test::closed_words());
  std::vector<Token> tokens = tokenize(text);
  pack->annotate(tokens);
  std::string out;
  for (const Amount& amount : find_amounts(text, tokens, published)) {
    const Span span{tokens[amount.begin].span.begin, tokens[amount.end - 1].span.end};
    out += (out.empty() ? "" : "; ") + shown(amount, span.in(text));
  }
  return out;
}

struct Case {
  const char* text;
  const char* found;
};

void expect(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(amounts(c.text), c.found) << c.text;
}

TEST(FindAmounts, Money) {
  expect({
      {"for $5.8bn in cash", "[$5.8bn] 5800000000 USD"},
      {"a $10.3 billion bid", "[$10.3 billion] 10300000000 USD"},
      {"a $10.3-billion bid", "[$10.3-billion] 10300000000 USD"},
      {"about US$900 million", "[US$900 million] 900000000 USD"},
      {"C$900 million", "[C$900 million] 900000000 CAD"},
      {"HK$1.2 billion", "[HK$1.2 billion] 1200000000 HKD"},
      {"$20m and €3bn", "[$20m] 20000000 USD; [€3bn] 3000000000 EUR"},
      {"£650,000", "[£650,000] 650000 GBP"},
      {"¥500 billion", "[¥500 billion] 500000000000 JPY"},
      {"EUR 40 million", "[EUR 40 million] 40000000 EUR"},
      {"Rs 500 crore", "[Rs 500 crore] 5000000000 INR"},
      {"1.5 billion euros", "[1.5 billion euros] 1500000000 EUR"},
      {"six million dollars", "[six million dollars] 6000000 USD"},
      {"300 million Canadian dollars", "[300 million Canadian dollars] 300000000 CAD"},
      {"a 2-billion-dollar deal", "[2-billion-dollar] 2000000000 USD"},
      {"$1 trillion", "[$1 trillion] 1000000000000 USD"},
      {"the $ sign", ""},
  });
}

TEST(FindAmounts, MoneyPerShare) {
  expect({{"$21 a share", "[$21] 21 USD per share"},
          {"$26.50 per share in cash", "[$26.50] 26.5 USD per share"},
          {"$21 a time", "[$21] 21 USD"}});
}

TEST(FindAmounts, Percents) {
  expect({{"25 percent", "[25 percent] 0.25 share"},
          {"a 9.9% stake", "[9.9%] 0.099 share"},
          {"50 per cent", "[50 per cent] 0.5 share"},
          {"30 pct", "[30 pct] 0.3 share"},
          {"ten percent", "[ten percent] 0.1 share"}});
}

TEST(FindAmounts, Numbers) {
  expect({{"5,400 GPUs", "[5,400] 5400"},
          {"six new chips", "[six] 6"},
          {"2.5 million chips", "[2.5 million] 2500000"},
          {"20 m tall", "[20] 20"},
          {"the A100", ""},
          {"no numbers", ""}});
}

TEST(FindAmounts, Dates) {
  expect({{"on Dec. 8, 2021", "[Dec. 8, 2021] on 2021-12-08"},
          {"in December 2021", "[December 2021] on 2021-12"},
          {"on December 8", "[December 8] on "},
          {"on 8 December 2021", "[8 December 2021] on 2021-12-08"},
          {"in 2005", "[2005] on 2005"},
          {"on Monday", "[Monday] on "},
          {"it may 5", "[5] 5"},
          {"a 2005 deal", "[2005] on 2005"},
          {"in 2205", "[2205] 2205"}});
}

TEST(FindAmounts, Chinese) {
  expect({{"斥资22亿元收购", "[22亿元] 2200000000 CNY"},
          {"约5.8亿美元", "[5.8亿美元] 580000000 USD"},
          {"300万欧元", "[300万欧元] 3000000 EUR"},
          {"1万亿日元", "[1万亿日元] 1000000000000 JPY"},
          {"10亿港元", "[10亿港元] 1000000000 HKD"},
          {"持股25%", "[25%] 0.25 share"},
          {"5000台服务器", "[5000] 5000"},
          {"3万块芯片", "[3万] 30000"},
          {"于2021年12月8日", "[2021年12月8日] on 2021-12-08"},
          {"在2021年12月", "[2021年12月] on 2021-12"},
          {"在2021年", "[2021年] on 2021"},
          {"在5月24日宣布", "[5月24日] on 2022-05-24"}});
}

TEST(FindAmounts, ChineseDayWithoutYearNeedsThePublishedOne) {
  EXPECT_EQ(amounts("在5月24日宣布", ""), "[5月24日] on ");
}

TEST(FindAmounts, SortedAndApart) {
  const std::string text = "On Dec. 8, 2021 Foo paid $5bn (€4bn) for 25 percent, 3 plants and 22亿元.";
  std::vector<Token> tokens = tokenize(text);
  test::compile(test::closed_words())->annotate(tokens);
  const std::vector<Amount> found = find_amounts(text, tokens, "");
  EXPECT_EQ(found.size(), 6u);
  for (std::size_t at = 1; at < found.size(); ++at) EXPECT_LE(found[at - 1].end, found[at].begin);
}

}  // namespace
}  // namespace dealgraph
