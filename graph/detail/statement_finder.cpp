#include "graph/detail/statement_finder.hpp"

#include <algorithm>

namespace dealgraph::detail {

StatementFinder::StatementFinder(Database& database, ArticleRows& articles)
    : articles_(&articles), found_by_(database, "SELECT article FROM statement_key WHERE key = ?") {}

void StatementFinder::find_about(const std::vector<std::string>& entities, const std::vector<Row>& rows) {
  entities_.insert(entities.begin(), entities.end());
  for (const Row row : rows) to_follow_.push_back(key_number({KeyKind::party, {}}, row));
  wanted_.insert(to_follow_.begin(), to_follow_.end());
  while (!to_follow_.empty()) {
    const std::int64_t key = to_follow_.back();
    to_follow_.pop_back();
    follow(key);
  }
}

void StatementFinder::find_by(std::int64_t key) {
  if (wanted_.insert(key).second) follow(key);
  to_follow_.clear();
}

void StatementFinder::follow(std::int64_t key) {
  std::vector<Row> rows;
  for (found_by_.bind(key); found_by_.step();) rows.push_back(found_by_.number(0));
  for (const Row row : rows) take(fetch(row), key);
}

void StatementFinder::take(FetchedArticle& article, std::int64_t key) {
  for (std::size_t i = 0; i < article.keys.size(); ++i) {
    if (article.is_wanted[i] || !std::binary_search(article.keys[i].begin(), article.keys[i].end(), key)) continue;
    article.is_wanted[i] = true;
    want(article.stored.notes.statements[i]);
  }
}

void StatementFinder::want(const Statement& statement) {
  if (!leads_on(statement) && !is_about(statement)) return;
  for (const std::int64_t key : numbers(group_keys(statement))) {
    if (wanted_.insert(key).second) to_follow_.push_back(key);
  }
}

bool StatementFinder::is_about(const Statement& statement) const {
  return std::any_of(statement.evidence.arguments.begin(), statement.evidence.arguments.end(),
                     [&](const Party& party) { return entities_.contains(party.entity); });
}

FetchedArticle& StatementFinder::fetch(Row row) {
  const auto known = fetched_.find(row);
  if (known != fetched_.end()) return known->second;
  FetchedArticle fetched{articles_->at(row), {}, {}};
  for (const Statement& statement : fetched.stored.notes.statements) fetched.keys.push_back(numbers(index_keys(statement)));
  fetched.is_wanted.resize(fetched.keys.size());
  return fetched_.emplace(row, std::move(fetched)).first->second;
}

std::vector<std::int64_t> StatementFinder::numbers(const std::vector<MergeKey>& keys) const {
  std::vector<std::int64_t> numbers;
  for (const MergeKey& key : keys) numbers.push_back(key_number(key, names_entity(key) ? articles_->row_of(key.name) : 0));
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

std::vector<Statement> take_wanted(FetchedArticle& article) {
  ArticleNotes notes;
  notes.article = ArticleRows::source_of(article.stored);
  for (std::size_t i = 0; i < article.is_wanted.size(); ++i) {
    if (!article.is_wanted[i]) continue;
    notes.statements.push_back(std::move(article.stored.notes.statements[i]));
    quote(notes.statements.back().evidence, article.stored.article.text);
  }
  fill_in(notes);
  return std::move(notes.statements);
}

}  // namespace dealgraph::detail
