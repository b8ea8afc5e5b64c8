#include "graph/knowledge_base.hpp"

#include <algorithm>
#include <set>

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "graph/detail/assembly.hpp"
#include "graph/detail/base_articles.hpp"
#include "graph/detail/base_entities.hpp"
#include "graph/detail/base_file.hpp"
#include "graph/detail/base_near_names.hpp"
#include "graph/detail/neighbourhood.hpp"
#include "graph/query.hpp"

namespace dealgraph {
namespace {

using detail::Database;
using detail::ReadTransaction;
using detail::Row;

std::vector<detail::ArticleNotes> all_notes(Database& database) {
  detail::ArticleRows rows(database);
  std::vector<detail::ArticleNotes> all;
  for (detail::Query query(database, "SELECT id FROM article WHERE rank <> 2"); query.step();)
    all.push_back(rows.notes_of(rows.at(query.number(0))));
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.article.id < b.article.id; });
  return all;
}

/// By id.
std::vector<Entity> entities_maybe_called(Database& database, std::string_view name) {
  detail::ArticleRows articles(database);
  detail::BaseEntities entities(database);
  std::vector<Entity> maybe;
  for (const Row row : entities.maybe_called(name))
    if (auto entity = detail::whole_entity(database, articles, entities, row)) maybe.push_back(std::move(*entity));
  std::sort(maybe.begin(), maybe.end(), [](const Entity& a, const Entity& b) { return a.id < b.id; });
  return maybe;
}

std::optional<Article> article_of(Database& database, const std::string& graph_id) {
  detail::ArticleRows rows(database);
  detail::Query query(database, "SELECT id FROM article WHERE graph = ? AND rank <> 2");
  if (!graph_id.starts_with("article:") || !query.bind(detail::graph_number(graph_id)).step()) return std::nullopt;
  return rows.text_at(query.number(0));
}

/// Calls `read` in a transaction. What is wrong in the rows is told with the file that holds them.
template <class Read>
auto reading(Database& database, const Read& read) {
  try {
    const ReadTransaction transaction(database);
    return read();
  } catch (const Error& error) {
    if (!error.place().file.empty()) throw;
    throw Error(error.what(), {database.file(), 0, 0});
  }
}

}  // namespace

struct KnowledgeBase::File {
  std::unique_ptr<Database> database;
};

KnowledgeBase::KnowledgeBase(const std::string& file) : file_(std::make_unique<File>(File{detail::open_base(file)})) {}
KnowledgeBase::KnowledgeBase(KnowledgeBase&&) noexcept = default;
KnowledgeBase& KnowledgeBase::operator=(KnowledgeBase&&) noexcept = default;
KnowledgeBase::~KnowledgeBase() = default;

std::string KnowledgeBase::pack_hash() const {
  return detail::pack_of(*file_->database);
}

std::size_t KnowledgeBase::article_count() const {
  return detail::count_articles(*file_->database);
}

KnowledgeGraph KnowledgeBase::whole() const {
  Database& database = *file_->database;
  database.run("PRAGMA mmap_size = 0");  // each page is read once: in memory it would only stand beside the graph
  return reading(database, [&] { return detail::graph_of(all_notes(database), detail::BaseEntities(database).records()); });
}

KnowledgeGraph KnowledgeBase::around(const std::vector<std::string>& entities) const {
  return reading(*file_->database, [&] { return detail::neighbourhood(*file_->database, entities); });
}

std::vector<Entity> KnowledgeBase::find_entities_named(std::string_view name) const {
  Database& database = *file_->database;
  KnowledgeGraph maybe;
  maybe.entities = reading(database, [&] { return entities_maybe_called(database, name); });
  std::vector<Entity> named;
  for (const Entity* entity : dealgraph::find_entities_named(maybe, name)) named.push_back(*entity);
  return named;
}

std::vector<std::string> KnowledgeBase::suggestions(std::string_view name, std::size_t most) const {
  return reading(*file_->database, [&] { return detail::near_names(*file_->database, name, most); });
}

std::optional<Article> KnowledgeBase::article(const std::string& graph_id) const {
  return reading(*file_->database, [&] { return article_of(*file_->database, graph_id); });
}

}  // namespace dealgraph
