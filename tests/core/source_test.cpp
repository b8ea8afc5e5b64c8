#include "core/source.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace dealgraph {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, removed at its end.
class Sources : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    root_ = fs::path(::testing::TempDir()) / ("dealgraph_sources_" + std::string(test->name()) + std::to_string(::getpid()));
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }

  void put(const std::string& path, const std::string& content = "Title\n\ntext") {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << content;
  }

  /// What is found below the folder, its own path left out.
  std::vector<std::string> found() {
    found_ = find_source_files({root_.string()});
    std::vector<std::string> files;
    for (const std::string& file : found_.files) files.push_back(file.substr(root_.string().size() + 1));
    return files;
  }

  using Files = std::vector<std::string>;
  fs::path root_;
  SourceFiles found_;
};

TEST_F(Sources, WalksInTheOrderOfPathBytes) {
  for (const char* path : {"b.md", "a/z.txt", "a-b.md", "a.jsonl", "a/B.HTML", "é.md", "a/c/d.ndjson"}) put(path);
  EXPECT_EQ(found(), (Files{"a-b.md", "a.jsonl", "a/B.HTML", "a/c/d.ndjson", "a/z.txt", "b.md", "é.md"}));
  EXPECT_TRUE(std::is_sorted(found_.files.begin(), found_.files.end()));
  EXPECT_EQ(found_.skipped, 0u);
}

TEST_F(Sources, CountsWhatItSkips) {
  for (const char* path : {"a.md", ".hidden.md", ".git/x.md", "b.pdf", "noending"}) put(path);
  ASSERT_EQ(::mkfifo((root_ / "pipe.txt").c_str(), 0600), 0);
  EXPECT_EQ(found(), (Files{"a.md"}));
  EXPECT_EQ(found_.skipped, 5u);
  EXPECT_TRUE(found_.problems.empty());
}

TEST_F(Sources, FollowsLinksOnce) {
  put("a/x.md");
  fs::create_directory_symlink("..", root_ / "a" / "up");
  fs::create_directory_symlink("a", root_ / "b");
  fs::create_symlink("a/x.md", root_ / "link.md");
  EXPECT_EQ(found(), (Files{"a/x.md", "link.md"}));
}

TEST_F(Sources, ReportsBrokenLinks) {
  put("a.md");
  fs::create_symlink("nowhere.md", root_ / "broken.md");
  EXPECT_EQ(found(), (Files{"a.md"}));
  ASSERT_EQ(found_.problems.size(), 1u);
  EXPECT_EQ(found_.problems[0].place.file, (root_ / "broken.md").string());
}

TEST_F(Sources, TakesNamedFilesWhateverTheirEnding) {
  put("note.odd");
  put(".hidden");
  const Files named = {(root_ / "note.odd").string(), "-", (root_ / ".hidden").string()};
  EXPECT_EQ(find_source_files(named).files, named);
}

TEST_F(Sources, RefusesWhatDoesNotExist) {
  try {
    find_source_files({(root_ / "none").string()});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.place().file, (root_ / "none").string());
  }
}

TEST_F(Sources, ReadsOneAfterTheOther) {
  put("a.md", "# A");
  put("b.txt", "B\n\nb");
  SourceFiles sources = find_source_files({root_.string()});
  ASSERT_EQ(::mkfifo((root_ / "pipe").c_str(), 0600), 0);
  sources.files.insert(sources.files.begin() + 1, {(root_ / "gone.md").string(), (root_ / "pipe").string()});
  Files told;
  read_sources(sources, InputForm::automatic,
               {[&](Article&& article) { told.push_back(article.text); },
                [&](const Problem& problem) { told.push_back(problem.message); }});
  EXPECT_EQ(told, (Files{"A", "cannot be opened; does it exist, and may you read it?", "is no regular file", "B\nb"}));
}

}  // namespace
}  // namespace dealgraph
