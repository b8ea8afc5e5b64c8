#pragma once
/// The explorer's page as the build bundles it from apps/viewer, with marks where a graph goes.

#include <string_view>

namespace dealgraph::detail {

/// Holds @NODES@, @EDGES@ and @GRAPH@, in this order, each once; empty in builds without the page.
std::string_view explorer_template();

}  // namespace dealgraph::detail
