#pragma once
/// Nodes and edges of a graph as JSON: what data frames, NetworkX graphs and Parquet files are made of.

#include <span>
#include <string>

#include "graph/view.hpp"

namespace dealgraph::python {

/// A line for each node: {"id", "label", "kind", and the properties it has}.
std::string node_lines(const KnowledgeGraph& graph, View view);

/// A line for each edge: {"id", "source", "target", "label", "weight", and the properties it has}.
std::string edge_lines(const KnowledgeGraph& graph, View view);

/// [[name, "integer" | "real" | "text" | "list"], …]
std::string keys_json(std::span<const PropertyKey> keys);

}  // namespace dealgraph::python
