/// However a run ends, no partial file is left, and the knowledge base can be used.

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <random>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

namespace fs = std::filesystem;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kArticles = 600;  // ten times slower
#else
constexpr int kArticles = 4000;
#endif

std::string many_articles() {
  std::string lines;
  for (int number = 0; number < kArticles; ++number)
    lines +=
        json_article("a" + std::to_string(number),
                     "Oracle has acquired PeopleSoft. Intel and AMD are partners, says number " + std::to_string(number) + ".");
  return lines;
}

/// Files of a folder with articles, by name: "" before anything was written.
std::vector<std::string> written(const TemporaryFolder& folder) {
  std::vector<std::string> files = folder.files();
  std::erase(files, "news.jsonl");
  return files;
}

/// How long a line of shell takes when nothing interrupts it.
double seconds_of(const std::string& line, const TemporaryFolder& folder) {
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(run_shell(line, folder.path()).status, 0) << line;
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string interrupted(const std::string& signal, double seconds, const std::string& arguments) {
  return "timeout -s " + signal + " " + std::to_string(seconds) + " " DEALGRAPH_PROGRAM " " + arguments + " >/dev/null || true";
}

class Interrupted : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override { folder_.put("news.jsonl", many_articles()); }

  TemporaryFolder folder_;
  std::mt19937 random_{17};
};

TEST_P(Interrupted, BuildLeavesNothingOrAll) {
  const std::string build = "build news.jsonl --out out";
  const double whole = seconds_of("dealgraph " + build, folder_);
  const std::vector<std::string> all = written(folder_);
  for (int round = 0; round < 6; ++round) {
    fs::remove_all(folder_.path("out"));
    // The files are written in the last part of the run.
    const double seconds = whole * std::uniform_real_distribution<double>(round % 2 == 0 ? 0 : 0.8, 1.05)(random_);
    run_shell(interrupted(GetParam(), seconds, build), folder_.path());
    const std::vector<std::string> left = written(folder_);
    for (const std::string& file : left) EXPECT_NE(std::find(all.begin(), all.end(), file), all.end()) << file << " is left";
  }
}

TEST_P(Interrupted, OldFilesStayWhole) {
  const std::string build = "build news.jsonl --out out --format graphml,csv";
  const double whole = seconds_of("dealgraph " + build, folder_);
  const std::string expected = content_of(folder_.path("out/graph.graphml"));
  for (int round = 0; round < 4; ++round) {
    run_shell(interrupted(GetParam(), whole * std::uniform_real_distribution<double>(0.5, 1.05)(random_), build),
              folder_.path());
    EXPECT_EQ(content_of(folder_.path("out/graph.graphml")), expected);
  }
}

TEST_P(Interrupted, BaseCanBeUsed) {
  const double whole = seconds_of("dealgraph add clean.kb news.jsonl", folder_);
  for (int round = 0; round < 4; ++round) {
    run_shell(
        interrupted(GetParam(), whole * std::uniform_real_distribution<double>(0.1, 1)(random_), "add news.kb news.jsonl"),
        folder_.path());
    const Outcome asked = run_shell("if [ -s news.kb ]; then dealgraph query news.kb deals Oracle; fi", folder_.path());
    EXPECT_TRUE(asked.status == 0 || asked.status == 1 || asked.err.find("holds no knowledge base yet") != std::string::npos)
        << asked.err;
  }
  EXPECT_EQ(run_shell("dealgraph add news.kb news.jsonl", folder_.path()).status, 0);
  EXPECT_EQ(
      run_shell("dealgraph export news.kb --out a --format jsonld && dealgraph export clean.kb --out b --format jsonld && cmp "
                "a/graph.jsonld b/graph.jsonld",
                folder_.path())
          .status,
      0);
}

INSTANTIATE_TEST_SUITE_P(By, Interrupted, ::testing::Values("INT", "TERM", "KILL"),
                         [](const auto& test) { return test.param; });

// --- full disk, closed output, two at once ---

TEST(FullDisk, LeavesNoGraphFiles) {
  const TemporaryFolder folder;
  folder.put("news.jsonl", many_articles());
  // The largest file that the program may write, in blocks of 512 bytes; the signal for it is ignored, as on a full disk.
  const Outcome outcome =
      run_shell("trap '' XFSZ; ulimit -f 64; dealgraph build news.jsonl --out out >/dev/null", folder.path());
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("cannot write"), std::string::npos) << outcome.err;
  EXPECT_EQ(written(folder), std::vector<std::string>());
}

TEST(FullDisk, LeavesTheBaseAsItWas) {
  const TemporaryFolder folder;
  folder.put("news.jsonl", many_articles());
  EXPECT_EQ(run_program({"add", folder.path("news.kb"), "-"}, json_article("one", "Oracle has acquired PeopleSoft.")).status,
            0);
  const Outcome outcome = run_shell("trap '' XFSZ; ulimit -f 400; dealgraph add news.kb news.jsonl >/dev/null", folder.path());
  EXPECT_EQ(outcome.status, 2) << outcome.err;
  EXPECT_NE(outcome.err.find("news.kb: error: "), std::string::npos) << outcome.err;
  EXPECT_EQ(run_program({"query", folder.path("news.kb"), "deals", "Oracle"}).status, 0);
  EXPECT_EQ(run_program({"add", folder.path("news.kb"), folder.path("news.jsonl")}).status, 0);
}

TEST(FullDisk, OfStandardOutputIsTold) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full";
  const TemporaryFolder folder;
  folder.put("news.jsonl", many_articles());
  folder.put("names.csv", "id,name\nzorbulon,Zorbulon Devices\n");
  for (const char* command :
       {"extract news.jsonl", "build news.jsonl --out out", "query news.jsonl deals", "--help", "--version",
        "add news.kb news.jsonl", "remove news.kb a1", "update news.kb", "export news.kb --out out",
        "view news.kb --out out.html", "explain --text 'Oracle has acquired PeopleSoft.'", "check",
        "dictionary compile names.csv --out names.pack"}) {
    const Outcome outcome = run_shell(std::string("dealgraph ") + command + " >/dev/full", folder.path());
    EXPECT_EQ(outcome.status, 2) << command;
    EXPECT_NE(outcome.err.find("standard output"), std::string::npos) << outcome.err;
  }
}

TEST(FullMemory, EndsTheRunWithAWord) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "sanitizers need all addresses";
#endif
  const TemporaryFolder folder;
  std::string text;
  for (int count = 0; count < 200'000; ++count) text += "Oracle bought Intel and ";
  folder.put("news.jsonl", json_article("large", text));
  for (const char* command : {"build news.jsonl --out out", "extract --jobs 4 news.jsonl", "view news.jsonl --out out.html"}) {
    const Outcome outcome =
        run_shell(std::string("exec prlimit --as=200000000 " DEALGRAPH_PROGRAM " ") + command, folder.path());
    EXPECT_EQ(outcome.status, 2) << command;
    EXPECT_NE(outcome.err.find("error: out of memory"), std::string::npos) << outcome.err;
    EXPECT_EQ(written(folder), std::vector<std::string>()) << command;
  }
}

/// Ends by the signal, as every program in a pipe does.
TEST(ClosedOutput, EndsTheRun) {
  const TemporaryFolder folder;
  folder.put("news.jsonl", many_articles());
  const Outcome outcome = run_shell("dealgraph extract news.jsonl | head -1 | wc -l", folder.path());
  EXPECT_EQ(outcome.out, "1\n");
  EXPECT_EQ(outcome.err, "");
}

/// Without standard streams their numbers must not go to the program's files.
TEST(ClosedOutput, HarmsNoFile) {
  const TemporaryFolder folder;
  folder.put("news.jsonl", json_article("a", "Oracle has acquired PeopleSoft."));
  EXPECT_EQ(run_shell("dealgraph add news.kb news.jsonl >&- 2>&- <&-", folder.path()).status, 2);
  EXPECT_EQ(run_shell("dealgraph build news.jsonl --out out >&- <&-", folder.path()).status, 2);
  EXPECT_EQ(run_shell("dealgraph build news.jsonl --out clean && diff -r out clean", folder.path()).status, 0);
  EXPECT_EQ(run_shell("dealgraph query news.kb deals Oracle", folder.path()).status, 0);
}

TEST(TwoAtOnce, AddToOneBase) {
  const TemporaryFolder folder;
  const std::string lines = many_articles();
  const std::size_t half = lines.find('\n', lines.size() / 2) + 1;
  folder.put("a.jsonl", lines.substr(0, half));
  folder.put("b.jsonl", lines.substr(half));
  const Outcome outcome = run_shell(
      "dealgraph add news.kb a.jsonl & first=$!; dealgraph add news.kb b.jsonl; wait $first; cat a.jsonl b.jsonl > news.jsonl; "
      "dealgraph add clean.kb news.jsonl; for base in news clean; do dealgraph export $base.kb --out $base --format jsonld; "
      "done; "
      "cmp news/graph.jsonld clean/graph.jsonld",
      folder.path());
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST(ReadOnlyOutput, IsRefused) {
  if (geteuid() == 0 && run_shell("setpriv --reuid 65534 " DEALGRAPH_PROGRAM " --version", "/").status != 0)
    GTEST_SKIP() << "no other user may run the program";
  const TemporaryFolder folder;
  folder.put("news.jsonl", json_article("a", "Oracle has acquired PeopleSoft."));
  const std::string names = folder.put("names.csv", "id,name\nzorbulon,Zorbulon Devices\n");
  fs::create_directories(folder.path("out"));
  fs::permissions(folder.path(), fs::perms(0755));
  fs::permissions(folder.path("out"), fs::perms(0555));
  const std::string as_nobody = geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : "";
  for (const char* arguments : {" build news.jsonl --out out", " view news.jsonl --out out/graph.html",
                                " add out/news.kb news.jsonl", " dictionary compile names.csv --out out/names.pack"}) {
    const Outcome outcome = run_shell(as_nobody + DEALGRAPH_PROGRAM + arguments, folder.path());
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_NE(outcome.err.find("out"), std::string::npos) << outcome.err;
  }
  fs::remove(names);
  EXPECT_EQ(written(folder), std::vector<std::string>());
}

}  // namespace
}  // namespace dealgraph::testing
