#pragma once
/// The kinds of things that mentions name.

#include <cstdint>
#include <optional>
#include <string_view>

namespace dealgraph {

/// `source` is a credited news agency or publisher: told by `extract`, kept out of the graph.
enum class EntityType : std::uint8_t { company, organization, person, product, hardware, source };

/// "company", "organization", …: the spelling in files and ids.
std::string_view to_string(EntityType type);
std::optional<EntityType> entity_type_from(std::string_view word);

/// True for the types that can be a party of a deal (company, organization).
constexpr bool is_party(EntityType type) {
  return type == EntityType::company || type == EntityType::organization;
}

}  // namespace dealgraph
