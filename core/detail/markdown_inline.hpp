#pragma once
/// The inside of a Markdown paragraph.

#include <set>
#include <string>
#include <string_view>

namespace dealgraph::detail {

/// Labels of link reference definitions, folded.
using LinkLabels = std::set<std::string, std::less<>>;

/// A label as it is compared: case and runs of white space do not count.
std::string link_label(std::string_view written);

/// HTML of one paragraph's source: emphasis and escapes resolved, images dropped, links as <a>; HTML tags and entities stay.
std::string markdown_inline(std::string_view source, const LinkLabels& labels);

/// `text` with <, > and & as entities.
std::string escape_html(std::string_view text);

}  // namespace dealgraph::detail
