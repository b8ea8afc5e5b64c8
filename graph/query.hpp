#pragma once
/// Questions to the graph: pure functions of it, whether it was built of a folder of articles, read from a knowledge base, or
/// is the part of one around some entities. What they return points into the graph and lives as long as it is not changed.

#include <string>
#include <string_view>
#include <vector>

#include "graph/deal_filter.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// The entities that `name` may mean: those with this id, name, alias or ticker (case and width apart), the most mentioned
/// first.
std::vector<const Entity*> find_entities_named(const KnowledgeGraph& graph, std::string_view name);

/// Deals that name `entity`, the latest first. Facts are taken where `filter.types` names them.
std::vector<const Deal*> deals_of(const KnowledgeGraph& graph, const std::string& entity, const DealFilter& filter = {});

/// The same for deals that name both; `filter.roles` is about the first.
std::vector<const Deal*> deals_between(const KnowledgeGraph& graph, const std::string& a, const std::string& b,
                                       const DealFilter& filter = {});

/// All deals of the graph, the latest first.
std::vector<const Deal*> all_deals(const KnowledgeGraph& graph, const DealFilter& filter = {});

/// deals_of() as it happened: the earliest first, undated ones last.
std::vector<const Deal*> timeline_of(const KnowledgeGraph& graph, const std::string& entity, const DealFilter& filter = {});

/// A company or organization that has deals with the one asked for.
struct Partner {
  std::string entity;
  std::vector<const Deal*> deals;  ///< the latest first
  std::string since;               ///< first and last date of all of them
  std::string until;
  const Deal* latest_deal = nullptr;  ///< the one that `latest` states
  const Evidence* latest = nullptr;   ///< the latest statement that names both (any of these deals, if none does)
  std::vector<RelationType> types;    ///< of the deals, each once, in the order of RelationType
};

/// Those that party_pairs joins to `entity` in deals of partner_types(), most deals first, then by entity.
std::vector<Partner> partners_of(const KnowledgeGraph& graph, const std::string& entity, const DealFilter& filter = {});

/// The statement of `deal` to show for two of its parties: the most confident that names both, else best_evidence().
const Evidence* best_evidence_between(const Deal& deal, const std::string& a, const std::string& b);

}  // namespace dealgraph
