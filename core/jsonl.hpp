#pragma once
/// The JSON line of an extraction: what `dealgraph extract` writes (CONTRACT.md §4).

#include <string>

#include "core/extraction.hpp"

namespace dealgraph {

/// One line without its newline. Offsets are code points of `text`.
std::string to_json_line(const Extraction& extraction);

/// Reads such a line back, offsets to bytes (records are not part of it). Throws Error on anything else.
Extraction extraction_from_json_line(const std::string& line);

}  // namespace dealgraph
