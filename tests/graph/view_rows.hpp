#pragma once
/// The rows of a view, kept, so that tests can look at them in any order.

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "graph/view.hpp"

namespace dealgraph::test {

using OwnedValue = std::variant<std::int64_t, double, std::string, std::vector<std::string>>;
using Properties = std::vector<std::pair<std::string_view, OwnedValue>>;

struct NodeRow {
  std::string id, label, kind, since, until;
  std::size_t deals = 0;
  Properties properties;
};

struct EdgeRow {
  std::string id, source, target, label, since, until;
  double weight = 0;
  Properties properties;
};

struct ViewRows {
  std::vector<NodeRow> nodes;
  std::vector<EdgeRow> edges;
};

struct Owner {
  OwnedValue operator()(std::int64_t value) const { return value; }
  OwnedValue operator()(double value) const { return value; }
  OwnedValue operator()(std::string_view value) const { return std::string(value); }
  OwnedValue operator()(std::span<const std::string> value) const { return std::vector(value.begin(), value.end()); }
};

inline Properties owned(std::span<const Property> properties) {
  Properties out;
  for (const Property& each : properties) out.emplace_back(each.key->name, std::visit(Owner(), each.value));
  return out;
}

inline bool is_empty(const OwnedValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return list->empty();
  return false;
}

inline ViewRows rows_of(const KnowledgeGraph& graph, View view) {
  ViewRows rows;
  for_each_node(graph, view, [&](const ViewNode& node) {
    rows.nodes.push_back({std::string(node.id), std::string(node.label), std::string(node.kind),
                          std::string(node.lifetime.since), std::string(node.lifetime.until), node.deals,
                          owned(node.properties)});
  });
  for_each_edge(graph, view, [&](const ViewEdge& edge) {
    rows.edges.push_back({std::string(edge.id), std::string(edge.source), std::string(edge.target), std::string(edge.label),
                          std::string(edge.lifetime.since), std::string(edge.lifetime.until), edge.weight,
                          owned(edge.properties)});
  });
  return rows;
}

}  // namespace dealgraph::test
