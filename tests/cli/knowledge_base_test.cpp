/// Knowledge bases as users have them: the real program, files and folders.

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "tests/cli/program.hpp"

namespace dealgraph::testing {
namespace {

namespace fs = std::filesystem;

const std::string kArticles = std::string(DEALGRAPH_SOURCE_DIR) + "/data/articles";

std::vector<std::string> article_files() {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(kArticles))
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> joined(std::vector<std::string> first, const std::vector<std::string>& rest) {
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

void run_well(const std::vector<std::string>& arguments, const std::string& input = "") {
  const Outcome outcome = run_program(arguments, input);
  ASSERT_EQ(outcome.status, 0) << outcome.err;
}

/// All bytes of the graph files that a command writes into a new folder.
std::string graph_files(const std::vector<std::string>& command) {
  const TemporaryFolder folder;
  run_well(joined(command, {"--out", folder.path("out"), "--format", "graphml,jsonld"}));
  return content_of(folder.path("out/graph.graphml")) + content_of(folder.path("out/graph.jsonld"));
}

std::string built(const std::vector<std::string>& files) {
  return graph_files(joined({"build"}, files));
}
std::string exported(const std::string& base) {
  return graph_files({"export", base});
}

// --- the same bytes ---

TEST(KnowledgeBase, ExportsWhatBuildWritesHoweverArticlesCame) {
  std::vector<std::string> files = article_files();
  const std::string expected = built(files);
  std::mt19937 random(5);
  for (int round = 0; round < 2; ++round) {
    const TemporaryFolder folder;
    std::shuffle(files.begin(), files.end(), random);
    for (auto at = files.begin(); at != files.end();) {
      const auto size = std::min<std::ptrdiff_t>(1 + static_cast<std::ptrdiff_t>(random() % 20), files.end() - at);
      run_well(joined({"add", folder.path("news.kb")}, {at, at + size}));
      at += size;
    }
    EXPECT_EQ(exported(folder.path("news.kb")), expected) << "in round " << round;
  }
}

TEST(KnowledgeBase, ForgetsWhatIsTakenBack) {
  const std::vector<std::string> files = article_files();
  const std::vector<std::string> kept(files.begin(), files.begin() + 20);
  const std::vector<std::string> gone(files.begin() + 20, files.end());
  const TemporaryFolder folder;
  const std::string base = folder.path("news.kb");
  run_well(joined({"add", base}, files));
  run_well(joined({"remove", base}, gone));
  EXPECT_EQ(exported(base), built(kept));
  run_well(joined({"add", base}, gone));
  EXPECT_EQ(exported(base), built(files));
}

TEST(KnowledgeBase, AddingTwiceChangesNothing) {
  const TemporaryFolder folder;
  const std::string base = folder.path("news.kb");
  EXPECT_EQ(run_program({"add", base, kArticles}).out, "54 articles added, 0 already there; 54 in all\n");
  const std::string before = content_of(base);
  EXPECT_EQ(run_program({"add", base, kArticles}).out, "0 articles added, 54 already there; 54 in all\n");
  EXPECT_EQ(content_of(base), before);
}

TEST(KnowledgeBase, AnswersAsTheArticlesDo) {
  const TemporaryFolder folder;
  const std::string base = folder.path("news.kb");
  run_well({"add", base, kArticles});
  const std::vector<std::vector<std::string>> queries = {{"partners", "Microsoft"}, {"deals", "Salesforce", "Slack"},
                                                         {"timeline", "ARM"},       {"entity", "OpenAI"},
                                                         {"path", "Sony", "ARM"},   {"top", "companies"},
                                                         {"who bought Slack?"},     {"partners", "微软"}};
  for (std::vector<std::string> query : queries) {
    query.insert(query.end(), {"--format", "json"});
    const Outcome expected = run_program(joined({"query", kArticles}, query));
    const Outcome answer = run_program(joined({"query", base}, query));
    EXPECT_EQ(expected.status, 0) << expected.err;
    EXPECT_EQ(answer.out, expected.out) << query.front();
  }
  EXPECT_NE(run_program({"query", base, "partners", "Microsfot"}).err.find("'Microsoft'"), std::string::npos);
}

// --- removing ---

std::string front_matter(const std::string& id, const std::string& title, const std::string& text,
                         const std::string& related = "") {
  return "---\ntitle: " + title + "\nwebUrl: https://news/" + id + "\n" + related + "---\n" + text + "\n";
}

/// main.md holds A and, as related, B; other.md holds B.
struct TwoFiles {
  TwoFiles() {
    const std::string related =
        "related:\n  - title: Oracle buys PeopleSoft\n    webUrl: https://news/b\n    excerpt: Oracle has bought PeopleSoft.\n";
    main = folder.put("main.md", front_matter("a", "Intel and Nokia form a partnership", "They said so.", related));
    other = folder.put("other.md", front_matter("b", "Oracle buys PeopleSoft", "Oracle has bought PeopleSoft."));
    run_well({"add", base, main, other});
  }
  TemporaryFolder folder;
  std::string base = folder.path("news.kb");
  std::string main;
  std::string other;
};

TEST(Remove, KeepsAnArticleThatAnotherFileBrought) {
  const TwoFiles files;
  EXPECT_EQ(run_program({"remove", files.base, files.main}).out, "1 article removed; 1 in all\n");
  EXPECT_EQ(exported(files.base), built({files.other}));
  EXPECT_EQ(run_program({"remove", files.base, files.other}).out, "1 article removed; 0 in all\n");
}

TEST(Remove, ByAddressTakesTheArticleWhoeverBroughtIt) {
  const TwoFiles files;
  EXPECT_EQ(run_program({"remove", files.base, "https://news/b"}).out, "1 article removed; 1 in all\n");
  EXPECT_EQ(run_program({"remove", files.base, "https://news/a"}).out, "1 article removed; 0 in all\n");
}

TEST(Remove, KnowsAFileThatWasMoved) {
  const TwoFiles files;
  fs::rename(files.main, files.folder.path("moved.md"));
  EXPECT_EQ(run_program({"remove", files.base, files.folder.path("moved.md")}).out, "1 article removed; 1 in all\n");
}

TEST(Remove, KnowsAFileThatIsGone) {
  const TwoFiles files;
  fs::remove(files.main);
  EXPECT_EQ(run_program({"remove", files.base, files.main}).status, 0);
}

TEST(Remove, NamesWhatIsUnknown) {
  const TwoFiles files;
  const Outcome outcome = run_program({"remove", files.base, "https://news/z", "https://news/b"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.err.find("https://news/z: error:"), std::string::npos) << outcome.err;
  EXPECT_EQ(outcome.out, "1 article removed; 1 in all\n");
}

// --- what can go wrong ---

TEST(KnowledgeBase, OfOtherRulesSaysHowToGoOn) {
  const TemporaryFolder folder;
  const std::string base = folder.path("news.kb");
  run_well({"add", base, "--input", "jsonl", "-"}, json_article("one", "Acme Sprockets has acquired Oracle."));
  folder.put("mine/dictionary/company/mine.yaml", "- {id: acme-sprockets, name: Acme Sprockets}\n");
  const std::vector<std::string> data = {"--data", folder.path("mine")};
  const Outcome refused = run_program(joined({"add", base, kArticles}, data));
  EXPECT_EQ(refused.status, 2);
  EXPECT_NE(refused.err.find("dealgraph update"), std::string::npos) << refused.err;
  run_well(joined({"update", base}, data));
  run_well(joined({"add", base, kArticles}, data));
  EXPECT_NE(exported(base).find("company:acme-sprockets"), std::string::npos);
}

TEST(KnowledgeBase, UpdateGivesWhatAddingAnewGives) {
  const TemporaryFolder folder;
  const std::string base = folder.path("news.kb");
  run_well({"add", base, kArticles});
  EXPECT_EQ(run_program({"update", base}).out, "54 articles read anew\n");
  EXPECT_EQ(exported(base), built({kArticles}));
}

/// Writes another format's number into a base.
void set_format(const std::string& base, char number) {
  std::fstream file(base, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(60);  // user_version in the header of the file, four bytes, the highest first
  file.write(std::string({0, 0, 0, number}).data(), 4);
}

TEST(KnowledgeBase, OfAnOlderFormatIsMadeNewByUpdate) {
  const TemporaryFolder folder;
  const std::string base = folder.path("news.kb");
  run_well({"add", base, kArticles});
  set_format(base, 1);
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"query", base, "partners", "Microsoft"}, {"add", base, kArticles}, {"remove", base, "x"}}) {
    const Outcome outcome = run_program(command);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("dealgraph update " + base), std::string::npos) << outcome.err;
  }
  run_well({"update", base});
  EXPECT_EQ(exported(base), built({kArticles}));
  run_well({"add", base, kArticles});
}

TEST(KnowledgeBase, OfANewerFormatIsRefused) {
  const TemporaryFolder folder;
  const std::string base = folder.path("news.kb");
  run_well({"add", base, kArticles});
  set_format(base, 99);
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"export", base, "--out", folder.path("out")}, {"add", base, kArticles}}) {
    const Outcome outcome = run_program(command);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("newer dealgraph"), std::string::npos) << outcome.err;
  }
}

TEST(KnowledgeBase, ThatIsNoneIsRefused) {
  const TemporaryFolder folder;
  folder.put("text", "no base, but long enough that it could be one: " + std::string(2000, 'x'));
  folder.put("empty", "");
  for (const char* name : {"text", "empty", "missing", "."}) {
    const Outcome outcome = run_program({"export", folder.path(name), "--out", folder.path("out")});
    EXPECT_EQ(outcome.status, 2) << name;
    EXPECT_NE(outcome.err.find("error: "), std::string::npos) << name;
  }
  EXPECT_EQ(run_program({"add", folder.path("text"), kArticles}).status, 2);
  EXPECT_EQ(run_program({"add", folder.path("no/such/folder.kb"), kArticles}).status, 2);
}

/// What would run when the base is read or written.
TEST(KnowledgeBase, WithOtherTablesIsRefused) {
  const char* const changes[] = {
      "ALTER TABLE alias RENAME TO old; CREATE VIEW alias AS WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 "
      "FROM "
      "endless) SELECT n AS folded, n AS entity FROM endless",
      "CREATE TRIGGER cruel AFTER INSERT ON article BEGIN DELETE FROM article; END", "CREATE TABLE more(x)",
      "DROP INDEX article_graph"};
  const TemporaryFolder folder;
  folder.put("news.jsonl", json_article("a", "Oracle has acquired PeopleSoft."));
  for (const char* change : changes) {
    const Outcome changed = run_shell(
        "rm -f news.kb; dealgraph add news.kb news.jsonl; python3 -c 'import sqlite3, sys; "
        "sqlite3.connect(\"news.kb\").executescript(sys.argv[1])' '" +
            std::string(change) + "'",
        folder.path());
    ASSERT_EQ(changed.status, 0) << changed.err;
    for (const char* command : {"query news.kb entity Oracle", "export news.kb --out out", "view news.kb --out a.html",
                                "add news.kb news.jsonl", "remove news.kb a", "update news.kb"}) {
      const Outcome outcome = run_shell(std::string("timeout 60 dealgraph ") + command, folder.path());
      EXPECT_EQ(outcome.status, 2) << command << ": " << change;
      EXPECT_NE(outcome.err.find("news.kb: error: holds other tables"), std::string::npos) << outcome.err;
    }
  }
}

TEST(KnowledgeBase, DamagedAnywhereNeverCrashesTheProgram) {
  const TemporaryFolder folder;
  const std::string base = folder.path("news.kb");
  run_well({"add", base, kArticles});
  const std::string whole = content_of(base);
  std::mt19937 random(3);
  for (int round = 0; round < 40; ++round) {
    std::string damaged = whole;
    if (round % 4 == 0) {
      damaged.resize(random() % damaged.size());
    } else {
      for (int i = 0; i < 200; ++i) damaged[100 + random() % (damaged.size() - 100)] = static_cast<char>(random());
    }
    std::ofstream(base, std::ios::binary) << damaged;
    const Outcome outcome = run_program({"export", base, "--out", folder.path("out")});
    EXPECT_TRUE(outcome.status == 0 || outcome.status == 2) << outcome.status << " in round " << round;
    EXPECT_EQ(outcome.status == 2, outcome.err.find("error: ") != std::string::npos) << outcome.err;
  }
}

/// As root nothing is read-only; then the program runs as nobody.
TEST(KnowledgeBase, IsReadInAReadOnlyFolder) {
  const TemporaryFolder folder;
  fs::create_directories(folder.path("read-only"));
  fs::create_directories(folder.path("out"));
  run_well({"add", folder.path("read-only/news.kb"), kArticles});
  fs::permissions(folder.path(), fs::perms(0755));
  fs::permissions(folder.path("read-only/news.kb"), fs::perms(0444));
  fs::permissions(folder.path("read-only"), fs::perms(0555));
  fs::permissions(folder.path("out"), fs::perms(0777));
  const std::string as_nobody = geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : "";
  if (run_shell(as_nobody + DEALGRAPH_PROGRAM + " --version", folder.path()).status != 0)
    GTEST_SKIP() << "no other user may run the program";
  const Outcome outcome =
      run_shell(as_nobody + DEALGRAPH_PROGRAM + " export read-only/news.kb --out out --format graphml", folder.path());
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const Outcome refused = run_shell(as_nobody + DEALGRAPH_PROGRAM + " remove read-only/news.kb any", folder.path());
  EXPECT_EQ(refused.status, 2);
  EXPECT_NE(refused.err.find("may not be written"), std::string::npos) << refused.err;
  fs::permissions(folder.path("read-only"), fs::perms(0755));
  EXPECT_EQ(fs::directory_iterator(folder.path("read-only")) == fs::directory_iterator(), false);
}

// --- kill -9 ---

std::string many_articles(std::size_t count) {
  static constexpr std::array<const char*, 4> kTexts = {
      "Oracle has acquired PeopleSoft.", "Intel and Nokia announced a partnership.", "Microsoft is in talks to buy Nuance.",
      "AMD will supply Sony with chips."};
  std::string lines;
  for (std::size_t i = 0; i < count; ++i)
    lines +=
        json_article("a" + std::to_string(i), kTexts.at(i % kTexts.size()) + std::string(" Number ") + std::to_string(i) + ".");
  return lines;
}

/// How often the program is killed: more in DEALGRAPH_KILLS.
int kills() {
  const char* wanted = std::getenv("DEALGRAPH_KILLS");
  return wanted == nullptr ? 6 : std::atoi(wanted);
}

TEST(KnowledgeBase, SurvivesBeingKilled) {
  const TemporaryFolder folder;
  folder.put("news.jsonl", many_articles(10'000));
  const auto start = std::chrono::steady_clock::now();
  run_well({"add", folder.path("clean.kb"), folder.path("news.jsonl"), "--jobs", "1"});
  const std::chrono::duration<double> whole = std::chrono::steady_clock::now() - start;
  const std::string expected = exported(folder.path("clean.kb"));
  std::mt19937 random(11);
  for (int round = 0; round < kills(); ++round) {
    const double seconds = whole.count() * std::uniform_real_distribution<double>(0, 1)(random);
    const std::string add = "add news.kb news.jsonl --jobs 1";
    run_shell("timeout -s KILL " + std::to_string(seconds) + " " DEALGRAPH_PROGRAM " " + add, folder.path());
    if (round % 3 != 2) continue;  // killed again before it could end
    ASSERT_EQ(run_shell("dealgraph " + add, folder.path()).status, 0);
    EXPECT_EQ(exported(folder.path("news.kb")), expected) << "in round " << round;
    fs::remove(folder.path("news.kb"));
  }
}

}  // namespace
}  // namespace dealgraph::testing
