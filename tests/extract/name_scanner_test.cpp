#include "extract/name_scanner.hpp"

#include <gtest/gtest.h>

#include <random>

#include "extract/gazetteer.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

/// What both searches find, in words: "0-4 company:sony".
std::vector<std::string> in_tokens(const RulePack& pack, const std::string& text) {
  const std::vector<Token> tokens = tokenize(text);
  std::vector<std::string> out;
  for (const GazetteerHit& hit : find_names(pack, text, tokens)) {
    const std::string place =
        std::to_string(tokens[hit.begin].span.begin) + "-" + std::to_string(tokens[hit.end - 1].span.end) + " ";
    out.push_back(place + std::string(hit.names.empty() ? hit.terms[0]->text.text() : hit.names[0]->text.text()));
  }
  return out;
}

std::vector<std::string> in_text(const RulePack& pack, const std::string& text, ByteMethod method) {
  std::vector<std::string> out;
  for (const ScannedName& hit : scan_names(pack, text, method))
    out.push_back(std::to_string(hit.span.begin) + "-" + std::to_string(hit.span.end) + " " +
                  std::string(hit.name ? hit.name->text.text() : hit.term->text.text()));
  return out;
}

void expect_same(const RulePack& pack, const std::string& text) {
  const std::vector<std::string> wanted = in_tokens(pack, text);
  EXPECT_EQ(in_text(pack, text, ByteMethod::best), wanted) << text;
  EXPECT_EQ(in_text(pack, text, ByteMethod::plain), wanted) << text;
}

PackSource source() {
  PackSource out;
  out.entries = {test::entry(EntityType::company, "a", {"3Com", "AT&T", "Moody's", "eBay", ".NET Labs"}),
                 test::entry(EntityType::company, "b", {"Sony", "Sony Ericsson", "索尼", "索尼爱立信", "20 Minuten"}),
                 test::entry(EntityType::company, "c", {"Éclair Group", "Com", "Ｚ Holdings", "Minuten", "Vel-Tamor 300"}),
                 test::entry(EntityType::company, "d", {"International Business Machines", "'t Hart"})};
  out.terms = {{"chip maker", TermKind::sector, "chips"}, {"New York", TermKind::place, ""}};
  return out;
}

TEST(ScanNames, FindsWhatTheTokensHave) {
  const std::shared_ptr<const RulePack> pack = test::compile(source());
  for (const char* text :
       {"", "Sony", "SONY ERICSSON sold Sony.", "a 3Com router, 3COM", "AT&T's AT & T", "Moody’s and MOODY'S",
        "据悉索尼爱立信收购索尼部门", "éÉclair Group Éclair Group", "the Chip Maker of New\nYork, New York",
        "1.20 Minuten 20 Minuten 20Minuten 1,20 Minuten", "Ｚ Holdings and Z Holdings", "Vel-Tamor 3005 Vel-Tamor 300.",
        "international business machines International Business Machines", "ebay EBay eBay's", "a .NET Labs",
        "’t Hart 't Hart `t Hart"})
    expect_same(*pack, text);
}

TEST(ScanNames, AgreesWithTheTokensOnRandomTexts) {
  const std::shared_ptr<const RulePack> pack = test::compile(source());
  static const char* const kPieces[] = {"Sony", "SONY",    "Ericsson", " ",      " ",  " ",         "\n",    "3Com", "Com",
                                        "20",   "Minuten", "索尼",     "爱立信", "é",  "Éclair",    "Group", ".",    ",",
                                        "’",    "'",       "t",        "Hart",   "x",  "Vel-Tamor", "300",   "5",    "New",
                                        "York", "chip",    "Maker",    "\u00a0", "Ｚ", "Holdings",  "-",     "AT&T"};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = 0, size = random() % 60; i < size; ++i) text += kPieces[random() % std::size(kPieces)];
    expect_same(*pack, text);
  }
}

TEST(ScanNames, AcrossBlocksAndChunks) {
  const std::shared_ptr<const RulePack> pack = test::compile(source());
  for (const std::size_t fill : {50, 60, 63, 64, 65, 4080, 4090, 4095, 4096, 4097, 8190}) {
    for (const char* before : {" ", "1", "x", "é", "."})
      expect_same(*pack, std::string(fill, 'y') + before + "Sony Ericsson und Éclair Group");
    expect_same(*pack, std::string(fill, ' ') + "International Business Machines");
  }
}

TEST(ScanNames, AgreesWithTheTokensOnTheShippedDictionary) {
  DEALGRAPH_NEED_PACK();
  for (const char* text :
       {"Oracle has bought PeopleSoft; the chip maker Intel and AMD's Xilinx sued Apple Music in New York.",
        "微软与苹果公司达成合作，索尼收购。A100 and MI200 GPUs in Frontier; 3M, 7-Eleven and 20th Century Fox"})
    expect_same(*test::shipped_pack(), text);
}

}  // namespace
}  // namespace dealgraph
