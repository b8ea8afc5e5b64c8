#pragma once
/// The dictionary's records of the entities that texts name, made once and shared by all extractions that bring them.

#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/entity_record.hpp"
#include "extract/document.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// Thread-safe. Borrows the pack.
class RecordCache {
 public:
  explicit RecordCache(const RulePack& pack) : pack_(pack) {}

  /// The record of an entry.
  [[nodiscard]] EntityRecordPtr record_of(const flat::Entry& entry);
  /// The record of what a pattern of the rules found: hardware that the dictionary does not have.
  [[nodiscard]] EntityRecordPtr record_of(const Name& name, const NamePattern& pattern);
  /// Appends the record of an entry, and those of its owners that the dictionary has.
  void append_with_owners(const flat::Entry& entry, std::vector<EntityRecordPtr>& out);

 private:
  /// An entry's own record and those of its owners.
  using Group = std::vector<EntityRecordPtr>;
  template <class Use>
  void use_group(const flat::Entry& entry, const Use& use);
  [[nodiscard]] Group read_group(const flat::Entry& entry) const;
  [[nodiscard]] EntityRecord read_pattern(const Name& name, const NamePattern& pattern) const;

  const RulePack& pack_;
  std::shared_mutex mutex_;
  // Forgotten where there are too many, so that memory stays bounded.
  std::unordered_map<const flat::Entry*, Group> groups_;
  std::unordered_map<std::string, EntityRecordPtr> of_patterns_;  ///< by entity, name and pattern
};

}  // namespace dealgraph
