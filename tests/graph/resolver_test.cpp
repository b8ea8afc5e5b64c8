/// Entities: names, aliases, renamings, and what the dictionary knows.

#include <gtest/gtest.h>

#include "graph/assembler.hpp"
#include "tests/export/rich_graph.hpp"
#include "tests/graph/story.hpp"

namespace dealgraph {
namespace {

using test::Story;
using test::Who;

Entity entity_of(const std::vector<Extraction>& stories, const std::string& id) {
  const KnowledgeGraph graph = assemble(stories);
  const Entity* entity = find_entity(graph, id);
  EXPECT_NE(entity, nullptr) << id;
  return entity == nullptr ? Entity() : *entity;
}

using Names = std::vector<DatedName>;

TEST(Entity, IsDescribedByItsMentions) {
  Story one("a", "2021-01-01", "Acme Robotics and Acme");
  one.mentions("Acme Robotics", "company:acme", EntityType::company, "Acme Robotics");
  one.extraction().mentions.push_back({{18, 22}, EntityType::company, "company:acme", "Acme Robotics", "test"});
  Story two("b", "2021-01-02", "ACME");
  two.mentions("ACME", "company:acme");
  const Entity acme = entity_of({one, two}, "company:acme");
  EXPECT_EQ(acme.name, "Acme Robotics");
  EXPECT_EQ(acme.aliases, (Names{{"ACME", "", ""}}));  // "Acme" differs in case only; of equally used the first in byte order
  EXPECT_EQ(acme.mentions, 3u);
  EXPECT_EQ(acme.articles, 2u);
}

TEST(Entity, PrefersAnOrdinarySpellingToCapitals) {
  Story headline("a", "2021-01-01", "DEEPMIND");
  Story body("b", "2021-01-01", "DeepMind");
  headline.mentions("DEEPMIND", "company:deepmind");
  body.mentions("DeepMind", "company:deepmind");
  EXPECT_EQ(entity_of({headline, body}, "company:deepmind").name, "DeepMind");
}

TEST(Entity, TakesWhatTheDictionaryKnows) {
  const Entity chip = entity_of(test::merged_stories(), "hardware:zed-9");
  EXPECT_EQ(chip.type, EntityType::hardware);
  EXPECT_EQ(chip.kind, "gpu");
  EXPECT_EQ(chip.memory, "80 GB");
  EXPECT_EQ(chip.vendor, "Norda");
  EXPECT_EQ(chip.aliases, (Names{{"Project Zed", "2018", "2020-05"}, {"Zed IX", "", ""}}));
  const Entity company = entity_of(test::merged_stories(), "company:norda");
  EXPECT_EQ(company.wikidata, "Q42");
  EXPECT_EQ(company.vendor, "");
}

TEST(Entity, HasTheMakerThatArticlesNameWhereTheDictionaryKnowsNone) {
  Story story("a", "2021-01-01", "Norda unveils Zed 9");
  story.mentions("Norda", "company:norda").mentions("Zed 9", "hardware:zed-9", EntityType::hardware);
  story.states(RelationType::makes, {{Role::maker, "Norda", "company:norda"}, {Role::item, "Zed 9", "hardware:zed-9"}});
  EXPECT_EQ(entity_of({story}, "hardware:zed-9").vendor, "Norda");
}

Story renaming(const std::string& former_id, const std::string& renamed_id) {
  Story story("a", "2021-10-28", "Oldo is now Newo");
  if (!former_id.empty()) story.mentions("Oldo", former_id);
  if (!renamed_id.empty()) story.mentions("Newo", renamed_id);
  story.states(RelationType::renamed, {{Role::former, "Oldo", former_id}, {Role::new_name, "Newo", renamed_id}});
  return story;
}

TEST(Renaming, IsADatedAliasOfBothAndNoEdge) {
  const Story story = renaming("company:oldo", "company:newo");
  EXPECT_EQ(entity_of({story}, "company:newo").aliases, (Names{{"Oldo", "", "2021-10-28"}}));
  EXPECT_EQ(entity_of({story}, "company:oldo").aliases, (Names{{"Newo", "2021-10-28", ""}}));
  EXPECT_TRUE(assemble({story}).facts.empty());
}

TEST(Renaming, OfOneEntityDatesItsFormerName) {
  Story story("a", "2021-10-28", "Oldo Platforms is now Newo");
  story.mentions("Oldo Platforms", "company:newo").mentions("Newo", "company:newo");
  story.states(RelationType::renamed,
               {{Role::former, "Oldo Platforms", "company:newo"}, {Role::new_name, "Newo", "company:newo"}});
  EXPECT_EQ(entity_of({story}, "company:newo").name, "Newo");
  EXPECT_EQ(entity_of({story}, "company:newo").aliases, (Names{{"Oldo Platforms", "", "2021-10-28"}}));
}

TEST(Renaming, ToWordsMakesNoNode) {
  EXPECT_EQ(entity_of({renaming("company:oldo", "")}, "company:oldo").aliases, (Names{{"Newo", "2021-10-28", ""}}));
  EXPECT_EQ(assemble({renaming("company:oldo", "")}).entities.size(), 1u);
}

TEST(Renaming, DoesNotOverruleTheDictionary) {
  Story story = renaming("company:newo", "company:newo");
  EntityRecord record = test::record("company:newo", EntityType::company, "Newo");
  record.aliases = {{"Oldo", "", "2021-11-01"}};
  story.knows(record);
  EXPECT_EQ(entity_of({story}, "company:newo").aliases, (Names{{"Oldo", "", "2021-11-01"}}));
}

// --- the dictionary's facts ---

const Deal* fact_between(const KnowledgeGraph& graph, const std::string& a, const std::string& b) {
  for (const Deal& fact : graph.facts) {
    if (involves(fact, a) && involves(fact, b)) return &fact;
  }
  return nullptr;
}

TEST(DictionaryFact, IsMadeForTheOwnerOnTheArticlesDay) {
  for (const auto& [published, owner] :
       {std::pair("2022-01-01", "company:norda"), {"2005-01-01", "company:gone"}, {"", "company:norda"}}) {
    Story story("a", published, "The Zed 9 is fast");
    story.mentions("Zed 9", "hardware:zed-9", EntityType::hardware).knows(test::chip_record());
    const KnowledgeGraph graph = assemble({story});
    ASSERT_EQ(graph.facts.size(), 1u) << published;
    EXPECT_EQ(entities_in(graph.facts[0], Role::maker), std::vector<std::string>{owner});
    EXPECT_EQ(graph.facts[0].type, RelationType::makes);
    EXPECT_EQ(graph.facts[0].origin, Origin::dictionary);
    EXPECT_EQ(graph.facts[0].confidence, 0.95);
    EXPECT_NE(find_entity(graph, owner), nullptr);
  }
}

TEST(DictionaryFact, OfACompanyIsItsParent) {
  Story story("a", "2022-01-01", "Norda rose");
  story.mentions("Norda", "company:norda").knows(test::company_record());
  const KnowledgeGraph graph = assemble({story});
  ASSERT_EQ(graph.facts.size(), 1u);
  EXPECT_EQ(graph.facts[0].type, RelationType::subsidiary);
  EXPECT_EQ(entities_in(graph.facts[0], Role::parent), std::vector<std::string>{"company:holding"});
  EXPECT_EQ(find_entity(graph, "company:holding")->name, "Norda Holding");
  EXPECT_EQ(graph.facts[0].since, "2015");
  EXPECT_EQ(graph.facts[0].until, "");
}

TEST(DictionaryFact, JoinsWhatArticlesState) {
  Story story("a", "2022-01-01", "Norda's Zed 9 is fast");
  story.mentions("Norda", "company:norda").mentions("Zed 9", "hardware:zed-9", EntityType::hardware).knows(test::chip_record());
  story.states(RelationType::makes, {{Role::maker, "Norda", "company:norda"}, {Role::item, "Zed 9", "hardware:zed-9"}});
  const KnowledgeGraph graph = assemble({story});
  const Deal* fact = fact_between(graph, "company:norda", "hardware:zed-9");
  ASSERT_NE(fact, nullptr);
  EXPECT_EQ(graph.facts.size(), 1u);
  EXPECT_EQ(fact->origin, Origin::both);
  EXPECT_EQ(fact->confidence, 0.99);
  EXPECT_EQ(fact->since, "2010-01-01");
  EXPECT_FALSE(fact->parties.at(0).inferred);
}

TEST(DictionaryFact, NeedsAMention) {
  Story story("a", "2022-01-01", "Nothing here");
  story.knows(test::chip_record());
  EXPECT_EQ(assemble({story}).facts.size(), 0u);
  EXPECT_EQ(assemble({story}).entities.size(), 0u);
}

}  // namespace
}  // namespace dealgraph
