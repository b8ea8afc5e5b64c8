#include "graph/detail/sqlite.hpp"

#include <sqlite3.h>

#include <utility>

#include "core/error.hpp"

namespace dealgraph::detail {
namespace {

int flags_of(Database::Access access) {
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;  // a file that may not be written is opened for reading
  return access == Database::Access::create ? flags | SQLITE_OPEN_CREATE : flags;
}

/// What the user can do about an error code of SQLite.
std::string advice(int code, const char* reason) {
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      return "is no knowledge base";
    case SQLITE_CORRUPT:
      return "is damaged; take a copy of it if you have one, else make a new base of the articles with `dealgraph add`";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "is in use by another program that writes to it; try again when that has ended";
    case SQLITE_FULL:
      return "cannot grow: the disk is full";
    case SQLITE_READONLY:
      if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
        return "was left in the middle of a change; open it once where its folder may be written, which takes the change back";
      return "may not be written";
    case SQLITE_CANTOPEN:
      return "cannot be opened or its folder not be written; does it exist, and may you?";
    default:
      return std::string("cannot be used: ") + reason;
  }
}

}  // namespace

// --- connection ---

Database::Database(std::string file, Access access, int patience) : file_(std::move(file)) {
  const std::string path = file_.starts_with(':') ? "./" + file_ : file_;  // ":memory:" is a name like any other
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags_of(access), nullptr);
  if (code != SQLITE_OK) {
    const std::string why = advice(code, sqlite3_errstr(code));
    sqlite3_close(std::exchange(handle_, nullptr));
    throw Error(why, {file_, 0, 0});
  }
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_timeout(handle_, patience);
}

Database::~Database() {
  sqlite3_close(handle_);
}

void Database::fail(int code) const {
  throw Error(advice(code, sqlite3_errmsg(handle_)), {file_, 0, 0});
}

void Database::run(const char* sql) {
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(const char* sql) {
  Query query(*this, sql);
  return query.step() ? query.number(0) : 0;
}

std::int64_t Database::last_row() const {
  return sqlite3_last_insert_rowid(handle_);
}

bool Database::is_in_transaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}

bool Database::is_read_only() const {
  return sqlite3_db_readonly(handle_, "main") == 1;
}

// --- queries ---

Query::Query(Database& database, const char* sql) : database_(&database) {
  const int code = sqlite3_prepare_v3(database.handle_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
  if (code != SQLITE_OK) database.fail(code);
}

Query::~Query() {
  sqlite3_finalize(statement_);
}

bool Query::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  sqlite3_reset(statement_);
  if (code != SQLITE_DONE) database_->fail(code);
  return false;
}

void Query::run() {
  while (step()) {
  }
}

void Query::reset() {
  sqlite3_reset(statement_);
}

std::int64_t Query::number(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string_view Query::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes == nullptr ? std::string_view()
                          : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

void Query::put(int at, std::int64_t value) {
  sqlite3_bind_int64(statement_, at, value);
}

// Never a null pointer: that would bind NULL.
void Query::put(int at, std::string_view text) {
  sqlite3_bind_text64(statement_, at, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Query::put(int at, Blob blob) {
  sqlite3_bind_blob64(statement_, at, blob.bytes.empty() ? "" : blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC);
}

// --- transactions ---

ReadTransaction::ReadTransaction(Database& database) : database_(&database) {
  database.run("BEGIN");
}

ReadTransaction::~ReadTransaction() {
  try {
    if (database_->is_in_transaction()) database_->run("COMMIT");
  } catch (const Error&) {  // NOLINT: nothing was written, so nothing can be lost
  }
}

}  // namespace dealgraph::detail
