#pragma once
/// DOT, for Graphviz.

#include <iosfwd>
#include <string>
#include <string_view>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Writes the view that `options` choose, coloured and sized, with all attributes. Graphviz lays it out with sfdp, whatever
/// program it is called by: dot itself takes minutes from a few hundred nodes on.
void write_dot(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

/// In double quotes; backslashes and quotes escaped, line ends as \n, tabs as spaces, and what Graphviz would read as a
/// reference of HTML (&lt;) made plain. Cut at 16,000 bytes, since Graphviz refuses longer strings.
void append_dot_string(std::string& out, std::string_view text);

}  // namespace dealgraph
