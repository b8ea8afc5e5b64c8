#pragma once
/// The property rows of entities, deals, articles and edges.

#include "graph/confidence.hpp"
#include "graph/detail/property_row.hpp"
#include "graph/party_pairs.hpp"

namespace dealgraph::detail {

/// `deals`: how many it takes part in.
void add_entity_properties(PropertyRow& row, const Entity& entity, std::size_t deals);
void add_deal_properties(PropertyRow& row, const Deal& deal);
void add_article_properties(PropertyRow& row, const SourceArticle& article);

/// Of the edge that a deal or fact makes between two parties, with the support that the pair has.
void add_pair_properties(PropertyRow& row, const Deal& deal, const PartyPair& pair, const Support& support);
/// Of the edge from a deal to one of its parties.
void add_role_properties(PropertyRow& row, const Deal& deal);
/// Of the edge from an article to a deal that it states.
void add_evidence_properties(PropertyRow& row, const Deal& deal, const Evidence& evidence);

}  // namespace dealgraph::detail
