#pragma once
/// Files of articles into a knowledge base and out of it again, as `dealgraph add` and `dealgraph remove` do.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "core/article.hpp"
#include "core/extraction.hpp"
#include "core/ordered_pipeline.hpp"
#include "graph/knowledge_base_writer.hpp"

namespace dealgraph {

/// The name by which a base knows a file, so that it is the same one from any folder: its whole path; "-" (standard input) is
/// itself.
std::string whole_path(const std::string& file);

/// What came of adding.
struct FillingCounts {
  std::size_t added = 0;  ///< articles that are new
  std::size_t known = 0;  ///< that were there already, or twice among the added
  std::size_t all = 0;    ///< in the base now
};

/// Adds articles to a base, extracting from several at once those that it does not have; every batch of them is kept for
/// good, whatever happens after. Throws Error as KnowledgeBaseWriter does, and what `extract` throws.
///
///     KnowledgeBaseFiller filler("news.kb", pack.hash(), [&](const Article& article) { return extractor.extract(article); },
///                                all_cores());
///     filler.add(std::move(article), whole_path("news.md"));
///     const FillingCounts counts = filler.finish();
///
/// To be used from one thread; `extract` is called from several.
class KnowledgeBaseFiller {
 public:
  static constexpr std::size_t kBatch = 16'384;         ///< articles; what a killed program loses at most
  static constexpr std::size_t kBatchBytes = 32 << 20;  ///< of text, where articles are long

  using Extract = std::function<Extraction(const Article&)>;

  KnowledgeBaseFiller(const std::string& file, const std::string& pack, Extract extract, std::size_t jobs);
  KnowledgeBaseFiller(const KnowledgeBaseFiller&) = delete;
  KnowledgeBaseFiller& operator=(const KnowledgeBaseFiller&) = delete;
  ~KnowledgeBaseFiller() = default;

  /// `file` brings the article: the whole path of a file, or another name for where it comes from.
  void add(Article&& article, const std::string& file);

  /// Waits for all that was added, and keeps it. Without it what came after the last whole batch is lost.
  FillingCounts finish();

 private:
  struct Incoming {
    Article article;
    std::string file;
  };
  struct Read {
    Incoming incoming;
    Extraction found;
  };

  void keep(const Read& read);
  void count(const Article& article);

  KnowledgeBaseWriter base_;
  std::size_t before_;
  std::size_t known_ = 0;
  std::size_t read_ = 0;
  std::size_t batch_ = 0;        // articles
  std::size_t batch_bytes_ = 0;  // of their texts
  Extract extract_;
  OrderedPipeline<Incoming, Read> pipeline_;  // last: its threads end before what they use
};

/// Takes out what `name` means: the articles with this id or address; else those that only the file of this name brought. A
/// file that was moved or copied since is known by what it brings. Returns how many articles went; nullopt if the base knows
/// nothing of that name. Commits nothing.
std::optional<std::size_t> remove_named(KnowledgeBaseWriter& base, const std::string& name);

}  // namespace dealgraph
