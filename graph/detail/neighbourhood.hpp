#pragma once
/// The part of the graph around some entities, from a knowledge base.

#include <optional>
#include <string>
#include <vector>

#include "graph/detail/base_articles.hpp"
#include "graph/detail/base_entities.hpp"
#include "graph/detail/sqlite.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph::detail {

/// KnowledgeBase::around.
KnowledgeGraph neighbourhood(Database& database, const std::vector<std::string>& ids);

/// An entity as in the whole graph, with its vendor; nullopt if it is not there.
std::optional<Entity> whole_entity(Database& database, ArticleRows& articles, BaseEntities& entities, Row row);

}  // namespace dealgraph::detail
