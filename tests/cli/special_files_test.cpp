/// Pipes, devices and folders where a file is meant, and files that change while they are read: the run ends, and says why.

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

namespace fs = std::filesystem;

/// A folder with an article, a base, a table of names, a folder and a pipe that nobody writes to.
class SpecialFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_.put("news.jsonl", json_article("a", "Oracle has acquired PeopleSoft."));
    folder_.put("names.csv", "id,name\nzorbulon,Zorbulon Devices\n");
    fs::create_directories(folder_.path("empty"));
    ASSERT_EQ(::mkfifo(folder_.path("pipe").c_str(), 0600), 0);
    ASSERT_EQ(run_shell("dealgraph add news.kb news.jsonl", folder_.path()).status, 0);
  }
  /// Waits no longer than a minute.
  [[nodiscard]] Outcome run(const std::string& arguments) const {
    return run_shell("timeout 60 dealgraph " + arguments, folder_.path());
  }

  TemporaryFolder folder_;
};

TEST_F(SpecialFiles, PipeInPlaceOfAFileIsRefused) {
  for (const char* arguments : {"extract pipe",
                                "build pipe --out out",
                                "add new.kb pipe",
                                "explain pipe",
                                "query pipe deals",
                                "view pipe --out a.html",
                                "check --report pipe",
                                "add pipe news.jsonl",
                                "remove pipe a",
                                "update pipe",
                                "export pipe --out out",
                                "build news.jsonl --out pipe",
                                "export news.kb --out pipe",
                                "view news.kb --out pipe",
                                "extract --data pipe news.jsonl",
                                "check pipe",
                                "check --report news.jsonl --gold pipe",
                                "dictionary compile pipe --out a.pack",
                                "dictionary compile names.csv --out pipe",
                                "dictionary import names.csv --out a.yaml --report pipe"}) {
    const Outcome outcome = run(arguments);
    EXPECT_TRUE(outcome.status == 1 || outcome.status == 2) << arguments << ": " << outcome.status;
    EXPECT_NE(outcome.err.find("pipe: error: "), std::string::npos) << arguments << ": " << outcome.err;
    EXPECT_TRUE(fs::is_fifo(folder_.path("pipe"))) << arguments;
  }
}

TEST_F(SpecialFiles, FolderInPlaceOfAFileIsRefused) {
  for (const char* arguments :
       {"add empty news.jsonl", "remove empty a", "update empty", "export empty --out out", "view news.kb --out empty",
        "check --report news.jsonl --gold empty", "dictionary compile names.csv --out empty",
        "dictionary import names.csv --out a.yaml --report empty"}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_NE(outcome.err.find("empty: error: "), std::string::npos) << arguments << ": " << outcome.err;
  }
}

TEST_F(SpecialFiles, DevicesAreRefused) {
  for (const char* arguments : {"extract /dev/zero", "query /dev/zero deals", "extract --data /dev/zero news.jsonl",
                                "add /dev/null news.jsonl", "check /dev/full", "dictionary compile /dev/zero --out a.pack"}) {
    const Outcome outcome = run(arguments);
    EXPECT_TRUE(outcome.status == 1 || outcome.status == 2) << arguments << ": " << outcome.status;
    EXPECT_NE(outcome.err.find(": error: "), std::string::npos) << arguments << ": " << outcome.err;
  }
}

TEST_F(SpecialFiles, InDataFoldersArePassedOver) {
  const std::string names = folder_.path("mine/dictionary/company");
  folder_.put("mine/dictionary/company/a.yaml", "- {id: zorbulon, name: Zorbulon Devices}\n");
  ASSERT_EQ(::mkfifo((names + "/pipe.yaml").c_str(), 0600), 0);
  fs::create_symlink("/dev/zero", names + "/zero.yaml");
  fs::create_directory_symlink("..", names + "/round");
  fs::create_symlink("nowhere", names + "/nowhere.yaml");
  fs::create_symlink("loop.yaml", names + "/loop.yaml");
  folder_.put("zorbulon.jsonl", json_article("z", "Zorbulon Devices has acquired PeopleSoft."));
  const Outcome outcome = run("extract --data mine zorbulon.jsonl");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("company:zorbulon"), std::string::npos) << outcome.out;
}

/// What is no file and can be none: each command says so, and calls nothing a fault of its own.
TEST_F(SpecialFiles, ImpossibleNamesAreToldPlainly) {
  fs::create_symlink("loop", folder_.path("loop"));
  for (const std::string& name :
       {std::string("loop"), std::string(5000, 'x'), std::string("loop/x"), std::string("news.jsonl/x")}) {
    for (const std::string command : {"build @ --out out",
                                      "build news.jsonl --out @",
                                      "extract @",
                                      "explain @",
                                      "extract --data @ news.jsonl",
                                      "check @",
                                      "check --report @",
                                      "check --report news.jsonl --gold @",
                                      "add @ news.jsonl",
                                      "add news.kb @",
                                      "remove @ a",
                                      "remove news.kb @",
                                      "update @",
                                      "query @ deals",
                                      "export @ --out out",
                                      "export news.kb --out @",
                                      "view @ --out a.html",
                                      "view news.kb --out @",
                                      "dictionary compile @ --out a.pack",
                                      "dictionary compile names.csv --out @",
                                      "dictionary import names.csv --out a.yaml --report @"}) {
      const std::size_t at = command.find('@');
      const Outcome outcome = run(command.substr(0, at) + "'" + name + "'" + command.substr(at + 1));
      // A link that goes round is no file yet, and may be replaced by one.
      EXPECT_TRUE(outcome.status == 1 || outcome.status == 2 || (outcome.status == 0 && name == "loop"))
          << command << ": " << outcome.status;
      EXPECT_EQ(outcome.err.find("should not happen"), std::string::npos) << command << ": " << outcome.err;
    }
  }
}

TEST_F(SpecialFiles, BaseWithoutANameIsRefused) {
  const Outcome outcome = run("add '' news.jsonl");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("needs the name of a file"), std::string::npos) << outcome.err;
}

// --- what changes while it is read ---

std::string many_articles(int count) {
  std::string lines;
  for (int number = 0; number < count; ++number)
    lines += json_article("a" + std::to_string(number), "Oracle has acquired PeopleSoft.");
  return lines;
}

/// The run ended as the contract says, and each line that it printed is whole.
void expect_whole_lines(const Outcome& outcome) {
  EXPECT_TRUE(outcome.status == 0 || outcome.status == 1) << outcome.status << outcome.err;
  for (const std::string& line : lines_of(outcome.out)) EXPECT_TRUE(nlohmann::json::accept(line)) << line;
  for (const std::string& line : lines_of(outcome.err))
    EXPECT_TRUE(line.find(": error: ") != std::string::npos || line.find("refused") != std::string::npos) << line;
}

TEST(ChangingFile, ThatIsCutEndsWhereItEnds) {
  const TemporaryFolder folder;
  const std::string lines = many_articles(3000);
  for (const char* pause : {"0.01", "0.05", "0.1"}) {
    folder.put("news.jsonl", lines);
    expect_whole_lines(run_shell(
        "(sleep " + std::string(pause) + "; truncate -s 1000 news.jsonl) & timeout 60 dealgraph extract --jobs 1 news.jsonl",
        folder.path()));
  }
}

TEST(ChangingFile, ThatGrowsIsReadAsFarAsItGoes) {
  const TemporaryFolder folder;
  folder.put("news.jsonl", many_articles(1000));
  folder.put("more.jsonl", many_articles(10));
  const Outcome outcome = run_shell(
      "(for i in 1 2 3 4 5 6 7 8 9; do cat more.jsonl >> news.jsonl; sleep 0.01; done) & timeout 60 dealgraph extract --jobs 1 "
      "news.jsonl; status=$?; wait; exit $status",
      folder.path());
  expect_whole_lines(outcome);
  EXPECT_GE(lines_of(outcome.out).size(), 1000u);
}

TEST(ChangingFile, ThatVanishesIsNamed) {
  const TemporaryFolder folder;
  for (int number = 0; number < 800; ++number)
    folder.put("in/" + std::to_string(number) + ".txt", "Deal\n\nOracle has acquired PeopleSoft.\n");
  const Outcome outcome = run_shell(
      "(sleep 0.03; rm in/*) & timeout 60 dealgraph extract --jobs 1 in; status=$?; wait; exit $status", folder.path());
  expect_whole_lines(outcome);
}

}  // namespace
}  // namespace dealgraph::testing
