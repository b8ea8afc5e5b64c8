#include "graph/confidence.hpp"

#include <gtest/gtest.h>

namespace dealgraph {
namespace {

struct Origin3 {
  std::string publisher;
  std::string url;
  std::string quote;
  double confidence = 0.8;
};

Support support(const std::vector<Origin3>& told, bool in_dictionary = false) {
  std::vector<Evidence> evidences;
  for (const Origin3& each : told) {
    Evidence evidence;
    evidence.article = "article:" + std::to_string(evidences.size());
    evidence.publisher = each.publisher;
    evidence.url = each.url;
    evidence.quote = each.quote;
    evidence.confidence = each.confidence;
    evidences.push_back(evidence);
  }
  std::vector<const Evidence*> pointers;
  for (const Evidence& evidence : evidences) pointers.push_back(&evidence);
  return support_of(pointers, in_dictionary);
}

TEST(Confidence, OneOriginHasThatOfItsRule) {
  EXPECT_EQ(support({{"Paper", "", "Norda buys Pellux"}}), (Support{0.8, 1}));
}

TEST(Confidence, GrowsWithIndependentOrigins) {
  EXPECT_EQ(support({{"Paper", "", "Norda buys Pellux"}, {"Times", "", "Pellux goes to Norda"}}), (Support{0.96, 2}));
}

TEST(Confidence, CountsOneOriginOnce) {
  const std::vector<std::pair<std::string, std::vector<Origin3>>> cases = {
      {"publisher", {{"Paper", "", "Norda buys Pellux"}, {"PAPER ", "", "Pellux goes to Norda"}}},
      {"wire copy", {{"Paper", "", "Norda buys Pellux."}, {"Times", "", "NORDA  buys “Pellux”"}}},
      {"page",
       {{"Paper", "https://www.paper.test/1/#top", "Norda buys Pellux"}, {"Times", "http://paper.test/1", "Other words"}}},
      {"chain", {{"Paper", "", "one"}, {"Times", "", "two"}, {"Times", "", "one"}}}};
  for (const auto& [what, told] : cases) EXPECT_EQ(support(told).sources, 1u) << what;
}

TEST(Confidence, TakesTheBestOfAnOrigin) {
  EXPECT_EQ(support({{"Paper", "", "one", 0.5}, {"Paper", "", "two", 0.7}}).confidence, 0.7);
}

TEST(Confidence, UnknownPublishersAreTheirOwn) {
  EXPECT_EQ(support({{"", "", "one"}, {"", "", "two"}}).sources, 2u);
}

TEST(Confidence, IsNeverCertain) {
  std::vector<Origin3> told;
  for (int i = 0; i < 50; ++i) told.push_back({"Paper " + std::to_string(i), "", "words " + std::to_string(i)});
  EXPECT_EQ(support(told), (Support{0.99, 50}));
}

TEST(Confidence, TheDictionaryIsAnOrigin) {
  EXPECT_EQ(support({}, true), (Support{0.95, 1}));
  EXPECT_EQ(support({{"Paper", "", "one", 0.5}}, true), (Support{0.975, 2}));
}

TEST(Confidence, OfAPairCountsWhatNamesBoth) {
  Deal deal;
  deal.confidence = 0.96;
  deal.sources = 2;
  for (const std::string third : {"company:c", "company:d"}) {
    Evidence evidence;
    evidence.article = "article:" + third;
    evidence.confidence = 0.8;
    evidence.arguments = {{Role::partner, "company:a", "", false}, {Role::partner, third, "", false}};
    deal.evidences.push_back(evidence);
  }
  EXPECT_EQ(support_of_pair(deal, "company:a", "company:c"), (Support{0.8, 1}));
  EXPECT_EQ(support_of_pair(deal, "company:c", "company:d"), (Support{0.96, 2}));  // no article says so: the deal's
}

}  // namespace
}  // namespace dealgraph
