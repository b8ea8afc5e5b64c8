#include "graph/knowledge_base_writer.hpp"

#include <utility>

#include "core/error.hpp"
#include "graph/detail/base_file.hpp"
#include "graph/detail/base_writing.hpp"

namespace dealgraph {
namespace {

using detail::Database;

constexpr std::size_t kFlushEvery = 4096;  // articles, in one long transaction

std::string other_pack(const std::string& file) {
  return "was made with other rules or dictionaries; read its articles anew with these: dealgraph update " + file +
         " (with the same --data)";
}

/// Deleted articles leave no text behind in the file.
std::unique_ptr<Database> with_safe_deletes(std::unique_ptr<Database> database) {
  database->run("PRAGMA secure_delete = 1");
  return database;
}

}  // namespace

struct KnowledgeBaseWriter::File {
  File(const std::string& file, std::string with_pack)
      : database(with_safe_deletes(detail::open_or_make_base(file))), pack(std::move(with_pack)) {
    check_pack();
  }

  void check_pack() {
    const std::string known = detail::pack_of(*database);
    has_pack = !known.empty();
    if (has_pack && known != pack) throw Error(other_pack(database->file()), {database->file(), 0, 0});
  }

  void name_pack() {
    if (!std::exchange(has_pack, true)) detail::set_pack(*database, pack);
  }

  /// Begins a batch if none is open. What others wrote since the last is learnt anew.
  detail::BaseWriting& writing() {
    if (database->is_in_transaction()) return tables;
    database->run("BEGIN IMMEDIATE");
    const std::int64_t version = database->number("PRAGMA data_version");
    if (std::exchange(known_version, version) != version) tables.forget();
    check_pack();
    return tables;
  }

  void commit() {
    if (!database->is_in_transaction()) return;
    tables.flush();
    database->run("COMMIT");
  }

  std::unique_ptr<Database> database;
  std::string pack;
  detail::BaseWriting tables{*database};
  std::int64_t known_version = -1;
  bool has_pack = false;
};

KnowledgeBaseWriter::KnowledgeBaseWriter(const std::string& file, const std::string& pack)
    : file_(std::make_unique<File>(file, pack)) {}
KnowledgeBaseWriter::KnowledgeBaseWriter(KnowledgeBaseWriter&&) noexcept = default;
KnowledgeBaseWriter& KnowledgeBaseWriter::operator=(KnowledgeBaseWriter&&) noexcept = default;
KnowledgeBaseWriter::~KnowledgeBaseWriter() = default;

bool KnowledgeBaseWriter::bring(const Article& article, const std::string& file) {
  detail::BaseWriting& tables = file_->writing();
  const std::optional<detail::Row> row = tables.find(article);
  if (row) tables.bring(*row, file, article.related_to);
  return row.has_value();
}

void KnowledgeBaseWriter::add(const Article& article, const Extraction& extraction, const std::string& file) {
  if (bring(article, file)) return;
  detail::BaseWriting& tables = file_->writing();
  file_->name_pack();
  tables.bring(tables.add(article, extraction), file, article.related_to);
}

std::size_t KnowledgeBaseWriter::remove_article(const std::string& id_or_url) {
  detail::BaseWriting& tables = file_->writing();
  const std::vector<detail::Row> rows = tables.rows_called(id_or_url);
  for (const detail::Row row : rows) tables.take_out(row);
  if (!rows.empty()) tables.prune();
  return rows.size();
}

std::size_t KnowledgeBaseWriter::remove_file(const std::string& file) {
  detail::BaseWriting& tables = file_->writing();
  const std::vector<detail::Row> rows = tables.forget_file(file);
  for (const detail::Row row : rows) tables.take_out(row);
  if (!rows.empty()) tables.prune();
  return rows.size();
}

bool KnowledgeBaseWriter::knows_file(const std::string& file) {
  return file_->writing().rows_of_file(file).has_value();
}

std::optional<std::string> KnowledgeBaseWriter::file_that_brought(const std::vector<Article>& articles) {
  detail::BaseWriting& tables = file_->writing();
  std::vector<detail::Row> rows;
  for (const Article& article : articles) {
    const std::optional<detail::Row> row = tables.find(article);
    if (!row) return std::nullopt;
    rows.push_back(*row);
  }
  return rows.empty() ? std::nullopt : tables.file_of(rows);
}

void KnowledgeBaseWriter::commit() {
  file_->commit();
}

std::size_t KnowledgeBaseWriter::article_count() const {
  return detail::count_articles(*file_->database);
}

// --- reading anew ---

namespace {

/// Row by row, since each is changed while the next is looked for.
std::size_t renote_all(Database& database, const std::function<Extraction(Article)>& extract) {
  detail::BaseWriting tables(database);
  detail::Query next(database, "SELECT id FROM article WHERE id > ? ORDER BY id LIMIT 1");
  std::size_t count = 0;
  for (detail::Row row = 0; next.bind(row).step(); ++count) {
    row = next.number(0);
    next.reset();
    tables.renote(row, extract);
    if (count % kFlushEvery == kFlushEvery - 1) tables.flush();
  }
  tables.flush();
  return count;
}

}  // namespace

std::size_t update_knowledge_base(const std::string& file, const std::string& pack,
                                  const std::function<Extraction(Article)>& extract) {
  const auto database = with_safe_deletes(detail::open_base_to_update(file));
  database->run("BEGIN IMMEDIATE");
  detail::clear_notes(*database);
  detail::set_pack(*database, pack);
  const std::size_t count = renote_all(*database, extract);
  database->run("COMMIT");
  return count;
}

}  // namespace dealgraph
