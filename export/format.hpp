#pragma once
/// The table of file formats: a new one is a writer and a line in format.cpp.

#include <iosfwd>
#include <span>
#include <string_view>
#include <vector>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Writes a whole file. Throws Error for options that it cannot use; problems of the stream stay in the stream.
using Writer = void (*)(const KnowledgeGraph&, const ExportOptions&, std::ostream&);

struct FormatFile {
  std::string_view name;  ///< "graph.graphml"
  Writer write = nullptr;
};

struct Format {
  std::string_view name;  ///< as in `--format`: "graphml"
  std::vector<FormatFile> files;
};

/// All formats, in the order in which they are written by default.
std::span<const Format> formats();

/// nullptr if there is none of this name.
const Format* find_format(std::string_view name);

}  // namespace dealgraph
