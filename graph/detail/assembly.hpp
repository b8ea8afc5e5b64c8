#pragma once
/// Notes on articles → the graph.

#include <vector>

#include "graph/detail/article_notes.hpp"
#include "graph/detail/dictionary_facts.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph::detail {

/// `articles` are sorted by graph id, each once, as take_notes and unite leave them.
KnowledgeGraph graph_of(std::vector<ArticleNotes> articles, const Records& records);

}  // namespace dealgraph::detail
