#include "extract/name_import.hpp"

#include <gtest/gtest.h>

#include "packs.hpp"

namespace dealgraph {
namespace {

/// A small dictionary that knows ordinary words, a place, legal endings, and Sony.
std::shared_ptr<const RulePack> shipped() {
  PackSource source = test::closed_words();
  source.words.push_back({"target", word::common, ""});
  for (const char* ending : {"corporation", "co", "plc", "ag"}) source.words.push_back({ending, word::legal_suffix, ""});
  source.terms = {{"Boston", TermKind::place, ""}};
  SourceEntry sony = test::entry(EntityType::company, "sony", {"Sony"});
  sony.wikidata = "Q41187";
  source.entries = {sony};
  return test::compile(source);
}

struct Outcome {
  std::string lines;
  std::string told;
  ImportSummary summary;
};

Outcome import(const std::string& name, const std::string& content, ImportOptions options = {}) {
  const test::TempFolder folder;
  const std::string file = folder.write(name, content);
  Outcome out;
  out.summary = import_names(
      {file}, options, *shipped(), [&](const SourceEntry& entry) { out.lines += to_yaml_line(entry); },
      [&](const Problem& problem) { out.told += std::to_string(problem.place.line) + ": " + problem.message + "\n"; });
  return out;
}

std::string told_kinds(const Outcome& outcome) {
  std::string out;
  for (const auto& [kind, count] : outcome.summary.reported) out += kind + "=" + std::to_string(count) + " ";
  return out;
}

TEST(ImportNames, PlainTable) {
  EXPECT_EQ(import("a.csv", "name,aliases,ticker,country\nAcme Foods Inc.,Acme|ACF Group,ACF,US\n").lines,
            "- {id: \"acme-foods\", name: \"Acme Foods\", aliases: [\"Acme\", \"ACF Group\"], tickers: [\"ACF\"], country: "
            "\"US\"}\n");
  EXPECT_EQ(
      import("a.tsv", "Firm\tLand\nAcme AG\tDE\n", {EntityType::company, {{"name", "Firm"}, {"country", "Land"}}, false}).lines,
      "- {id: \"acme\", name: \"Acme\", country: \"DE\"}\n");
  EXPECT_EQ(import("a.txt", "Acme\n\nBrillo Works\n").lines,
            "- {id: \"acme\", name: \"Acme\"}\n- {id: \"brillo-works\", name: \"Brillo Works\"}\n");
}

TEST(ImportNames, WikidataRowsOfOneItemAreOneEntry) {
  const Outcome outcome = import("q.csv",
                                 "company,companyLabel,companyAltLabel,ticker\n"
                                 "http://www.wikidata.org/entity/Q77,Acme,\"Acme Foods, Acme Trading, Inc., アクメ\",ACM\n"
                                 "http://www.wikidata.org/entity/Q77,Acme,\"Acme Foods\",ACME\n"
                                 "http://www.wikidata.org/entity/Q78,Brillo,,\n"
                                 "http://www.wikidata.org/entity/Q77,Acme,Acme Late,\n");
  EXPECT_EQ(outcome.lines,
            "- {id: \"q78\", name: \"Brillo\", wikidata: \"Q78\"}\n"
            "- {id: \"q77\", name: \"Acme\", aliases: [\"Acme Foods\", \"Acme Trading\", \"アクメ\", \"Acme Late\"], tickers: "
            "[\"ACM\", \"ACME\"], wikidata: \"Q77\"}\n");
  EXPECT_EQ(outcome.summary.entries, 2u);
}

TEST(ImportNames, Gleif) {
  const std::string header =
      "LEI,Entity.LegalName,Entity.LegalName.xmllang,Entity.OtherEntityNames.OtherEntityName.1,"
      "Entity.OtherEntityNames.OtherEntityName.1.xmllang,Entity.LegalAddress.Country\n";
  EXPECT_EQ(import("g.csv", header + "5299000ABC,\"NORTHWIND TRADERS, CORP.\",en,NWT Trading,en,GB\n").lines,
            "- {id: \"lei-5299000abc\", name: \"Northwind Traders\", aliases: [\"NWT Trading\"], country: \"GB\"}\n");
}

TEST(ImportNames, SecInBothShapes) {
  const std::string wanted = "- {id: \"cik-77\", name: \"Northwind\", tickers: [\"NWND\"]}\n";
  EXPECT_EQ(import("a.json", R"({"0":{"cik_str":77,"ticker":"NWND","title":"NORTHWIND CORP"}})").lines, wanted);
  EXPECT_EQ(
      import("b.json", R"({"fields":["cik","name","ticker","exchange"],"data":[[77,"NORTHWIND CORP /DE/","NWND","NYSE"]]})")
          .lines,
      wanted);
  EXPECT_EQ(import("c.csv", "cik,ticker,title\n0000000077,NWND,Northwind Corp\n").lines, wanted);
}

TEST(ImportNames, DangerousNamesAreWeakAndTold) {
  const Outcome outcome = import("a.csv", "name,id\nTarget Corp,t\nBoston,b\nXY,x\nTwin,one\nTwin,two\n");
  EXPECT_EQ(told_kinds(outcome), "place=1 plain-word=1 shared-name=2 short-name=1 ");
  EXPECT_NE(outcome.told.find("2: 'Target' (t) is an ordinary word; made weak [plain-word]"), std::string::npos)
      << outcome.told;
  EXPECT_NE(outcome.lines.find("{id: \"t\", name: \"Target\", aliases: [\"Target Corp\"], weak: [\"Target\"]}"),
            std::string::npos)
      << outcome.lines;
  EXPECT_NE(outcome.lines.find("{id: \"one\", name: \"Twin\", weak: [\"Twin\"]}"), std::string::npos) << outcome.lines;
}

TEST(ImportNames, LeavesOutWhatIsKnown) {
  const std::string table = "name,wikidata\nSony Corp,\nSony Computer,Q41187\nAcme,Q1\n";
  EXPECT_EQ(import("a.csv", table).lines, "- {id: \"q1\", name: \"Acme\", wikidata: \"Q1\"}\n");
  EXPECT_EQ(told_kinds(import("a.csv", table)), "known=2 ");
  EXPECT_EQ(told_kinds(import("a.csv", table, {EntityType::company, {}, true})), "known-name=1 ");
  // Never the id of an entry that is there: that would replace it.
  EXPECT_NE(import("a.csv", "name\nSony\n", {EntityType::company, {}, true}).lines.find("\"sony-import\""), std::string::npos);
}

TEST(ImportNames, ReportsBadRowsAndGoesOn) {
  const Outcome outcome = import("a.csv", "name,id\nAcme,A!\na,b,c\n,x\nBrillo,\n");
  EXPECT_EQ(outcome.lines, "- {id: \"brillo\", name: \"Brillo\"}\n");
  EXPECT_EQ(told_kinds(outcome), "bad-id=1 no-name=1 ");
  EXPECT_NE(outcome.told.find("3: the row has 3 fields, the header 2"), std::string::npos) << outcome.told;
}

TEST(ImportNames, RefusesTablesWithoutNames) {
  for (const auto& [name, text, place] : {std::tuple{"a.csv", "foo,bar\n1,2\n", "a.csv:1"},
                                          {"b.csv", "name,x\n\"open,1\n", "b.csv:2"},
                                          {"c.json", "{\"a\":\n[}", "c.json:2"},
                                          {"d.csv", "", "d.csv"}}) {
    try {
      import(name, text);
      ADD_FAILURE() << name << " was taken";
    } catch (const Error& error) {
      EXPECT_TRUE(to_string(error.place()).ends_with(place)) << to_string(error.place()) << error.what();
    }
  }
}

TEST(ImportNames, LinesAreReadBack) {
  const test::TempFolder folder;
  const Outcome outcome = import("a.csv", "name,aliases,ticker\n\"Say \"\"Cheese\"\": Foods\",奶酪食品|Back\\slash,SAY\n");
  folder.write("dictionary/company/a.yaml", outcome.lines);
  const PackSource read = read_pack_source(folder.path());
  ASSERT_EQ(read.entries.size(), 1u);
  EXPECT_EQ(read.entries[0].name, "Say \"Cheese\": Foods");
  ASSERT_EQ(read.entries[0].names.size(), 4u);
  EXPECT_EQ(read.entries[0].names[1].text, "Back\\slash");
  EXPECT_TRUE(read.entries[0].names[2].chinese);
  EXPECT_TRUE(read.entries[0].names[3].ticker);
}

}  // namespace
}  // namespace dealgraph
