#pragma once
/// Text inside JSON.

#include <string>
#include <string_view>

namespace dealgraph {

/// In quotes, with quotes, backslashes and controls escaped; all else as it is.
void append_json_string(std::string& out, std::string_view text);

}  // namespace dealgraph
