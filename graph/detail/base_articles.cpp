#include "graph/detail/base_articles.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "graph/detail/model_text.hpp"

namespace dealgraph::detail {
namespace {

[[noreturn]] void miss(const char* what) {
  throw Error(std::string("the knowledge base is damaged: it misses ") + what +
              "; take a copy of it if you have one, else make a new base of the articles with `dealgraph add`");
}

/// The value at `row`, found once and remembered.
template <typename Value, typename Read>
const Value& remembered(std::unordered_map<Row, Value>& known, Query& query, Row row, const char* what, Read read) {
  const auto at = known.find(row);
  if (at != known.end()) return at->second;
  if (!query.bind(row).step()) miss(what);
  const Value& value = known.emplace(row, read(query)).first->second;
  query.reset();
  return value;
}

}  // namespace

ArticleRows::ArticleRows(Database& database)
    : has_related_(database.number("SELECT count(*) FROM (SELECT 1 FROM brought WHERE related_to <> '' LIMIT 1)") != 0),
      article_(database,
               "SELECT document, url, publisher, declared_language, published, title_size, text, language, graph, rank, notes "
               "FROM article WHERE id = ?"),
      entity_(database, "SELECT name FROM entity WHERE id = ?"),
      word_(database, "SELECT text FROM word WHERE id = ?"),
      use_(database, "SELECT entity, type, name, surface FROM name_use WHERE id = ?"),
      related_(database, "SELECT related_to FROM brought WHERE article = ? AND related_to <> ''"),
      related_of_all_(database,
                      "SELECT related_to FROM article JOIN brought ON brought.article = article.id "
                      "WHERE graph = ? AND related_to <> ''") {}

Article ArticleRows::article_in_row() {
  Article article;
  article.id = article_.text(0);
  article.url = article_.text(1);
  article.publisher = article_.text(2);
  article.language = article_.text(3);
  article.published = article_.text(4);
  article.text = article_.text(6);
  article.title_size = std::min(static_cast<std::size_t>(article_.number(5)), article.text.size());
  return article;
}

Article ArticleRows::text_at(Row row) {
  if (!article_.bind(row).step()) miss("an article");
  Article article = article_in_row();
  article_.reset();
  return article;
}

StoredArticle ArticleRows::at(Row row) {
  if (!article_.bind(row).step()) miss("an article");
  StoredArticle stored;
  stored.row = row;
  stored.article = article_in_row();
  stored.language = article_.text(7);
  stored.graph = article_.number(8);
  stored.rank = static_cast<Rank>(article_.number(9));
  stored.notes = decode(article_.text(10), stored.article.text.size(), names());
  article_.reset();
  return stored;
}

SourceArticle ArticleRows::source_of(const StoredArticle& stored) {
  SourceArticle source = source_article(stored.article, graph_id_of(stored.graph));
  source.language = clean_text(stored.language);
  return source;
}

std::vector<std::string> ArticleRows::related_to(const StoredArticle& stored) {
  if (!has_related_) return {};
  Query& query = stored.rank == Rank::alone ? related_.bind(stored.row) : related_of_all_.bind(stored.graph);
  std::vector<std::string> related;
  while (query.step()) related.push_back(clean_text(query.text(0)));
  std::sort(related.begin(), related.end());
  related.erase(std::unique(related.begin(), related.end()), related.end());
  return related;
}

ArticleNotes ArticleRows::notes_of(StoredArticle&& stored) {
  ArticleNotes notes;
  notes.article = source_of(stored);
  notes.article.related_to = related_to(stored);
  for (const StoredUse& stored_use : stored.notes.uses) {
    notes.names.push_back(use(stored_use.use));
    notes.names.back().count = stored_use.count;
  }
  notes.article.mentions = mentions_in(notes.names);
  notes.statements = std::move(stored.notes.statements);
  for (Statement& statement : notes.statements) quote(statement.evidence, stored.article.text);
  notes.renamings = std::move(stored.notes.renamings);
  return notes;
}

const std::string& ArticleRows::entity(Row row) {
  return remembered(entities_, entity_, row, "an entity", [&](const Query& query) {
    std::string id(query.text(0));
    rows_.emplace(id, row);
    return id;
  });
}

Row ArticleRows::row_of(const std::string& entity) const {
  const auto known = rows_.find(entity);
  return known == rows_.end() ? 0 : known->second;
}

const std::string& ArticleRows::word(Row row) {
  return remembered(words_, word_, row, "a word", [](const Query& query) { return std::string(query.text(0)); });
}

const NameUse& ArticleRows::use(Row row) {
  return remembered(uses_, use_, row, "a name", [this](const Query& query) {
    const auto type = static_cast<EntityType>(query.number(1));
    return NameUse{entity(query.number(0)), type, std::string(query.text(2)), std::string(query.text(3)), 0};
  });
}

NamesOf ArticleRows::names() {
  return {[this](Row row) -> const std::string& { return entity(row); },
          [this](Row row) -> const std::string& { return word(row); }};
}

void ArticleRows::forget() {
  entities_.clear();
  rows_.clear();
  words_.clear();
  uses_.clear();
}

}  // namespace dealgraph::detail
