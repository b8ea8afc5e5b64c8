#include "graph/knowledge_base_filler.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "core/source.hpp"

namespace dealgraph {
namespace {

std::vector<Article> articles_in(const std::string& file) {
  std::vector<Article> articles;
  const ReadEvents events{[&](Article&& article) { articles.push_back(std::move(article)); }, {}};
  read_sources({{file}, 0, {}}, InputForm::automatic, events);
  return articles;
}

/// The file as the base knows it: by its path; if it was moved or copied since, by what it brings.
std::optional<std::string> known_file(KnowledgeBaseWriter& base, const std::string& name) {
  if (name.empty()) return std::nullopt;
  const std::string path = whole_path(name);
  if (base.knows_file(path)) return path;
  std::error_code error;  // an address may be too long for a file's name
  if (!std::filesystem::is_regular_file(name, error)) return std::nullopt;
  return base.file_that_brought(articles_in(name));
}

}  // namespace

std::string whole_path(const std::string& file) {
  return file == "-" ? file : std::filesystem::absolute(file).lexically_normal().string();
}

KnowledgeBaseFiller::KnowledgeBaseFiller(const std::string& file, const std::string& pack, Extract extract, std::size_t jobs)
    : base_(file, pack),
      before_(base_.article_count()),
      extract_(std::move(extract)),
      pipeline_(
          jobs,
          [this](Incoming&& incoming) {
            Extraction found = extract_(incoming.article);
            return Read{std::move(incoming), std::move(found)};
          },
          [this](Read&& read) { keep(read); }) {}

void KnowledgeBaseFiller::add(Article&& article, const std::string& file) {
  if (base_.bring(article, file)) {
    ++known_;
    return count(article);
  }
  const std::size_t bytes = article.text.size();
  pipeline_.add({std::move(article), file}, bytes);
}

void KnowledgeBaseFiller::keep(const Read& read) {
  base_.add(read.incoming.article, read.found, read.incoming.file);
  ++read_;
  count(read.incoming.article);
}

void KnowledgeBaseFiller::count(const Article& article) {
  batch_bytes_ += article.text.size();
  if (++batch_ < kBatch && batch_bytes_ < kBatchBytes) return;
  base_.commit();
  batch_ = 0;
  batch_bytes_ = 0;
}

FillingCounts KnowledgeBaseFiller::finish() {
  pipeline_.finish();
  base_.commit();
  const std::size_t now = base_.article_count();
  const std::size_t added = now - std::min(now, before_);
  return {added, known_ + read_ - std::min(added, read_), now};
}

std::optional<std::size_t> remove_named(KnowledgeBaseWriter& base, const std::string& name) {
  const std::size_t called = base.remove_article(name);
  if (called != 0) return called;
  const std::optional<std::string> file = known_file(base, name);
  return file ? std::optional(base.remove_file(*file)) : std::nullopt;
}

}  // namespace dealgraph
