#pragma once
/// Short stories for tests of questions: a deal between two companies named by single words.

#include <string>
#include <vector>

#include "graph/assembler.hpp"
#include "tests/graph/story.hpp"

namespace dealgraph::test {

/// A deal of any two-sided type; the evidence is "A, B".
struct Told {
  std::string a;
  std::string b;
  RelationType type = RelationType::partnership;
  std::string date = "2020-01-01";
  Status status = Status::announced;
  double dollars = 0;
};

inline EntityType type_named(const std::string& name) {
  return name.find('9') == name.npos ? EntityType::company : EntityType::hardware;
}

/// "acme" is company:acme, what has a 9 in it is hardware.
inline std::string id_named(const std::string& name) {
  return std::string(to_string(type_named(name))) + ':' + name;
}

inline Story story_of(const Told& told) {
  Story story(told.a + told.b + told.date + std::string(to_string(told.type)), told.date, told.a + ", " + told.b);
  story.from(told.a + " Wire");
  for (const std::string& name : {told.a, told.b}) story.mentions(name, id_named(name), type_named(name));
  const auto roles = roles_of(told.type);
  const Role from = roles[0];
  const bool bought_thing = told.type == RelationType::supply && type_named(told.b) == EntityType::hardware;
  const Role to = symmetric_role(told.type) ? from : bought_thing ? Role::item : roles[1];
  Relation& relation = story.states(told.type, {{from, told.a, id_named(told.a)}, {to, told.b, id_named(told.b)}}, told.status);
  if (told.dollars > 0) relation.attributes.value = Money{told.dollars, "USD"};
  return story;
}

inline KnowledgeGraph graph_of(const std::vector<Told>& all) {
  std::vector<Extraction> stories;
  for (const Told& told : all) stories.push_back(story_of(told));
  return assemble(stories);
}

}  // namespace dealgraph::test
