#pragma once
/// Cytoscape JSON, for Cytoscape.js, the Cytoscape desktop and networkx, and style files for the first two.

#include <iosfwd>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Writes the view that `options` choose as {"elements":{"nodes":[{"data":{…}}],"edges":[…]}}.
void write_cytoscape(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

/// The stylesheet for Cytoscape.js: `cytoscape({elements, style})`. The same for every graph.
void write_cytoscape_js_style(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

/// The style called "dealgraph" for the desktop (File > Import > Styles from File). The same for every graph.
void write_cytoscape_desktop_style(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace dealgraph
