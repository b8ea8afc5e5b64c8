#pragma once
/// All that the graph knows of one entity, on one card.

#include <cstddef>
#include <string>
#include <vector>

#include "graph/deal_filter.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/query.hpp"

namespace dealgraph {

/// Another entity and since when, until when and by what deal or fact it stands to the one of the card.
struct Related {
  std::string entity;
  std::string since;  ///< empty: not known
  std::string until;  ///< empty: it holds
  std::string deal;   ///< id; empty: only the dictionary's record of the entity says so
};

/// Lists are sorted by entity, partners by their deals; nothing stands twice.
struct EntityCard {
  const Entity* entity = nullptr;
  std::vector<Related> owners;   ///< owners, those that still are and the newest first; then makers
  std::vector<Related> owns;     ///< subsidiaries, and companies that it has acquired
  std::vector<Related> makes;    ///< products and hardware
  std::vector<Related> uses;     ///< products and hardware, bought or used
  std::vector<Related> used_by;  ///< of products and hardware: who uses or buys it
  std::vector<Partner> partners;
  std::size_t deals = 0;
};

/// The card of `entity`, an id of the graph (else Error). The filter holds for everything that deals and facts tell; its types
/// for partners and the count of deals alone.
EntityCard card_of(const KnowledgeGraph& graph, const std::string& entity, const DealFilter& filter = {});

}  // namespace dealgraph
