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

/// The type of the first mention with these words; empty if there is none.
std::string type_of(const std::string& text, const std::string& name) {
  static const Extractor extractor(test::shipped_pack());
  Article article;
  set_text(article, "", text);
  const Extraction found = extractor.extract(std::move(article));
  for (const Mention& mention : found.mentions)
    if (mention.span.in(found.article.text) == name) return std::string(to_string(mention.type));
  return {};
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
                {"Apple sold iPods.", "Apple|iPods"},
                {"Sony sold PlayStations and Nintendo sold GameCubes.", "Sony|PlayStations|Nintendo|GameCubes"}});
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

TEST(NameFinder, JoinsHyphenedWordsAndSectorsInCapitals) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"He joined Wind-Up Records and Sub-Zero Foods.", "Wind-Up Records|Sub-Zero Foods"},
                {"It bought the Vorello Music Company in 1999.", "Vorello Music Company"},
                {"Vorello Aeronautic Defense and Space Co. bought Saab.", "Vorello Aeronautic Defense and Space Co.|Saab"},
                {"They met at Ford and Space Co. in May.", "Ford|Space Co."}});
}

TEST(NameFinder, TakesServicesForMediaWhereSomethingIsOnThem) {
  DEALGRAPH_NEED_PACK();
  EXPECT_EQ(type_of("She wrote it on Twitter today.", "Twitter"), "product");
  EXPECT_EQ(type_of("It learned from Instagram photos.", "Instagram"), "product");
  EXPECT_EQ(type_of("Investors put pressure on Twitter.", "Twitter"), "company");
  EXPECT_EQ(type_of("Twitter sued the agency.", "Twitter"), "company");
}

TEST(NameFinder, TakesTickersForNamesOnlyWhereNothingElseBearsThem) {
  DEALGRAPH_NEED_PACK();
  EXPECT_EQ(type_of("Nvidia says that CUDA is fast.", "CUDA"), "product");
  EXPECT_EQ(type_of("Barracuda Networks (CUDA) sells firewalls.", "CUDA"), "company");
}

TEST(NameFinder, ProvesCompaniesByTheirSpellingAndByWhatFollows) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"VoreNav achieved what others could not.", "VoreNav"},
                {"McAllen faced the court.", ""},
                {"Vorextech AR integrates a map.", "Vorextech AR"},
                {"Vodafone Egypt and Fujitsu Spain agreed.", "Vodafone Egypt|Fujitsu Spain"},
                {"It invests in Machine Learning (ML) and the Internet of Things (IoT).", ""}});
}

TEST(NameFinder, ProvesProductsByTheirMakerKindOrCalling) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"Microsoft's Long Harbour Server may cost less.", "Microsoft|Long Harbour Server"},
                {"Toyota's Long Harbour plant may close.", "Toyota"},
                {"Oracle's Vorellison happy with it.", "Oracle"},
                {"It sells a tool called Vorexa, and its Dawnel platform.", "Vorexa|Dawnel"},
                {"Its software platform, Dawnel, that sorts mail, is free.", "Dawnel"},
                {"The new Dawnel™ earphones are blue.", "Dawnel"}});
}

TEST(NameFinder, ProvesCompaniesByWhatOnlyTheyHave) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"Shares of Vorexa Dawnel fell after the report.", "Vorexa Dawnel"},
                {"On Monday Vorexa shares rose 3 percent.", "Vorexa"},
                {"Vorexa's stockholders approved it.", "Vorexa"},
                {"On Monday Vorexa shares its plans.", ""},
                {"Shares of Class A rose, Internet shares fell.", ""}});
  EXPECT_EQ(names_in("", "Target Launches $700 Million Bid"), "Target");
  EXPECT_EQ(names_in("", "Target Date Lifts $700 Million Film"), "");
}

TEST(NameFinder, TellsThingsFromTheirMakers) {
  DEALGRAPH_NEED_PACK();
  EXPECT_EQ(type_of("He sold the BlackBerry.", "BlackBerry"), "product");
  EXPECT_EQ(type_of("He sued BlackBerry.", "BlackBerry"), "company");
  EXPECT_EQ(type_of("He sold the BlackBerry shares.", "BlackBerry"), "company");
  EXPECT_EQ(type_of("It was trained on 256 A100s at night.", "A100s"), "hardware");
  EXPECT_EQ(type_of("They drove the A100s at night.", "A100s"), "");
  EXPECT_EQ(type_of("Emirates ordered 45 A380s.", "A380s"), "product");
  EXPECT_EQ(type_of("Sun's Java technology runs on phones.", "Java"), "product");
  EXPECT_EQ(type_of("A volcano on Java woke up.", "Java"), "");
}

TEST(NameFinder, FindsWhatIsAlsoAPlaceADayOrAFirstName) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"The deal with Corning was signed.", "Corning"},
                {"They met in Corning on Sun, Aug. 12.", ""},
                {"HP, IBM and Sun sell servers.", "HP|IBM|Sun"},
                {"Mark Zuckerberg said so. Frank talks began.", "Mark Zuckerberg"},
                {"Bill Gates met Zhang Yiming.", "Bill Gates|Zhang Yiming"}});
}

TEST(NameFinder, ProvesMakersByTheirProducts) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"Gap fell. Analysts liked Banana Republic.", "Gap|Banana Republic"}, {"Gap years are fun.", ""}});
}

TEST(NameFinder, FindsTickersInTheFormsOfTheWires) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"Vorello Inc. (VORa.TO) lost an order.", "Vorello Inc.|VORa.TO"},
                {"Ford Motor Co. F.N on Monday closed a plant.", "Ford Motor Co.|F.N"},
                {"Vorello Inc. (the \"Company\") (TSXV: VOR) (FSE: VQ1) grew.", "Vorello Inc.|VOR|VQ1"}});
}

TEST(NameFinder, KnowsCampusesAndSchoolsThatBearCompaniesNames) {
  DEALGRAPH_NEED_PACK();
  expect_names({{"He left the University of Nevada, Reno for Pirelli Academy.", "University of Nevada, Reno|Pirelli Academy"}});
}

}  // namespace
}  // namespace dealgraph
