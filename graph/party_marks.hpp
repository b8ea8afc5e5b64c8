#pragma once
/// Where a quote names the parties of its deal.

#include <vector>

#include "core/span.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// A party in the words of a quote; `span` is in bytes of Evidence::quote.
struct PartyMark {
  Span span;
  Role role = Role::party;
};

/// Every place where `evidence.quote` names one of its arguments, by any of the entity's names or in the describing words, in the
/// order of the text and without overlaps. An argument that the quote only refers to ("it") has none.
std::vector<PartyMark> party_marks(const KnowledgeGraph& graph, const Evidence& evidence);

}  // namespace dealgraph
