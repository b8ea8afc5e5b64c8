#pragma once
/// Where a quote names the parties of its deal.

#include <string>
#include <vector>

#include "core/span.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// A party in the words of a text; `span` is in bytes of it.
struct PartyMark {
  Span span;
  Role role = Role::party;
};

/// Every place where `evidence.quote` names one of its arguments, by any of the entity's names or in the describing words, in
/// the order of the text and without overlaps. An argument that the quote only refers to ("it") has none.
std::vector<PartyMark> party_marks(const KnowledgeGraph& graph, const Evidence& evidence);

/// The quote with what stands around it in its sentence, as far as the evidence keeps it ("…" where that is cut off).
struct MarkedSentence {
  std::string text;
  std::vector<PartyMark> marks;
};
MarkedSentence marked_sentence(const KnowledgeGraph& graph, const Evidence& evidence);

}  // namespace dealgraph
