#include "extract/filler.hpp"

namespace dealgraph {
namespace {

bool is_thing(const Name& name) {
  return name.type == EntityType::product || name.type == EntityType::hardware;
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
  return filler == Filler::item || filler == Filler::product || filler == Filler::new_product;
}

Role subject_role(const Frame& frame) {
  const auto subject = frame.args.find("subject");
  return subject == frame.args.end() ? Role::party : subject->second;
}

}  // namespace dealgraph
