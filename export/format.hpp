#pragma once
/// The table of file formats: a new one is a writer and a line in format.cpp.

#include <iosfwd>
#include <span>
#include <string>
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
  std::string_view readers = {};  ///< who reads it: "Gephi, with time"
};

/// All formats, in the order in which they are written by default.
std::span<const Format> formats();

/// By its name or the ending of its first file ("cytoscape" or "cyjs"); nullptr if there is none.
const Format* find_format(std::string_view name);

/// The table for `--help`: a line for each format with its files and readers.
std::string format_list();

}  // namespace dealgraph
