#include "extract/record_cache.hpp"

#include <mutex>
#include <utility>

namespace dealgraph {
namespace {

constexpr std::size_t kMostRemembered = 50'000;

}  // namespace

template <class Use>
void RecordCache::use_group(const flat::Entry& entry, const Use& use) {
  {
    const std::shared_lock lock(mutex_);
    if (const auto known = groups_.find(&entry); known != groups_.end()) return use(known->second);
  }
  Group group = read_group(entry);
  const std::unique_lock lock(mutex_);
  if (groups_.size() >= kMostRemembered) groups_.clear();
  use(groups_.try_emplace(&entry, std::move(group)).first->second);
}

RecordCache::Group RecordCache::read_group(const flat::Entry& entry) const {
  Group group{std::make_shared<const EntityRecord>(pack_.record(entry))};
  const EntityRecordPtr own = group.front();
  for (const DatedOwner& owner : own->owners) {
    const flat::Entry* known = pack_.entry(owner.entity);
    if (known && known != &entry) group.push_back(std::make_shared<const EntityRecord>(pack_.record(*known)));
  }
  return group;
}

EntityRecord RecordCache::read_pattern(const Name& name, const NamePattern& pattern) const {
  EntityRecord record;
  record.id = name.entity;
  record.type = name.type;
  record.name = name.canonical;
  record.kind = pattern.kind;
  record.memory = pattern.memory;
  if (const flat::Entry* owner = pack_.entry(pattern.owner))
    record.owners.push_back({pattern.owner, std::string(pack_.text(owner->name)), "", ""});
  return record;
}

EntityRecordPtr RecordCache::record_of(const Name& name, const NamePattern& pattern) {
  const std::string key = name.entity + '\0' + name.canonical + '\0' + pattern.id;
  {
    const std::shared_lock lock(mutex_);
    if (const auto known = of_patterns_.find(key); known != of_patterns_.end()) return known->second;
  }
  auto record = std::make_shared<const EntityRecord>(read_pattern(name, pattern));
  const std::unique_lock lock(mutex_);
  if (of_patterns_.size() >= kMostRemembered) of_patterns_.clear();
  return of_patterns_.try_emplace(key, std::move(record)).first->second;
}

EntityRecordPtr RecordCache::record_of(const flat::Entry& entry) {
  EntityRecordPtr record;
  use_group(entry, [&](const Group& group) { record = group.front(); });
  return record;
}

void RecordCache::append_with_owners(const flat::Entry& entry, std::vector<EntityRecordPtr>& out) {
  use_group(entry, [&](const Group& group) { out.insert(out.end(), group.begin(), group.end()); });
}

}  // namespace dealgraph
