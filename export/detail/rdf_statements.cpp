#include "export/detail/rdf_builder.hpp"
#include "export/detail/rdf_parts.hpp"
#include "export/vocabulary.hpp"
#include "graph/deal_label.hpp"
#include "graph/number_text.hpp"

namespace dealgraph::detail {
namespace {

// --- ids of the nodes that belong to a deal ---

std::string status_id(const Deal& deal, const StatusChange& change) {
  const std::string date = change.date.empty() ? "undated" : change.date;
  return deal.id + ":status:" + std::string(to_string(change.status)) + ':' + date;
}
std::string value_id(const Deal& deal, const Money& money) {
  return deal.id + ":value:" + decimal_text(money.amount) + ':' + money.currency;
}
std::string quantity_id(const Deal& deal, const Quantity& quantity) {
  return deal.id + ":quantity:" + decimal_text(quantity.amount) + ':' + quantity.unit;
}

// --- the statement ---

void add_texts(RdfBuilder& builder, std::string_view term, const std::vector<Sourced<std::string>>& values) {
  for (const auto& sourced : values) builder.add(term, sourced.value);
}

void add_values(RdfBuilder& builder, const Deal& deal, const Iris& iri) {
  for (const auto& sourced : deal.values) builder.add("value", iri(value_id(deal, sourced.value)));
  for (const auto& sourced : deal.quantities) builder.add("quantity", iri(quantity_id(deal, sourced.value)));
  for (const auto& sourced : deal.stakes) builder.add_decimal("stake", sourced.value);
  add_texts(builder, "statedDate", deal.dates);
  add_texts(builder, "round", deal.rounds);
  add_texts(builder, "jobTitle", deal.titles);
  add_texts(builder, "change", deal.changes);
  add_texts(builder, "ticker", deal.tickers);
}

// --- the same in the words of schema.org ---

/// schema:agent is who acts: the first role of those that have a direction.
void add_action(RdfBuilder& builder, const Deal& deal, const Iris& iri) {
  const auto first = roles_of(deal.type).front();
  const bool has_agent = !symmetric_role(deal.type);
  for (const Party& party : deal.parties) {
    if (party.entity.empty()) continue;
    const bool is_agent = has_agent && party.role == first;
    builder.add(is_agent ? "agent" : "participant", iri(party.entity));
  }
  builder.add("actionStatus", expanded(action_status(deal.status)));
}

void add_order(RdfBuilder& builder, const Deal& deal, const Iris& iri) {
  for (const std::string& seller : entities_in(deal, Role::supplier)) builder.add("orderSeller", iri(seller));
  for (const std::string& customer : entities_in(deal, Role::customer)) builder.add("orderCustomer", iri(customer));
  for (const std::string& item : entities_in(deal, Role::item)) builder.add("orderedItem", iri(item));
  builder.add("orderDate", deal.since);
  const std::string_view status = order_status(deal.status);
  if (!status.empty()) builder.add("orderStatus", expanded(status));
}

RdfNode statement_node(const KnowledgeGraph& graph, const Deal& deal, const Iris& iri) {
  RdfBuilder builder(iri(deal.id), statement_classes(deal.type));
  builder.add("name", deal_label(graph, deal));
  if (is_deal(deal.type)) add_action(builder, deal, iri);
  if (deal.type == RelationType::supply) add_order(builder, deal, iri);
  add_parties(builder, deal.parties, iri);
  add_values(builder, deal, iri);
  builder.add("since", deal.since).add("until", deal.until).add("origin", to_string(deal.origin));
  builder.add("status", to_string(deal.status));
  for (const StatusChange& change : deal.history) builder.add("statusHistory", iri(status_id(deal, change)));
  builder.add_decimal("confidence", deal.confidence).add_count("sourceCount", deal.sources);
  for (const Evidence& evidence : deal.evidences)
    builder.add("evidence", iri(evidence.id)).add("wasDerivedFrom", iri(evidence.article));
  return builder.add("wasGeneratedBy", iri(iri.run)).node();
}

// --- what belongs to it ---

void add_sources(RdfBuilder& builder, const Deal& deal, const std::vector<std::size_t>& indices, const Iris& iri) {
  for (const std::size_t i : indices) builder.add("statedIn", iri(deal.evidences[i].id));
}

RdfNode status_node(const Deal& deal, const StatusChange& change, const Iris& iri) {
  RdfBuilder builder(iri(status_id(deal, change)), {"dg:StatusChange"});
  builder.add("status", to_string(change.status)).add("date", change.date);
  add_sources(builder, deal, {change.evidence}, iri);
  return builder.node();
}

RdfNode value_node(const Deal& deal, const Sourced<Money>& sourced, const Iris& iri) {
  RdfBuilder builder(iri(value_id(deal, sourced.value)), {"schema:MonetaryAmount"});
  builder.add_decimal("amount", sourced.value.amount).add("currency", sourced.value.currency);
  add_sources(builder, deal, sourced.evidences, iri);
  return builder.node();
}

RdfNode quantity_node(const Deal& deal, const Sourced<Quantity>& sourced, const Iris& iri) {
  RdfBuilder builder(iri(quantity_id(deal, sourced.value)), {"schema:QuantitativeValue"});
  builder.add_decimal("amount", sourced.value.amount).add("unitText", sourced.value.unit);
  add_sources(builder, deal, sourced.evidences, iri);
  return builder.node();
}

}  // namespace

void add_parties(RdfBuilder& builder, const std::vector<Party>& parties, const Iris& iri) {
  for (const Party& party : parties) {
    if (party.entity.empty())
      builder.add(role_description_term(party.role), party.text);
    else
      builder.add(role_term(party.role), iri(party.entity));
    if (party.inferred && !party.entity.empty()) builder.add("inferred", iri(party.entity));
  }
}

void describe_statements(const KnowledgeGraph& graph, const Iris& iri, const TakeNode& take) {
  for (const auto* deals : {&graph.deals, &graph.facts}) {
    for (const Deal& deal : *deals) {
      take(statement_node(graph, deal, iri));
      for (const StatusChange& change : deal.history) take(status_node(deal, change, iri));
      for (const auto& sourced : deal.values) take(value_node(deal, sourced, iri));
      for (const auto& sourced : deal.quantities) take(quantity_node(deal, sourced, iri));
    }
  }
}

}  // namespace dealgraph::detail
