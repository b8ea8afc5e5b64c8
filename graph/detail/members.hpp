#pragma once
/// The members of the graph's values, in the order in which row_bytes.hpp writes them. A new member of a struct has to stand
/// here too: tests/graph/row_bytes_test.cpp compares what comes back with `==`.

#include <tuple>

#include "graph/detail/article_notes.hpp"
#include "graph/detail/dictionary_facts.hpp"
#include "graph/detail/vendors.hpp"
#include "graph/entity.hpp"

namespace dealgraph::detail {

/// T or const T.
template <class T, class Of>
concept Is = std::same_as<std::remove_const_t<T>, Of>;

auto members(Is<Money> auto& v) {
  return std::tie(v.amount, v.currency);
}
auto members(Is<Quantity> auto& v) {
  return std::tie(v.amount, v.unit);
}
auto members(Is<Span> auto& v) {
  return std::tie(v.begin, v.end);
}
auto members(Is<Attributes> auto& v) {
  return std::tie(v.value, v.quantity, v.stake, v.date, v.round, v.title, v.change, v.ticker);
}
auto members(Is<Party> auto& v) {
  return std::tie(v.role, v.entity, v.text, v.inferred);
}
auto members(Is<Evidence> auto& v) {
  return std::tie(v.id, v.article, v.document, v.publisher, v.published, v.url, v.span, v.start, v.end, v.quote, v.before,
                  v.after, v.rule, v.confidence, v.status, v.date, v.arguments, v.attributes);
}
auto members(Is<Statement> auto& v) {
  return std::tie(v.type, v.evidence);
}
auto members(Is<StatusChange> auto& v) {
  return std::tie(v.status, v.date, v.evidence);
}
template <class Value>
auto members(Sourced<Value>& v) {
  return std::tie(v.value, v.evidences);
}
template <class Value>
auto members(const Sourced<Value>& v) {
  return std::tie(v.value, v.evidences);
}
auto members(Is<Deal> auto& v) {
  return std::tie(v.id, v.type, v.parties, v.evidences, v.status, v.history, v.values, v.quantities, v.stakes, v.dates,
                  v.rounds, v.titles, v.changes, v.tickers, v.since, v.until, v.confidence, v.sources, v.origin);
}

auto members(Is<EntityCount> auto& v) {
  return std::tie(v.entity, v.count);
}
auto members(Is<SourceArticle> auto& v) {
  return std::tie(v.id, v.document, v.title, v.language, v.published, v.url, v.publisher, v.related_to, v.mentions);
}
auto members(Is<NameUse> auto& v) {
  return std::tie(v.entity, v.type, v.name, v.surface, v.count);
}
auto members(Is<Renaming> auto& v) {
  return std::tie(v.former, v.renamed, v.date);
}
auto members(Is<ArticleNotes> auto& v) {
  return std::tie(v.article, v.names, v.statements, v.renamings);
}
auto members(Is<DictionaryFact> auto& v) {
  return std::tie(v.type, v.from, v.to, v.since, v.until, v.owner, v.owner_name);
}

auto members(Is<Made> auto& v) {
  return std::tie(v.item, v.maker, v.fact, v.confidence);
}

auto members(Is<DatedName> auto& v) {
  return std::tie(v.name, v.since, v.until);
}
auto members(Is<DatedOwner> auto& v) {
  return std::tie(v.entity, v.name, v.since, v.until);
}
auto members(Is<EntityRecord> auto& v) {
  return std::tie(v.id, v.type, v.name, v.aliases, v.owners, v.tickers, v.kind, v.memory, v.country, v.wikidata);
}
auto members(Is<Entity> auto& v) {
  return std::tie(v.id, v.type, v.name, v.aliases, v.owners, v.tickers, v.kind, v.vendor, v.memory, v.country, v.wikidata,
                  v.mentions, v.articles);
}

}  // namespace dealgraph::detail
