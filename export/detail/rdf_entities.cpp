#include <algorithm>
#include <map>

#include "core/utf8.hpp"
#include "export/detail/rdf_builder.hpp"
#include "export/detail/rdf_parts.hpp"
#include "export/vocabulary.hpp"

namespace dealgraph::detail {
namespace {

/// Direct triples of each entity: term and the other entity.
using DirectTriples = std::map<std::string, std::vector<std::pair<std::string_view, std::string>>>;

/// Whether a deal or fact is so, and not only talked of, ended or called off.
bool holds(const Deal& deal) {
  const bool is_stated = deal.status == Status::announced || deal.status == Status::completed;
  const bool is_over = deal.origin != Origin::text && !deal.until.empty();
  const bool is_left = !deal.changes.empty() && deal.changes.front().value == "leaves";
  return is_stated && !is_over && !is_left;
}

void add_pair(DirectTriples& triples, RelationType type, const PartyPair& pair) {
  const DirectTerm direct = direct_term(type, pair.from_role, pair.to_role);
  triples[pair.from].emplace_back(direct.name, pair.to);
  if (direct.both_ways) triples[pair.to].emplace_back(direct.name, pair.from);
  if (type == RelationType::makes) triples[pair.to].emplace_back("manufacturer", pair.from);
}

DirectTriples direct_triples(const KnowledgeGraph& graph) {
  DirectTriples triples;
  for (const auto* deals : {&graph.deals, &graph.facts}) {
    for (const Deal& deal : *deals) {
      if (!holds(deal)) continue;
      for (const PartyPair& pair : party_pairs(deal)) add_pair(triples, deal.type, pair);
    }
  }
  return triples;
}

std::string name_id(const Entity& entity, const DatedName& alias) {
  return "name:" + hash_hex(entity.id + '\0' + alias.name + '\0' + alias.since + '\0' + alias.until);
}
std::string ownership_id(const Entity& entity, const DatedOwner& owner) {
  return "ownership:" + hash_hex(entity.id + '\0' + owner.entity + '\0' + owner.since + '\0' + owner.until);
}

bool is_dated(const DatedName& alias) {
  return !alias.since.empty() || !alias.until.empty();
}

bool is_wikidata_id(const std::string& id) {
  return id.size() > 1 && id[0] == 'Q' && std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void add_names(RdfBuilder& builder, const Entity& entity, const Iris& iri) {
  builder.add("name", entity.name);
  for (const DatedName& alias : entity.aliases) {
    builder.add("alternateName", alias.name);
    if (is_dated(alias)) builder.add("datedName", iri(name_id(entity, alias)));
  }
}

RdfNode entity_node(const Entity& entity, const DirectTriples& triples, const Iris& iri) {
  RdfBuilder builder(iri(entity.id), classes_of(entity.type));
  add_names(builder, entity, iri);
  builder.add("tickerSymbol", entity.tickers).add("category", entity.kind).add("vendor", entity.vendor);
  builder.add("memory", entity.memory).add("country", entity.country);
  if (is_wikidata_id(entity.wikidata)) builder.add("sameAs", "http://www.wikidata.org/entity/" + entity.wikidata);
  builder.add_count("mentionCount", entity.mentions).add_count("articleCount", entity.articles);
  for (const DatedOwner& owner : entity.owners) builder.add("ownership", iri(ownership_id(entity, owner)));
  const auto direct = triples.find(entity.id);
  if (direct == triples.end()) return builder.node();
  for (const auto& [term, other] : direct->second) builder.add(term, iri(other));
  return builder.node();
}

RdfNode dated_name_node(const Entity& entity, const DatedName& alias, const Iris& iri) {
  RdfBuilder builder(iri(name_id(entity, alias)), {"dg:DatedName"});
  return builder.add("name", alias.name).add("since", alias.since).add("until", alias.until).node();
}

RdfNode ownership_node(const Entity& entity, const DatedOwner& owner, const Iris& iri) {
  RdfBuilder builder(iri(ownership_id(entity, owner)), {"dg:Ownership"});
  builder.add("owner", iri(owner.entity)).add("name", owner.name);
  return builder.add("since", owner.since).add("until", owner.until).node();
}

}  // namespace

void describe_entities(const KnowledgeGraph& graph, const Iris& iri, const TakeNode& take) {
  const DirectTriples triples = direct_triples(graph);
  for (const Entity& entity : graph.entities) {
    take(entity_node(entity, triples, iri));
    for (const DatedName& alias : entity.aliases) {
      if (is_dated(alias)) take(dated_name_node(entity, alias, iri));
    }
    for (const DatedOwner& owner : entity.owners) take(ownership_node(entity, owner, iri));
  }
}

}  // namespace dealgraph::detail
