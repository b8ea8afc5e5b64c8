#include "graph/distributed.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/utf8.hpp"
#include "graph/detail/article_notes.hpp"
#include "graph/detail/deal_groups.hpp"
#include "graph/detail/dictionary_facts.hpp"
#include "graph/detail/fact_groups.hpp"
#include "graph/detail/row_bytes.hpp"
#include "graph/detail/vendors.hpp"
#include "graph/merge.hpp"
#include "graph/resolver.hpp"

namespace dealgraph::distributed {
namespace {

using detail::ArticleNotes;
using detail::from_bytes;
using detail::to_bytes;

template <class T>
std::vector<T> values(const Rows& rows, Kind kind) {
  std::vector<T> values;
  const auto found = rows.find(kind);
  if (found == rows.end()) return values;
  for (const std::string_view bytes : found->second) values.push_back(from_bytes<T>(bytes));
  return values;
}

// --- articles ---

/// What one article calls one entity: notes without anything else.
ArticleNotes notes_on(const std::string& entity, const ArticleNotes& notes) {
  ArticleNotes part;
  part.article.published = notes.article.published;
  for (const detail::NameUse& use : notes.names) {
    if (use.entity == entity) part.names.push_back(use);
  }
  for (const EntityCount& mentioned : notes.article.mentions) {
    if (mentioned.entity == entity) part.article.mentions.push_back(mentioned);
  }
  return part;
}

void add_names(std::vector<Row>& rows, const ArticleNotes& notes) {
  std::set<std::string> entities;
  for (const detail::NameUse& use : notes.names) entities.insert(use.entity);
  for (const EntityCount& mentioned : notes.article.mentions) entities.insert(mentioned.entity);
  for (const std::string& entity : entities) rows.push_back({Kind::name, entity, to_bytes(notes_on(entity, notes)), {}});
}

void add_renamings(std::vector<Row>& rows, const ArticleNotes& notes) {
  for (const detail::Renaming& renaming : notes.renamings) {
    for (const std::string& entity : std::set{renaming.former.entity, renaming.renamed.entity}) {
      if (!entity.empty()) rows.push_back({Kind::renaming, entity, to_bytes(renaming), {}});
    }
  }
}

void add_deal_statement(std::vector<Row>& rows, const detail::Statement& statement) {
  std::vector<std::string> links;
  for (const std::string& key : detail::deal_keys(statement)) links.push_back(hash_hex(key));
  std::string key = links.front();
  rows.push_back({Kind::statement, std::move(key), to_bytes(statement), std::move(links)});
}

void add_statements(std::vector<Row>& rows, const ArticleNotes& notes) {
  for (const detail::Statement& statement : notes.statements) {
    if (is_deal(statement.type)) {
      add_deal_statement(rows, statement);
    } else {
      for (const std::string& key : detail::fact_keys(statement))
        rows.push_back({Kind::fact_statement, detail::fact_id(key), to_bytes(statement), {}});
    }
  }
}

std::vector<Row> unite(const std::string& article, const Rows& rows) {
  std::vector<ArticleNotes> all = values<ArticleNotes>(rows, Kind::notes);
  ArticleNotes notes = std::move(all.front());
  for (auto other = all.begin() + 1; other != all.end(); ++other) notes = detail::unite(std::move(notes), std::move(*other));
  detail::fill_in(notes);
  std::vector<Row> out = {{Kind::article, article, to_bytes(notes.article), {}}};
  add_names(out, notes);
  add_renamings(out, notes);
  add_statements(out, notes);
  return out;
}

// --- entities ---

detail::Records records_in(const Rows& rows) {
  detail::Records records;
  for (EntityRecord& record : values<EntityRecord>(rows, Kind::record)) detail::add_record(records, std::move(record));
  return records;
}

std::vector<Row> enter(const std::string&, const Rows& rows) {
  std::vector<Row> out;
  for (const detail::DictionaryFact& entry :
       detail::dictionary_facts(values<ArticleNotes>(rows, Kind::name), records_in(rows))) {
    const std::string bytes = to_bytes(entry);
    out.push_back({Kind::entry, detail::fact_id(detail::fact_key(entry)), bytes, {}});
    out.push_back({Kind::owner, entry.owner, bytes, {}});
  }
  return out;
}

std::vector<Row> describe(const std::string& id, const Rows& rows) {
  std::vector<ArticleNotes> notes = values<ArticleNotes>(rows, Kind::name);
  notes.emplace_back().renamings = values<detail::Renaming>(rows, Kind::renaming);
  std::vector<Row> out;
  for (const Entity& entity : resolve(notes, records_in(rows), values<detail::DictionaryFact>(rows, Kind::owner)))
    out.push_back({Kind::described, id, to_bytes(entity), {}});
  return out;
}

// --- deals and facts ---

std::vector<Row> merge_deals(const std::string&, const Rows& rows) {
  std::vector<Row> out;
  for (const Deal& deal : merge(values<detail::Statement>(rows, Kind::statement), {}).deals)
    out.push_back({Kind::deal, deal.id, to_bytes(deal), {}});
  return out;
}

/// What statements and entries say beside this fact is told in full by the rows of other keys.
std::vector<Row> merge_facts(const std::string& id, const Rows& rows) {
  std::vector<detail::DictionaryFact> entries = values<detail::DictionaryFact>(rows, Kind::entry);
  std::sort(entries.begin(), entries.end());
  std::vector<Row> out;
  for (const Deal& fact : merge(values<detail::Statement>(rows, Kind::fact_statement), entries).facts) {
    if (fact.id != id) continue;
    out.push_back({Kind::fact, id, to_bytes(fact), {}});
    for (const detail::Made& made : detail::made_by(fact)) out.push_back({Kind::made, made.item, to_bytes(made), {}});
  }
  return out;
}

// --- vendors ---

std::vector<Row> choose_maker(const std::string& item, const Rows& rows) {
  const std::vector<detail::Made> made = values<detail::Made>(rows, Kind::made);
  const auto best = std::min_element(made.begin(), made.end(), detail::is_better_told);
  return {{Kind::maker, best->maker, item, {}}};
}

std::vector<Row> name_vendors(const std::string&, const Rows& rows) {
  const std::vector<Entity> makers = values<Entity>(rows, Kind::described);
  const auto items = rows.find(Kind::maker);
  std::vector<Row> out;
  if (items == rows.end() || makers.empty()) return out;
  for (const std::string_view item : items->second) out.push_back({Kind::vendor, std::string(item), makers.front().name, {}});
  return out;
}

std::vector<Row> finish(const std::string& id, const Rows& rows) {
  std::vector<Row> out;
  const auto vendor = rows.find(Kind::vendor);
  for (Entity& entity : values<Entity>(rows, Kind::described)) {
    if (entity.vendor.empty() && vendor != rows.end()) entity.vendor = vendor->second.front();
    out.push_back({Kind::entity, id, to_bytes(entity), {}});
  }
  return out;
}

template <class T>
std::vector<T> sorted_by_id(const Rows& rows, Kind kind) {
  std::vector<T> all = values<T>(rows, kind);
  std::sort(all.begin(), all.end(), [](const T& a, const T& b) { return a.id < b.id; });
  return all;
}

}  // namespace

std::string_view to_string(Kind kind) {
  constexpr std::array<std::string_view, 16> kNames = {
      "notes", "record",    "article", "name",  "renaming", "statement", "fact_statement", "entry",
      "owner", "described", "made",    "maker", "vendor",   "entity",    "deal",           "fact"};
  return kNames.at(static_cast<std::size_t>(kind));
}

std::span<const Step> steps() {
  using enum Kind;
  static const std::array<Step, 8> kSteps = {{{"unite", {notes}, {article, name, renaming, statement, fact_statement}, unite},
                                              {"enter", {name, record}, {entry, owner}, enter},
                                              {"describe", {name, record, renaming, owner}, {described}, describe},
                                              {"deals", {statement}, {deal}, merge_deals},
                                              {"facts", {fact_statement, entry}, {fact, made}, merge_facts},
                                              {"makers", {made}, {maker}, choose_maker},
                                              {"vendors", {described, maker}, {vendor}, name_vendors},
                                              {"finish", {described, vendor}, {entity}, finish}}};
  return kSteps;
}

std::vector<Row> rows_of(const Extraction& extraction) {
  const ArticleNotes notes = detail::take_notes(extraction);
  std::vector<Row> rows = {{Kind::notes, notes.article.id, to_bytes(notes), {}}};
  for (const EntityRecordPtr& record : extraction.records) {
    const EntityRecord cleaned = detail::cleaned(*record);
    rows.push_back({Kind::record, cleaned.id, to_bytes(cleaned), {}});
  }
  return rows;
}

std::map<std::string, std::string> linked_keys(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::map<std::string, std::string> parent;
  const auto find = [&](std::string key) {
    for (auto at = parent.find(key); at != parent.end() && at->second != key; at = parent.find(key)) key = at->second;
    return key;
  };
  for (const auto& [a, b] : pairs) {
    const auto [least, other] = std::minmax({find(a), find(b)});
    parent[other] = least;
    parent.try_emplace(least, least);
  }
  for (auto& [key, root] : parent) root = find(root);
  std::erase_if(parent, [](const auto& each) { return each.first == each.second; });
  return parent;
}

KnowledgeGraph graph_from_rows(const Rows& rows) {
  return {sorted_by_id<Entity>(rows, Kind::entity), sorted_by_id<Deal>(rows, Kind::deal), sorted_by_id<Deal>(rows, Kind::fact),
          sorted_by_id<SourceArticle>(rows, Kind::article)};
}

}  // namespace dealgraph::distributed
