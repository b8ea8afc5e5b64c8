#include "graph/assembler.hpp"

#include <map>
#include <utility>

#include "graph/detail/article_notes.hpp"
#include "graph/detail/dictionary_facts.hpp"
#include "graph/detail/vendors.hpp"
#include "graph/merge.hpp"
#include "graph/resolver.hpp"

namespace dealgraph {

using detail::ArticleNotes;

struct Assembler::Notes {
  std::map<std::string, ArticleNotes> articles;
  detail::Records records;
};

namespace {

std::vector<ArticleNotes> filled_in(std::map<std::string, ArticleNotes>&& articles) {
  std::vector<ArticleNotes> all;
  for (auto& [id, notes] : articles) {
    detail::fill_in(notes);
    all.push_back(std::move(notes));
  }
  return all;
}

std::vector<detail::Statement> statements_of(const std::vector<ArticleNotes>& articles) {
  std::vector<detail::Statement> all;
  for (const ArticleNotes& notes : articles) all.insert(all.end(), notes.statements.begin(), notes.statements.end());
  return all;
}

}  // namespace

Assembler::Assembler() : notes_(std::make_unique<Notes>()) {}
Assembler::Assembler(Assembler&&) noexcept = default;
Assembler& Assembler::operator=(Assembler&&) noexcept = default;
Assembler::~Assembler() = default;

void Assembler::add(const Extraction& extraction) {
  for (const EntityRecord& record : extraction.records) detail::add_record(notes_->records, detail::cleaned(record));
  ArticleNotes notes = detail::take_notes(extraction);
  const std::string id = notes.article.id;
  const auto at = notes_->articles.find(id);
  if (at == notes_->articles.end())
    notes_->articles.emplace(id, std::move(notes));
  else
    at->second = detail::unite(std::move(at->second), std::move(notes));
}

KnowledgeGraph Assembler::finish() {
  Notes all = std::move(*std::exchange(notes_, std::make_unique<Notes>()));
  const std::vector<ArticleNotes> articles = filled_in(std::move(all.articles));
  const auto entries = detail::dictionary_facts(articles, all.records);
  KnowledgeGraph graph;
  graph.entities = resolve(articles, all.records, entries);
  Merged merged = merge(statements_of(articles), entries);
  graph.deals = std::move(merged.deals);
  graph.facts = std::move(merged.facts);
  for (const ArticleNotes& notes : articles) graph.articles.push_back(notes.article);
  detail::add_vendors(graph);
  return graph;
}

KnowledgeGraph assemble(const std::vector<Extraction>& extractions) {
  Assembler assembler;
  for (const Extraction& extraction : extractions) assembler.add(extraction);
  return assembler.finish();
}

}  // namespace dealgraph
