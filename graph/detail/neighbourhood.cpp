#include "graph/detail/neighbourhood.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "graph/detail/statement_finder.hpp"
#include "graph/detail/vendors.hpp"
#include "graph/merge.hpp"

namespace dealgraph::detail {
namespace {

// --- vendors ---

/// The maker that articles tell, of a thing whose owner the dictionary does not know.
std::string told_vendor(Database& database, ArticleRows& articles, BaseEntities& entities, Row row, const std::string& id) {
  StatementFinder finder(database, articles);
  finder.find_makes(id, row);
  const std::vector<DictionaryFact> entries = entities.facts_about(row);
  if (finder.articles().empty() && entries.empty()) return {};
  std::optional<Made> best;
  for (const Deal& fact : merge(take_wanted(finder.articles()), entries).facts) {
    for (Made& made : made_by(fact)) {
      if (made.item == id && (!best || is_better_told(made, *best))) best = std::move(made);
    }
  }
  if (!best) return {};
  const std::optional<Entity> maker = entities.at(entities.row_of(best->maker));
  return maker ? maker->name : best->maker;
}

// --- choosing ---

/// The deals or facts that involve any of `asked`.
std::vector<Deal> about(std::vector<Deal> deals, const std::set<std::string>& asked) {
  std::erase_if(deals, [&](const Deal& deal) {
    return std::none_of(deal.parties.begin(), deal.parties.end(),
                        [&](const Party& party) { return asked.contains(party.entity); });
  });
  return deals;
}

using Views = std::vector<std::string_view>;

void add_entities(Views& entities, const std::vector<Party>& parties) {
  for (const Party& party : parties) {
    if (!party.entity.empty()) entities.push_back(party.entity);
  }
}

void make_unique(Views& views) {
  std::sort(views.begin(), views.end());
  views.erase(std::unique(views.begin(), views.end()), views.end());
}

/// All that deals and facts name, sorted. Borrows the words.
struct Named {
  Views entities;
  Views articles;
};

void add_named(Named& named, const std::vector<Deal>& deals) {
  for (const Deal& deal : deals) {
    add_entities(named.entities, deal.parties);
    for (const Evidence& evidence : deal.evidences) {
      add_entities(named.entities, evidence.arguments);
      named.articles.push_back(evidence.article);
    }
  }
}

Named named_in(const KnowledgeGraph& graph, const std::set<std::string>& asked) {
  Named named;
  named.entities.assign(asked.begin(), asked.end());
  add_named(named, graph.deals);
  add_named(named, graph.facts);
  make_unique(named.entities);
  make_unique(named.articles);
  return named;
}

// --- articles ---

using Rows = std::unordered_set<Row>;

std::vector<EntityCount> mentions_of(const StoredArticle& stored, ArticleRows& articles, const Rows& entities) {
  std::vector<EntityCount> mentions;
  Row last = 0;
  for (const StoredUse& use : stored.notes.uses) {
    if (use.count == 0 || !entities.contains(use.entity)) continue;
    if (std::exchange(last, use.entity) == use.entity)  // uses are sorted by the entity's id
      mentions.back().count += use.count;
    else
      mentions.push_back({articles.entity(use.entity), use.count});
  }
  return mentions;
}

std::vector<SourceArticle> sources(StatementFinder& finder, ArticleRows& articles, const Named& named, const Rows& rows) {
  std::vector<SourceArticle> sources;
  for (auto& [row, fetched] : finder.articles()) {
    if (!std::binary_search(named.articles.begin(), named.articles.end(), fetched.source.id)) continue;
    SourceArticle source = std::move(fetched.source);
    source.related_to = articles.related_to(fetched.stored);
    source.mentions = mentions_of(fetched.stored, articles, rows);
    sources.push_back(std::move(source));
  }
  std::sort(sources.begin(), sources.end());
  return sources;
}

/// Those of `ids` that have a row, and the rows.
std::pair<std::vector<std::string>, std::vector<Row>> known_rows(BaseEntities& entities, const std::vector<std::string>& ids) {
  std::pair<std::vector<std::string>, std::vector<Row>> known;
  for (const std::string& id : std::set<std::string>(ids.begin(), ids.end())) {
    const Row row = entities.row_of(id);
    if (row == 0) continue;
    known.first.push_back(id);
    known.second.push_back(row);
  }
  return known;
}

std::vector<DictionaryFact> entries_about(BaseEntities& entities, const std::vector<Row>& rows) {
  std::set<DictionaryFact> entries;
  for (const Row row : rows) {
    for (DictionaryFact& fact : entities.facts_about(row)) entries.insert(std::move(fact));
  }
  return {entries.begin(), entries.end()};
}

}  // namespace

std::optional<Entity> whole_entity(Database& database, ArticleRows& articles, BaseEntities& entities, Row row) {
  std::optional<Entity> entity = entities.at(row);
  if (entity && entity->vendor.empty() && entities.may_be_made(row))
    entity->vendor = told_vendor(database, articles, entities, row, entity->id);
  return entity;
}

KnowledgeGraph neighbourhood(Database& database, const std::vector<std::string>& ids) {
  ArticleRows articles(database);
  BaseEntities entities(database);
  StatementFinder finder(database, articles);
  const auto [asked, rows] = known_rows(entities, ids);
  finder.find_about(asked, rows);
  Merged merged = merge(take_wanted(finder.articles()), entries_about(entities, rows));

  const std::set<std::string> wanted(asked.begin(), asked.end());
  KnowledgeGraph graph;
  graph.deals = about(std::move(merged.deals), wanted);
  graph.facts = about(std::move(merged.facts), wanted);
  const Named named = named_in(graph, wanted);
  Rows named_rows;
  graph.entities.reserve(named.entities.size());
  for (const std::string_view view : named.entities) {
    const std::string id(view);
    const Row known = articles.row_of(id);
    const Row row = known != 0 ? known : entities.row_of(id);
    named_rows.insert(row);
    if (auto entity = whole_entity(database, articles, entities, row)) graph.entities.push_back(std::move(*entity));
  }
  graph.articles = sources(finder, articles, named, named_rows);
  return graph;
}

}  // namespace dealgraph::detail
