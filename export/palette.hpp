#pragma once
/// Colours of the kinds of nodes, the same in every file that has colours.

#include <string_view>

namespace dealgraph {

/// "#1f77b4" for company … (ViewNode::kind); grey for a kind that has none.
std::string_view color_of(std::string_view kind);

}  // namespace dealgraph
