#pragma once
/// Lines of running text: trimming, and telling text from what only looks like it.

#include <string>
#include <string_view>
#include <vector>

namespace dealgraph::detail {

/// `text` without the white space (Unicode's, so also U+3000) at its ends.
std::string_view trimmed(std::string_view text);

/// The lines of `text`, trimmed, without the empty ones.
std::vector<std::string> trimmed_lines(std::string_view text);

/// Lines joined by one newline.
std::string join_lines(const std::vector<std::string>& lines);

/// `text` on one line: trimmed lines joined by a space.
std::string on_one_line(std::string_view text);

/// Turns CRLF and lone CR into LF, in place.
void unify_newlines(std::string& text);

/// A URL and nothing else: "https://example.com/a".
bool is_url(std::string_view line);

/// A line that only credits a source: "(Source: X)", "（文章来源：X）", "来源：X".
bool is_source_credit(std::string_view line);

}  // namespace dealgraph::detail
