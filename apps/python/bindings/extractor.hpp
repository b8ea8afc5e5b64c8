#pragma once
/// An extractor that Python holds.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/article_reader.hpp"
#include "core/json_line_reader.hpp"
#include "extract/extractor.hpp"

namespace dealgraph::python {

/// Rules and dictionaries, loaded once; used by many threads.
struct PyExtractor {
  std::shared_ptr<const Extractor> extractor;
};

/// What came of one input: an extraction for each article in it.
struct Outcome {
  std::vector<Extraction> found;
  std::vector<Problem> problems;
};

/// Even an article at which extraction fails ends as a problem, so that one never stops the others. `lines` serves one content
/// after the other.
Outcome extract_input(const Extractor& extractor, JsonLineReader& lines, std::string_view content, const std::string& file,
                      InputForm form);

}  // namespace dealgraph::python
