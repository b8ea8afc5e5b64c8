#include "graph/detail/view_properties.hpp"

#include <array>

namespace dealgraph {
namespace {

constexpr std::array<PropertyKey, 34> kNodeProperties = {{
    // entities
    {"aliases", PropertyType::list},
    {"category", PropertyType::text},
    {"vendor", PropertyType::text},
    {"owner", PropertyType::text},
    {"memory", PropertyType::text},
    {"country", PropertyType::text},
    {"tickers", PropertyType::list},
    {"wikidata", PropertyType::text},
    {"deals", PropertyType::integer},
    {"mentions", PropertyType::integer},
    {"articles", PropertyType::integer},
    // deals
    {"deal_type", PropertyType::text},
    {"described", PropertyType::list},
    {"date", PropertyType::text},
    {"until", PropertyType::text},
    {"status", PropertyType::text},
    {"history", PropertyType::list},
    {"value_amount", PropertyType::real},
    {"value_currency", PropertyType::text},
    {"quantity", PropertyType::real},
    {"quantity_unit", PropertyType::text},
    {"stake", PropertyType::real},
    {"round", PropertyType::text},
    {"job_title", PropertyType::text},
    {"change", PropertyType::text},
    {"ticker", PropertyType::text},
    {"confidence", PropertyType::real},
    {"sources", PropertyType::integer},
    {"evidence_count", PropertyType::integer},
    {"evidence", PropertyType::text},
    {"source_url", PropertyType::text},
    {"publisher", PropertyType::text},
    {"document", PropertyType::text},
    {"language", PropertyType::text},
}};

constexpr std::array<PropertyKey, 25> kEdgeProperties = {{
    {"deal", PropertyType::text},          {"source_role", PropertyType::text},    {"target_role", PropertyType::text},
    {"date", PropertyType::text},          {"until", PropertyType::text},          {"status", PropertyType::text},
    {"value_amount", PropertyType::real},  {"value_currency", PropertyType::text}, {"quantity", PropertyType::real},
    {"quantity_unit", PropertyType::text}, {"stake", PropertyType::real},          {"round", PropertyType::text},
    {"job_title", PropertyType::text},     {"change", PropertyType::text},         {"ticker", PropertyType::text},
    {"confidence", PropertyType::real},    {"sources", PropertyType::integer},     {"evidence_count", PropertyType::integer},
    {"evidence", PropertyType::text},      {"source_url", PropertyType::text},     {"publisher", PropertyType::text},
    {"document", PropertyType::text},      {"published", PropertyType::text},      {"rule", PropertyType::text},
    {"origin", PropertyType::text},
}};

}  // namespace

std::span<const PropertyKey> node_properties() {
  return kNodeProperties;
}
std::span<const PropertyKey> edge_properties() {
  return kEdgeProperties;
}

namespace detail {
namespace {

std::vector<std::string> names_of(const std::vector<DatedName>& aliases) {
  std::vector<std::string> names;
  for (const DatedName& alias : aliases) {
    if (names.empty() || names.back() != alias.name) names.push_back(alias.name);
  }
  return names;
}

/// The owner that holds now.
std::string_view owner_of(const Entity& entity) {
  std::string_view owner;
  for (const DatedOwner& dated : entity.owners) {
    if (dated.until.empty()) owner = dated.name;
  }
  return owner;
}

template <typename Value>
const Value* best(const std::vector<Sourced<Value>>& values) {
  return values.empty() ? nullptr : &values.front().value;
}

void add_best(PropertyRow& row, std::string_view name, const std::vector<Sourced<std::string>>& values) {
  if (const std::string* value = best(values)) row.text(name, *value);
}

void add_terms(PropertyRow& row, const Deal& deal) {
  if (const Money* money = best(deal.values)) row.real("value_amount", money->amount).text("value_currency", money->currency);
  if (const Quantity* quantity = best(deal.quantities))
    row.real("quantity", quantity->amount).text("quantity_unit", quantity->unit);
  if (const double* stake = best(deal.stakes)) row.real("stake", *stake);
  add_best(row, "round", deal.rounds);
  add_best(row, "job_title", deal.titles);
  add_best(row, "change", deal.changes);
  add_best(row, "ticker", deal.tickers);
}

void add_dates(PropertyRow& row, const Deal& deal) {
  row.text("date", deal.since).text("until", deal.until).text("status", to_string(deal.status));
}

/// "target: its PC business".
std::vector<std::string> described_parties(const Deal& deal) {
  std::vector<std::string> described;
  for (const Party& party : deal.parties) {
    if (party.entity.empty()) described.push_back(std::string(to_string(party.role)) + ": " + party.text);
  }
  return described;
}

/// "announced 2022-01-18".
std::vector<std::string> changes_of(const Deal& deal) {
  std::vector<std::string> changes;
  for (const StatusChange& change : deal.history) {
    std::string words(to_string(change.status));
    changes.push_back(change.date.empty() ? words : words + ' ' + change.date);
  }
  return changes;
}

/// What nodes and edges both tell of the evidence shown.
void add_source(PropertyRow& row, const Evidence& evidence) {
  row.text("evidence", evidence.quote).text("source_url", evidence.url).text("publisher", evidence.publisher);
  row.text("document", evidence.document);
}

void add_edge_evidence(PropertyRow& row, const Evidence& evidence) {
  add_source(row, evidence);
  row.text("published", evidence.published).text("rule", evidence.rule);
}

/// The evidence to show on an edge: the best of those that name both ends, else the deal's best.
const Evidence* best_evidence_of(const Deal& deal, const PartyPair& pair) {
  const Evidence* best = nullptr;
  for (const Evidence& evidence : deal.evidences) {
    if (!states(evidence, pair.from) || !states(evidence, pair.to)) continue;
    if (best == nullptr || evidence.confidence > best->confidence) best = &evidence;
  }
  return best == nullptr ? best_evidence(deal) : best;
}

}  // namespace

void add_entity_properties(PropertyRow& row, const Entity& entity, std::size_t deals) {
  row.own_list("aliases", names_of(entity.aliases)).text("category", entity.kind).text("vendor", entity.vendor);
  row.text("owner", owner_of(entity)).text("memory", entity.memory).text("country", entity.country);
  row.list("tickers", entity.tickers).text("wikidata", entity.wikidata);
  row.count("deals", deals).count("mentions", entity.mentions).count("articles", entity.articles);
}

void add_deal_properties(PropertyRow& row, const Deal& deal) {
  row.text("deal_type", to_string(deal.type)).own_list("described", described_parties(deal));
  add_dates(row, deal);
  row.own_list("history", changes_of(deal));
  add_terms(row, deal);
  row.real("confidence", deal.confidence).count("sources", deal.sources).count("evidence_count", deal.evidences.size());
  if (const Evidence* evidence = best_evidence(deal)) add_source(row, *evidence);
}

void add_article_properties(PropertyRow& row, const SourceArticle& article) {
  row.text("date", article.published).text("source_url", article.url).text("publisher", article.publisher);
  row.text("document", article.document).text("language", article.language);
}

void add_pair_properties(PropertyRow& row, const Deal& deal, const PartyPair& pair, const Support& support) {
  row.text("deal", deal.id).text("source_role", to_string(pair.from_role)).text("target_role", to_string(pair.to_role));
  add_dates(row, deal);
  add_terms(row, deal);
  row.real("confidence", support.confidence).count("sources", support.sources).count("evidence_count", deal.evidences.size());
  if (const Evidence* evidence = best_evidence_of(deal, pair)) add_edge_evidence(row, *evidence);
  row.text("origin", to_string(deal.origin));
}

void add_role_properties(PropertyRow& row, const Deal& deal) {
  row.text("deal", deal.id).text("date", deal.since).text("status", to_string(deal.status));
  row.real("confidence", deal.confidence);
}

void add_evidence_properties(PropertyRow& row, const Deal& deal, const Evidence& evidence) {
  row.text("deal", deal.id).text("date", evidence.date).text("status", to_string(evidence.status));
  row.real("confidence", evidence.confidence);
  add_edge_evidence(row, evidence);
}

}  // namespace detail
}  // namespace dealgraph
