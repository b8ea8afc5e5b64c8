#include <map>

#include "export/detail/rdf_builder.hpp"
#include "export/detail/rdf_parts.hpp"
#include "export/vocabulary.hpp"

namespace dealgraph::detail {
namespace {

/// An evidence and the deals and facts that it supports: one sentence can state several.
struct Supporting {
  const Evidence* evidence = nullptr;
  std::vector<std::string> statements;
};

std::map<std::string, Supporting> all_evidence(const KnowledgeGraph& graph) {
  std::map<std::string, Supporting> all;
  for (const auto* deals : {&graph.deals, &graph.facts}) {
    for (const Deal& deal : *deals) {
      for (const Evidence& evidence : deal.evidences) {
        Supporting& supporting = all[evidence.id];
        supporting.evidence = &evidence;
        supporting.statements.push_back(deal.id);
      }
    }
  }
  return all;
}

void add_attributes(RdfBuilder& builder, const Attributes& attributes) {
  if (attributes.stake) builder.add_decimal("stake", *attributes.stake);
  builder.add("statedDate", attributes.date).add("round", attributes.round).add("jobTitle", attributes.title);
  builder.add("change", attributes.change).add("ticker", attributes.ticker);
}

RdfNode annotation_node(const Supporting& supporting, const Iris& iri) {
  const Evidence& evidence = *supporting.evidence;
  RdfBuilder builder(iri(evidence.id), {"oa:Annotation"});
  for (const std::string& statement : supporting.statements) builder.add("hasBody", iri(statement));
  builder.add("hasTarget", iri(evidence.id + ":target")).add("wasDerivedFrom", iri(evidence.article));
  builder.add("wasGeneratedBy", iri(iri.run)).add("rule", evidence.rule).add_decimal("confidence", evidence.confidence);
  builder.add("status", to_string(evidence.status)).add("date", evidence.date);
  add_parties(builder, evidence.arguments, iri);
  add_attributes(builder, evidence.attributes);
  return builder.in(iri(evidence.article)).node();
}

/// The source is the page where it is known, since that is what annotation clients open; positions are those of the text that
/// the program read, which is the article's.
RdfNode target_node(const Evidence& evidence, const Iris& iri) {
  RdfBuilder builder(iri(evidence.id + ":target"), {"oa:SpecificResource"});
  builder.add("hasSource", web_iri(evidence.url).value_or(iri(evidence.article)));
  builder.add("hasSelector", iri(evidence.id + ":quote")).add("hasSelector", iri(evidence.id + ":position"));
  return builder.in(iri(evidence.article)).node();
}

RdfNode quote_node(const Evidence& evidence, const Iris& iri) {
  RdfBuilder builder(iri(evidence.id + ":quote"), {"oa:TextQuoteSelector"});
  builder.add("exact", evidence.quote).add("prefix", evidence.before).add("suffix", evidence.after);
  return builder.in(iri(evidence.article)).node();
}

RdfNode position_node(const Evidence& evidence, const Iris& iri) {
  RdfBuilder builder(iri(evidence.id + ":position"), {"oa:TextPositionSelector"});
  builder.add_count("start", evidence.start).add_count("end", evidence.end);
  return builder.in(iri(evidence.article)).node();
}

}  // namespace

void describe_evidence(const KnowledgeGraph& graph, const Iris& iri, const TakeNode& take) {
  for (const auto& [id, supporting] : all_evidence(graph)) {
    take(annotation_node(supporting, iri));
    take(target_node(*supporting.evidence, iri));
    take(quote_node(*supporting.evidence, iri));
    take(position_node(*supporting.evidence, iri));
  }
}

}  // namespace dealgraph::detail
