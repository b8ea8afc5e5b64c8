#pragma once
/// The entities of a knowledge base, made of its sums.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/detail/base_rows.hpp"
#include "graph/detail/description.hpp"
#include "graph/detail/dictionary_facts.hpp"
#include "graph/detail/sqlite.hpp"

namespace dealgraph::detail {

/// Borrows the database. Everything is as in the whole graph, but for vendors that only articles tell (neighbourhood.hpp).
class BaseEntities {
 public:
  explicit BaseEntities(Database& database);

  /// The row of an entity by its id; 0 if there is none.
  Row row_of(const std::string& id);
  /// nullopt if neither article nor owned thing names it.
  std::optional<Entity> at(Row row);
  /// Whether articles or the dictionary may say who makes an entity that was read with at().
  bool may_be_made(Row row);
  /// Facts of the dictionary in which the entity is one side, as dictionary_facts gives them.
  std::vector<DictionaryFact> facts_about(Row row);
  /// Rows of entities that may be called `name`; who asks compares.
  std::vector<Row> maybe_called(std::string_view name);
  /// The dictionary's records of all entities.
  Records records();

 private:
  const std::optional<EntityRecord>& record_of(Row row);
  /// Those in which it is owned.
  const std::vector<DictionaryFact>& facts_of(Row row);
  /// Those in which it owns.
  std::vector<DictionaryFact> owned_by(Row row, const std::string& id);
  std::string seen_between(Row row, const std::string& first, const std::string& end);
  bool is_named_by_things(Row row, const EntityRecord& record);
  void add_uses(Description& description, Row row);
  void add_renamings(Description& description, Row row);

  Database* database_;
  bool has_renamings_ = false;
  Query row_of_;
  Query entity_;
  Query uses_;
  Query renamings_;
  Query day_;
  Query other_owner_name_;
  Query owned_;
  Query called_;
  std::unordered_map<Row, std::optional<EntityRecord>> records_;
  std::unordered_map<Row, std::vector<DictionaryFact>> facts_;
  std::unordered_set<Row> told_makers_;  ///< entities of which articles say who makes them
};

}  // namespace dealgraph::detail
