#pragma once
/// The property rows of entities, deals, articles and edges.

#include <string>
#include <vector>

#include "graph/party_pairs.hpp"
#include "graph/view.hpp"

namespace dealgraph::detail {

std::vector<Property> entity_properties(const Entity& entity);
std::vector<Property> deal_properties(const Deal& deal);
std::vector<Property> article_properties(const SourceArticle& article);

/// Of the edge that a deal or fact makes between two parties, with the support that the pair has.
std::vector<Property> pair_properties(const Deal& deal, const PartyPair& pair, double confidence, std::size_t sources);
/// Of the edge from a deal to one of its parties.
std::vector<Property> role_properties(const Deal& deal);
/// Of the edge from an article to a deal that it states.
std::vector<Property> evidence_properties(const Deal& deal, const Evidence& evidence);

}  // namespace dealgraph::detail
