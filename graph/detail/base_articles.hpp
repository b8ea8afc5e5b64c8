#pragma once
/// The articles of a knowledge base, read back from its rows.

#include <string>
#include <unordered_map>
#include <vector>

#include "core/article.hpp"
#include "graph/detail/base_rows.hpp"
#include "graph/detail/sqlite.hpp"
#include "graph/detail/stored_notes.hpp"

namespace dealgraph::detail {

/// A row of table `article`.
struct StoredArticle {
  Row row = 0;
  std::int64_t graph = 0;
  Rank rank = Rank::alone;
  Article article;       ///< as it was read; `related_to` is elsewhere
  std::string language;  ///< as extraction found it
  StoredNotes notes;
};

/// Reads rows and remembers the names it met. Borrows the database.
class ArticleRows {
 public:
  explicit ArticleRows(Database& database);

  /// Throws Error if there is no such row.
  StoredArticle at(Row row);
  /// As extraction needs it; without notes.
  Article text_at(Row row);

  /// Everything, as take_notes left it.
  ArticleNotes notes_of(StoredArticle&& stored);
  /// What the graph keeps of the article itself, without mentions and without the articles that it is related to.
  static SourceArticle source_of(const StoredArticle& stored);
  /// Own ids of the articles that list this one as related, sorted.
  std::vector<std::string> related_to(const StoredArticle& stored);

  const std::string& entity(Row row);  ///< its id
  /// The row of an entity that has been read; 0 for others.
  [[nodiscard]] Row row_of(const std::string& entity) const;
  const std::string& word(Row row);
  const NameUse& use(Row row);  ///< count is 0
  [[nodiscard]] NamesOf names();

  /// Forgets all names, where rows may have changed.
  void forget();

 private:
  Article article_in_row();

  bool has_related_ = false;
  Query article_;
  Query entity_;
  Query word_;
  Query use_;
  Query related_;
  Query related_of_all_;
  std::unordered_map<Row, std::string> entities_;
  std::unordered_map<std::string, Row> rows_;
  std::unordered_map<Row, std::string> words_;
  std::unordered_map<Row, NameUse> uses_;
};

}  // namespace dealgraph::detail
