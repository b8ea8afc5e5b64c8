#include "graph/detail/dictionary_facts.hpp"

#include <set>

namespace dealgraph::detail {
namespace {

bool has_maker(EntityType type) {
  return type == EntityType::product || type == EntityType::hardware;
}

DictionaryFact fact_of(const EntityRecord& record, const DatedOwner& owner) {
  if (has_maker(record.type))
    return {RelationType::makes, owner.entity, record.id, owner.since, owner.until, owner.entity, owner.name};
  return {RelationType::subsidiary, record.id, owner.entity, owner.since, owner.until, owner.entity, owner.name};
}

}  // namespace

std::vector<DictionaryFact> dictionary_facts(const std::vector<ArticleNotes>& articles, const Records& records) {
  std::set<DictionaryFact> facts;
  for (const ArticleNotes& notes : articles) {
    for (const EntityCount& mentioned : notes.article.mentions) {
      const auto record = records.find(mentioned.entity);
      if (record == records.end()) continue;
      const DatedOwner* owner = owner_on(record->second, notes.article.published);
      if (owner != nullptr && !owner->entity.empty() && owner->entity != mentioned.entity)
        facts.insert(fact_of(record->second, *owner));
    }
  }
  return {facts.begin(), facts.end()};
}

}  // namespace dealgraph::detail
