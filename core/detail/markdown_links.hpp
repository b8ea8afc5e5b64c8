#pragma once
/// Where the parts of Markdown links end. All places are bytes of `source`; npos: it does not stand there.

#include <string_view>
#include <vector>

namespace dealgraph::detail {

/// For each '[' of `source` the place of its ']', npos for all else.
std::vector<std::size_t> matching_brackets(std::string_view source);

/// End of "(destination "title")" that starts at `at`.
std::size_t skip_link_target(std::string_view source, std::size_t at);

/// End of a bare link that starts at `at`: "<scheme:…>", "<//host>", "<name@host>" or "<>".
std::size_t skip_autolink(std::string_view source, std::size_t at);

/// Whether an HTML tag or comment may start at `at`, and where it ends.
bool starts_html_tag(std::string_view source, std::size_t at);
std::size_t skip_html_tag(std::string_view source, std::size_t at);

}  // namespace dealgraph::detail
