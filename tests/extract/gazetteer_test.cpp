#include "extract/gazetteer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "packs.hpp"

namespace dealgraph {
namespace {

PackSource source() {
  using test::entry;
  PackSource out = test::closed_words();
  out.words.push_back({"target", word::common, ""});
  out.entries = {entry(EntityType::company, "amd", {"AMD"}),
                 entry(EntityType::company, "apple", {"Apple", "苹果"}),
                 entry(EntityType::company, "bearingpoint", {"BearingPoint"}),
                 entry(EntityType::company, "ebay", {"eBay"}),
                 entry(EntityType::company, "new-york-times", {"New York Times"}),
                 entry(EntityType::company, "sony", {"Sony", "索尼"}),
                 entry(EntityType::company, "sony-ericsson", {"Sony Ericsson"}),
                 entry(EntityType::company, "target", {"Target"}),
                 entry(EntityType::product, "apple-music", {"Apple Music"}),
                 entry(EntityType::company, "moodys", {"Moody's"})};
  out.entries[1].names[0].weak = true;
  out.entries[4].names[0].weak = true;
  SourceName ticker = test::plain("SNE");
  ticker.ticker = true;
  out.entries[5].names.push_back(ticker);
  out.terms = {
      {"New York", TermKind::place, ""}, {"apple pie", TermKind::negative, ""}, {"chip maker", TermKind::sector, "chips"}};
  return out;
}

/// "Sony Ericsson=company:sony-ericsson; New York=place"
std::string hits(const std::string& text) {
  static const std::shared_ptr<const RulePack> pack = test::compile(source());
  const std::vector<Token> tokens = tokenize(text);
  std::string out;
  for (const GazetteerHit& hit : find_names(*pack, text, tokens)) {
    const Span span{tokens[hit.begin].span.begin, tokens[hit.end - 1].span.end};
    for (const flat::Name* name : hit.names)
      out += (out.empty() ? "" : "; ") + std::string(span.in(text)) + "=" + std::string(pack->entry_of(*name).id.text());
    for (const flat::Term* term : hit.terms)
      out += (out.empty() ? "" : "; ") + std::string(span.in(text)) + "=term " + std::string(pack->text(term->text));
  }
  return out;
}

struct Case {
  const char* text;
  const char* found;
};

void expect(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(hits(c.text), c.found) << c.text;
}

TEST(FindNames, CaseRules) {
  expect({{"Sony paid", "Sony=company:sony"},
          {"SONY paid", "SONY=company:sony"},
          {"sony paid", ""},
          {"EBay paid", "EBay=company:ebay"},
          {"ebay paid", ""},
          {"Bearingpoint paid", "Bearingpoint=company:bearingpoint"},
          {"AMD paid", "AMD=company:amd"},
          {"Amd paid", ""},
          {"amd paid", ""}});
}

TEST(FindNames, AmbiguousNamesStandExactlyAsWritten) {
  expect({{"Apple paid", "Apple=company:apple"},
          {"APPLE paid", ""},
          {"an apple", ""},
          {"Target paid", "Target=company:target"},
          {"TARGET paid", ""},
          {"a target", ""},
          {"(SNE)", "SNE=company:sony"},
          {"Sne", ""}});
}

TEST(FindNames, LongestWins) {
  expect({{"Sony Ericsson paid Sony", "Sony Ericsson=company:sony-ericsson; Sony=company:sony"},
          {"the New York Times", "New York Times=company:new-york-times"},
          {"in New York today", "New York=term New York"},
          {"Apple Music grew", "Apple Music=product:apple-music"}});
}

TEST(FindNames, FallsBackToAShorterNameThatFits) {
  expect({{"New York times", "New York=term New York"},
          {"NEW YORK TIMES", "NEW YORK=term New York"},
          {"SONY ERICSSON", "SONY ERICSSON=company:sony-ericsson"}});
}

TEST(FindNames, PrefixesAloneAreNoNames) {
  expect({{"New plans", ""}, {"York", ""}, {"New", ""}});
}

TEST(FindNames, WholeWordsOnly) {
  expect({{"Sonys", ""}, {"AMD64", ""}, {"Sony's", "Sony=company:sony"}, {"Sony-made", "Sony=company:sony"}});
}

TEST(FindNames, NotAcrossLines) {
  expect({{"Sony\nEricsson", "Sony=company:sony"}, {"in New\nYork", ""}});
}

TEST(FindNames, QuotesAndFullWidthForms) {
  expect({{"Moody’s said", "Moody’s=company:moodys"},
          {"Moody's said", "Moody's=company:moodys"},
          {"ＡＭＤ", "ＡＭＤ=company:amd"}});
}

TEST(FindNames, ChineseBeginsAnywhere) {
  expect({{"据悉索尼收购苹果部门", "索尼=company:sony; 苹果=company:apple"}, {"索", ""}});
}

TEST(FindNames, LowerCaseTermsStandInAnyCase) {
  expect({{"the chip maker", "chip maker=term chip maker"},
          {"Chip Maker wins", "Chip Maker=term chip maker"},
          {"an Apple Pie", "Apple Pie=term apple pie"},
          {"new york", ""}});
}

TEST(FindNames, OneSpellingOfSeveralEntries) {
  PackSource two = source();
  two.entries.push_back(test::entry(EntityType::product, "sony", {"Sony"}));
  const std::shared_ptr<const RulePack> pack = test::compile(two);
  const std::string text = "Sony";
  const std::vector<Token> tokens = tokenize(text);
  const std::vector<GazetteerHit> found = find_names(*pack, text, tokens);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].names.size(), 2u);
}

TEST(FindNames, NothingInAnEmptyPackOrText) {
  const std::shared_ptr<const RulePack> empty = test::compile({});
  EXPECT_TRUE(find_names(*empty, "Sony", tokenize("Sony")).empty());
  EXPECT_EQ(hits(""), "");
}

}  // namespace
}  // namespace dealgraph
