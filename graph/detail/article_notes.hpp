#pragma once
/// What the graph takes from one article, text cleaned and offsets resolved, so that the article's text can go.

#include <compare>
#include <string>
#include <vector>

#include "core/extraction.hpp"
#include "graph/detail/statement.hpp"
#include "graph/source_article.hpp"

namespace dealgraph::detail {

/// One way in which an article names an entity. An entity that only an inferred argument brings has count 0.
struct NameUse {
  std::string entity;
  EntityType type = EntityType::company;
  std::string name;     ///< the mention's canonical name
  std::string surface;  ///< as written
  std::size_t count = 0;
  friend auto operator<=>(const NameUse&, const NameUse&) = default;
};

/// A `renamed` relation. Each side is an entity, words, or both.
struct Renaming {
  Party former;
  Party renamed;
  std::string date;
  friend auto operator<=>(const Renaming&, const Renaming&) = default;
};

struct ArticleNotes {
  SourceArticle article;
  std::vector<NameUse> names;         ///< sorted
  std::vector<Statement> statements;  ///< sorted; their evidence lacks what the article tells (see fill_in)
  std::vector<Renaming> renamings;    ///< sorted
};

/// "article:<hash>" of an article's own id and content; an id that is already such a hash of the content stays.
std::string graph_id(const Article& article);

/// What the graph keeps of an article itself; `id` is its graph id. Mentions are missing.
SourceArticle source_article(const Article& article, std::string id);

ArticleNotes take_notes(const Extraction& extraction);

/// One of two notes on the same article (same graph id), whatever their order: all that both say of who relates to it, and of
/// the rest the lesser.
ArticleNotes unite(ArticleNotes a, ArticleNotes b);

/// True if unite takes `a`, or if both are the same.
bool is_before_or_same(const ArticleNotes& a, const ArticleNotes& b);

/// Sums up the uses of names by entity; those that only arguments name are left out.
std::vector<EntityCount> mentions_in(const std::vector<NameUse>& sorted);

/// Gives `evidence` the words that `text` has at its span, and those around.
void quote(Evidence& evidence, const std::string& text);

/// Gives the statement's evidence the article's data, its date and its own id.
void fill_in(Statement& statement, const SourceArticle& article);
/// The same for all statements of an article.
void fill_in(ArticleNotes& notes);

/// The record with all its text cleaned.
EntityRecord cleaned(EntityRecord record);

}  // namespace dealgraph::detail
