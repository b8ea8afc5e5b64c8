#include "graph/assembler.hpp"

#include <map>
#include <unordered_map>
#include <utility>

#include "graph/detail/article_notes.hpp"
#include "graph/detail/assembly.hpp"
#include "graph/detail/dictionary_facts.hpp"

namespace dealgraph {

using detail::ArticleNotes;

struct Assembler::Notes {
  std::map<std::string, ArticleNotes> articles;
  detail::Records records;
  std::unordered_map<std::string, EntityRecordPtr> last_records;  ///< by id, as they came: most come again and again
};

Assembler::Assembler() : notes_(std::make_unique<Notes>()) {}
Assembler::Assembler(Assembler&&) noexcept = default;
Assembler& Assembler::operator=(Assembler&&) noexcept = default;
Assembler::~Assembler() = default;

void Assembler::add(const Extraction& extraction) {
  for (const EntityRecordPtr& record : extraction.records) add_record(record);
  ArticleNotes notes = detail::take_notes(extraction);
  const std::string id = notes.article.id;
  const auto at = notes_->articles.find(id);
  if (at == notes_->articles.end())
    notes_->articles.emplace(id, std::move(notes));
  else
    at->second = detail::unite(std::move(at->second), std::move(notes));
}

void Assembler::add_record(const EntityRecordPtr& record) {
  EntityRecordPtr& last = notes_->last_records[record->id];
  if (std::exchange(last, record) != record) detail::add_record(notes_->records, detail::cleaned(*record));
}

KnowledgeGraph Assembler::finish() {
  Notes all = std::move(*std::exchange(notes_, std::make_unique<Notes>()));
  std::vector<ArticleNotes> articles;
  for (auto& [id, notes] : all.articles) articles.push_back(std::move(notes));
  return detail::graph_of(std::move(articles), all.records);
}

KnowledgeGraph assemble(const std::vector<Extraction>& extractions) {
  Assembler assembler;
  for (const Extraction& extraction : extractions) assembler.add(extraction);
  return assembler.finish();
}

}  // namespace dealgraph
