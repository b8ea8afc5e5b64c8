#include "extract/filler.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dealgraph {
namespace {

bool is_thing(const Name& name) {
  return name.type == EntityType::product || name.type == EntityType::hardware;
}

constexpr std::array<std::string_view, 20> kGoods{
    "aircraft", "car",       "truck",      "motorcycle", "phone",  "console", "computer", "tablet", "pda",     "device",
    "drone",    "satellite", "spacecraft", "rocket",     "weapon", "camera",  "printer",  "robot",  "vehicle", "headset"};
constexpr std::array<std::string_view, 7> kProperties{"brand", "website", "newspaper", "magazine", "tv", "resort", "service"};

/// Does the dictionary say that the thing is of one of these kinds?
template <std::size_t size>
bool is_kind(const Name& name, const std::array<std::string_view, size>& kinds) {
  const flat::Details* details = name.entry ? name.entry->details.get() : nullptr;
  return details && std::find(kinds.begin(), kinds.end(), details->kind.text()) != kinds.end();
}

}  // namespace

bool name_fits(const Name& name, Filler filler) {
  const bool candidate = !name.typed;
  switch (filler) {
    case Filler::party:
      return candidate || is_party(name.type);
    // What is bought and looks like a person ("Douglas Elliman") is a firm of that name.
    case Filler::business:
      return candidate || is_party(name.type) || name.by == "name.person";
    case Filler::item:
      return name.typed && (is_thing(name) || name.type == EntityType::company);
    case Filler::new_product:
      return candidate || is_thing(name);
    case Filler::product:
      return name.typed && is_thing(name);
    case Filler::goods:
      return name.typed && (name.type == EntityType::hardware || (is_thing(name) && is_kind(name, kGoods)));
    case Filler::property:
      return name.typed && is_thing(name) && is_kind(name, kProperties);
    case Filler::person:
      return name.typed && name.type == EntityType::person;
    case Filler::known:
      return name.typed && is_party(name.type);
    case Filler::actor:
      return candidate || is_party(name.type) || name.type == EntityType::person;
    case Filler::organization:
      return name.typed && name.type == EntityType::organization;
    case Filler::exchange:
      return candidate || is_party(name.type);
    case Filler::anything:
      return candidate || name.type != EntityType::source;
  }
  return false;
}

Filler filler_of(const Frame& frame, Role role) {
  const auto special = frame.accept.find(role);
  return special != frame.accept.end() ? special->second : default_filler(role);
}

bool is_thing_filler(Filler filler) {
  return filler == Filler::item || filler == Filler::product || filler == Filler::new_product || filler == Filler::goods ||
         filler == Filler::property;
}

Role subject_role(const Frame& frame) {
  const auto subject = frame.args.find("subject");
  return subject == frame.args.end() ? Role::party : subject->second;
}

}  // namespace dealgraph
