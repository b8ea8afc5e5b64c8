/// dealgraph dictionary: what it makes is taken by --data.

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

constexpr const char* kSentence = "{\"text\": \"Zorbulon Devices has acquired Quuxly Labs.\"}\n";

std::string extracted_with(const TemporaryFolder& folder, const std::string& data) {
  return run_program({"extract", "--data", data, "--input", "jsonl", folder.path() + "/news.jsonl"}).out;
}

TEST(Dictionary, CompiledTableIsLaidOver) {
  const TemporaryFolder folder;
  folder.put("news.jsonl", kSentence);
  folder.put("mine.csv", "id,name,ticker\nzorbulon,Zorbulon Devices,ZORB\nquux,Quuxly Labs,\n");
  const std::string pack = folder.path() + "/mine.pack";
  const Outcome made = run_program({"dictionary", "compile", folder.path() + "/mine.csv", "--out", pack});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_NE(made.out.find("2 entries with 3 names from 2 rows"), std::string::npos) << made.out;
  const std::string found = extracted_with(folder, pack);
  EXPECT_NE(found.find("\"company:zorbulon\""), std::string::npos) << found;
  EXPECT_NE(found.find("\"company:quux\""), std::string::npos) << found;
}

TEST(Dictionary, FolderAndItsCompiledFileGiveTheSame) {
  const TemporaryFolder folder;
  folder.put("news.jsonl", kSentence);
  folder.put("mine/dictionary/company/a.yaml", "- {id: zorbulon, name: Zorbulon Devices}\n- {id: intel, name: Quuxly Labs}\n");
  const std::string pack = folder.path() + "/mine.pack";
  EXPECT_EQ(run_program({"dictionary", "compile", folder.path() + "/mine", "--out", pack}).status, 0);
  const std::string found = extracted_with(folder, pack);
  EXPECT_EQ(found, extracted_with(folder, folder.path() + "/mine"));
  EXPECT_NE(found.find("\"company:intel\""), std::string::npos) << found;
}

TEST(Dictionary, AnEntryOfTheSameIdReplacesTheShippedOne) {
  const TemporaryFolder folder;
  folder.put("news.jsonl", "{\"text\": \"Intel has acquired Quuxly Labs.\"}\n");
  folder.put("mine/dictionary/company/a.yaml", "- {id: intel, name: Quuxly Labs}\n");
  const std::string found = extracted_with(folder, folder.path() + "/mine");
  EXPECT_NE(found.find("\"text\":\"Quuxly Labs\",\"type\":\"company\",\"entity\":\"company:intel\""), std::string::npos)
      << found;
  // What the sentence itself tells of "Intel" is another matter.
  EXPECT_EQ(found.find("\"name\":\"Intel\",\"by\":\"dictionary\""), std::string::npos) << found;
}

TEST(Dictionary, ImportWritesYamlAndReports) {
  const TemporaryFolder folder;
  folder.put("sec.json",
             "{\"0\":{\"cik_str\":1,\"ticker\":\"ZORB\",\"title\":\"ZORBULON DEVICES INC\"},"
             "\"1\":{\"cik_str\":2,\"ticker\":\"MSFT\",\"title\":\"MICROSOFT CORP\"}}");
  const Outcome made = run_program({"dictionary", "import", folder.path() + "/sec.json", "--out", folder.path() + "/sec.yaml",
                                    "--report", folder.path() + "/report.txt"});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_NE(made.err.find("names to look at: 1 known"), std::string::npos) << made.err;
  EXPECT_EQ(content_of(folder.path("sec.yaml")), "- {id: \"cik-1\", name: \"Zorbulon Devices\", tickers: [\"ZORB\"]}\n");
  EXPECT_NE(content_of(folder.path("report.txt")).find("[known]"), std::string::npos);
}

TEST(Dictionary, ErrorsNameFileAndLineAndLeaveNoFile) {
  const TemporaryFolder folder;
  folder.put("bad.csv", "name,id\n\"open,1\n");
  folder.put("rows.csv", "name,id\nZorbulon Devices,z\na,b,c\n");
  const std::string out = folder.path() + "/x.pack";
  const Outcome bad = run_program({"dictionary", "compile", folder.path() + "/bad.csv", "--out", out});
  EXPECT_EQ(bad.status, 2);
  EXPECT_NE(bad.err.find("bad.csv:2: error: a quote"), std::string::npos) << bad.err;
  EXPECT_FALSE(std::filesystem::exists(out) || std::filesystem::exists(out + ".new"));
  const Outcome rows = run_program({"dictionary", "compile", folder.path() + "/rows.csv", "--out", out});
  EXPECT_EQ(rows.status, 1);
  EXPECT_NE(rows.err.find("rows.csv:3: error: the row has 3 fields"), std::string::npos) << rows.err;
  EXPECT_TRUE(std::filesystem::exists(out));
}

TEST(Dictionary, WhatCannotBeWrittenIsToldAndLeavesNothing) {
  const TemporaryFolder folder;
  folder.put("mine.csv", "id,name\nzorbulon,Zorbulon Devices\n");
  folder.put("old.pack", "old");
  const std::vector<std::string> before = folder.files();
  for (const char* command : {"compile mine.csv --out old.pack", "import mine.csv --out old.pack --report report.txt"}) {
    // The largest file that may be written, in blocks of 512 bytes; the signal for it is ignored, as on a full disk.
    const Outcome full = run_shell(std::string("trap '' XFSZ; ulimit -f 1; dealgraph dictionary ") + command, folder.path());
    EXPECT_EQ(full.status, 2) << command;
    EXPECT_NE(full.err.find(": error: cannot write"), std::string::npos) << full.err;
    EXPECT_EQ(folder.files(), before) << command;
    EXPECT_EQ(content_of(folder.path("old.pack")), "old") << command;
  }
  const Outcome nowhere = run_shell("dealgraph dictionary compile mine.csv --out no/such.pack", folder.path());
  EXPECT_EQ(nowhere.status, 2);
  EXPECT_NE(nowhere.err.find("no/such.pack: error: cannot write"), std::string::npos) << nowhere.err;
}

}  // namespace
}  // namespace dealgraph::testing
