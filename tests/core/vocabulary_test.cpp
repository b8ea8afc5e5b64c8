#include <gtest/gtest.h>

#include <set>

#include "core/article.hpp"
#include "core/entity_record.hpp"
#include "core/entity_type.hpp"
#include "core/error.hpp"
#include "core/relation_type.hpp"

namespace dealgraph {
namespace {

TEST(EntityType, IsSpelledAsInFiles) {
  const std::pair<EntityType, const char*> cases[] = {
      {EntityType::company, "company"}, {EntityType::organization, "organization"}, {EntityType::person, "person"},
      {EntityType::product, "product"}, {EntityType::hardware, "hardware"},         {EntityType::source, "source"}};
  for (const auto& [type, word] : cases) {
    EXPECT_EQ(to_string(type), word);
    EXPECT_EQ(entity_type_from(word), type);
  }
  EXPECT_EQ(entity_type_from("Company"), std::nullopt);
  EXPECT_EQ(entity_type_from(""), std::nullopt);
}

TEST(RelationType, HasTheRolesOfTheContract) {
  const std::pair<const char*, const char*> cases[] = {{"partnership", "partner"},
                                                       {"joint_venture", "partner venture"},
                                                       {"acquisition", "acquirer target seller"},
                                                       {"merger", "party"},
                                                       {"investment", "investor investee"},
                                                       {"supply", "supplier customer item"},
                                                       {"licensing", "licensor licensee subject"},
                                                       {"spin_off", "parent unit"},
                                                       {"lawsuit", "plaintiff defendant"},
                                                       {"settlement", "party"},
                                                       {"makes", "maker item"},
                                                       {"uses", "user item"},
                                                       {"employment", "person employer"},
                                                       {"subsidiary", "child parent"},
                                                       {"competition", "party"},
                                                       {"renamed", "former new"},
                                                       {"listing", "company exchange"},
                                                       {"regulation", "company regulator"}};
  ASSERT_EQ(std::size(cases), all_relation_types().size());
  for (std::size_t i = 0; i < std::size(cases); ++i) {
    const RelationType type = all_relation_types()[i];
    EXPECT_EQ(to_string(type), cases[i].first);
    EXPECT_EQ(relation_type_from(cases[i].first), type);
    std::string roles;
    for (const Role role : roles_of(type)) {
      roles += (roles.empty() ? "" : " ") + std::string(to_string(role));
      EXPECT_EQ(role_from(to_string(role)), role);
    }
    EXPECT_EQ(roles, cases[i].second) << cases[i].first;
    EXPECT_EQ(is_deal(type), i < 10) << cases[i].first;
  }
}

TEST(RelationType, KnowsWhereDirectionMeansNothing) {
  std::set<std::string_view> symmetric;
  for (const RelationType type : all_relation_types()) {
    if (symmetric_role(type)) symmetric.insert(to_string(type));
  }
  EXPECT_EQ(symmetric, (std::set<std::string_view>{"partnership", "joint_venture", "merger", "settlement", "competition"}));
  EXPECT_EQ(symmetric_role(RelationType::merger), Role::party);
  EXPECT_EQ(symmetric_role(RelationType::joint_venture), Role::partner);
}

TEST(Status, GoesForward) {
  const char* previous = nullptr;
  for (const char* word : {"rumored", "proposed", "announced", "completed", "failed"}) {
    ASSERT_TRUE(status_from(word)) << word;
    EXPECT_EQ(to_string(*status_from(word)), word);
    if (previous) {
      EXPECT_LT(*status_from(previous), *status_from(word));
    }
    previous = word;
  }
  EXPECT_EQ(status_from("done"), std::nullopt);
}

TEST(Place, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(to_string(Place{"a.md", 3, 7}), "a.md:3:7");
  EXPECT_EQ(to_string(Place{"a.md", 3, 0}), "a.md:3");
  EXPECT_EQ(to_string(Place{"a.md", 0, 7}), "a.md");
  EXPECT_EQ(to_string(Place{"", 3, 7}), "3:7");
}

TEST(SetText, JoinsTitleAndBody) {
  struct Case {
    const char *title, *body, *text;
    std::size_t title_size;
  };
  for (const Case& c : {Case{"T", "b", "T\nb", 1}, {"T", "", "T", 1}, {"", "b", "b", 0}, {"", "", "", 0}}) {
    Article article;
    set_text(article, c.title, c.body);
    EXPECT_EQ(article.text, c.text);
    EXPECT_EQ(article.title_size, c.title_size);
  }
}

TEST(ContentId, DependsOnEachPart) {
  const auto id = [](const char* title, const char* body, const char* day, const char* publisher) {
    Article article;
    set_text(article, title, body);
    article.published = day;
    article.publisher = publisher;
    article.language = "en";  // counts for nothing
    return content_id(article);
  };
  const std::string reference = id("a", "b", "2022-05-27", "P");
  EXPECT_EQ(reference.size(), std::string("article:").size() + 16);
  EXPECT_EQ(reference, id("a", "b", "2022-05-27", "P"));
  for (const std::string& other :
       {id("x", "b", "2022-05-27", "P"), id("a", "x", "2022-05-27", "P"), id("a", "b", "2022-05-28", "P"),
        id("a", "b", "2022-05-27", "Q"), id("", "a\nb", "2022-05-27", "P"), id("a\nb", "", "2022-05-27", "P")})
    EXPECT_NE(other, reference);
}

TEST(OwnerOn, FollowsTheDate) {
  EntityRecord record;
  record.owners = {{"company:late", "Late", "2021-10-28", ""},
                   {"company:early", "Early", "", "2016"},
                   {"company:mid", "Mid", "2016", "2021-10-28"}};
  const std::pair<const char*, const char*> cases[] = {{"2010-01-01", "Early"}, {"2015-12-31", "Early"}, {"2016-01-01", "Mid"},
                                                       {"2021-10-27", "Mid"},   {"2021-10-28", "Late"},  {"", "Late"}};
  for (const auto& [day, name] : cases) {
    ASSERT_NE(owner_on(record, day), nullptr) << day;
    EXPECT_EQ(owner_on(record, day)->name, name) << day;
  }
  record.owners.erase(record.owners.begin());
  EXPECT_EQ(owner_on(record, "2022-01-01"), nullptr);
  EXPECT_EQ(owner_on(record, "")->name, "Mid");
  EXPECT_EQ(owner_on(EntityRecord{}, ""), nullptr);
}

}  // namespace
}  // namespace dealgraph
