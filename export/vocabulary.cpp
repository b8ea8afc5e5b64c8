#include "export/vocabulary.hpp"

#include <algorithm>
#include <set>

#include "core/error.hpp"

namespace dealgraph {
namespace {

std::vector<RdfTerm> fixed_terms() {
  using enum RdfTermKind;
  return {
      // entities
      {"name", "schema:name", text},
      {"alternateName", "schema:alternateName", text},
      {"sameAs", "schema:sameAs", iri},
      {"tickerSymbol", "schema:tickerSymbol", text},
      {"category", "schema:category", text},
      {"manufacturer", "schema:manufacturer", iri},
      {"vendor", "dg:vendor", text},
      {"country", "dg:country", text},
      {"memory", "dg:memory", text},
      {"mentionCount", "dg:mentionCount", integer},
      {"articleCount", "dg:articleCount", integer},
      {"datedName", "dg:datedName", iri},
      {"ownership", "dg:ownership", iri},
      {"owner", "dg:owner", iri},
      {"since", "dg:since", date},
      {"until", "dg:until", date},
      // deals
      {"status", "dg:status", text},
      {"statusHistory", "dg:statusHistory", iri},
      {"date", "dg:date", date},
      {"statedDate", "dg:statedDate", date},
      {"value", "dg:value", iri},
      {"quantity", "dg:quantity", iri},
      {"amount", "schema:value", decimal},
      {"currency", "schema:currency", text},
      {"unitText", "schema:unitText", text},
      {"stake", "dg:stake", decimal},
      {"round", "dg:round", text},
      {"jobTitle", "schema:jobTitle", text},
      {"change", "dg:change", text},
      {"ticker", "dg:ticker", text},
      {"confidence", "dg:confidence", decimal},
      {"sourceCount", "dg:sourceCount", integer},
      {"origin", "dg:origin", text},
      {"inferred", "dg:inferred", iri},
      {"evidence", "dg:evidence", iri},
      {"statedIn", "dg:statedIn", iri},
      // deals in the words of schema.org
      {"agent", "schema:agent", iri},
      {"participant", "schema:participant", iri},
      {"actionStatus", "schema:actionStatus", iri},
      {"orderSeller", "schema:seller", iri},
      {"orderCustomer", "schema:customer", iri},
      {"orderedItem", "schema:orderedItem", iri},
      {"orderDate", "schema:orderDate", date},
      {"orderStatus", "schema:orderStatus", iri},
      // evidence
      {"hasBody", "oa:hasBody", iri},
      {"hasTarget", "oa:hasTarget", iri},
      {"hasSource", "oa:hasSource", iri},
      {"hasSelector", "oa:hasSelector", iri},
      {"exact", "oa:exact", text},
      {"prefix", "oa:prefix", text},
      {"suffix", "oa:suffix", text},
      {"start", "oa:start", count},
      {"end", "oa:end", count},
      {"rule", "dg:rule", text},
      // provenance
      {"wasDerivedFrom", "prov:wasDerivedFrom", iri},
      {"wasGeneratedBy", "prov:wasGeneratedBy", iri},
      {"wasAssociatedWith", "prov:wasAssociatedWith", iri},
      // articles
      {"identifier", "schema:identifier", text},
      {"headline", "schema:headline", text},
      {"inLanguage", "schema:inLanguage", text},
      {"datePublished", "schema:datePublished", date},
      {"url", "schema:url", iri},
      {"urlAsWritten", "dg:urlAsWritten", text},
      {"publisher", "schema:publisher", iri},
      {"publisherName", "dg:publisherName", text},
      {"mentions", "schema:mentions", iri},
      {"relatedTo", "dg:relatedTo", iri},
      {"relatedToIdentifier", "dg:relatedToIdentifier", text},
      {"inArticle", "dg:inArticle", iri},
      {"ofEntity", "dg:ofEntity", iri},
      {"count", "dg:count", integer},
  };
}

void add_role_terms(std::vector<RdfTerm>& terms) {
  std::set<Role> roles;
  for (const RelationType type : all_relation_types()) {
    if (type == RelationType::renamed) continue;  // an alias in the graph
    for (const Role role : roles_of(type)) roles.insert(role);
  }
  for (const Role role : roles) {
    terms.push_back({role_term(role), "dg:" + role_term(role), RdfTermKind::iri});
    terms.push_back({role_description_term(role), "dg:" + role_description_term(role), RdfTermKind::text});
  }
}

std::vector<RdfTerm> all_terms() {
  std::vector<RdfTerm> terms = fixed_terms();
  add_role_terms(terms);
  for (RdfTerm& direct : direct_terms()) terms.push_back(std::move(direct));
  std::sort(terms.begin(), terms.end(), [](const RdfTerm& a, const RdfTerm& b) { return a.name < b.name; });
  return terms;
}

/// "joint_venture" → "JointVenture".
std::string capitalized(std::string_view words) {
  std::string out;
  bool starts_word = true;
  for (const char c : words) {
    if (c != '_') out += starts_word ? static_cast<char>(c - 'a' + 'A') : c;
    starts_word = c == '_';
  }
  return out;
}

}  // namespace

const std::vector<Prefix>& prefixes() {
  static const std::vector<Prefix> kPrefixes = {{"dg", "urn:dealgraph:ns:"},
                                                {"oa", "http://www.w3.org/ns/oa#"},
                                                {"prov", "http://www.w3.org/ns/prov#"},
                                                {"schema", "https://schema.org/"},
                                                {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
  return kPrefixes;
}

const std::vector<RdfTerm>& terms() {
  static const std::vector<RdfTerm> kTerms = all_terms();
  return kTerms;
}

const RdfTerm& term(std::string_view name) {
  const auto at = std::lower_bound(terms().begin(), terms().end(), name,
                                   [](const RdfTerm& each, std::string_view wanted) { return each.name < wanted; });
  if (at == terms().end() || at->name != name) throw Error("the vocabulary has no term '" + std::string(name) + "'");
  return *at;
}

std::string_view datatype_of(RdfTermKind kind) {
  switch (kind) {
    case RdfTermKind::decimal:
      return "xsd:decimal";
    case RdfTermKind::integer:
      return "xsd:integer";
    case RdfTermKind::count:
      return "xsd:nonNegativeInteger";
    case RdfTermKind::text:
    case RdfTermKind::iri:
    case RdfTermKind::date:
      return {};
  }
  return {};
}

std::string_view datatype_of_date(std::string_view date) {
  if (date.size() == 4) return "xsd:gYear";
  return date.size() == 7 ? "xsd:gYearMonth" : "xsd:date";
}

std::string expanded(std::string_view compact) {
  const std::size_t colon = compact.find(':');
  for (const Prefix& prefix : prefixes()) {
    if (prefix.name == compact.substr(0, colon)) return std::string(prefix.iri).append(compact.substr(colon + 1));
  }
  throw Error("the vocabulary has no prefix for '" + std::string(compact) + "'");
}

std::vector<std::string> classes_of(EntityType type) {
  switch (type) {
    case EntityType::company:
      return {"schema:Corporation"};
    case EntityType::person:
      return {"schema:Person"};
    case EntityType::product:
      return {"schema:Product"};
    case EntityType::hardware:
      return {"dg:Hardware", "schema:Product"};
    case EntityType::organization:
    case EntityType::source:
      return {"schema:Organization"};
  }
  return {};
}

std::string class_of(RelationType type) {
  return "dg:" + capitalized(to_string(type));
}

std::vector<std::string> statement_classes(RelationType type) {
  if (!is_deal(type)) return {"dg:Fact", class_of(type), "prov:Entity"};
  if (type != RelationType::supply) return {"dg:Deal", class_of(type), "schema:Action", "prov:Entity"};
  return {"dg:Deal", class_of(type), "schema:Action", "schema:Order", "prov:Entity"};
}

std::string_view action_status(Status status) {
  switch (status) {
    case Status::rumored:
    case Status::proposed:
      return "schema:PotentialActionStatus";
    case Status::announced:
      return "schema:ActiveActionStatus";
    case Status::completed:
      return "schema:CompletedActionStatus";
    case Status::failed:
      return "schema:FailedActionStatus";
  }
  return {};
}

std::string_view order_status(Status status) {
  switch (status) {
    case Status::rumored:
    case Status::proposed:
      return {};
    case Status::announced:
      return "schema:OrderProcessing";
    case Status::completed:
      return "schema:OrderDelivered";
    case Status::failed:
      return "schema:OrderCancelled";
  }
  return {};
}

std::string role_term(Role role) {
  return std::string(to_string(role));
}
std::string role_description_term(Role role) {
  return role_term(role) + "Description";
}

}  // namespace dealgraph
