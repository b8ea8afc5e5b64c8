#pragma once
/// HTML: the explorer, one page that any browser opens from disk, without network.

#include <iosfwd>
#include <string>
#include <string_view>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Whether this build has the page: it is bundled from apps/viewer, unless configured with -DDEALGRAPH_EXPLORER=OFF.
bool has_explorer_page();

/// Writes the page with the whole graph in it; `options` play no part. The graph stands there as JSON without any `<`, so that
/// no text can become markup; `data-nodes` and `data-edges` of the root element are the counts of View::entities. Throws Error
/// if the build has no page.
void write_explorer_page(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace dealgraph
