#pragma once
/// Parsing of untrusted JSON.

#include <nlohmann/json.hpp>
#include <string>

namespace dealgraph::detail {

/// Parses one JSON value, with limits::kJsonDepth. Unpaired surrogate escapes ("\ud83d" alone, as Python writes them) become
/// U+FFFD. Throws Error whose place has the column (bytes from 1) of the first mistake.
nlohmann::json parse_json(std::string text);

}  // namespace dealgraph::detail
