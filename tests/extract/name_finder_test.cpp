// Names in sentences, found with the shipped dictionary and rules.
#include "extract/name_finder.hpp"

#include <gtest/gtest.h>

#include "extract/extractor.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

/// "Adidas|Fila": the mentions as they stand in the text, in its order.
std::string names_in(const std::string& text, const std::string& title = "") {
  static const Extractor extractor(test::shipped_pack());
  Article article;
  article.published = "2022-06-15";
  set_text(article, title, text);
  const Extraction found = extractor.extract(std::move(article));
  std::string out;
  for (const Mention& mention : found.mentions)
    out += (out.empty() ? "" : "|") + found.article.text.substr(mention.span.begin, mention.span.size());
  return out;
}

struct Case {
  const char* text;
  const char* names;
};

void expect_names(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(names_in(c.text), c.names) << c.text;
}

TEST(NameFinder, ProvesNamesByTheListInWhichTheyStand) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"It dresses Adidas, Vorello, Puma and Reebok.", "Adidas|Vorello|Puma|Reebok"},
                {"Its clients are Vodafone, Santander and Barclays.", "Vodafone|Santander|Barclays"},
                {"They met in Vodafone's office in Santander, Spain.", "Vodafone"}});
}

TEST(NameFinder, KeepsTheFirstWordOfANameThatOpensASentence) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"East Lumora Resources sold its mine to Shell.", "East Lumora Resources|Shell"},
                {"Former Lumora Resources sold its mine to Shell.", "Lumora Resources|Shell"}});
}

TEST(NameFinder, EndsNamesWhereTheirLegalFormEnds) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"It was sold by the Vorello Trading Company. It closed.", "Vorello Trading Company"},
                {"It was bought by Vorello Brothers, Inc. As of July there were 39 shops.", "Vorello Brothers, Inc."},
                {"Purolator Courier Ltd. was sold.", "Purolator Courier Ltd."}});
}

TEST(NameFinder, FindsHardwareAndDevicesInThePlural) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"Meta bought A100s, V100s and MI250s from Nvidia and AMD.", "Meta|A100s|V100s|MI250s|Nvidia|AMD"},
                {"Apple sold iPods.", "Apple|iPods"}});
}

TEST(NameFinder, TakesCapitalsForNoOrdinaryWord) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"Later SAP wins a large order.", "SAP"}, {"The sap rises.", ""}});
}

TEST(NameFinder, SharesShortFormsThroughoutAnArticle) {
  DEALGRAPH_NEED_PACK();
  EXPECT_EQ(names_in("Siemens has agreed a price for Northlight Research & Management Company, which belongs to Bosch.",
                     "Siemens to buy Northlight Research from Bosch"),
            "Siemens|Northlight Research|Bosch|Siemens|Northlight Research & Management Company|Bosch");
}

}  // namespace
}  // namespace dealgraph
