#pragma once
/// Fetches the statements of a knowledge base that some entities' deals are merged of.

#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "graph/detail/base_articles.hpp"
#include "graph/detail/sqlite.hpp"

namespace dealgraph::detail {

/// An article with the statements that are wanted of it.
struct FetchedArticle {
  StoredArticle stored;
  std::vector<std::vector<std::int64_t>> keys;  ///< of each statement
  std::vector<bool> is_wanted;                  ///< for each statement
};

/// Follows keys to statements and these to further keys, as merge_keys.hpp says. Borrows both.
class StatementFinder {
 public:
  StatementFinder(Database& database, ArticleRows& articles);

  /// All statements about these entities, and all that are needed to merge them.
  void find_about(const std::vector<std::string>& entities, const std::vector<Row>& rows);
  /// All statements with this key and no others.
  void find_by(std::int64_t key);

  /// What was found. Statements that are not wanted may stand among them.
  [[nodiscard]] std::map<Row, FetchedArticle>& articles() { return fetched_; }

 private:
  void want(const Statement& statement);
  void follow(std::int64_t key);
  void take(FetchedArticle& article, std::int64_t key);
  FetchedArticle& fetch(Row row);
  [[nodiscard]] bool is_about(const Statement& statement) const;
  [[nodiscard]] std::vector<std::int64_t> numbers(const std::vector<MergeKey>& keys) const;

  ArticleRows* articles_;
  Query found_by_;
  std::unordered_set<std::string> entities_;
  std::unordered_set<std::int64_t> wanted_;
  std::vector<std::int64_t> to_follow_;
  std::map<Row, FetchedArticle> fetched_;
};

/// The wanted statements of `article`, with quotes and all that the article tells, ready to be merged; moved out of it.
std::vector<Statement> take_wanted(FetchedArticle& article);

}  // namespace dealgraph::detail
