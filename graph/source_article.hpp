#pragma once
/// An article as the graph keeps it: where it is from and what it mentions, without its text.

#include <cstddef>
#include <string>
#include <vector>

namespace dealgraph {

struct EntityCount {
  std::string entity;
  std::size_t count = 0;
  friend auto operator<=>(const EntityCount&, const EntityCount&) = default;
};

struct SourceArticle {
  std::string id;        ///< in the graph: "article:<hash>" of its own id and content
  std::string document;  ///< its own id
  std::string title;
  std::string language;
  std::string published;  ///< ISO day, or empty
  std::string url;
  std::string publisher;
  std::vector<std::string> related_to;  ///< own ids of the articles that list it as related, sorted
  std::vector<EntityCount> mentions;    ///< sorted by entity
  friend auto operator<=>(const SourceArticle&, const SourceArticle&) = default;
};

}  // namespace dealgraph
