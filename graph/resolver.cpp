#include "graph/resolver.hpp"

#include <map>

#include "graph/detail/description.hpp"

namespace dealgraph {
namespace {

using Descriptions = std::map<std::string, detail::Description>;

// --- gathering ---

void add_names(Descriptions& all, const detail::ArticleNotes& notes) {
  for (const detail::NameUse& use : notes.names) detail::add_use(all[use.entity], use.type, use.name, use.surface, use.count);
  for (const EntityCount& mentioned : notes.article.mentions) {
    all[mentioned.entity].mentions += mentioned.count;
    ++all[mentioned.entity].articles;
  }
}

/// The new name's entity had the former name until then, the former's has the new name since then. Entities that no mention
/// names get nothing: a renaming alone makes no node.
void add_renaming(Descriptions& all, const detail::Renaming& renaming) {
  const auto renamed = all.find(renaming.renamed.entity);
  if (renamed != all.end() && !renaming.former.text.empty())
    detail::add_former_name(renamed->second, renaming.former.text, renaming.date);
  const auto former = all.find(renaming.former.entity);
  if (former != all.end() && former != renamed && !renaming.renamed.text.empty())
    detail::add_new_name(former->second, renaming.renamed.text, renaming.date);
}

void add_owner(Descriptions& all, const detail::DictionaryFact& entry) {
  detail::Description& owner = all[entry.owner];
  if (!entry.owner_name.empty()) owner.names[entry.owner_name];
}

}  // namespace

std::vector<Entity> resolve(const std::vector<detail::ArticleNotes>& articles, const detail::Records& records,
                            const std::vector<detail::DictionaryFact>& entries) {
  Descriptions all;
  for (const detail::ArticleNotes& notes : articles) add_names(all, notes);
  for (const detail::DictionaryFact& entry : entries) add_owner(all, entry);
  for (const detail::ArticleNotes& notes : articles) {
    for (const detail::Renaming& renaming : notes.renamings) add_renaming(all, renaming);
  }
  std::vector<Entity> entities;
  for (const auto& [id, described] : all) {
    const auto record = records.find(id);
    entities.push_back(detail::entity_of(id, described, record == records.end() ? nullptr : &record->second));
  }
  return entities;
}

}  // namespace dealgraph
