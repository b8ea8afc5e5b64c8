#pragma once
/// The text of HTML as a reader sees it.

#include <string>
#include <string_view>
#include <vector>

#include "core/detail/html_document.hpp"

namespace dealgraph::detail {

/// Whether the parts around an article (nav, header, footer, aside, form) count as text.
enum class Furniture { keep, drop };

/// A visible line, trimmed and not empty.
struct VisibleLine {
  std::string text;
  bool is_headline = false;  ///< an <h1>
};

/// The visible lines below `node`: block elements and <br> end a line, newlines of the source are spaces. Hidden elements,
/// comments, images, bare links, paragraphs of nothing but links, and source credits (marked as such, or the last line) are
/// left out.
std::vector<VisibleLine> visible_lines(const GumboNode& node, Furniture furniture);

/// The same for an HTML fragment.
std::vector<VisibleLine> visible_lines(std::string_view html);

/// Takes the headline off the front of `lines` if it repeats `title`; or makes it the title if there is none.
void settle_title(std::string& title, std::vector<VisibleLine>& lines);

std::string join_lines(const std::vector<VisibleLine>& lines);

}  // namespace dealgraph::detail
