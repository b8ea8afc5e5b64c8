#pragma once
/// Limits on hostile input, in one place.

#include <cstddef>

namespace dealgraph::limits {

inline constexpr std::size_t kFileBytes = 256u << 20;     ///< a Markdown, HTML or text file
inline constexpr std::size_t kJsonLineBytes = 64u << 20;  ///< one line of JSON
inline constexpr std::size_t kHtmlDepth = 512;            ///< nested open tags (gumbo is quadratic in them)
inline constexpr std::size_t kHtmlAttributes = 512;       ///< attributes of one tag (gumbo is quadratic in them too)
inline constexpr std::size_t kJsonDepth = 64;
inline constexpr std::size_t kFrontMatterBytes = 4u << 20;  ///< the YAML block of a Markdown file
inline constexpr std::size_t kYamlAliases = 0;  ///< aliases are refused, in front matter, dictionaries and rules (alias bombs)
inline constexpr std::size_t kYamlDepth = 64;

}  // namespace dealgraph::limits
