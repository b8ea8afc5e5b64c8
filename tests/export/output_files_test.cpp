#include "export/output_files.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "core/error.hpp"
#include "graph/assembler.hpp"
#include "tests/export/rich_graph.hpp"

namespace dealgraph {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder of its own, gone afterwards.
class OutputFiles : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) /
              ("dealgraph-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }

  fs::path folder_;
};

using Names = std::vector<std::string>;

TEST_F(OutputFiles, TakeTheirPlace) {
  write_file(folder_ / "a.txt", [](std::ostream& out) { out << "one"; });
  write_file(folder_ / "a.txt", [](std::ostream& out) { out << "two"; });
  EXPECT_EQ(content_of(folder_ / "a.txt"), "two");
  EXPECT_EQ(names(), Names{"a.txt"});
}

TEST_F(OutputFiles, ReplaceFilesOnly) {
  ASSERT_EQ(mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  fs::create_directory(folder_ / "folder");
  fs::create_symlink("pipe", folder_ / "link");
  for (const char* name : {"pipe", "folder", "link"})
    EXPECT_THROW(write_file(folder_ / name, [](std::ostream& out) { out << "one"; }), Error) << name;
  EXPECT_TRUE(fs::is_fifo(folder_ / "pipe") && fs::is_directory(folder_ / "folder") && fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(names(), (Names{"folder", "link", "pipe"}));
}

TEST_F(OutputFiles, LeaveNothingWhenTheWriterFails) {
  write_file(folder_ / "a.txt", [](std::ostream& out) { out << "one"; });
  EXPECT_THROW(write_file(folder_ / "a.txt",
                          [](std::ostream& out) {
                            out << "tw";
                            throw Error("broken");
                          }),
               Error);
  EXPECT_EQ(content_of(folder_ / "a.txt"), "one");
  EXPECT_EQ(names(), Names{"a.txt"});
}

TEST_F(OutputFiles, LeaveNothingWhenTheStreamFails) {
  try {
    write_file(folder_ / "a.txt", [](std::ostream& out) { out.setstate(std::ios::badbit); });
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.place().file, (folder_ / "a.txt").string());
  }
  EXPECT_EQ(names(), Names{});
}

TEST_F(OutputFiles, SayWhichFileCannotBeWritten) {
  try {
    write_file(folder_ / "missing" / "a.txt", [](std::ostream&) {});
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.place().file, (folder_ / "missing" / "a.txt").string());
    EXPECT_NE(std::string(error.what()).find("No such file"), std::string::npos) << error.what();
  }
}

TEST_F(OutputFiles, DoNotReplaceAFolder) {
  fs::create_directories(folder_ / "a.txt" / "full");
  EXPECT_THROW(write_file(folder_ / "a.txt", [](std::ostream& out) { out << "one"; }), Error);
  EXPECT_EQ(names(), Names{"a.txt"});
}

TEST_F(OutputFiles, OfAllFormatsMakeTheirFolder) {
  const KnowledgeGraph graph = assemble(test::merged_stories());
  const Format* wanted[] = {find_format("jsonld"), find_format("graphml")};
  const auto paths = write_formats(graph, wanted, {}, folder_ / "deep" / "out");
  ASSERT_EQ(paths.size(), 2u);
  EXPECT_EQ(paths[0], folder_ / "deep" / "out" / "graph.jsonld");
  for (const fs::path& path : paths) EXPECT_GT(fs::file_size(path), 1000u);
}

TEST_F(OutputFiles, OfAllFormatsAreNotBegunIfOneFails) {
  const Format broken{
      "broken", {{"broken.txt", [](const KnowledgeGraph&, const ExportOptions&, std::ostream&) { throw Error("broken"); }}}};
  const Format* wanted[] = {find_format("graphml"), &broken};
  EXPECT_THROW(write_formats({}, wanted, {}, folder_), Error);
  EXPECT_EQ(names(), Names{});
}

TEST_F(OutputFiles, RefuseAFileAsFolder) {
  write_file(folder_ / "a.txt", [](std::ostream& out) { out << "one"; });
  const Format* wanted[] = {find_format("graphml")};
  EXPECT_THROW(write_formats({}, wanted, {}, folder_ / "a.txt"), Error);
}

}  // namespace
}  // namespace dealgraph
