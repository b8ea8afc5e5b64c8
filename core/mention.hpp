#pragma once
/// A typed span of an article that names an entity.

#include <string>

#include "core/entity_type.hpp"
#include "core/span.hpp"

namespace dealgraph {

struct Mention {
  Span span;
  EntityType type = EntityType::company;
  std::string entity;  ///< id of the entity: "company:microsoft"
  std::string name;    ///< the entity's canonical name: the dictionary's, else the fullest form in the article
  std::string by;      ///< what found it: "dictionary", or the id of a pattern or rule ("name.suffix")

  friend bool operator==(const Mention&, const Mention&) = default;
};

}  // namespace dealgraph
