#include "extract/chinese_names.hpp"

#include <gtest/gtest.h>

#include "extract/extractor.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

/// "company 东瑞股份; person 龚宇": the mentions of a text, in order.
std::string names(const std::string& body, const std::string& title = "") {
  static const Extractor extractor(test::shipped_pack());
  Article article;
  article.id = "test";
  set_text(article, title, body);
  std::string out;
  for (const Mention& mention : extractor.extract(article).mentions)
    out += (out.empty() ? "" : "; ") + std::string(to_string(mention.type)) + " " + std::string(mention.span.in(article.text));
  return out;
}

struct Case {
  const char* text;
  const char* found;
};

void expect(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(names(c.text), c.found) << c.text;
}

TEST(ChineseNames, CompaniesBySuffix) {
  DEALGRAPH_NEED_PACK();
  expect({
      {"晋郧集团发布公告。", "company 晋郧集团"},
      {"昨日，晋郧股份大涨。", "company 晋郧股份"},
      {"位于北京的晋郧物联科技有限公司成立。", "company 晋郧物联科技有限公司"},
      {"英国斯芬克斯公司成立。", "company 斯芬克斯"},
      {"大型银行的利润下降。", ""},
      {"上市公司的子公司。", ""},
  });
}

TEST(ChineseNames, CompaniesByWhatStandsBeside) {
  DEALGRAPH_NEED_PACK();
  expect({
      {"机构首予晋郧能源(03868)买入评级。", "company 晋郧能源; company 03868"},
      {"机构首予晋郧能源（03868.HK）买入评级。", "company 晋郧能源; company 03868.HK"},
      {"晋郧星涨8%。", "company 晋郧星"},
      {"微软、晋郧星、英特尔等上涨。", "company 微软; company 晋郧星; company 英特尔"},
      {"氢氟碳化物(HFC)是温室气体。", ""},
  });
}

TEST(ChineseNames, Organizations) {
  DEALGRAPH_NEED_PACK();
  expect({
      {"江苏省委、省政府作出决定。", "organization 江苏省委"},
      {"加拿大晋郧拉大学参与研究。", "organization 晋郧拉大学"},
  });
}

TEST(ChineseNames, Persons) {
  DEALGRAPH_NEED_PACK();
  expect({
      {"微软首席财务官Amy Bradford出席会议。", "company 微软; person Amy Bradford"},
      {"负责人告诉记者。", ""},
      {"晋郧艺CEO龚宇：未来可期。", "company 晋郧艺; person 龚宇"},
  });
}

TEST(ChineseNames, TitledWorksAndCodes) {
  DEALGRAPH_NEED_PACK();
  expect({
      {"《星河晋郧》今日公测。", "product 星河晋郧"},
      {"《基加利修正案》生效。", ""},
      {"采用HFX-1234yf制冷剂的产品。", "product HFX-1234yf"},
      {"采用45nm芯片的产品。", ""},
  });
}

TEST(ChineseNames, DictionaryNamesDoNotCrossWords) {
  DEALGRAPH_NEED_PACK();
  EXPECT_EQ(names("超级计算能力很强。"), "");                 // 算能
  EXPECT_EQ(names("微软曾在5月24日宣布。"), "company 微软");  // 24
  EXPECT_EQ(names("瑞声电子，高晋电子跟涨。"), "company 瑞声电子; company 高晋电子");
}

TEST(ChineseNames, OnceProvedEverywhere) {
  DEALGRAPH_NEED_PACK();
  EXPECT_EQ(names("公司今年晋郧斯特进展顺利。", "晋郧斯特：项目进展顺利"), "company 晋郧斯特; company 晋郧斯特");
}

}  // namespace
}  // namespace dealgraph
