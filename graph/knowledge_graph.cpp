#include "graph/knowledge_graph.hpp"

#include <algorithm>

namespace dealgraph {
namespace {

/// The element of a list sorted by id, or nullptr.
template <typename Element>
const Element* find_by_id(const std::vector<Element>& sorted, const std::string& id) {
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), id,
                                   [](const Element& element, const std::string& wanted) { return element.id < wanted; });
  return at == sorted.end() || at->id != id ? nullptr : &*at;
}

}  // namespace

const Entity* find_entity(const KnowledgeGraph& graph, const std::string& id) {
  return find_by_id(graph.entities, id);
}

const Deal* find_deal(const KnowledgeGraph& graph, const std::string& id) {
  return find_by_id(id.starts_with("fact:") ? graph.facts : graph.deals, id);
}

const SourceArticle* find_article(const KnowledgeGraph& graph, const std::string& id) {
  return find_by_id(graph.articles, id);
}

std::string name_of(const KnowledgeGraph& graph, const std::string& entity) {
  const Entity* found = find_entity(graph, entity);
  return found == nullptr ? entity : found->name;
}

std::string name_of(const KnowledgeGraph& graph, const Party& party) {
  return party.entity.empty() ? party.text : name_of(graph, party.entity);
}

}  // namespace dealgraph
