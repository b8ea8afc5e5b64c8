#pragma once
/// Articles as JSON lines: {"id", "title", "text", "published", "url", "publisher", "language"}, of which only "text" is
/// needed. Title and text are taken byte for byte; other keys are ignored; null is the same as absent.

#include "core/article_reader.hpp"
#include "core/detail/input_bytes.hpp"

namespace dealgraph::detail {

/// Reads line by line; a bad line is a Problem and the others go on. Empty lines are skipped.
void read_json_lines(InputBytes& in, const std::string& file, const ReadEvents& events);

}  // namespace dealgraph::detail
