#include "graph/detail/description.hpp"

#include <algorithm>
#include <tuple>

#include "core/utf8.hpp"

namespace dealgraph::detail {
namespace {

// --- choosing ---

bool is_shouted(const std::string& name) {
  bool has_upper = false;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = decode_at(name, at);
    if (is_letter(c.value) && !is_upper(c.value)) return false;
    has_upper = has_upper || is_upper(c.value);
    at += c.length;
  }
  return has_upper;
}

/// The fullest name; of equally long ones the one not in capitals, then the most used, then the first in byte order.
std::string fullest(const Counts& names) {
  const auto key = [](const Counts::value_type& name) {
    return std::make_tuple(count_code_points(name.first), !is_shouted(name.first), name.second);
  };
  const auto best = std::max_element(names.begin(), names.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return best == names.end() ? std::string() : best->first;
}

/// The fullest that is no former name, if there is any such.
std::string chosen_name(const Description& description) {
  Counts present = description.names;
  std::erase_if(present, [&](const auto& name) { return description.former_names.contains(name.first); });
  return fullest(present.empty() ? description.names : present);
}

EntityType most_used(const std::map<EntityType, std::size_t>& types, const std::string& id) {
  const auto declared = entity_type_from(std::string_view(id).substr(0, id.find(':')));
  if (declared && *declared != EntityType::source) return *declared;
  const auto best =
      std::max_element(types.begin(), types.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == types.end() ? EntityType::company : best->first;
}

// --- aliases ---

/// Those of `names` that differ from `name` and from each other by more than case, the dated first, sorted.
std::vector<DatedName> distinct(const std::string& name, const std::vector<DatedName>& names) {
  std::set<std::string> dated = {fold(name)};
  std::set<DatedName> kept;
  for (const DatedName& alias : names) {
    if (alias.since.empty() && alias.until.empty()) continue;
    kept.insert(alias);
    dated.insert(fold(alias.name));
  }
  for (const DatedName& alias : names) {
    const bool is_dated = !alias.since.empty() || !alias.until.empty();
    if (!is_dated && !alias.name.empty() && dated.insert(fold(alias.name)).second) kept.insert(alias);
  }
  return {kept.begin(), kept.end()};
}

bool has_name(const std::vector<DatedName>& names, const std::string& name) {
  const std::string folded = fold(name);
  return std::any_of(names.begin(), names.end(), [&](const DatedName& known) { return fold(known.name) == folded; });
}

/// The dictionary's aliases, then renamings it does not know, then other forms that articles use (the most used first, so that
/// of two that differ in case that one stays).
std::vector<DatedName> aliases_of(const Description& description, const std::string& name, const EntityRecord* record) {
  std::vector<DatedName> names;
  if (record != nullptr) names = record->aliases;
  const std::vector<DatedName> known = names;
  for (const DatedName& renaming : description.renamings) {
    if (!has_name(known, renaming.name) && fold(renaming.name) != fold(name)) names.push_back(renaming);
  }
  std::vector<std::pair<std::size_t, std::string>> forms;
  for (const Counts* counts : {&description.names, &description.surfaces}) {
    for (const auto& [form, count] : *counts) forms.emplace_back(count, form);
  }
  std::sort(forms.begin(), forms.end(),
            [](const auto& a, const auto& b) { return std::tie(b.first, a.second) < std::tie(a.first, b.second); });
  for (auto& [count, form] : forms) names.push_back({std::move(form), {}, {}});
  return distinct(name, names);
}

// --- the entity ---

void add_record(Entity& entity, const EntityRecord& record) {
  entity.type = record.type;
  if (!record.name.empty()) entity.name = record.name;
  entity.owners = record.owners;
  std::sort(entity.owners.begin(), entity.owners.end());
  entity.tickers = record.tickers;
  entity.kind = record.kind;
  entity.memory = record.memory;
  entity.country = record.country;
  entity.wikidata = record.wikidata;
  const DatedOwner* newest = owner_on(record, {});
  const bool is_made = record.type == EntityType::product || record.type == EntityType::hardware;
  if (is_made && newest != nullptr) entity.vendor = newest->name;
}

}  // namespace

void add_use(Description& description, EntityType type, const std::string& name, const std::string& surface,
             std::size_t count) {
  description.types[type] += count;
  if (!name.empty()) description.names[name] += count;
  if (!surface.empty()) description.surfaces[surface] += count;
}

void add_former_name(Description& description, const std::string& name, const std::string& date) {
  description.renamings.insert({name, {}, date});
  description.former_names.insert(name);
}

void add_new_name(Description& description, const std::string& name, const std::string& date) {
  description.renamings.insert({name, date, {}});
}

Entity entity_of(const std::string& id, const Description& description, const EntityRecord* record) {
  Entity entity;
  entity.id = id;
  entity.type = most_used(description.types, id);
  entity.name = chosen_name(description);
  if (record != nullptr) add_record(entity, *record);
  if (entity.name.empty()) entity.name = id.substr(id.find(':') + 1);
  entity.aliases = aliases_of(description, entity.name, record);
  entity.mentions = description.mentions;
  entity.articles = description.articles;
  return entity;
}

}  // namespace dealgraph::detail
