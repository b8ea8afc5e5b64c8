#include "graph/detail/assembly.hpp"

#include <iterator>
#include <utility>

#include "graph/detail/vendors.hpp"
#include "graph/merge.hpp"
#include "graph/resolver.hpp"

namespace dealgraph::detail {
namespace {

/// Moved out: notes are kept no longer than they are needed.
std::vector<Statement> statements_of(std::vector<ArticleNotes>& articles) {
  std::size_t count = 0;
  for (const ArticleNotes& notes : articles) count += notes.statements.size();
  std::vector<Statement> all;
  all.reserve(count);
  for (ArticleNotes& notes : articles) {
    fill_in(notes);
    std::move(notes.statements.begin(), notes.statements.end(), std::back_inserter(all));
    notes.statements = {};
  }
  return all;
}

/// What entities are made of is a good part of the notes, and merging takes most of the memory.
void forget_names(std::vector<ArticleNotes>& articles) {
  for (ArticleNotes& notes : articles) {
    notes.names = {};
    notes.renamings = {};
  }
}

}  // namespace

KnowledgeGraph graph_of(std::vector<ArticleNotes> articles, const Records& records) {
  const auto entries = dictionary_facts(articles, records);
  KnowledgeGraph graph;
  graph.entities = resolve(articles, records, entries);
  forget_names(articles);
  Merged merged = merge(statements_of(articles), entries);
  graph.deals = std::move(merged.deals);
  graph.facts = std::move(merged.facts);
  graph.articles.reserve(articles.size());
  for (ArticleNotes& notes : articles) graph.articles.push_back(std::move(notes.article));
  add_vendors(graph);
  return graph;
}

}  // namespace dealgraph::detail
