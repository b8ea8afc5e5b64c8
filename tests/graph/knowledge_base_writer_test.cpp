/// Two programs at one base; names that are nearly right; articles that leave.

#include "graph/knowledge_base_writer.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "core/error.hpp"
#include "graph/assembler.hpp"
#include "graph/detail/base_file.hpp"
#include "graph/detail/byte_code.hpp"
#include "graph/knowledge_base.hpp"
#include "tests/graph/base_folder.hpp"
#include "tests/graph/story.hpp"

namespace dealgraph {
namespace {

using test::BaseFolder;
using test::Story;
using namespace std::chrono_literals;

Extraction purchase(const std::string& id) {
  Story story(id, "2021-04-12", "Microsoft buys Nuance, " + id);
  story.mentions("Microsoft", "company:microsoft").mentions("Nuance", "company:nuance");
  story.states(RelationType::acquisition,
               {{Role::acquirer, "Microsoft", "company:microsoft"}, {Role::target, "Nuance", "company:nuance"}});
  return story;
}

void add(KnowledgeBaseWriter& base, const Extraction& story, const std::string& file = "file") {
  base.add(story.article, story, file);
}

TEST(KnowledgeBaseWriter, WaitsForAnother) {
  const BaseFolder folder;
  KnowledgeBaseWriter first(folder.file(), "pack");
  add(first, purchase("one"));
  std::thread other([&] {
    KnowledgeBaseWriter second(folder.file(), "pack");
    add(second, purchase("two"));
    second.commit();
  });
  std::this_thread::sleep_for(200ms);
  add(first, purchase("three"));
  first.commit();
  other.join();
  add(first, purchase("four"));
  first.commit();
  EXPECT_EQ(KnowledgeBase(folder.file()).whole(),
            assemble({purchase("one"), purchase("two"), purchase("three"), purchase("four")}));
}

TEST(KnowledgeBaseWriter, IsToldWhenWaitingIsInVain) {
  const BaseFolder folder;
  KnowledgeBaseWriter first(folder.file(), "pack");
  add(first, purchase("one"));
  detail::Database second(folder.file(), detail::Database::Access::write, 50);
  try {
    second.run("BEGIN IMMEDIATE");
    FAIL() << "both write";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("try again"), std::string::npos) << error.what();
  }
}

TEST(KnowledgeBaseWriter, ReadersSeeTheLastCommit) {
  const BaseFolder folder;
  KnowledgeBaseWriter writer(folder.file(), "pack");
  add(writer, purchase("one"));
  writer.commit();
  add(writer, purchase("two"));
  EXPECT_EQ(KnowledgeBase(folder.file()).whole(), assemble({purchase("one")}));
}

TEST(KnowledgeBaseWriter, WithOtherRulesIsRefusedUntilUpdated) {
  const BaseFolder folder;
  {
    KnowledgeBaseWriter base(folder.file(), "old");
    add(base, purchase("one"));
    base.commit();
  }
  EXPECT_THROW(KnowledgeBaseWriter(folder.file(), "new"), Error);
  EXPECT_EQ(update_knowledge_base(folder.file(), "new", [](const Article&) { return purchase("one"); }), 1U);
  KnowledgeBaseWriter(folder.file(), "new").commit();
  EXPECT_EQ(KnowledgeBase(folder.file()).whole(), assemble({purchase("one")}));
}

TEST(KnowledgeBaseWriter, AnUpdateThatFailsChangesNothing) {
  const BaseFolder folder;
  {
    KnowledgeBaseWriter base(folder.file(), "old");
    add(base, purchase("one"));
    base.commit();
  }
  EXPECT_THROW(update_knowledge_base(folder.file(), "new", [](const Article&) -> Extraction { throw Error("broken"); }), Error);
  EXPECT_EQ(KnowledgeBase(folder.file()).pack_hash(), "old");
  EXPECT_EQ(KnowledgeBase(folder.file()).whole(), assemble({purchase("one")}));
}

TEST(KnowledgeBaseWriter, RemovedNamesAreNotFound) {
  const BaseFolder folder;
  KnowledgeBaseWriter base(folder.file(), "pack");
  add(base, purchase("one"));
  base.commit();
  EXPECT_EQ(KnowledgeBase(folder.file()).suggestions("Nuanse"), std::vector<std::string>{"Nuance"});
  EXPECT_EQ(base.remove_article("one"), 1U);
  base.commit();
  EXPECT_TRUE(KnowledgeBase(folder.file()).find_entities_named("Nuance").empty());
  EXPECT_TRUE(KnowledgeBase(folder.file()).suggestions("Nuanse").empty());
  EXPECT_EQ(KnowledgeBase(folder.file()).whole(), KnowledgeGraph());
  EXPECT_EQ(base.remove_article("one"), 0U);
}

TEST(KnowledgeBaseWriter, ArticlesRelatedToOneThatIsRemovedStayAlone) {
  const BaseFolder folder;
  KnowledgeBaseWriter base(folder.file(), "pack");
  Extraction related = purchase("two");
  related.article.related_to = "one";
  add(base, purchase("one"));
  add(base, related);
  base.commit();
  EXPECT_EQ(KnowledgeBase(folder.file()).whole(), assemble({purchase("one"), related}));
  base.remove_article("one");
  base.commit();
  EXPECT_EQ(KnowledgeBase(folder.file()).whole(), assemble({purchase("two")}));
}

TEST(KnowledgeBase, KeepsTheArticleItself) {
  const BaseFolder folder;
  KnowledgeBaseWriter base(folder.file(), "pack");
  Extraction story = purchase("one");
  story.article.url = "https://news/1";
  add(base, story);
  base.commit();
  const KnowledgeGraph graph = KnowledgeBase(folder.file()).whole();
  EXPECT_EQ(KnowledgeBase(folder.file()).article(graph.articles.front().id), story.article);
  EXPECT_EQ(KnowledgeBase(folder.file()).article("article:0000000000000000"), std::nullopt);
}

// --- the small parts ---

TEST(ByteCode, GivesBackWhatWasWritten) {
  detail::ByteWriter out;
  const std::vector<double> reals = {0, -0.0, 0.85, 1.0 / 3, 1e9, -17.5, 1e300, 123456.7891};
  const std::vector<std::uint64_t> numbers = {0, 127, 128, 300, ~std::uint64_t{0}};
  for (const double real : reals) out.real(real);
  for (const std::uint64_t number : numbers) out.number(number);
  out.text("text");
  detail::ByteReader in(out.bytes());
  for (const double real : reals) EXPECT_EQ(in.real(), real);
  for (const std::uint64_t number : numbers) EXPECT_EQ(in.number(), number);
  EXPECT_EQ(in.text(), "text");
  EXPECT_TRUE(in.at_end());
  EXPECT_THROW(in.number(), Error);
}

}  // namespace
}  // namespace dealgraph
