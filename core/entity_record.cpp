#include "core/entity_record.hpp"

#include <algorithm>

namespace dealgraph {
namespace {

/// Whether `owner` owns on `day`. ISO dates compare as strings; "2021" begins before all days of 2021.
bool owns_on(const DatedOwner& owner, const std::string& day) {
  return owner.since <= day && (owner.until.empty() || day < owner.until);
}

/// Whether `a` is an earlier ownership than `b`; one that has not ended is later than any that has.
bool is_earlier(const DatedOwner& a, const DatedOwner& b) {
  if (a.until.empty() != b.until.empty()) return b.until.empty();
  return a.until.empty() ? a.since < b.since : a.until < b.until;
}

}  // namespace

const DatedOwner* owner_on(const EntityRecord& record, const std::string& day) {
  const DatedOwner* newest = nullptr;
  for (const DatedOwner& owner : record.owners) {
    if (!day.empty() && !owns_on(owner, day)) continue;
    if (newest == nullptr || is_earlier(*newest, owner)) newest = &owner;
  }
  return newest;
}

}  // namespace dealgraph
