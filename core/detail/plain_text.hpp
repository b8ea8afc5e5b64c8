#pragma once
/// Articles as plain text.

#include <string_view>

#include "core/detail/draft.hpp"

namespace dealgraph::detail {

/// The first line is the title if an empty line follows it, or if it is short and any other line follows. The rest is the
/// body, without the white space at its ends.
Draft plain_text_draft(std::string_view text);

}  // namespace dealgraph::detail
