#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

/// Some hundred articles of very different length, with bad lines between.
std::string uneven_articles() {
  std::string lines;
  for (int number = 0; number < 400; ++number) {
    std::string text;
    for (int sentence = 0; sentence <= number % 41; ++sentence)
      text += "Oracle bought 20" + std::to_string(number) + " servers from Dell Technologies. ";
    lines += number % 50 == 49 ? "{\"text\": oops}\n" : json_article(std::to_string(number), text) + "\n";
  }
  return lines;
}

TEST(Jobs, GiveTheBytesOfOneThread) {
  const std::string input = uneven_articles();
  const Outcome one = run_program({"extract", "--jobs", "1", "-"}, input);
  EXPECT_EQ(one.status, 1);
  EXPECT_EQ(lines_of(one.out).size(), 392u);
  for (const char* jobs : {"2", "5"}) {
    const Outcome many = run_program({"extract", "--jobs", jobs, "-"}, input);
    EXPECT_EQ(many.status, 1);
    EXPECT_EQ(many.out, one.out);
    EXPECT_EQ(many.err, one.err);
  }
}

TEST(Jobs, GiveTheSameGraphFiles) {
  const TemporaryFolder folder;
  const std::string input = uneven_articles();
  for (const char* jobs : {"1", "4"})
    EXPECT_EQ(run_program({"build", "--jobs", jobs, "-", "--out", folder.path(jobs)}, input).status, 1);
  EXPECT_EQ(run_shell("diff -r 1 4", folder.path()).out, "");
  EXPECT_NE(content_of(folder.path("1/graph.graphml")), "");
}

TEST(Profile, TellsTheTimeOfStepsAndRulesBesideTheSameOutput) {
  const std::string input = json_article("a", "Oracle has bought PeopleSoft.") + "\n";
  const Outcome plain = run_program({"extract", "-"}, input);
  const Outcome measured = run_program({"extract", "--profile", "-"}, input);
  EXPECT_EQ(measured.status, 0);
  EXPECT_EQ(measured.out, plain.out);
  EXPECT_EQ(plain.err, "");
  for (const char* part : {"names of the dictionary\n", "phrases\n", "frames\n", "  acquisition.buy\n"})
    EXPECT_NE(measured.err.find(part), std::string::npos) << part << measured.err;
}

TEST(CompressedFiles, AreTakenFromFolders) {
  const TemporaryFolder folder;
  folder.put("in/a.jsonl", json_article("a", "Oracle has bought PeopleSoft.") + "\n");
  const Outcome plain = run_shell("dealgraph extract in", folder.path());
  EXPECT_EQ(run_shell("gzip in/a.jsonl && ls in", folder.path()).out, "a.jsonl.gz\n");
  const Outcome packed = run_shell("dealgraph extract in", folder.path());
  EXPECT_EQ(packed.status, 0);
  EXPECT_NE(packed.out, "");
  EXPECT_EQ(packed.out, plain.out);
}

/// Where the system gives fewer threads, fewer do the work.
TEST(Jobs, AreAsManyAsTheSystemGives) {
  const std::string limited = "setpriv --reuid 65534 --regid 65534 --clear-groups prlimit --nproc=4 " DEALGRAPH_PROGRAM;
  if (geteuid() != 0 || run_shell(limited + " --version", "/").status != 0) GTEST_SKIP() << "no other user may run the program";
  const TemporaryFolder folder;
  std::string lines;
  for (int number = 0; number < 2000; ++number) lines += json_article(std::to_string(number), "Oracle has bought PeopleSoft.");
  folder.put("news.jsonl", lines);
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  const Outcome outcome = run_shell(limited + " extract --jobs 64 news.jsonl", folder.path());
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, run_shell("dealgraph extract --jobs 1 news.jsonl", folder.path()).out);
}

TEST(Jobs, MustBeOneAtLeast) {
  EXPECT_EQ(run_program({"extract", "--jobs", "0", "-"}).status, 2);
}

}  // namespace
}  // namespace dealgraph::testing
