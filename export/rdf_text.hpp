#pragma once
/// Literals of N-Quads and Turtle, which share their spelling.

#include <string>
#include <string_view>

namespace dealgraph {

/// In quotes, with quotes, backslashes, controls and line ends of any kind escaped; all else as it is.
void append_rdf_string(std::string& out, std::string_view text);

}  // namespace dealgraph
