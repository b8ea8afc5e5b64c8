#include "graph/detail/dictionary_facts.hpp"

#include <set>
#include <tuple>

namespace dealgraph::detail {
namespace {

auto record_key(const EntityRecord& record) {
  return std::tie(record.id, record.type, record.name, record.aliases, record.owners, record.tickers, record.kind,
                  record.memory, record.country, record.wikidata);
}

bool has_maker(EntityType type) {
  return type == EntityType::product || type == EntityType::hardware;
}

DictionaryFact fact_of(const EntityRecord& record, const DatedOwner& owner) {
  if (has_maker(record.type))
    return {RelationType::makes, owner.entity, record.id, owner.since, owner.until, owner.entity, owner.name};
  return {RelationType::subsidiary, record.id, owner.entity, owner.since, owner.until, owner.entity, owner.name};
}

}  // namespace

void add_record(Records& records, EntityRecord record) {
  const auto [at, is_new] = records.try_emplace(record.id, record);
  if (!is_new && record_key(record) < record_key(at->second)) at->second = std::move(record);
}

std::optional<DictionaryFact> owner_fact(const EntityRecord& record, const std::string& day) {
  const DatedOwner* owner = owner_on(record, day);
  if (owner == nullptr || owner->entity.empty() || owner->entity == record.id) return std::nullopt;
  return fact_of(record, *owner);
}

std::vector<DictionaryFact> dictionary_facts(const std::vector<ArticleNotes>& articles, const Records& records) {
  std::set<DictionaryFact> facts;
  for (const ArticleNotes& notes : articles) {
    for (const EntityCount& mentioned : notes.article.mentions) {
      const auto record = records.find(mentioned.entity);
      if (record == records.end()) continue;
      if (auto fact = owner_fact(record->second, notes.article.published)) facts.insert(std::move(*fact));
    }
  }
  return {facts.begin(), facts.end()};
}

}  // namespace dealgraph::detail
