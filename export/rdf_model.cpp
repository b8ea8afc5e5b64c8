#include "export/rdf_model.hpp"

#include "export/detail/rdf_builder.hpp"
#include "export/detail/rdf_parts.hpp"

namespace dealgraph {
namespace {

constexpr std::string_view kProgram = "software:dealgraph";

/// The run has no clock time and no place: the same articles and rules give the same file anywhere.
void describe_run(const detail::Iris& iri, const detail::TakeNode& take) {
  take(detail::RdfBuilder(iri(kProgram), {"prov:SoftwareAgent"}).add("name", "dealgraph").node());
  take(detail::RdfBuilder(iri(iri.run), {"prov:Activity"}).add("wasAssociatedWith", iri(kProgram)).node());
}

}  // namespace

void for_each_rdf_node(const KnowledgeGraph& graph, const ExportOptions& options,
                       const std::function<void(const RdfNode&)>& take) {
  check_base_iri(options.base_iri);
  const detail::Iris iri{options.base_iri, "run:" + (options.rules.empty() ? "unknown" : options.rules)};
  const detail::TakeNode take_with_graph = [&](RdfNode&& node) {
    if (node.graph.empty()) node.graph = iri(iri.run);
    take(node);
  };
  describe_run(iri, take_with_graph);
  detail::describe_entities(graph, iri, take_with_graph);
  detail::describe_statements(graph, iri, take_with_graph);
  detail::describe_evidence(graph, iri, take_with_graph);
  detail::describe_articles(graph, iri, take_with_graph);
}

}  // namespace dealgraph
