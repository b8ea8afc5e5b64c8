#pragma once
/// Markdown as HTML, as far as text needs it.

#include <string>
#include <string_view>

namespace dealgraph::detail {

/// HTML whose visible text is that of `markdown` (CommonMark with tables, strikethrough and footnotes, as blogs use it). Block
/// nesting is flattened and list markers are dropped: only the text matters. Code blocks by indentation are ordinary
/// paragraphs. Lines of nothing but a Jekyll tag ("{% … %}", "{: … }") are dropped. Linear time.
std::string markdown_to_html(std::string_view markdown);

}  // namespace dealgraph::detail
