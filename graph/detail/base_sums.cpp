#include "graph/detail/base_sums.hpp"

#include <algorithm>
#include <set>

#include "core/utf8.hpp"

namespace dealgraph::detail {
namespace {

/// Reads rows of (entity, name, another name) that are about to be deleted.
std::map<Row, std::vector<std::string>> names_by_entity(Database& database, const char* sql) {
  std::map<Row, std::vector<std::string>> gone;
  for (Query query(database, sql); query.step();) {
    gone[query.number(0)].emplace_back(query.text(1));
    gone[query.number(0)].emplace_back(query.text(2));
  }
  return gone;
}

/// By row, so that neighbours in the table are written together.
template <typename Change>
std::vector<std::pair<Row, Change>> in_order(const std::unordered_map<Row, Change>& changes) {
  std::vector<std::pair<Row, Change>> sorted(changes.begin(), changes.end());
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return sorted;
}

void add_names(std::set<std::string>& folded, Database& database, const char* sql, Row entity) {
  Query query(database, sql);
  for (query.bind(entity); query.step();) {
    folded.insert(fold(query.text(0)));
    folded.insert(fold(query.text(1)));
  }
}

/// All by which articles still call `entity`.
std::set<std::string> names_left(Database& database, Row entity) {
  std::set<std::string> left;
  add_names(left, database, "SELECT name, surface FROM name_use WHERE entity = ?", entity);
  add_names(left, database, "SELECT name, '' FROM renaming WHERE entity = ?", entity);
  return left;
}

}  // namespace

BaseSums::BaseSums(Database& database, NameRows& names)
    : database_(&database),
      names_(&names),
      add_use_(database, "UPDATE name_use SET mentions = mentions + ?, uses = uses + ? WHERE id = ?"),
      add_entity_(database,
                  "UPDATE entity SET mentions = mentions + ?, articles = articles + ?, uses = uses + ?, makers = makers + ? "
                  "WHERE id = ?"),
      add_day_(database, "INSERT INTO seen VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses"),
      add_renaming_(database,
                    "INSERT INTO renaming VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses"),
      add_key_(database, "INSERT OR IGNORE INTO statement_key VALUES (?, ?, ?)"),
      mentions_(database, "SELECT 1 FROM entity WHERE id = ? AND mentions <> 0"),
      delete_key_(database, "DELETE FROM statement_key WHERE key = ? AND day = ? AND article = ?") {}

NumberRows<3> statement_keys(const ArticleNotes& notes, Row article, NameRows& names) {
  NumberRows<3> keys;
  for (const Statement& statement : notes.statements) {
    const std::int64_t day = day_of(statement, notes.article.published);
    for (const MergeKey& key : index_keys(statement)) {
      const bool is_entity = names_entity(key);
      keys.push_back({key_number(key, is_entity ? names.entity(key.name) : 0), is_entity ? 0 : day, article});
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

void BaseSums::change(const ArticleNotes& notes, const std::vector<StoredUse>& uses, Row article, std::int64_t sign) {
  for (const StoredUse& use : uses) {
    UseChange& used = uses_[use.use];
    used.mentions += sign * static_cast<std::int64_t>(use.count);
    used.uses += sign;
  }
  for (std::size_t begin = 0, end = 0; begin < uses.size(); begin = end) {
    const Row entity = uses[begin].entity;
    EntityChange& changed = entities_[entity];
    std::int64_t mentions = 0;
    for (; end < uses.size() && uses[end].entity == entity; ++end) mentions += static_cast<std::int64_t>(uses[end].count);
    changed.uses += sign * static_cast<std::int64_t>(end - begin);
    if (mentions == 0) continue;
    changed.mentions += sign * mentions;
    changed.articles += sign;
    if (names_->has_owners(entity)) see(entity, notes.article.published, sign);
  }
  change_makers(notes, sign);
  for (const Renaming& renaming : notes.renamings) change_renaming(renaming, sign);
  if (sign < 0) return;
  const NumberRows<3> keys = statement_keys(notes, article, *names_);
  keys_.insert(keys_.end(), keys.begin(), keys.end());
}

void BaseSums::change_makers(const ArticleNotes& notes, std::int64_t sign) {
  for (const Statement& statement : notes.statements) {
    if (statement.type != RelationType::makes) continue;
    for (const std::string& item : entities_in(statement, Role::item)) entities_[names_->entity(item)].makers += sign;
  }
}

/// Each side that is an entity learns the other's words (graph/resolver.cpp does the same).
void BaseSums::change_renaming(const Renaming& renaming, std::int64_t sign) {
  const auto add = [&](const std::string& entity, bool is_former, const std::string& name) {
    if (entity.empty() || name.empty()) return;
    const Row row = names_->entity(entity);
    renamings_[{row, is_former, name, renaming.date}] += sign;
    if (sign > 0) names_->add_alias(row, name);
  };
  add(renaming.renamed.entity, true, renaming.former.text);
  if (renaming.former.entity != renaming.renamed.entity) add(renaming.former.entity, false, renaming.renamed.text);
}

void BaseSums::take_away(const ArticleNotes& notes, Row article) {
  flush();
  change(notes, names_->uses(notes.names), article, -1);
  NumberRows<3> keys = statement_keys(notes, article, *names_);
  run_in_order(delete_key_, keys);
}

// --- writing ---

void BaseSums::flush() {
  flush_counts();
  flush_keys();
}

void BaseSums::flush_counts() {
  for (const auto& [row, use] : in_order(uses_)) add_use_.bind(use.mentions, use.uses, row).run();
  for (const auto& [row, entity] : in_order(entities_))
    add_entity_.bind(entity.mentions, entity.articles, entity.uses, entity.makers, row).run();
  for (const auto& [key, uses] : days_) add_day_.bind(key.first, key.second, uses).run();
  for (const auto& [key, uses] : renamings_) {
    const auto& [entity, is_former, name, date] = key;
    add_renaming_.bind(entity, static_cast<int>(is_former), name, date, uses).run();
  }
  uses_.clear();
  entities_.clear();
  days_.clear();
  renamings_.clear();
}

void BaseSums::flush_keys() {
  run_in_order(add_key_, keys_);
}

bool BaseSums::is_mentioned(Row entity) {
  const auto change = entities_.find(entity);
  if (change != entities_.end() && change->second.mentions != 0) return true;
  const bool is_stored = mentions_.bind(entity).step();
  mentions_.reset();
  return is_stored;
}

// --- deleting ---

/// Names of articles that the graph does not show may be used again, and are kept as long as there are such.
void BaseSums::prune() {
  flush();
  database_->run("DELETE FROM seen WHERE uses = 0");
  if (database_->number("SELECT count(*) FROM article WHERE rank = 2") != 0) return;
  auto gone = names_by_entity(*database_, "SELECT entity, name, surface FROM name_use WHERE uses = 0");
  for (auto& [entity, names] : names_by_entity(*database_, "SELECT entity, name, '' FROM renaming WHERE uses = 0"))
    gone[entity].insert(gone[entity].end(), names.begin(), names.end());
  database_->run("DELETE FROM name_use WHERE uses = 0; DELETE FROM renaming WHERE uses = 0");
  for (const auto& [entity, names] : gone) prune_names(entity, names);
  names_->forget();
}

/// What the dictionary says of an entity stays: it is not the articles' word.
void BaseSums::prune_names(Row entity, const std::vector<std::string>& gone) {
  Query known(*database_, "SELECT 1 FROM entity WHERE id = ? AND (record IS NOT NULL OR id IN (SELECT owner FROM owned))");
  if (known.bind(entity).step()) return;
  const std::set<std::string> left = names_left(*database_, entity);
  Query delete_alias(*database_, "DELETE FROM alias WHERE folded = ? AND entity = ?");
  for (const std::string& name : gone) {
    if (!left.contains(fold(name))) delete_alias.bind(fold(name), entity).run();
  }
  if (left.empty()) delete_entity(entity);
}

void BaseSums::delete_entity(Row entity) {
  Query id(*database_, "SELECT name FROM entity WHERE id = ? AND uses = 0");
  if (!id.bind(entity).step()) return;
  Query(*database_, "DELETE FROM alias WHERE folded = ? AND entity = ?").bind(fold(id.text(0)), entity).run();
  id.reset();
  Query(*database_, "DELETE FROM entity WHERE id = ?").bind(entity).run();
}

}  // namespace dealgraph::detail
