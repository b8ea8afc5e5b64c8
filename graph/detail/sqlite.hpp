#pragma once
/// SQLite as the knowledge base uses it: a connection and prepared queries that close themselves and throw Error.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace dealgraph::detail {

/// A connection to one file. Not copied, not moved: queries point to it.
class Database {
 public:
  enum class Access { read, write, create };

  /// Waits up to `patience` milliseconds wherever another program holds the file. Throws Error if it cannot be opened.
  Database(std::string file, Access access, int patience);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  /// Runs statements that give no rows.
  void run(const char* sql);
  /// The one number that `sql` gives; 0 if it gives none.
  std::int64_t number(const char* sql);
  [[nodiscard]] std::int64_t last_row() const;
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] bool is_in_transaction() const;
  [[nodiscard]] bool is_read_only() const;

  /// Throws what went wrong last, in words of the file and of what to do.
  [[noreturn]] void fail(int code) const;

 private:
  friend class Query;
  std::string file_;
  sqlite3* handle_ = nullptr;
};

/// Bytes to be bound as such, not as text. Borrowed.
struct Blob {
  std::string_view bytes;
};

/// A prepared statement, used again and again: bind all, then step until false or reset.
class Query {
 public:
  Query(Database& database, const char* sql);
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query();

  /// Binds the parameters from the first on. Texts are borrowed until the next reset.
  template <typename... Values>
  Query& bind(const Values&... values) {
    reset();
    int at = 0;
    (put(++at, values), ...);
    return *this;
  }

  /// The next row; false after the last, where the query is ready to be bound again.
  bool step();
  /// Runs a statement that gives no rows.
  void run();
  void reset();

  // Columns of the row, from 0. Texts live until the next step.
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string_view text(int column) const;  ///< of texts and blobs

 private:
  void put(int at, std::int64_t value);
  void put(int at, std::string_view text);
  void put(int at, Blob blob);
  void put(int at, int value) { put(at, static_cast<std::int64_t>(value)); }
  void put(int at, std::size_t value) { put(at, static_cast<std::int64_t>(value)); }
  void put(int at, const std::string& text) { put(at, std::string_view(text)); }

  Database* database_;
  sqlite3_stmt* statement_ = nullptr;
};

/// Rows of numbers that wait to be written.
template <std::size_t columns>
using NumberRows = std::vector<std::array<std::int64_t, columns>>;

/// Runs `query` with each row, in order, so that neighbours in the table are written together. Leaves no rows.
template <std::size_t columns>
void run_in_order(Query& query, NumberRows<columns>& rows) {
  std::sort(rows.begin(), rows.end());
  for (const auto& row : rows) std::apply([&](const auto&... numbers) { query.bind(numbers...).run(); }, row);
  rows.clear();
}

/// All reads within see one state of the file. Ends with the scope.
class ReadTransaction {
 public:
  explicit ReadTransaction(Database& database);
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;
  ~ReadTransaction();

 private:
  Database* database_;
};

}  // namespace dealgraph::detail
