#pragma once
/// The entities of a knowledge base, made of its sums.

#include <map>
#include <optional>
#include <string>
#include <string_view>
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
  /// Facts of the dictionary in which the entity is one side, as dictionary_facts gives them.
  std::vector<DictionaryFact> facts_about(Row row);
  /// Rows of entities that may be called `name`; who asks compares.
  std::vector<Row> maybe_called(std::string_view name);
  /// The dictionary's records of all entities.
  Records records();

 private:
  std::optional<EntityRecord> record_of(Row row);
  /// Those whose record this is, as owned.
  std::vector<DictionaryFact> facts_of(Row row);
  std::vector<DictionaryFact> owned_by(Row row);
  void add_uses(Description& description, Row row);
  void add_renamings(Description& description, Row row);

  Database* database_;
  Query row_of_;
  Query entity_;
  Query uses_;
  Query renamings_;
  Query days_;
  Query owned_;
  Query called_;
  std::map<Row, std::optional<EntityRecord>> records_;
};

}  // namespace dealgraph::detail
