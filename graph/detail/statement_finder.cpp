#include "graph/detail/statement_finder.hpp"

#include <algorithm>

#include "graph/detail/date_range.hpp"
#include "graph/detail/merge_policy.hpp"

namespace dealgraph::detail {
namespace {

std::vector<std::int64_t> group_numbers(const std::vector<MergeKey>& keys) {
  std::vector<std::int64_t> numbers;
  for (const MergeKey& key : keys) numbers.push_back(key_number(key, 0));
  return numbers;
}

bool contains(const std::vector<std::int64_t>& keys, std::int64_t key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Takes from `sorted` days what a chain of steps of at most `gap` joins to any of `wanted`, which it tells as ranges.
std::vector<std::pair<std::int64_t, std::int64_t>> reach(std::vector<std::int64_t> days, std::vector<std::int64_t> wanted,
                                                         long gap) {
  std::sort(wanted.begin(), wanted.end());
  days.insert(days.end(), wanted.begin(), wanted.end());
  std::sort(days.begin(), days.end());
  std::vector<std::pair<std::int64_t, std::int64_t>> ranges;
  for (std::size_t begin = 0, end = 0; begin < days.size(); begin = end) {
    for (end = begin + 1; end < days.size() && days[end] - days[end - 1] <= gap;) ++end;
    const auto first = std::lower_bound(wanted.begin(), wanted.end(), days[begin]);
    if (first != wanted.end() && *first <= days[end - 1]) ranges.emplace_back(days[begin], days[end - 1]);
  }
  return ranges;
}

}  // namespace

StatementFinder::StatementFinder(Database& database, ArticleRows& articles)
    : articles_(&articles), found_by_(database, "SELECT day, article FROM statement_key WHERE key = ?") {}

void StatementFinder::find_about(const std::vector<std::string>& entities, const std::vector<Row>& rows) {
  entities_ = entities;
  for (const Row row : rows)
    take_by(key_number({KeyKind::party, {}}, row), [this](const Statement& statement) { return is_about(statement); });
  while (!to_follow_.empty()) {
    const std::int64_t key = to_follow_.back();
    to_follow_.pop_back();
    follow(key);
  }
}

void StatementFinder::find_makes(const std::string& item, Row row) {
  const auto is_made = [&](const Party& party) { return party.role == Role::item && party.entity == item; };
  take_by(key_number({KeyKind::made, {}}, row), [&](const Statement& statement) {
    const std::vector<Party>& parties = statement.evidence.arguments;
    return statement.type == RelationType::makes && std::any_of(parties.begin(), parties.end(), is_made);
  });
}

template <typename Matches>
void StatementFinder::take_by(std::int64_t key, Matches matches) {
  for (const Place& place : places_of(key)) {
    FetchedArticle& article = fetch(place.article);
    const std::vector<Statement>& statements = article.stored.notes.statements;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (article.is_wanted[i] || !matches(statements[i])) continue;
      article.is_wanted[i] = true;
      want(statements[i], article.published);
    }
  }
}

// --- groups ---

/// All days of statements about the entities are known before the first group is followed, since their parties find them.
void StatementFinder::want(const Statement& statement, const std::string& published) {
  const bool leads = leads_on(statement);
  if (!leads && !is_about(statement)) return;
  const std::int64_t day = day_of(statement, published);
  for (const MergeKey& key : group_keys(statement)) {
    const bool wholly = leads || day == kNoDay || key.kind == KeyKind::crowd;
    want_group(key_number(key, 0), wholly, day, merge_policy(statement.type).gap_days);
  }
}

void StatementFinder::want_group(std::int64_t key, bool wholly, std::int64_t day, long gap_days) {
  const auto [at, is_new] = groups_.try_emplace(key);
  Group& group = at->second;
  if (is_new || (wholly && !group.wholly)) to_follow_.push_back(key);
  group.wholly = group.wholly || wholly;
  group.gap_days = std::max(group.gap_days, gap_days);
  group.days.push_back(day);
}

void StatementFinder::follow(std::int64_t key) {
  const Group group = groups_.at(key);
  const std::vector<Place> places = places_of(key);
  std::vector<std::int64_t> days;
  for (const Place& place : places) days.push_back(place.day);
  if (group.wholly || contains(days, kNoDay)) {
    for (const Place& place : places) take(fetch(place.article), key);
    return;
  }
  for (const auto& [first, last] : reach(std::move(days), group.days, group.gap_days)) {
    for (const Place& place : places)
      if (place.day >= first && place.day <= last) take(fetch(place.article), key);
  }
}

void StatementFinder::take(FetchedArticle& article, std::int64_t key) {
  const std::vector<Statement>& statements = article.stored.notes.statements;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (article.is_wanted[i]) continue;
    if (article.groups.empty())
      for (const Statement& each : statements) article.groups.push_back(group_numbers(index_groups(each)));
    if (!contains(article.groups[i], key)) continue;
    article.is_wanted[i] = true;
    want(statements[i], article.published);
  }
}

// --- rows ---

std::vector<StatementFinder::Place> StatementFinder::places_of(std::int64_t key) {
  std::vector<Place> places;
  for (found_by_.bind(key); found_by_.step();) places.push_back({found_by_.number(0), found_by_.number(1)});
  return places;
}

bool StatementFinder::is_about(const Statement& statement) const {
  return std::any_of(statement.evidence.arguments.begin(), statement.evidence.arguments.end(), [&](const Party& party) {
    return std::find(entities_.begin(), entities_.end(), party.entity) != entities_.end();
  });
}

FetchedArticle& StatementFinder::fetch(Row row) {
  const auto known = fetched_.find(row);
  if (known != fetched_.end()) return known->second;
  FetchedArticle& fetched = fetched_[row];
  fetched.stored = articles_->at(row);
  fetched.published = valid_date(fetched.stored.article.published);
  fetched.is_wanted.resize(fetched.stored.notes.statements.size());
  return fetched;
}

std::vector<Statement> take_wanted(std::map<Row, FetchedArticle>& articles) {
  std::size_t count = 0;
  for (const auto& [row, article] : articles)
    count += static_cast<std::size_t>(std::count(article.is_wanted.begin(), article.is_wanted.end(), true));
  std::vector<Statement> wanted;
  wanted.reserve(count);
  for (auto& [row, article] : articles) {
    article.source = ArticleRows::source_of(article.stored);
    for (std::size_t i = 0; i < article.is_wanted.size(); ++i) {
      if (!article.is_wanted[i]) continue;
      wanted.push_back(std::move(article.stored.notes.statements[i]));
      quote(wanted.back().evidence, article.stored.article.text);
      fill_in(wanted.back(), article.source);
    }
  }
  return wanted;
}

}  // namespace dealgraph::detail
