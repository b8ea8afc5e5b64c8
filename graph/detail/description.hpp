#pragma once
/// All that articles and the dictionary call one entity, and the entity that this makes.

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "core/entity_record.hpp"
#include "graph/entity.hpp"

namespace dealgraph::detail {

using Counts = std::map<std::string, std::size_t>;

/// Sums over articles, so that it does not matter in which order they are added.
struct Description {
  std::map<EntityType, std::size_t> types;
  Counts names;
  Counts surfaces;
  std::set<DatedName> renamings;
  std::set<std::string> former_names;
  std::size_t mentions = 0;
  std::size_t articles = 0;
};

/// One way in which an article names the entity, and how often it does.
void add_use(Description& description, EntityType type, const std::string& name, const std::string& surface, std::size_t count);

/// The entity was called `name` until `date`.
void add_former_name(Description& description, const std::string& name, const std::string& date);
/// The entity has been called `name` since `date`.
void add_new_name(Description& description, const std::string& name, const std::string& date);

/// `record` is the dictionary's, or nullptr.
Entity entity_of(const std::string& id, const Description& description, const EntityRecord* record);

}  // namespace dealgraph::detail
