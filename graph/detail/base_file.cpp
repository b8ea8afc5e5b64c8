#include "graph/detail/base_file.hpp"

#include <filesystem>
#include <fstream>

#include "core/error.hpp"
#include "graph/knowledge_base.hpp"

namespace dealgraph {
namespace detail {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kApplication = 0x44474B42;  // "DGKB", in the header of the file
constexpr std::int64_t kOldestFormat = 1;          // whose articles can be read anew

constexpr const char* kWriterSettings = "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY";

/// docs/knowledge_base.md tells what is in them. Rows of articles keep all that was read, so that all else can be made anew.
constexpr const char* kArticleTables = R"(
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source_file(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
CREATE TABLE article(id INTEGER PRIMARY KEY, graph INTEGER NOT NULL, version INTEGER NOT NULL, rank INTEGER NOT NULL,
  document TEXT NOT NULL, url TEXT NOT NULL, publisher TEXT NOT NULL, declared_language TEXT NOT NULL, language TEXT NOT NULL,
  published TEXT NOT NULL, title_size INTEGER NOT NULL, notes BLOB NOT NULL, text TEXT NOT NULL);
CREATE INDEX article_graph ON article(graph);
CREATE INDEX article_shadow ON article(id) WHERE rank = 2;
CREATE TABLE brought(article INTEGER NOT NULL, source_file INTEGER NOT NULL, related_to TEXT NOT NULL,
  PRIMARY KEY(article, source_file, related_to)) WITHOUT ROWID;
CREATE INDEX brought_related ON brought(article) WHERE related_to <> '';
CREATE TABLE known_as(hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(hash, article)) WITHOUT ROWID;
)";

/// Made of the articles.
constexpr const char* kMadeTables = R"(
CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE entity(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, mentions INTEGER NOT NULL DEFAULT 0,
  articles INTEGER NOT NULL DEFAULT 0, uses INTEGER NOT NULL DEFAULT 0, makers INTEGER NOT NULL DEFAULT 0, record BLOB);
CREATE TABLE name_use(id INTEGER PRIMARY KEY, entity INTEGER NOT NULL, type INTEGER NOT NULL, name TEXT NOT NULL,
  surface TEXT NOT NULL, mentions INTEGER NOT NULL DEFAULT 0, uses INTEGER NOT NULL DEFAULT 0,
  UNIQUE(entity, type, name, surface));
CREATE TABLE renaming(entity INTEGER NOT NULL, is_former INTEGER NOT NULL, name TEXT NOT NULL, date TEXT NOT NULL,
  uses INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(entity, is_former, name, date)) WITHOUT ROWID;
CREATE TABLE seen(entity INTEGER NOT NULL, day TEXT NOT NULL, uses INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(entity, day)) WITHOUT ROWID;
CREATE TABLE owned(owner INTEGER NOT NULL, entity INTEGER NOT NULL, owner_name TEXT NOT NULL,
  PRIMARY KEY(owner, entity, owner_name)) WITHOUT ROWID;
CREATE TABLE alias(folded TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY(folded, entity)) WITHOUT ROWID;
CREATE TABLE statement_key(key INTEGER NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY(key, day, article)) WITHOUT ROWID;
)";

constexpr const char* kDropMade = R"(
DROP TABLE word; DROP TABLE entity; DROP TABLE name_use; DROP TABLE renaming; DROP TABLE seen; DROP TABLE owned;
DROP TABLE alias; DROP TABLE statement_key;
UPDATE article SET rank = 2, notes = x'';
)";

[[noreturn]] void refuse(const Database& database, const std::string& why) {
  throw Error(why, {database.file(), 0, 0});
}

bool is_empty(Database& database) {
  return database.number("SELECT count(*) FROM sqlite_schema") == 0 && database.number("PRAGMA application_id") == 0;
}

/// Conditions on sqlite_schema: all of a base, and what stays of an older one when it is made anew.
constexpr const char* kWhole = "TRUE";
constexpr const char* kLasting =
    "type IN ('view', 'trigger') OR tbl_name IN ('setting', 'source_file', 'article', 'brought', 'known_as')";

/// What the database holds, in SQL.
std::string schema_of(Database& database, const std::string& which) {
  Query query(
      database,
      ("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE " + which + " ORDER BY name").c_str());
  std::string out;
  while (query.step()) out.append(query.text(0)) += '\n';
  return out;
}

/// A view that never ends, a trigger or a computed column in place of a table would run when the base is read.
void check_schema(Database& database, const char* which) {
  Database fresh("", Database::Access::create, 0);  // without a name: SQLite keeps it in memory
  fresh.run(kArticleTables);
  fresh.run(kMadeTables);
  if (schema_of(database, which) != schema_of(fresh, which))
    refuse(database, "holds other tables than a knowledge base; make a new base of the articles with `dealgraph add`");
}

/// Throws Error unless the format lies between `oldest` and this one, and the tables are its own.
void check_format(Database& database, std::int64_t oldest = kBaseFormat) {
  if (database.number("PRAGMA application_id") != kApplication)
    refuse(database, "is a database, but no knowledge base of dealgraph");
  const std::int64_t format = database.number("PRAGMA user_version");
  if (format >= oldest && format <= kBaseFormat) return check_schema(database, format == kBaseFormat ? kWhole : kLasting);
  refuse(database,
         "has format " + std::to_string(format) + ", and this program reads format " + std::to_string(kBaseFormat) +
             (format > kBaseFormat ? ": it was made by a newer dealgraph; use that one, or make a new base of the articles "
                                     "with `dealgraph add`"
                                   : ": make it one with `dealgraph update " + database.file() + "`"));
}

void set_format(Database& database) {
  database.run(("PRAGMA user_version = " + std::to_string(kBaseFormat)).c_str());
}

void make_tables(Database& database) {
  database.run("BEGIN IMMEDIATE");
  if (is_empty(database)) {  // another program may have been quicker
    database.run(kArticleTables);
    database.run(kMadeTables);
    database.run(("PRAGMA application_id = " + std::to_string(kApplication)).c_str());
    set_format(database);
  }
  database.run("COMMIT");
}

void check_is_file(const std::string& file) {
  std::error_code error;
  if (!fs::exists(file, error)) throw Error("there is no such knowledge base; make one with `dealgraph add`", {file, 0, 0});
  if (!fs::is_regular_file(file, error)) throw Error("is no file, so it can be no knowledge base", {file, 0, 0});
}

}  // namespace

std::unique_ptr<Database> open_base(const std::string& file) {
  check_is_file(file);
  auto database = std::make_unique<Database>(file, Database::Access::read, KnowledgeBase::kPatience);
  database->run("PRAGMA query_only = 1; PRAGMA cache_size = -16384; PRAGMA mmap_size = 4294967296");
  if (is_empty(*database)) refuse(*database, "holds no knowledge base yet; fill it with `dealgraph add`");
  check_format(*database);
  return database;
}

std::unique_ptr<Database> open_or_make_base(const std::string& file) {
  if (file.empty()) throw Error("a knowledge base needs the name of a file");  // SQLite would keep it nowhere
  std::error_code error;
  if (fs::exists(file, error)) check_is_file(file);
  auto database = std::make_unique<Database>(file, Database::Access::create, KnowledgeBase::kPatience);
  if (database->is_read_only()) refuse(*database, "may not be written");
  database->run(kWriterSettings);
  if (is_empty(*database)) make_tables(*database);
  check_format(*database);
  return database;
}

std::unique_ptr<Database> open_base_to_update(const std::string& file) {
  check_is_file(file);
  auto database = std::make_unique<Database>(file, Database::Access::create, KnowledgeBase::kPatience);
  if (database->is_read_only()) refuse(*database, "may not be written");
  database->run(kWriterSettings);
  if (is_empty(*database)) refuse(*database, "holds no knowledge base yet; fill it with `dealgraph add`");
  check_format(*database, kOldestFormat);
  return database;
}

std::string pack_of(Database& database) {
  Query query(database, "SELECT value FROM setting WHERE name = 'pack'");
  return query.step() ? std::string(query.text(0)) : std::string();
}

void set_pack(Database& database, const std::string& pack) {
  Query(database, "INSERT OR REPLACE INTO setting VALUES ('pack', ?)").bind(pack).run();
}

std::size_t count_articles(Database& database) {
  return static_cast<std::size_t>(database.number("SELECT count(*) FROM article") -
                                  database.number("SELECT count(*) FROM article WHERE rank = 2"));
}

void clear_notes(Database& database) {
  database.run(kDropMade);
  database.run(kMadeTables);
  set_format(database);
}

}  // namespace detail

bool is_knowledge_base(const std::string& file) {
  static constexpr std::string_view kOpening = "SQLite format 3";
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return false;
  std::ifstream in(file, std::ios::binary);
  std::string opening(kOpening.size(), '\0');
  in.read(opening.data(), static_cast<std::streamsize>(opening.size()));
  return in && opening == kOpening;
}

}  // namespace dealgraph
