#include <gtest/gtest.h>

#include "extract/extractor.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

Extraction extract(const std::string& body, const std::string& title = "") {
  static const Extractor extractor(test::shipped_pack());
  Article article;
  article.id = "test";
  article.published = "2022-06-15";
  set_text(article, title, body);
  return extractor.extract(std::move(article));
}

/// "acquisition completed acquirer=美团 target=摩拜单车": the arguments that stand in the text, as written.
std::string shown(const Relation& relation) {
  std::string out = std::string(to_string(relation.type)) + " " + std::string(to_string(relation.status));
  for (const Argument& argument : relation.arguments)
    if (!argument.inferred) out += " " + std::string(to_string(argument.role)) + "=" + argument.text;
  return out;
}

std::string relations(const Extraction& found, bool deals) {
  std::string out;
  for (const Relation& relation : found.relations)
    if (is_deal(relation.type) == deals) out += (out.empty() ? "" : "; ") + shown(relation);
  return out;
}

struct Case {
  const char* text;
  const char* found;
};

void expect_deals(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(relations(extract(c.text), true), c.found) << c.text;
}

TEST(ChineseFrames, Acquisitions) {
  DEALGRAPH_NEED_PACK();
  expect_deals({
      {"美团完成收购摩拜单车，交易金额为27亿美元。", "acquisition completed acquirer=美团 target=摩拜单车"},
      {"三星电子考虑收购恩智浦半导体。", "acquisition proposed acquirer=三星电子 target=恩智浦半导体"},
      {"传闻称苹果有意收购Peloton。", "acquisition rumored acquirer=苹果 target=Peloton"},
      {"英伟达以400亿美元收购Arm的交易告吹。", "acquisition failed acquirer=英伟达 target=Arm"},
      {"摩托罗拉被联想收购。", "acquisition announced acquirer=联想 target=摩托罗拉"},
      {"微软完成对领英的收购。", "acquisition completed acquirer=微软 target=领英"},
      {"IBM将个人电脑业务出售给联想。", "acquisition announced acquirer=联想 target=个人电脑业务 seller=IBM"},
      {"分析师认为收购可能带来增长。", ""},
  });
}

TEST(ChineseFrames, PartnersAndLists) {
  DEALGRAPH_NEED_PACK();
  expect_deals({
      {"京东物流与达达集团达成战略合作。", "partnership announced partner=京东物流 partner=达达集团"},
      {"长安汽车、华为、宁德时代联合打造新品牌。", "partnership announced partner=长安汽车 partner=华为 partner=宁德时代"},
      {"联想集团与富士通成立合资企业。", "joint_venture announced partner=联想集团 partner=富士通"},
      {"国美电器否认与京东合并。", "merger failed party=国美电器 party=京东"},
      {"高通公司与苹果公司达成和解。", "settlement announced party=高通 party=苹果"},
      {"使客户和合作伙伴受益。", ""},
  });
}

TEST(ChineseFrames, SupplyAndInvestment) {
  DEALGRAPH_NEED_PACK();
  expect_deals({
      {"三星向苹果供应屏幕。", "supply announced supplier=三星 customer=苹果 item=屏幕"},
      {"宁德时代的客户包括特斯拉和宝马。", "supply announced supplier=宁德时代 customer=特斯拉 customer=宝马"},
      {"特斯拉成为宁德时代的新客户。", "supply announced supplier=宁德时代 customer=特斯拉"},
      {"一汽大众选择四维图新作为其地图供应商。", "supply announced supplier=四维图新 customer=一汽大众"},
      {"OpenAI获微软10亿美元投资。", "investment announced investor=微软 investee=OpenAI"},
      {"滴滴完成融资，苹果、腾讯参投。", "investment announced investor=苹果 investor=腾讯 investee=滴滴"},
  });
}

TEST(ChineseFrames, LawsuitsAndPassives) {
  DEALGRAPH_NEED_PACK();
  expect_deals({
      {"商汤科技起诉云从科技侵犯专利权。", "lawsuit announced plaintiff=商汤科技 defendant=云从科技"},
      {"三星被苹果起诉。", "lawsuit announced plaintiff=苹果 defendant=三星"},
      {"微软被指控垄断。", ""},
      {"戴尔科技将分拆VMware。", "spin_off announced parent=戴尔科技 unit=VMware"},
  });
}

TEST(ChineseFrames, SubjectsAcrossClauses) {
  DEALGRAPH_NEED_PACK();
  expect_deals({
      {"联想集团在北京宣布，计划收购富士通。", "acquisition proposed acquirer=联想集团 target=富士通"},
      {"微软宣布，波音成为该公司的新客户。", "supply announced supplier=微软 customer=波音"},
      {"微软投资新奥集团，双方成立合资公司。",
       "investment announced investor=微软 investee=新奥集团; joint_venture announced partner=微软 partner=新奥集团"},
  });
}

TEST(ChineseFrames, Facts) {
  DEALGRAPH_NEED_PACK();
  const Case cases[] = {
      {"微软的Azure很受欢迎。", "makes announced maker=微软 item=Azure"},
      {"英伟达A100价格上涨。", "makes announced maker=英伟达 item=A100"},
      {"谷歌母公司Alphabet的股价上涨。", "subsidiary announced child=谷歌 parent=Alphabet"},
      {"英特尔CEO基辛格访问北京。", "employment announced person=基辛格 employer=英特尔"},
  };
  for (const Case& c : cases) EXPECT_EQ(relations(extract(c.text), false), c.found) << c.text;
}

const Relation& only(const Extraction& found, RelationType type) {
  for (const Relation& relation : found.relations)
    if (relation.type == type) return relation;
  throw std::runtime_error("no such relation");
}

TEST(ChineseFrames, ReadsAttributes) {
  DEALGRAPH_NEED_PACK();
  const Extraction bought = extract("6月1日，海尔智家以4.75亿欧元收购美的集团51%股权。");
  const Attributes& deal = only(bought, RelationType::acquisition).attributes;
  EXPECT_EQ(deal.value, (Money{475000000, "EUR"}));
  EXPECT_EQ(deal.stake, 0.51);
  EXPECT_EQ(deal.date, "2022-06-01");
  const Attributes plain = only(extract("", "海尔智家22亿收购美的集团"), RelationType::acquisition).attributes;
  EXPECT_EQ(plain.value, (Money{2200000000, "CNY"}));
  const Extraction spelled = extract("海尔智家以十二亿元收购美的集团。");
  EXPECT_EQ(only(spelled, RelationType::acquisition).attributes.value, (Money{1200000000, "CNY"}));
  EXPECT_EQ(only(extract("百度利用有3200个GPU的Azure集群。"), RelationType::uses).attributes.quantity, (Quantity{3200, "GPU"}));
  EXPECT_EQ(only(extract("腾讯领投，寒武纪完成B轮融资。"), RelationType::investment).attributes.round, "Series B");
}

}  // namespace
}  // namespace dealgraph
