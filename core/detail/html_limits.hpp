#pragma once
/// A cheap look over HTML before it is parsed.

#include <string_view>

namespace dealgraph::detail {

/// Throws Error (with line) if tags nest deeper than limits::kHtmlDepth or one tag has more than limits::kHtmlAttributes
/// attributes: the parser takes quadratic time for both. Tags whose end may be left out (p, li, td …) close each other and do
/// not count; comments and the text of scripts, styles and the like are skipped.
void check_html_limits(std::string_view html);

}  // namespace dealgraph::detail
