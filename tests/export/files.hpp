#pragma once
/// What the writers of files make, as text.

#include <sstream>
#include <string>

#include "export/format.hpp"

namespace dealgraph::test {

inline std::string written(Writer write, const KnowledgeGraph& graph, View view = View::entities) {
  std::ostringstream out;
  ExportOptions options;
  options.view = view;
  write(graph, options, out);
  return out.str();
}

/// How often `part` occurs in `text`.
inline std::size_t count_of(const std::string& part, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

}  // namespace dealgraph::test
