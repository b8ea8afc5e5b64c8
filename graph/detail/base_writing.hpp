#pragma once
/// Articles into the tables of a knowledge base and out of them, without regard to transactions.

#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/extraction.hpp"
#include "graph/detail/base_articles.hpp"
#include "graph/detail/base_names.hpp"
#include "graph/detail/base_sums.hpp"

namespace dealgraph::detail {

/// Borrows the database, in which a transaction for writing is open whenever a function is called.
class BaseWriting {
 public:
  explicit BaseWriting(Database& database);

  /// The row of this article, if it is there.
  std::optional<Row> find(const Article& article);
  /// Makes a row. `article` is not there yet.
  Row add(const Article& article, const Extraction& extraction);
  /// Notes that `file` brings the article, and to which it is related there.
  void bring(Row article, const std::string& file, const std::string& related_to);

  /// The rows with this id (own or of the graph) or address.
  std::vector<Row> rows_called(const std::string& id_or_url);
  /// The rows that `file` brought; nullopt if it is not known.
  std::optional<std::vector<Row>> rows_of_file(const std::string& file);
  /// The least file that brought the first of these rows as its main article, and all the others; `rows` is not empty.
  std::optional<std::string> file_of(std::vector<Row> rows);
  /// Forgets that `file` brought anything. Returns the rows that no other file brought.
  std::vector<Row> forget_file(const std::string& file);
  void take_out(Row row);

  /// Replaces the notes of an article that clear_notes has emptied.
  void renote(Row row, const std::function<Extraction(Article)>& extract);

  void flush();
  /// Deletes the names that no article uses any longer.
  void prune();
  /// Forgets what was read, where another program may have written.
  void forget();

 private:
  /// A row of an article that has several (Rank).
  struct Version {
    Row row;
    bool counts;
    ArticleNotes notes;
  };

  [[nodiscard]] bool is_new(std::int64_t graph) const;
  void learn_graphs();
  void add_records(const Extraction& extraction);
  void recount_days(Row entity);
  std::vector<Version> versions_of(std::int64_t graph);
  void settle(std::int64_t graph);
  std::vector<Row> rows_of_graph(std::int64_t graph);
  void make_known(Row article, const std::string& name);
  void flush_known();
  void release_related(const std::string& document);

  Database* database_;
  NameRows names_;
  ArticleRows articles_;
  BaseSums sums_;
  Query find_;
  Query of_graph_;
  Query insert_;
  Query set_notes_;
  Query set_rank_;
  Query bring_;
  Query make_known_;
  Query known_;
  NumberRows<2> known_as_;                                  ///< hashes of names, articles
  std::optional<std::unordered_set<std::int64_t>> graphs_;  ///< of all articles in the base, where they are known
};

}  // namespace dealgraph::detail
