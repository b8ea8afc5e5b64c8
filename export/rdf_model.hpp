#pragma once
/// The graph as RDF, node by node: what every RDF file is written from.

#include <functional>
#include <string>
#include <vector>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// The values of one property, all of the kind that the term has in the vocabulary: IRIs in full, or literals as text (dates
/// with the datatype of their precision). Sorted, each once, never empty.
struct RdfProperty {
  std::string term;
  std::vector<std::string> values;
};

/// A subject with its classes (compact IRIs) and properties, each term once.
struct RdfNode {
  std::string iri;
  std::string
      graph;  ///< IRI of the named graph that it is in where a format has such: the article that alone says so, else the run
  std::vector<std::string> classes;
  std::vector<RdfProperty> properties;
};

/// Hands every node to `take`, always in the same order, each subject once; no blank nodes. Nothing of the graph is left out:
///  - entities, with dated names and ownerships as nodes of their own, and a direct triple for each deal or fact that holds
///    (announced or completed, not merely rumored, proposed or failed);
///  - deals and facts as statements (prov:Entity): roles, status history, values with the evidences that state them;
///  - each evidence as an oa:Annotation of the statements it supports, on a target with quote and code-point position;
///  - articles with what they mention, and their publishers; the run and the program that made it all.
/// Throws Error if options.base_iri is no base.
void for_each_rdf_node(const KnowledgeGraph& graph, const ExportOptions& options,
                       const std::function<void(const RdfNode&)>& take);

}  // namespace dealgraph
