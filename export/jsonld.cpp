/// The file: an inline context, then a flat list of nodes, one a line:
///   {"@context":{…},
///   "@graph":[
///   {"@id":"urn:dealgraph:company:acme","@type":"schema:Corporation","name":"Acme",…},
///   …
///   ]}
/// Ids are IRIs in full, numbers strings whose type the context gives, and there are no blank nodes: processors disagree about
/// the rest.

#include "export/jsonld.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

#include "export/rdf_model.hpp"
#include "export/vocabulary.hpp"

namespace dealgraph {
namespace {

using Json = nlohmann::ordered_json;

Json term_definition(const RdfTerm& term) {
  if (term.kind == RdfTermKind::iri) return {{"@id", term.iri}, {"@type", "@id"}};
  const std::string datatype(datatype_of(term.kind));
  if (datatype.empty()) return term.iri;
  return {{"@id", term.iri}, {"@type", datatype}};
}

Json context() {
  Json json = {{"@version", 1.1}};
  for (const Prefix& prefix : prefixes()) json[std::string(prefix.name)] = std::string(prefix.iri);
  for (const RdfTerm& term : terms()) json[term.name] = term_definition(term);
  return json;
}

Json value_json(const RdfTerm& term, const std::string& value) {
  if (term.kind != RdfTermKind::date) return value;
  return {{"@value", value}, {"@type", std::string(datatype_of_date(value))}};
}

/// One value alone, several as a list (which JSON-LD takes for a set).
Json values_json(const RdfProperty& property) {
  const RdfTerm& term = dealgraph::term(property.term);
  if (property.values.size() == 1) return value_json(term, property.values.front());
  Json list = Json::array();
  for (const std::string& value : property.values) list.push_back(value_json(term, value));
  return list;
}

Json node_json(const RdfNode& node) {
  Json json = {{"@id", node.iri}};
  if (node.classes.size() == 1)
    json["@type"] = node.classes.front();
  else
    json["@type"] = node.classes;
  for (const RdfProperty& property : node.properties) json[property.term] = values_json(property);
  return json;
}

std::string dumped(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void write_jsonld(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  out << "{\"@context\":" << dumped(context()) << ",\n\"@graph\":[";
  std::string_view separator = "\n";
  for_each_rdf_node(graph, options, [&](const RdfNode& node) {
    out << separator << dumped(node_json(node));
    separator = ",\n";
  });
  out << "\n]}\n";
}

std::string context_file() {
  return dumped({{"@context", context()}}, 2) + '\n';
}

}  // namespace dealgraph
