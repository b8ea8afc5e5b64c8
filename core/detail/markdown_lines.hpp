#pragma once
/// What a line of Markdown may be, told from the line alone (without its indentation).

#include <cstddef>
#include <string>
#include <string_view>

namespace dealgraph::detail {

bool is_blank_line(std::string_view line);
std::string_view without_indent(std::string_view line);
std::string ascii_lower(std::string_view text);

/// "***", "- - -": three or more of one mark and nothing else.
bool is_thematic_break(std::string_view line);

/// Length of a list marker with its space: "- ", "12. "; 0 if there is none.
std::size_t list_marker(std::string_view line);

/// Whether a line with a list marker of this length ends the paragraph above it: "1. " and bullets do, other numbers are just
/// numbers at the start of a line.
bool can_interrupt(std::string_view line, std::size_t marker);

/// The level of "## Heading"; 0 if it is none.
std::size_t heading_level(std::string_view line);

/// The text of "## Heading ## {#id}".
std::string_view heading_text(std::string_view line);

/// "===" or "---" under a heading: its level; 0 if it is none.
int underline_level(std::string_view line);

/// Length of the fence "```" or "~~~" at the start of `line`; 0 if there is none.
std::size_t fence_length(std::string_view line);

/// A tag that begins a block of HTML, which goes on to the next empty line.
bool starts_html_block(std::string_view line);

/// What ends the block of HTML that begins with `line` and may hold empty lines ("-->"); "" if it is no such block.
std::string_view raw_block_end(std::string_view line);

/// "| --- | :-: |", the line under a table's head.
bool is_table_rule(std::string_view line);

/// The label of "[label]: something", with its "^" for a footnote; "" if it is none.
std::string_view definition_label(std::string_view line);

/// "[label]: destination "title"".
bool is_link_definition(std::string_view line);

/// Nothing but "{% … %}" or "{: … }".
bool is_jekyll_tag(std::string_view line);

}  // namespace dealgraph::detail
