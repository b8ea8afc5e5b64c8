#pragma once
/// Who did what with whom, as told by all articles.

#include <string>
#include <vector>

#include "graph/deal.hpp"
#include "graph/entity.hpp"
#include "graph/source_article.hpp"

namespace dealgraph {

/// A value: everything is sorted by id and owned. Every entity, article and evidence that a member names by id is there. Made
/// by assemble(); the same articles give an equal graph, in whatever order they come. Use graph/network.hpp to walk it and
/// graph/view.hpp to draw it.
struct KnowledgeGraph {
  std::vector<Entity> entities;
  std::vector<Deal> deals;
  std::vector<Deal> facts;
  std::vector<SourceArticle> articles;
  friend bool operator==(const KnowledgeGraph&, const KnowledgeGraph&) = default;
};

/// The one with this id, or nullptr. The pointer lives as long as the graph is not changed.
const Entity* find_entity(const KnowledgeGraph& graph, const std::string& id);
const Deal* find_deal(const KnowledgeGraph& graph, const std::string& id);  ///< a deal or a fact
const SourceArticle* find_article(const KnowledgeGraph& graph, const std::string& id);

/// The name of an entity of the graph; the id itself if it has none such.
std::string name_of(const KnowledgeGraph& graph, const std::string& entity);

/// What a person calls the party: the entity's name, or the words that describe it.
std::string name_of(const KnowledgeGraph& graph, const Party& party);

}  // namespace dealgraph
