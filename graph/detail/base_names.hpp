#pragma once
/// The rows of names in a knowledge base, found or made.

#include <optional>
#include <string>
#include <unordered_map>

#include "graph/detail/base_rows.hpp"
#include "graph/detail/sqlite.hpp"

namespace dealgraph::detail {

/// Makes a row for each new name and the ways to find it. Remembers rows, up to a bound. Borrows the database, in which a
/// transaction for writing is open.
class NameRows {
 public:
  explicit NameRows(Database& database);

  Row entity(const std::string& id);
  /// The rows of names that are sorted.
  std::vector<StoredUse> uses(const std::vector<NameUse>& sorted);
  Row word(const std::string& text);
  Row source_file(const std::string& path);
  std::optional<Row> known_source_file(const std::string& path);
  [[nodiscard]] RowsOf rows();

  /// Lets `entity` be found by `name`.
  void add_alias(Row entity, const std::string& name);

  /// Keeps what the dictionary says of an entity (of two records the lesser, as Records do). True if its owners are new, so
  /// that the days on which it was mentioned count.
  bool add_record(const EntityRecordPtr& raw);
  /// Whether the dictionary knows owners of `entity`.
  bool has_owners(Row entity);

  /// Forgets all rows, where another program may have changed them.
  void forget();
  /// Forgets rows if there are many, so that memory stays bounded.
  void forget_if_many();

 private:
  Row use(Row entity, const NameUse& use);
  void keep_record(Row row, const EntityRecord& record);

  Database* database_;
  Query find_entity_;
  Query make_entity_;
  Query find_use_;
  Query make_use_;
  Query find_word_;
  Query make_word_;
  Query find_file_;
  Query make_file_;
  Query make_alias_;
  Query find_record_;
  Query set_record_;
  Query make_owned_;
  std::unordered_map<std::string, Row> entities_;
  std::unordered_map<std::string, Row> uses_;
  std::unordered_map<std::string, Row> words_;
  std::unordered_map<std::string, Row> files_;
  std::unordered_map<const EntityRecord*, EntityRecordPtr> records_;  ///< that came before, held so that the keys stay theirs
  std::unordered_map<Row, bool> owners_;
};

}  // namespace dealgraph::detail
