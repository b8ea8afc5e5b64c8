#pragma once
/// What a knowledge base adds up over its articles, so that entities and questions need not read them all.

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "graph/detail/base_names.hpp"
#include "graph/detail/base_rows.hpp"

namespace dealgraph::detail {

/// Gathers changes and writes them together. Sums do not know an order, so adding and taking away in any order is the same.
class BaseSums {
 public:
  BaseSums(Database& database, NameRows& names);

  /// `uses`: the rows of the names.
  void add(const ArticleNotes& notes, const std::vector<StoredUse>& uses, Row article) { change(notes, uses, article, 1); }
  /// Takes back what add did with the same notes. Flushes first.
  void take_away(const ArticleNotes& notes, Row article);
  /// One more article names `entity` on `day`.
  void see(Row entity, const std::string& day, std::int64_t change) { days_[{entity, day}] += change; }

  /// True if any article names `entity`, or has named it and was taken away since the last flush.
  bool is_mentioned(Row entity);

  void flush();
  /// Deletes what no article says any longer. Flushes first.
  void prune();

 private:
  struct UseChange {
    std::int64_t mentions = 0;
    std::int64_t uses = 0;
  };
  struct EntityChange {
    std::int64_t mentions = 0;
    std::int64_t articles = 0;
    std::int64_t uses = 0;
    std::int64_t makers = 0;  ///< statements that say who makes it
  };
  using RenamingRow = std::tuple<Row, bool, std::string, std::string>;

  void change(const ArticleNotes& notes, const std::vector<StoredUse>& uses, Row article, std::int64_t sign);
  void change_makers(const ArticleNotes& notes, std::int64_t sign);
  void change_renaming(const Renaming& renaming, std::int64_t sign);
  void flush_counts();
  void flush_keys();
  void prune_names(Row entity, const std::vector<std::string>& gone);
  void delete_entity(Row entity);

  Database* database_;
  NameRows* names_;
  Query add_use_;
  Query add_entity_;
  Query add_day_;
  Query add_renaming_;
  Query add_key_;
  Query mentions_;
  Query delete_key_;
  std::unordered_map<Row, UseChange> uses_;
  std::unordered_map<Row, EntityChange> entities_;
  std::map<std::pair<Row, std::string>, std::int64_t> days_;
  std::map<RenamingRow, std::int64_t> renamings_;
  NumberRows<3> keys_;  ///< rows of `statement_key`
};

/// The rows of all statements in table `statement_key`, sorted, each once.
NumberRows<3> statement_keys(const ArticleNotes& notes, Row article, NameRows& names);

}  // namespace dealgraph::detail
