/// What a base gives back is what assemble() makes of the same articles, whatever way they came.

#include "graph/knowledge_base.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>

#include "graph/assembler.hpp"
#include "graph/knowledge_base_writer.hpp"
#include "graph/query.hpp"
#include "tests/graph/base_folder.hpp"
#include "tests/graph/random_stories.hpp"

namespace dealgraph {
namespace {

using test::BaseFolder;
using test::RandomStories;

void add_all(const std::string& file, const std::vector<Extraction>& stories, std::size_t batch = 1000) {
  KnowledgeBaseWriter base(file, "pack");
  std::size_t count = 0;
  for (const Extraction& story : stories) {
    base.add(story.article, story, "file");
    if (++count % batch == 0) base.commit();
  }
  base.commit();
}

/// What around() promises, told from the whole graph.
KnowledgeGraph restricted(const KnowledgeGraph& whole, const std::vector<std::string>& ids) {
  KnowledgeGraph part;
  std::set<std::string> entities(ids.begin(), ids.end());
  std::set<std::string> articles;
  const auto take = [&](const std::vector<Deal>& from, std::vector<Deal>& to) {
    for (const Deal& deal : from) {
      if (std::none_of(ids.begin(), ids.end(), [&](const std::string& id) { return involves(deal, id); })) continue;
      to.push_back(deal);
      for (const Party& party : deal.parties) entities.insert(party.entity);
      for (const Evidence& evidence : deal.evidences) {
        articles.insert(evidence.article);
        for (const Party& party : evidence.arguments) entities.insert(party.entity);
      }
    }
  };
  take(whole.deals, part.deals);
  take(whole.facts, part.facts);
  for (const Entity& entity : whole.entities)
    if (entities.contains(entity.id)) part.entities.push_back(entity);
  for (SourceArticle article : whole.articles) {
    if (!articles.contains(article.id)) continue;
    std::erase_if(article.mentions, [&](const EntityCount& mention) { return !entities.contains(mention.entity); });
    part.articles.push_back(article);
  }
  return part;
}

class Seeds : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(KnowledgeBase, Seeds, testing::Range(1U, 7U));

TEST_P(Seeds, WholeIsWhatAssembleMakes) {
  const BaseFolder folder;
  const std::vector<Extraction> stories = RandomStories(GetParam()).take(60);
  add_all(folder.file(), stories);
  const KnowledgeBase base(folder.file());
  EXPECT_EQ(base.whole(), assemble(stories));
  EXPECT_EQ(base.article_count(), assemble(stories).articles.size());
  EXPECT_EQ(base.pack_hash(), "pack");
}

TEST_P(Seeds, OrderAndBatchesChangeNothing) {
  std::vector<Extraction> stories = RandomStories(GetParam()).take(60);
  const KnowledgeGraph graph = assemble(stories);
  std::mt19937 random(GetParam());
  const BaseFolder folder;
  for (int part = 0; part < 3; ++part) {
    std::shuffle(stories.begin(), stories.end(), random);
    const std::size_t size = part == 2 ? stories.size() : stories.size() / 2;
    add_all(folder.file(), {stories.begin(), stories.begin() + static_cast<std::ptrdiff_t>(size)}, 1 + random() % 20);
  }
  EXPECT_EQ(KnowledgeBase(folder.file()).whole(), graph);
}

void expect_parts_of_the_whole(const std::vector<Extraction>& stories, const std::vector<std::string>& pair) {
  const BaseFolder folder;
  add_all(folder.file(), stories);
  const KnowledgeGraph whole = assemble(stories);
  const KnowledgeBase base(folder.file());
  for (std::size_t i = 0; i < RandomStories::kEntities; ++i) {
    const std::string id = RandomStories::id_of(i);
    EXPECT_EQ(base.around({id}), restricted(whole, {id})) << id;
  }
  EXPECT_EQ(base.around(pair), restricted(whole, pair));
}

TEST_P(Seeds, AroundIsAPartOfTheWhole) {
  expect_parts_of_the_whole(RandomStories(GetParam()).take(120), {"company:owner", "company:c2"});
}

/// Where all days are known, only what lies within reach of the asked is fetched.
TEST_P(Seeds, AroundIsAPartOfTheWholeWhereDaysAreFarApart) {
  expect_parts_of_the_whole(RandomStories(GetParam(), RandomStories::kDays).take(150), {"company:c0", "company:c2"});
}

TEST_P(Seeds, WhatIsTakenOutLeavesNothing) {
  const std::vector<Extraction> stories = RandomStories(GetParam()).take(40);
  const BaseFolder folder;
  {
    KnowledgeBaseWriter base(folder.file(), "pack");
    for (std::size_t i = 0; i < stories.size(); ++i) base.add(stories[i].article, stories[i], i % 2 == 0 ? "even" : "odd");
    base.commit();
    EXPECT_TRUE(base.knows_file("odd"));
    EXPECT_GT(base.remove_file("odd"), 0U);
    base.commit();
    EXPECT_FALSE(base.knows_file("odd"));
  }
  std::vector<Extraction> left;
  for (std::size_t i = 0; i < stories.size(); i += 2) left.push_back(stories[i]);
  const KnowledgeBase base(folder.file());
  std::set<std::string> documents;
  for (const Extraction& story : left) documents.insert(story.article.id);
  for (Extraction& story : left)
    if (!documents.contains(story.article.related_to)) story.article.related_to.clear();
  const KnowledgeGraph graph = assemble(left);
  EXPECT_EQ(base.whole(), graph);
  for (std::size_t i = 0; i < RandomStories::kEntities; ++i) {
    const std::string id = RandomStories::id_of(i);
    EXPECT_EQ(base.around({id}), restricted(graph, {id})) << id;
  }
}

TEST_P(Seeds, NamesFindTheSameEntitiesAsInTheGraph) {
  const BaseFolder folder;
  const std::vector<Extraction> stories = RandomStories(GetParam()).take(40);
  add_all(folder.file(), stories);
  const KnowledgeGraph whole = assemble(stories);
  const KnowledgeBase base(folder.file());
  for (const char* name :
       {"name1", "NAME3", "Name3 Inc", "Alias 3", "old 6", "Record 9", "Owner Two", "company:c2", "nobody"}) {
    std::vector<Entity> expected;
    for (const Entity* entity : find_entities_named(whole, name)) expected.push_back(*entity);
    EXPECT_EQ(base.find_entities_named(name), expected) << name;
  }
}

}  // namespace
}  // namespace dealgraph
