#pragma once
/// Which form a file has, by the ending of its name.

#include <string_view>

#include "core/article_reader.hpp"

namespace dealgraph::detail {

/// .jsonl and .ndjson, .md and .markdown, .html and .htm, .txt, in any case, also with .gz, .zst or .zstd behind; `automatic`
/// for all other names.
InputForm form_of_name(std::string_view file);

}  // namespace dealgraph::detail
