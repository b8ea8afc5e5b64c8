#include "graph/detail/base_entities.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace dealgraph::detail {
namespace {

constexpr const char* kFirstDay = "0";  // before all days; an undated article has the day ""
constexpr const char* kNever = "~";     // after all days

std::size_t size_at(const Query& query, int column) {
  return static_cast<std::size_t>(query.number(column));
}

}  // namespace

BaseEntities::BaseEntities(Database& database)
    : database_(&database),
      has_renamings_(database.number("SELECT count(*) FROM (SELECT 1 FROM renaming LIMIT 1)") != 0),
      row_of_(database, "SELECT id FROM entity WHERE name = ?"),
      entity_(database, "SELECT name, mentions, articles, uses, record, makers FROM entity WHERE id = ?"),
      uses_(database, "SELECT type, name, surface, mentions FROM name_use WHERE entity = ? AND uses > 0"),
      renamings_(database, "SELECT is_former, name, date FROM renaming WHERE entity = ? AND uses > 0"),
      day_(database, "SELECT day FROM seen WHERE entity = ? AND day >= ? AND day < ? AND uses > 0 LIMIT 1"),
      other_owner_name_(database, "SELECT 1 FROM owned WHERE owner = ? AND owner_name <> ? LIMIT 1"),
      owned_(database, "SELECT DISTINCT entity FROM owned WHERE owner = ?"),
      called_(database, "SELECT entity FROM alias WHERE folded = ?") {}

Row BaseEntities::row_of(const std::string& id) {
  const Row row = row_of_.bind(id).step() ? row_of_.number(0) : 0;
  row_of_.reset();
  return row;
}

// --- dictionary ---

const std::optional<EntityRecord>& BaseEntities::record_of(Row row) {
  const auto known = records_.find(row);
  if (known != records_.end()) return known->second;
  std::optional<EntityRecord> record;
  if (entity_.bind(row).step() && !entity_.text(4).empty()) record = decode_record(entity_.text(4));
  entity_.reset();
  return records_.emplace(row, std::move(record)).first->second;
}

Records BaseEntities::records() {
  Records records;
  for (Query query(*database_, "SELECT record FROM entity WHERE record IS NOT NULL"); query.step();) {
    EntityRecord record = decode_record(query.text(0));
    records.emplace(record.id, std::move(record));
  }
  return records;
}

/// A day on which articles name the entity, or kNever.
std::string BaseEntities::seen_between(Row row, const std::string& first, const std::string& end) {
  std::string day = day_.bind(row, first, end).step() ? std::string(day_.text(0)) : kNever;
  day_.reset();
  return day;
}

/// Between the days on which owners change, one day is like the other.
const std::vector<DictionaryFact>& BaseEntities::facts_of(Row row) {
  const auto known = facts_.find(row);
  if (known != facts_.end()) return known->second;
  std::set<DictionaryFact> facts;
  if (const std::optional<EntityRecord>& record = record_of(row); record && !record->owners.empty()) {
    std::set<std::string> edges = {"", kFirstDay, kNever};
    for (const DatedOwner& owner : record->owners) edges.insert({owner.since, owner.until});
    for (auto edge = edges.begin(); std::next(edge) != edges.end(); ++edge) {
      const std::string day = seen_between(row, *edge, *std::next(edge));
      if (day == kNever) continue;
      if (auto fact = owner_fact(*record, day)) facts.insert(std::move(*fact));
    }
  }
  return facts_[row] = {facts.begin(), facts.end()};
}

std::vector<DictionaryFact> BaseEntities::owned_by(Row row, const std::string& id) {
  std::vector<Row> things;
  for (owned_.bind(row); owned_.step();) things.push_back(owned_.number(0));
  std::vector<DictionaryFact> facts;
  for (const Row thing : things) {
    for (const DictionaryFact& fact : facts_of(thing)) {
      if (fact.owner == id) facts.push_back(fact);
    }
  }
  return facts;
}

std::vector<DictionaryFact> BaseEntities::facts_about(Row row) {
  std::vector<DictionaryFact> facts = facts_of(row);
  if (!entity_.bind(row).step()) return facts;
  const std::string id(entity_.text(0));
  entity_.reset();
  for (DictionaryFact& fact : owned_by(row, id)) facts.push_back(std::move(fact));
  std::sort(facts.begin(), facts.end());
  return facts;
}

bool BaseEntities::may_be_made(Row row) {
  if (told_makers_.contains(row)) return true;
  if (const std::optional<EntityRecord>& record = record_of(row); !record || is_party(record->type)) return false;
  const std::vector<DictionaryFact>& facts = facts_of(row);
  return !facts.empty() && facts.front().type == RelationType::makes;
}

/// Whether things that it owns call it otherwise than the dictionary does.
bool BaseEntities::is_named_by_things(Row row, const EntityRecord& record) {
  const bool is_named = other_owner_name_.bind(row, record.name).step();
  other_owner_name_.reset();
  return is_named;
}

// --- entities ---

void BaseEntities::add_uses(Description& description, Row row) {
  for (uses_.bind(row); uses_.step();) {
    add_use(description, static_cast<EntityType>(uses_.number(0)), std::string(uses_.text(1)), std::string(uses_.text(2)),
            size_at(uses_, 3));
  }
}

void BaseEntities::add_renamings(Description& description, Row row) {
  if (!has_renamings_) return;
  for (renamings_.bind(row); renamings_.step();) {
    const std::string name(renamings_.text(1));
    const std::string date(renamings_.text(2));
    renamings_.number(0) != 0 ? add_former_name(description, name, date) : add_new_name(description, name, date);
  }
}

std::optional<Entity> BaseEntities::at(Row row) {
  if (!entity_.bind(row).step()) return std::nullopt;
  const std::string id(entity_.text(0));
  Description description;
  description.mentions = size_at(entity_, 1);
  description.articles = size_at(entity_, 2);
  bool is_there = entity_.number(3) > 0;
  if (entity_.number(5) > 0) told_makers_.insert(row);
  if (!records_.contains(row))
    records_[row] = entity_.text(4).empty() ? std::nullopt : std::optional(decode_record(entity_.text(4)));
  entity_.reset();
  add_uses(description, row);
  add_renamings(description, row);
  const std::optional<EntityRecord>& record = records_.at(row);
  if (!is_there || !record || is_named_by_things(row, *record)) {
    for (const DictionaryFact& fact : owned_by(row, id)) {
      is_there = true;
      if (!fact.owner_name.empty()) description.names[fact.owner_name];
    }
  }
  if (!is_there) return std::nullopt;
  return entity_of(id, description, record ? &*record : nullptr);
}

std::vector<Row> BaseEntities::maybe_called(std::string_view name) {
  std::vector<Row> rows;
  const std::string folded = fold(name);  // is read while rows come
  for (called_.bind(folded); called_.step();) rows.push_back(called_.number(0));
  return rows;
}

}  // namespace dealgraph::detail
