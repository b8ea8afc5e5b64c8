#pragma once
/// Questions to the graph.

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// The entities that `name` may mean: those with this id, name, alias or ticker (case and width apart), the most mentioned
/// first. Pointers live as long as the graph is not changed.
std::vector<const Entity*> find_entities_named(const KnowledgeGraph& graph, std::string_view name);

/// Deals (no facts) that name `entity`, the latest first.
std::vector<const Deal*> deals_of(const KnowledgeGraph& graph, const std::string& entity);

/// Deals (no facts) that name both, the latest first.
std::vector<const Deal*> deals_between(const KnowledgeGraph& graph, const std::string& a, const std::string& b);

/// A company or organization that has deals with the one asked for.
struct Partner {
  std::string entity;
  std::vector<const Deal*> deals;  ///< the latest first
  std::string since;               ///< first and last date of all of them
  std::string until;
};

/// The types that make a partner: partnership, joint venture, supply, licensing, investment.
const std::vector<RelationType>& partner_types();

/// Those that party_pairs joins to `entity` in deals of `types`, most deals first, then by entity.
std::vector<Partner> partners_of(const KnowledgeGraph& graph, const std::string& entity,
                                 const std::vector<RelationType>& types = partner_types());

}  // namespace dealgraph
