#include "graph/detail/base_writing.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "graph/detail/date_range.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::size_t kMostGraphs = 1'000'000;

std::int64_t name_hash(const std::string& name) {
  return signed_bits(hash64(name));
}

std::vector<Row> all_rows(Query& query) {
  std::vector<Row> rows;
  while (query.step()) rows.push_back(query.number(0));
  return rows;
}

bool is_graph_id(const std::string& id) {
  static constexpr std::string_view kStart = "article:";
  return id.size() == kStart.size() + 16 && id.starts_with(kStart) &&
         id.find_first_not_of("0123456789abcdef", kStart.size()) == std::string::npos;
}

}  // namespace

BaseWriting::BaseWriting(Database& database)
    : database_(&database),
      names_(database),
      articles_(database),
      sums_(database, names_),
      find_(database, "SELECT id FROM article WHERE graph = ? AND version = ?"),
      of_graph_(database, "SELECT id FROM article WHERE graph = ? ORDER BY id"),
      insert_(database,
              "INSERT INTO article(graph, version, rank, document, url, publisher, declared_language, language, published, "
              "title_size, notes, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      set_notes_(database, "UPDATE article SET language = ?, notes = ? WHERE id = ?"),
      set_rank_(database, "UPDATE article SET rank = ? WHERE id = ?"),
      bring_(database, "INSERT OR IGNORE INTO brought VALUES (?, ?, ?)"),
      make_known_(database, "INSERT OR IGNORE INTO known_as VALUES (?, ?)"),
      known_(database,
             "SELECT article FROM known_as JOIN article ON id = article WHERE hash = ?1 AND (document = ?2 OR url = ?2)") {}

// --- adding ---

/// Most articles that come to a base are new, and most of all those that come to an empty one.
bool BaseWriting::is_new(std::int64_t graph) const {
  return graphs_ && !graphs_->contains(graph);
}

/// Those of an empty base are known without reading them.
void BaseWriting::learn_graphs() {
  graphs_.reset();
  if (database_->number("SELECT EXISTS (SELECT 1 FROM article)") == 0) graphs_.emplace();
}

std::optional<Row> BaseWriting::find(const Article& article) {
  const std::int64_t graph = graph_number(graph_id(article));
  if (is_new(graph) || !find_.bind(graph, version_of(article)).step()) return std::nullopt;
  const Row row = find_.number(0);
  find_.reset();
  return row;
}

Row BaseWriting::add(const Article& article, const Extraction& extraction) {
  add_records(extraction);
  const ArticleNotes notes = take_notes(extraction);
  const std::int64_t graph = graph_number(notes.article.id);
  const Rank rank = is_new(graph) || rows_of_graph(graph).empty() ? Rank::alone : Rank::shadow;
  const std::vector<StoredUse> uses = names_.uses(notes.names);
  const std::string bytes = encode(notes, uses, names_.rows());
  insert_
      .bind(graph, version_of(article), static_cast<int>(rank), article.id, article.url, article.publisher, article.language,
            extraction.article.language, article.published, article.title_size, Blob{bytes}, article.text)
      .run();
  const Row row = database_->last_row();
  if (graphs_) graphs_->insert(graph);
  make_known(row, article.id);
  make_known(row, article.url);
  if (rank == Rank::alone)
    sums_.add(notes, uses, row);
  else
    settle(graph);
  return row;
}

void BaseWriting::bring(Row article, const std::string& file, const std::string& related_to) {
  bring_.bind(article, names_.source_file(file), related_to).run();
}

void BaseWriting::make_known(Row article, const std::string& name) {
  if (!name.empty()) known_as_.push_back({name_hash(name), article});
}

void BaseWriting::flush_known() {
  run_in_order(make_known_, known_as_);
}

void BaseWriting::add_records(const Extraction& extraction) {
  for (const EntityRecordPtr& record : extraction.records) {
    if (names_.add_record(record)) recount_days(names_.entity(cleaned(*record).id));
  }
}

/// Rarely needed: only where an article named the entity before the dictionary told who owns it.
void BaseWriting::recount_days(Row entity) {
  if (!sums_.is_mentioned(entity)) return;
  sums_.flush();
  Query(*database_, "DELETE FROM seen WHERE entity = ?").bind(entity).run();
  Query articles(*database_, "SELECT notes, published FROM article WHERE rank <> 2");
  while (articles.step()) {
    const std::vector<StoredUse> uses = decode_uses(articles.text(0));
    const bool names_it =
        std::any_of(uses.begin(), uses.end(), [&](const StoredUse& use) { return use.entity == entity && use.count != 0; });
    if (names_it) sums_.see(entity, valid_date(articles.text(1)), 1);
  }
}

// --- several rows of one article ---

std::vector<Row> BaseWriting::rows_of_graph(std::int64_t graph) {
  return all_rows(of_graph_.bind(graph));
}

std::vector<BaseWriting::Version> BaseWriting::versions_of(std::int64_t graph) {
  std::vector<Version> versions;
  for (const Row row : rows_of_graph(graph)) {
    StoredArticle stored = articles_.at(row);
    const bool counts = stored.rank != Rank::shadow;
    versions.push_back({row, counts, articles_.notes_of(std::move(stored))});
    versions.back().notes.article.related_to.clear();  // all versions share that
  }
  return versions;
}

/// Lets the least of the versions count, and no other.
void BaseWriting::settle(std::int64_t graph) {
  const std::vector<Version> versions = versions_of(graph);
  const auto least = std::min_element(versions.begin(), versions.end(),
                                      [](const Version& a, const Version& b) { return !is_before_or_same(b.notes, a.notes); });
  for (auto version = versions.begin(); version != versions.end(); ++version) {
    if (version->counts && version != least) sums_.take_away(version->notes, version->row);
    if (!version->counts && version == least) sums_.add(version->notes, names_.uses(version->notes.names), version->row);
    const Rank rank = versions.size() == 1 ? Rank::alone : version == least ? Rank::chosen : Rank::shadow;
    set_rank_.bind(static_cast<int>(rank), version->row).run();
  }
}

// --- taking out ---

std::vector<Row> BaseWriting::rows_called(const std::string& id_or_url) {
  flush_known();
  std::vector<Row> rows = all_rows(known_.bind(name_hash(id_or_url), id_or_url));
  if (is_graph_id(id_or_url)) {
    const std::vector<Row> more = rows_of_graph(graph_number(id_or_url));
    rows.insert(rows.end(), more.begin(), more.end());
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

std::optional<std::vector<Row>> BaseWriting::rows_of_file(const std::string& file) {
  const std::optional<Row> row = names_.known_source_file(file);
  if (!row) return std::nullopt;
  Query query(*database_, "SELECT DISTINCT article FROM brought WHERE source_file = ? ORDER BY article");
  return all_rows(query.bind(*row));
}

std::optional<std::string> BaseWriting::file_of(std::vector<Row> rows) {
  Query files(
      *database_,
      "SELECT path FROM brought JOIN source_file ON id = source_file WHERE article = ? AND related_to = '' ORDER BY path");
  files.bind(rows.front());
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  while (files.step()) {
    std::string path(files.text(0));
    if (rows_of_file(path) == rows) return path;
  }
  return std::nullopt;
}

std::vector<Row> BaseWriting::forget_file(const std::string& file) {
  std::vector<Row> rows = rows_of_file(file).value_or(std::vector<Row>());
  Query(*database_, "DELETE FROM brought WHERE source_file = (SELECT id FROM source_file WHERE path = ?)").bind(file).run();
  Query(*database_, "DELETE FROM source_file WHERE path = ?").bind(file).run();
  names_.forget();
  Query others(*database_, "SELECT 1 FROM brought WHERE article = ?");
  std::erase_if(rows, [&](Row row) {
    const bool is_brought = others.bind(row).step();
    others.reset();
    return is_brought;
  });
  return rows;
}

void BaseWriting::take_out(Row row) {
  flush_known();
  StoredArticle stored = articles_.at(row);
  const std::int64_t graph = stored.graph;
  const bool counts = stored.rank != Rank::shadow;
  const Article article = stored.article;
  if (counts) sums_.take_away(articles_.notes_of(std::move(stored)), row);
  Query(*database_, "DELETE FROM brought WHERE article = ?").bind(row).run();
  for (const std::string& name : {article.id, article.url})
    Query(*database_, "DELETE FROM known_as WHERE hash = ? AND article = ?").bind(name_hash(name), row).run();
  Query(*database_, "DELETE FROM article WHERE id = ?").bind(row).run();
  if (!rows_of_graph(graph).empty()) settle(graph);
  release_related(article.id);
}

/// Articles that were related to one that is gone are articles of their own.
void BaseWriting::release_related(const std::string& document) {
  Query others(*database_, "SELECT 1 FROM known_as JOIN article ON id = article WHERE hash = ?1 AND document = ?2");
  if (others.bind(name_hash(document), document).step()) return;
  Query(*database_, "UPDATE OR REPLACE brought SET related_to = '' WHERE related_to = ? AND related_to <> ''")
      .bind(document)
      .run();
}

// --- reading anew ---

void BaseWriting::renote(Row row, const std::function<Extraction(Article)>& extract) {
  const Extraction extraction = extract(articles_.text_at(row));
  add_records(extraction);
  const ArticleNotes notes = take_notes(extraction);
  const std::vector<StoredUse> uses = names_.uses(notes.names);
  const std::string bytes = encode(notes, uses, names_.rows());
  set_notes_.bind(extraction.article.language, Blob{bytes}, row).run();
  const std::int64_t graph = graph_number(notes.article.id);
  const std::vector<Row> versions = rows_of_graph(graph);
  if (versions.size() == 1) {
    sums_.add(notes, uses, row);
    set_rank_.bind(static_cast<int>(Rank::alone), row).run();
  } else if (versions.back() == row) {
    settle(graph);
  }
}

void BaseWriting::flush() {
  flush_known();
  sums_.flush();
  names_.forget_if_many();
  if (graphs_ && graphs_->size() > kMostGraphs) graphs_.reset();
}

void BaseWriting::prune() {
  sums_.prune();
  articles_.forget();
}

void BaseWriting::forget() {
  names_.forget();
  articles_.forget();
  learn_graphs();
}

}  // namespace dealgraph::detail
