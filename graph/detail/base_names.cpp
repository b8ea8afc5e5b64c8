#include "graph/detail/base_names.hpp"

#include <set>
#include <utility>

#include "core/utf8.hpp"
#include "graph/detail/dictionary_facts.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::size_t kMostRemembered = 500'000;
constexpr std::size_t kMostRecords = 100'000;

std::string use_key(Row entity, const NameUse& use) {
  return std::to_string(entity) + static_cast<char>('a' + static_cast<int>(use.type)) + use.name + '\0' + use.surface;
}

}  // namespace

NameRows::NameRows(Database& database)
    : database_(&database),
      find_entity_(database, "SELECT id FROM entity WHERE name = ?"),
      make_entity_(database, "INSERT INTO entity(name) VALUES (?)"),
      find_use_(database, "SELECT id FROM name_use WHERE entity = ? AND type = ? AND name = ? AND surface = ?"),
      make_use_(database, "INSERT INTO name_use(entity, type, name, surface) VALUES (?, ?, ?, ?)"),
      find_word_(database, "SELECT id FROM word WHERE text = ?"),
      make_word_(database, "INSERT INTO word(text) VALUES (?)"),
      find_file_(database, "SELECT id FROM source_file WHERE path = ?"),
      make_file_(database, "INSERT INTO source_file(path) VALUES (?)"),
      make_alias_(database, "INSERT OR IGNORE INTO alias VALUES (?, ?)"),
      find_record_(database, "SELECT record FROM entity WHERE id = ? AND record IS NOT NULL"),
      set_record_(database, "UPDATE entity SET record = ? WHERE id = ?"),
      make_owned_(database, "INSERT OR IGNORE INTO owned VALUES (?, ?, ?)") {}

namespace {

/// The row that `find` gives, or 0.
template <typename... Values>
Row found(Query& find, const Values&... values) {
  if (!find.bind(values...).step()) return 0;
  const Row row = find.number(0);
  find.reset();
  return row;
}

}  // namespace

Row NameRows::entity(const std::string& id) {
  Row& row = entities_[id];
  if (row == 0) row = found(find_entity_, id);
  if (row != 0) return row;
  make_entity_.bind(id).run();
  row = database_->last_row();
  add_alias(row, id);
  return row;
}

Row NameRows::use(Row entity, const NameUse& use) {
  Row& row = uses_[use_key(entity, use)];
  const auto type = static_cast<int>(use.type);
  if (row == 0) row = found(find_use_, entity, type, use.name, use.surface);
  if (row != 0) return row;
  make_use_.bind(entity, type, use.name, use.surface).run();
  row = database_->last_row();
  add_alias(entity, use.name);
  add_alias(entity, use.surface);
  return row;
}

std::vector<StoredUse> NameRows::uses(const std::vector<NameUse>& sorted) {
  std::vector<StoredUse> rows;
  rows.reserve(sorted.size());
  const NameUse* last = nullptr;
  for (const NameUse& each : sorted) {
    const Row of = last && last->entity == each.entity ? rows.back().entity : entity(each.entity);
    rows.push_back({of, use(of, each), each.count});
    last = &each;
  }
  return rows;
}

Row NameRows::word(const std::string& text) {
  Row& row = words_[text];
  if (row == 0) row = found(find_word_, text);
  if (row != 0) return row;
  make_word_.bind(text).run();
  return row = database_->last_row();
}

Row NameRows::source_file(const std::string& path) {
  Row& row = files_[path];
  if (row == 0) row = found(find_file_, path);
  if (row != 0) return row;
  make_file_.bind(path).run();
  return row = database_->last_row();
}

std::optional<Row> NameRows::known_source_file(const std::string& path) {
  const Row row = found(find_file_, path);
  return row == 0 ? std::nullopt : std::optional(row);
}

RowsOf NameRows::rows() {
  return {[this](const std::string& id) { return entity(id); }, [this](const std::string& text) { return word(text); }};
}

void NameRows::add_alias(Row entity, const std::string& name) {
  if (!name.empty()) make_alias_.bind(fold(name), entity).run();
}

// --- records ---

bool NameRows::add_record(const EntityRecordPtr& raw) {
  if (!records_.try_emplace(raw.get(), raw).second) return false;
  const EntityRecord record = cleaned(*raw);
  const Row row = entity(record.id);
  Records known;
  if (find_record_.bind(row).step()) known.emplace(record.id, decode_record(find_record_.text(0)));
  find_record_.reset();
  const std::vector<DatedOwner> owners_before = known.empty() ? std::vector<DatedOwner>() : known.begin()->second.owners;
  if (!known.empty() && known.begin()->second == record) return false;
  detail::add_record(known, record);
  keep_record(row, known.begin()->second);
  return known.begin()->second.owners != owners_before;
}

void NameRows::keep_record(Row row, const EntityRecord& record) {
  const std::string bytes = encode(record);
  set_record_.bind(Blob{bytes}, row).run();
  owners_[row] = !record.owners.empty();
  add_alias(row, record.name);
  for (const DatedName& alias : record.aliases) add_alias(row, alias.name);
  for (const std::string& ticker : record.tickers) add_alias(row, ticker);
  for (const DatedOwner& owner : record.owners) {
    if (owner.entity.empty()) continue;
    const Row owner_row = entity(owner.entity);
    make_owned_.bind(owner_row, row, owner.name).run();
    add_alias(owner_row, owner.name);
  }
}

bool NameRows::has_owners(Row entity) {
  const auto known = owners_.find(entity);
  if (known != owners_.end()) return known->second;
  const bool has = find_record_.bind(entity).step() && !decode_record(find_record_.text(0)).owners.empty();
  find_record_.reset();
  return owners_[entity] = has;
}

void NameRows::forget() {
  entities_.clear();
  uses_.clear();
  words_.clear();
  files_.clear();
  records_.clear();
  owners_.clear();
}

void NameRows::forget_if_many() {
  if (entities_.size() + uses_.size() + words_.size() + files_.size() > kMostRemembered) forget();
  if (records_.size() > kMostRecords) records_.clear();
}

}  // namespace dealgraph::detail
