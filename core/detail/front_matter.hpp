#pragma once
/// YAML front matter: what stands between two lines "---" at the top of a Markdown file.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/detail/draft.hpp"

namespace dealgraph::detail {

/// A file taken apart.
struct FrontMatter {
  std::string_view yaml;      ///< without its "---" lines
  std::size_t yaml_line = 2;  ///< line of the file where `yaml` starts
  std::string_view body;      ///< what follows
};

/// Splits a file; nullopt if it has no front matter. Throws Error if that does not end, or is too large.
std::optional<FrontMatter> split_front_matter(std::string_view text);

/// One item of front matter: the article, and the excerpt that stands for its body where it has none.
struct FrontMatterArticle {
  Draft draft;
  std::string excerpt;
};

/// The article and, after it, its related ones (their `related_to` unset). Keys: title, excerpt, publishedDateTime or date,
/// webUrl or originalUrl, provider.name or provider.domain, id, language or lang; all others are ignored. Items that are no
/// articles are reported. Throws Error, with its place in the file, for bad YAML, aliases and anchors, and deep nesting.
std::vector<FrontMatterArticle> read_front_matter(const FrontMatter& front_matter, const std::string& file,
                                                  const ReadEvents& events);

}  // namespace dealgraph::detail
