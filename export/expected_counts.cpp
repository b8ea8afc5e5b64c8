#include "export/expected_counts.hpp"

#include "export/rdf_model.hpp"

namespace dealgraph {

ExpectedCounts expected_counts(const KnowledgeGraph& graph, const ExportOptions& options) {
  ExpectedCounts counts;
  for_each_node(graph, options.view, [&](const ViewNode&) { ++counts.nodes; });
  for_each_edge(graph, options.view, [&](const ViewEdge&) { ++counts.edges; });
  for_each_rdf_node(graph, options, [&](const RdfNode& node) {
    counts.triples += node.classes.size();
    for (const RdfProperty& property : node.properties) counts.triples += property.values.size();
  });
  return counts;
}

std::string expected_json(const ExpectedCounts& counts) {
  return "{\"nodes\":" + std::to_string(counts.nodes) + ",\"edges\":" + std::to_string(counts.edges) +
         ",\"triples\":" + std::to_string(counts.triples) + "}\n";
}

}  // namespace dealgraph
