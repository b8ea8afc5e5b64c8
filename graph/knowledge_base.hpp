#pragma once
/// A knowledge base: one SQLite file of articles and of what they state, to be asked again and again.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Opens a base for reading; graph/knowledge_base_writer.hpp fills it. The file holds what each article says, and nothing
/// merged: deals and entities are made when they are asked for, by the same functions as in assemble(). So a base is a pure
/// function of the articles in it, in whatever order and batches they came and went. It may lie in a read-only folder. Every
/// function sees the last state that was written completely; asking waits up to kPatience while another program writes.
/// Throws Error from every function if the file is missing, no base, of a newer format or damaged. Not for use by several
/// threads at once (each may open its own); moved, not copied.
///
///     const KnowledgeBase base("news.kb");
///     const std::vector<Entity> named = base.find_entities_named("微软");
///     const KnowledgeGraph graph = base.around({named.front().id});
///     for (const Partner& partner : partners_of(graph, named.front().id)) …
class KnowledgeBase {
 public:
  static constexpr int kPatience = 60'000;  ///< milliseconds

  explicit KnowledgeBase(const std::string& file);
  KnowledgeBase(KnowledgeBase&&) noexcept;
  KnowledgeBase& operator=(KnowledgeBase&&) noexcept;
  ~KnowledgeBase();

  /// The hash of the rule pack that all articles were read with (RulePack::hash).
  [[nodiscard]] std::string pack_hash() const;
  [[nodiscard]] std::size_t article_count() const;

  /// The same graph as assemble() makes of all the articles.
  [[nodiscard]] KnowledgeGraph whole() const;

  /// The part of whole() about these entities: every deal and fact that involves any of them, each exactly as in whole(); the
  /// entities that these deals, facts and their evidences name, and `entities` themselves; and the articles that give evidence,
  /// of whose mentions those of the entities here are kept. Ids that whole() does not hold are passed over. Takes time by the
  /// number of statements about the entities, not by the size of the base.
  [[nodiscard]] KnowledgeGraph around(const std::vector<std::string>& entities) const;

  /// The entities that `name` may mean, as find_entities_named in graph/query.hpp: with this id, name, alias or ticker (case
  /// and width apart), the most mentioned first. Reads the index only.
  [[nodiscard]] std::vector<Entity> find_entities_named(std::string_view name) const;

  /// Names that are nearly `name`, for "did you mean": the nearest first, at most `most`; none where nothing is near.
  [[nodiscard]] std::vector<std::string> suggestions(std::string_view name, std::size_t most = 3) const;

  /// The article with this graph id (SourceArticle::id), with its text; language is as its input declared it.
  [[nodiscard]] std::optional<Article> article(const std::string& graph_id) const;

 private:
  struct File;
  std::unique_ptr<File> file_;
};

/// True if `file` exists and begins as an SQLite file does: tells a base from a folder or file of articles.
bool is_knowledge_base(const std::string& file);

}  // namespace dealgraph
