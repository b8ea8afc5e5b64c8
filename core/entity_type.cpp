#include "core/entity_type.hpp"

#include "core/detail/enum_names.hpp"

namespace dealgraph {
namespace {

constexpr detail::EnumNames<6> kNames = {"company", "organization", "person", "product", "hardware", "source"};
static_assert(kNames[static_cast<std::size_t>(EntityType::source)] == "source");

}  // namespace

std::string_view to_string(EntityType type) {
  return kNames.at(static_cast<std::size_t>(type));
}

std::optional<EntityType> entity_type_from(std::string_view word) {
  return detail::enumerator_named<EntityType>(kNames, word);
}

}  // namespace dealgraph
