#include "export/nquads.hpp"

#include <ostream>

#include "export/rdf_model.hpp"
#include "export/rdf_text.hpp"
#include "export/vocabulary.hpp"

namespace dealgraph {
namespace {

constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

void append_iri(std::string& out, std::string_view iri) {
  out.append("<").append(iri).append("> ");
}

void append_object(std::string& out, const RdfTerm& term, const std::string& value) {
  if (term.kind == RdfTermKind::iri) return append_iri(out, value);
  append_rdf_string(out, value);
  const std::string_view datatype = term.kind == RdfTermKind::date ? datatype_of_date(value) : datatype_of(term.kind);
  if (!datatype.empty()) out.append("^^<").append(expanded(datatype)).append(">");
  out += ' ';
}

void append_class(std::string& out, const RdfNode& node, const std::string& name) {
  append_iri(out, node.iri);
  append_iri(out, kType);
  append_iri(out, expanded(name));
  append_iri(out, node.graph);
  out += ".\n";
}

void append_property(std::string& out, const RdfNode& node, const RdfProperty& property) {
  const RdfTerm& term = dealgraph::term(property.term);
  const std::string predicate = expanded(term.iri);
  for (const std::string& value : property.values) {
    append_iri(out, node.iri);
    append_iri(out, predicate);
    append_object(out, term, value);
    append_iri(out, node.graph);
    out += ".\n";
  }
}

}  // namespace

void write_nquads(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  std::string lines;
  for_each_rdf_node(graph, options, [&](const RdfNode& node) {
    lines.clear();
    for (const std::string& name : node.classes) append_class(lines, node, name);
    for (const RdfProperty& property : node.properties) append_property(lines, node, property);
    out.write(lines.data(), static_cast<std::streamsize>(lines.size()));
  });
}

}  // namespace dealgraph
