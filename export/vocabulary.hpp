#pragma once
/// The terms of the RDF files: one table from which the JSON-LD context, data/context.jsonld and all triples are made.

#include <string>
#include <string_view>
#include <vector>

#include "graph/deal.hpp"
#include "graph/party_pairs.hpp"

namespace dealgraph {

struct Prefix {
  std::string_view name;
  std::string_view iri;
};

/// schema, prov, oa, xsd, and `dg` for what no public vocabulary has.
const std::vector<Prefix>& prefixes();

/// What the values of a term are. A date's own datatype follows its precision (xsd:date, xsd:gYearMonth, xsd:gYear).
enum class RdfTermKind { text, iri, decimal, integer, count, date };

/// A property: the name that JSON-LD uses, and what it stands for, as a compact IRI ("schema:name").
struct RdfTerm {
  std::string name;
  std::string iri;
  RdfTermKind kind = RdfTermKind::text;
};

/// All terms, sorted by name.
const std::vector<RdfTerm>& terms();

/// The term called `name`, which is in the table.
const RdfTerm& term(std::string_view name);

/// The datatype of a term's values as a compact IRI; empty for plain text, IRIs and dates.
std::string_view datatype_of(RdfTermKind kind);

/// "xsd:date", "xsd:gYearMonth" or "xsd:gYear", by the precision of an ISO date.
std::string_view datatype_of_date(std::string_view date);

/// A compact IRI ("schema:name") in full.
std::string expanded(std::string_view compact);

/// The class of an entity: "schema:Corporation". Hardware has "dg:Hardware" besides "schema:Product".
std::vector<std::string> classes_of(EntityType type);

/// The class of a deal or fact: "dg:JointVenture".
std::string class_of(RelationType type);

/// All classes of a deal or fact. Deals are a schema:Action too, supplies a schema:Order besides.
std::vector<std::string> statement_classes(RelationType type);

/// The schema.org status of a deal: "schema:CompletedActionStatus"; what is only talked of is potential, what is announced
/// active.
std::string_view action_status(Status status);

/// The same for orders: "schema:OrderDelivered"; empty for what is not ordered yet.
std::string_view order_status(Status status);

/// The terms for what fills a role: a named entity ("acquirer"), a description ("acquirerDescription").
std::string role_term(Role role);
std::string role_description_term(Role role);

/// The term of the direct triple between the parties of a pair: "acquires". `both_ways` for equals.
struct DirectTerm {
  std::string_view name;
  bool both_ways = false;
};
DirectTerm direct_term(RelationType type, Role from, Role to);
std::vector<RdfTerm> direct_terms();

}  // namespace dealgraph
