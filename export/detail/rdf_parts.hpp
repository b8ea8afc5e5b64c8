#pragma once
/// The parts of the RDF model: entities, statements, evidence, articles.

#include <functional>
#include <string>
#include <string_view>

#include "export/detail/rdf_builder.hpp"
#include "export/iri.hpp"
#include "export/rdf_model.hpp"

namespace dealgraph::detail {

using TakeNode = std::function<void(RdfNode&&)>;

/// Makes IRIs of the graph's ids.
struct Iris {
  std::string base;
  std::string run;  ///< id of the run that extracted
  std::string operator()(std::string_view id) const { return base + percent_encoded(id); }
};

/// What fills the roles of a statement: IRIs of the named, words of the described.
void add_parties(RdfBuilder& builder, const std::vector<Party>& parties, const Iris& iri);

void describe_entities(const KnowledgeGraph& graph, const Iris& iri, const TakeNode& take);
void describe_statements(const KnowledgeGraph& graph, const Iris& iri, const TakeNode& take);
void describe_evidence(const KnowledgeGraph& graph, const Iris& iri, const TakeNode& take);
void describe_articles(const KnowledgeGraph& graph, const Iris& iri, const TakeNode& take);

}  // namespace dealgraph::detail
