/// Files into a knowledge base and out again.

#include "graph/knowledge_base_filler.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>

#include "core/error.hpp"
#include "graph/knowledge_base.hpp"
#include "tests/graph/base_folder.hpp"

namespace dealgraph {
namespace {

using test::BaseFolder;

Article article(std::size_t number) {
  Article article;
  set_text(article, "", "Article number " + std::to_string(number));
  article.id = std::to_string(number);
  return article;
}

Extraction nothing_in(const Article& article) {
  Extraction found;
  found.article = article;
  return found;
}

/// Adds the articles [first, end) to the base as if `file` held them.
FillingCounts fill(const BaseFolder& folder, std::size_t first, std::size_t end, const std::string& file = "file") {
  KnowledgeBaseFiller filler(folder.file(), "pack", nothing_in, 2);
  for (std::size_t number = first; number < end; ++number) filler.add(article(number), file);
  return filler.finish();
}

TEST(KnowledgeBaseFiller, CountsWhatIsNew) {
  const BaseFolder folder;
  const FillingCounts first = fill(folder, 0, 10);
  EXPECT_EQ(std::vector({first.added, first.known, first.all}), (std::vector<std::size_t>{10, 0, 10}));
  const FillingCounts second = fill(folder, 5, 15);
  EXPECT_EQ(std::vector({second.added, second.known, second.all}), (std::vector<std::size_t>{5, 5, 15}));
}

TEST(KnowledgeBaseFiller, ReadsNoArticleTwice) {
  const BaseFolder folder;
  fill(folder, 0, 10);
  std::atomic<int> read = 0;
  KnowledgeBaseFiller filler(
      folder.file(), "pack",
      [&](const Article& article) {
        ++read;
        return nothing_in(article);
      },
      2);
  for (std::size_t number = 0; number < 12; ++number) filler.add(article(number), "file");
  filler.finish();
  EXPECT_EQ(read, 2);
}

TEST(KnowledgeBaseFiller, KeepsWholeBatchesOfWhatFails) {
  const BaseFolder folder;
  const auto fail_at_last = [](const Article& article) {
    if (article.id == std::to_string(KnowledgeBaseFiller::kBatch + 5)) throw Error("enough");
    return nothing_in(article);
  };
  const auto add_all = [&] {
    KnowledgeBaseFiller filler(folder.file(), "pack", fail_at_last, 1);
    for (std::size_t number = 0; number < KnowledgeBaseFiller::kBatch + 10; ++number) filler.add(article(number), "file");
  };
  EXPECT_THROW(add_all(), Error);
  EXPECT_EQ(KnowledgeBase(folder.file()).article_count(), KnowledgeBaseFiller::kBatch);
}

TEST(RemoveNamed, KnowsIdsFilesAndMovedFiles) {
  const BaseFolder folder;
  const std::string moved = folder.file("moved.jsonl");
  std::ofstream(moved) << R"({"id": "7", "text": "Article number 7"})" << '\n';
  fill(folder, 0, 5, whole_path("some.jsonl"));
  fill(folder, 7, 8, whole_path("other.jsonl"));
  KnowledgeBaseWriter base(folder.file(), "pack");
  EXPECT_EQ(remove_named(base, "3"), 1U);
  EXPECT_EQ(remove_named(base, "some.jsonl"), 4U);
  EXPECT_EQ(remove_named(base, moved), 1U);
  EXPECT_EQ(remove_named(base, "never seen"), std::nullopt);
  base.commit();
  EXPECT_EQ(base.article_count(), 0U);
}

TEST(WholePath, IsTheSameFromAnyFolder) {
  EXPECT_EQ(whole_path("-"), "-");
  EXPECT_EQ(whole_path("a/../b.md"), std::filesystem::current_path() / "b.md");
  EXPECT_EQ(whole_path("/x//y/./z"), "/x/y/z");
}

}  // namespace
}  // namespace dealgraph
