#pragma once
/// Puts articles into a knowledge base and takes them out.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/extraction.hpp"

namespace dealgraph {

/// Writes to a base; creates the file if it is missing. Work is kept in batches, each a transaction: a program that is killed
/// leaves the last batch that was complete, and can be run again. While a writer has a batch open, a second one waits up to
/// KnowledgeBase::kPatience, then gets an Error. Not for use by several threads at once; moved, not copied.
///
///     KnowledgeBaseWriter base("news.kb", pack.hash());
///     if (!base.bring(article, "news.md")) base.add(article, extractor.extract(article), "news.md");
///     base.commit();
class KnowledgeBaseWriter {
 public:
  /// `pack` is the hash of the rules that articles are read with. Throws Error if the base was made with others (it says how to
  /// go on: `dealgraph update`), is of a newer format, damaged, no base, or not to be written.
  KnowledgeBaseWriter(const std::string& file, const std::string& pack);
  KnowledgeBaseWriter(KnowledgeBaseWriter&&) noexcept;
  KnowledgeBaseWriter& operator=(KnowledgeBaseWriter&&) noexcept;
  ~KnowledgeBaseWriter();  ///< what was not committed is lost

  /// True if the base has this article (same id, content, address and declared language); notes that `file` brings it too.
  bool bring(const Article& article, const std::string& file);

  /// Adds an article as it was read, and what extraction found in it. Adding one that is there only notes the file.
  void add(const Article& article, const Extraction& extraction, const std::string& file);

  /// Takes out the articles with this id (their own or the graph's) or address, whatever files brought them, and all that only
  /// they said. Returns how many there were.
  std::size_t remove_article(const std::string& id_or_url);

  /// Forgets that `file` brought anything: articles that no other file brought are taken out. Returns how many those were.
  std::size_t remove_file(const std::string& file);

  /// Whether `file` brought anything that is not forgotten.
  bool knows_file(const std::string& file);

  /// A file that brought just these articles, under whatever name; of several the least. nullopt if there is none.
  std::optional<std::string> file_that_brought(const std::vector<Article>& articles);

  /// Makes everything so far last.
  void commit();

  [[nodiscard]] std::size_t article_count() const;

 private:
  struct File;
  std::unique_ptr<File> file_;
};

/// Reads all articles of a base anew with other rules, whose hash is `pack`, in one transaction: the base changes wholly or not
/// at all. Returns how many articles there are.
std::size_t update_knowledge_base(const std::string& file, const std::string& pack,
                                  const std::function<Extraction(Article)>& extract);

}  // namespace dealgraph
