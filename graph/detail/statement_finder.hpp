#pragma once
/// Fetches the statements of a knowledge base that some entities' deals are merged of.

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/detail/base_articles.hpp"
#include "graph/detail/sqlite.hpp"

namespace dealgraph::detail {

/// An article with the statements that are wanted of it.
struct FetchedArticle {
  StoredArticle stored;
  SourceArticle source;                           ///< what take_wanted told of it, without mentions
  std::string published;                          ///< as statements without a date of their own are dated
  std::vector<bool> is_wanted;                    ///< for each statement
  std::vector<std::vector<std::int64_t>> groups;  ///< keys of each statement, once they are asked for
};

/// Follows keys to statements and these to further keys, as merge_keys.hpp says. Borrows both.
class StatementFinder {
 public:
  StatementFinder(Database& database, ArticleRows& articles);

  /// All statements about these entities, and all that are needed to merge them.
  void find_about(const std::vector<std::string>& entities, const std::vector<Row>& rows);
  /// All statements that tell who makes this thing, and no others.
  void find_makes(const std::string& item, Row row);

  /// What was found. Statements that are not wanted may stand among them.
  [[nodiscard]] std::map<Row, FetchedArticle>& articles() { return fetched_; }

 private:
  /// What is wanted of a group: all of it, or what lies within reach of these days.
  struct Group {
    long gap_days = 0;
    bool wholly = false;
    std::vector<std::int64_t> days;
  };
  struct Place {
    std::int64_t day = 0;
    Row article = 0;
  };

  template <typename Matches>
  void take_by(std::int64_t key, Matches matches);
  void want(const Statement& statement, const std::string& published);
  void want_group(std::int64_t key, bool wholly, std::int64_t day, long gap_days);
  void follow(std::int64_t key);
  void take(FetchedArticle& article, std::int64_t key);
  std::vector<Place> places_of(std::int64_t key);
  FetchedArticle& fetch(Row row);
  [[nodiscard]] bool is_about(const Statement& statement) const;

  ArticleRows* articles_;
  Query found_by_;
  std::vector<std::string> entities_;
  std::unordered_map<std::int64_t, Group> groups_;
  std::vector<std::int64_t> to_follow_;
  std::map<Row, FetchedArticle> fetched_;
};

/// The wanted statements of all articles, with quotes and all that the articles tell, ready to be merged; moved out of them.
std::vector<Statement> take_wanted(std::map<Row, FetchedArticle>& articles);

}  // namespace dealgraph::detail
