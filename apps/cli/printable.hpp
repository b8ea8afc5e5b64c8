#pragma once
/// Text from outside on its way to a terminal.

#include <string>
#include <string_view>

namespace dealgraph::cli {

/// Control characters, which could move the cursor or begin a line that is not ours, as "\x1B"; all else, tabs too, as it is.
std::string printable(std::string_view text);

}  // namespace dealgraph::cli
