/// The file: prefixes, then a block for each subject.
///   @prefix schema: <https://schema.org/> .
///
///   <urn:dealgraph:company:acme> a schema:Corporation ;
///     schema:name "Acme" ;
///     dg:mentionCount "3"^^xsd:integer .

#include "export/turtle.hpp"

#include <ostream>

#include "export/rdf_model.hpp"
#include "export/rdf_text.hpp"
#include "export/vocabulary.hpp"

namespace dealgraph {
namespace {

void append_object(std::string& out, const RdfTerm& term, const std::string& value) {
  if (term.kind == RdfTermKind::iri) {
    out.append("<").append(value).append(">");
    return;
  }
  append_rdf_string(out, value);
  const std::string_view datatype = term.kind == RdfTermKind::date ? datatype_of_date(value) : datatype_of(term.kind);
  if (!datatype.empty()) out.append("^^").append(datatype);
}

void append_property(std::string& out, const RdfProperty& property) {
  const RdfTerm& term = dealgraph::term(property.term);
  out.append(" ;\n  ").append(term.iri);
  std::string_view separator = " ";
  for (const std::string& value : property.values) {
    out += separator;
    append_object(out, term, value);
    separator = ", ";
  }
}

void append_node(std::string& out, const RdfNode& node) {
  out.append("\n<").append(node.iri).append("> a ");
  for (const std::string& name : node.classes) out.append(&name == &node.classes.front() ? "" : ", ").append(name);
  for (const RdfProperty& property : node.properties) append_property(out, property);
  out += " .\n";
}

}  // namespace

void write_turtle(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  for (const Prefix& prefix : prefixes()) out << "@prefix " << prefix.name << ": <" << prefix.iri << "> .\n";
  std::string block;
  for_each_rdf_node(graph, options, [&](const RdfNode& node) {
    block.clear();
    append_node(block, node);
    out.write(block.data(), static_cast<std::streamsize>(block.size()));
  });
}

}  // namespace dealgraph
