#include "graph/assembler.hpp"

#include <gtest/gtest.h>

#include <random>

#include "tests/export/rich_graph.hpp"
#include "tests/graph/story.hpp"

namespace dealgraph {
namespace {

using test::Story;
using test::Who;

const Who kBuyer{Role::acquirer, "Norda", "company:norda"};
const Who kBought{Role::target, "Pellux", "company:pellux"};

Story deal_story(const std::string& id = "a", const std::string& published = "2021-01-01") {
  Story story(id, published, "Norda buys Pellux");
  story.mentions("Norda", "company:norda").mentions("Pellux", "company:pellux");
  story.states(RelationType::acquisition, {kBuyer, kBought});
  return story;
}

TEST(Assembler, OfNothingIsTheEmptyGraph) {
  EXPECT_EQ(assemble({}), KnowledgeGraph());
}

TEST(Assembler, OrderAndRepetitionDoNotMatter) {
  std::vector<Extraction> stories = test::rich_stories();
  const KnowledgeGraph expected = assemble(stories);
  std::mt19937 random(1);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(stories.begin(), stories.end(), random);
    std::vector<Extraction> repeated = stories;
    repeated.insert(repeated.end(), stories.begin(), stories.begin() + round);
    ASSERT_EQ(assemble(repeated), expected) << "round " << round;
  }
}

TEST(Assembler, IsEmptyAfterFinish) {
  Assembler assembler;
  assembler.add(deal_story());
  EXPECT_EQ(assembler.finish().deals.size(), 1u);
  EXPECT_EQ(assembler.finish(), KnowledgeGraph());
}

TEST(Assembler, AnArticleIsItsIdAndItsContent) {
  EXPECT_EQ(assemble({deal_story("a"), deal_story("a")}).articles.size(), 1u);
  EXPECT_EQ(assemble({deal_story("a"), deal_story("b")}).articles.size(), 2u);
  EXPECT_EQ(assemble({deal_story("a"), deal_story("a", "2021-01-02")}).articles.size(), 2u);
  EXPECT_EQ(assemble({deal_story("a"), deal_story("a")}).entities.at(0).mentions, 1u);
}

TEST(Assembler, AnArticleKeepsAllThatListIt) {
  Story first = deal_story();
  Story second = deal_story();
  first.extraction().article.related_to = "z";
  second.extraction().article.related_to = "m";
  for (const auto& stories : {std::vector<Extraction>{first, second}, std::vector<Extraction>{second, first, deal_story()}}) {
    const KnowledgeGraph graph = assemble(stories);
    ASSERT_EQ(graph.articles.size(), 1u);
    EXPECT_EQ(graph.articles[0].related_to, (std::vector<std::string>{"m", "z"}));
  }
}

TEST(Assembler, TwoReadingsOfAnArticleGiveOneWhateverTheirOrder) {
  Story other = deal_story();
  other.extraction().relations[0].status = Status::failed;
  EXPECT_EQ(assemble({deal_story(), other}), assemble({other, deal_story()}));
  EXPECT_EQ(assemble({deal_story(), other}).deals.at(0).evidences.size(), 1u);
}

TEST(Assembler, ContentIdsStayAsArticleIds) {
  Story story = deal_story();
  story.extraction().article.id = content_id(story.extraction().article);
  EXPECT_EQ(assemble({story}).articles.at(0).id, story.extraction().article.id);
  EXPECT_TRUE(assemble({deal_story("https://paper.test/1")}).articles.at(0).id.starts_with("article:"));
}

TEST(Assembler, LeavesSourcesOut) {
  Story story("a", "2021-01-01", "Norda sued (Reuters)");
  story.mentions("Norda", "company:norda").mentions("Reuters", "source:reuters", EntityType::source);
  story.states(RelationType::lawsuit,
               {{Role::plaintiff, "Reuters", "source:reuters"}, {Role::defendant, "Norda", "company:norda"}});
  const KnowledgeGraph graph = assemble({story});
  ASSERT_EQ(graph.entities.size(), 1u);
  EXPECT_EQ(graph.entities[0].id, "company:norda");
  EXPECT_EQ(graph.articles.at(0).mentions, (std::vector<EntityCount>{{"company:norda", 1}}));
  EXPECT_EQ(graph.deals.at(0).parties.at(0).text, "Reuters");
}

TEST(Assembler, InferredPartiesBecomeNodes) {
  Story story = deal_story();
  story.extraction().relations[0].arguments.push_back({Role::seller, std::nullopt, "Rivo", "company:rivo", true});
  const KnowledgeGraph graph = assemble({story});
  ASSERT_NE(find_entity(graph, "company:rivo"), nullptr);
  EXPECT_EQ(find_entity(graph, "company:rivo")->name, "Rivo");
  EXPECT_EQ(find_entity(graph, "company:rivo")->mentions, 0u);
  EXPECT_TRUE(graph.deals.at(0).parties.at(2).inferred);
}

TEST(Assembler, StandsDamagedInput) {
  Story story = deal_story("a\x01/b c");
  Extraction damaged = story;
  damaged.article.published = "2021-02-30";
  damaged.relations[0].evidence = {5, 4000};
  damaged.relations[0].confidence = std::numeric_limits<double>::quiet_NaN();
  damaged.relations[0].attributes.value = Money{std::numeric_limits<double>::infinity(), "USD"};
  damaged.relations[0].attributes.date = "yesterday";
  damaged.mentions[0].span = {3000, 2};
  damaged.mentions[0].entity = "company:a/b <c>";
  const KnowledgeGraph graph = assemble({damaged});
  ASSERT_EQ(graph.deals.size(), 1u);
  EXPECT_EQ(graph.deals[0].confidence, 0);
  EXPECT_TRUE(graph.deals[0].values.empty());
  EXPECT_EQ(graph.deals[0].since, "");
  EXPECT_EQ(graph.deals[0].evidences[0].quote, " buys Pellux");
  EXPECT_EQ(graph.articles[0].document, "a/b c");
  for (const Entity& entity : graph.entities) EXPECT_EQ(entity.id.find_first_of("/ <>"), std::string::npos) << entity.id;
}

}  // namespace
}  // namespace dealgraph
