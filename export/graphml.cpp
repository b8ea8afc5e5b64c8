/// The file: a <key> for each attribute that is used, apart for nodes ("n_name") and edges ("e_name"); all nodes; all edges.
///   <key id="n_label" for="node" attr.name="label" attr.type="string"/>
///   <node id="company:acme"><data key="n_label">Acme</data>…</node>
///   <edge id="edge:…" source="company:acme" target="company:beta"><data key="e_label">supply</data>…</edge>
/// attr.type is int, double or string only, dates are ISO strings, lists strings joined by '|', absent values left out: other
/// choices make one client or another fail or lose values without a word. `fill` is the colour of a node's kind; `color` would
/// be taken for something else.

#include "export/graphml.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <set>

#include "export/palette.hpp"
#include "export/property_text.hpp"
#include "export/xml_text.hpp"
#include "graph/number_text.hpp"

namespace dealgraph {
namespace {

constexpr std::string_view kHeader = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" )"
                                     R"(xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns )"
                                     R"(http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
)";

/// What every row of a kind has, whatever its properties.
constexpr std::array<PropertyKey, 3> kNodeKeys = {
    {{"label", PropertyType::text}, {"kind", PropertyType::text}, {"fill", PropertyType::text}}};
constexpr std::array<PropertyKey, 2> kEdgeKeys = {{{"label", PropertyType::text}, {"weight", PropertyType::real}}};

std::string_view type_name(PropertyType type) {
  constexpr std::array<std::string_view, 4> kNames = {"int", "double", "string", "string"};
  return kNames.at(static_cast<std::size_t>(type));
}

void write_key(std::ostream& out, std::string_view element, const PropertyKey& key) {
  out << "<key id=\"" << element[0] << '_' << key.name << "\" for=\"" << element << "\" attr.name=\"" << key.name
      << "\" attr.type=\"" << type_name(key.type) << "\"/>\n";
}

/// Keys for those of `keys` that any of `rows` uses.
template <typename Rows>
void write_used_keys(std::ostream& out, std::string_view element, std::span<const PropertyKey> keys, const Rows& rows) {
  std::set<std::string_view> used;
  for (const auto& row : rows) {
    for (const Property& property : row.properties) used.insert(property.name);
  }
  for (const PropertyKey& key : keys) {
    if (used.contains(key.name)) write_key(out, element, key);
  }
}

void write_keys(std::ostream& out, const GraphView& view) {
  for (const PropertyKey& key : kNodeKeys) write_key(out, "node", key);
  write_used_keys(out, "node", node_properties(), view.nodes);
  for (const PropertyKey& key : kEdgeKeys) write_key(out, "edge", key);
  write_used_keys(out, "edge", edge_properties(), view.edges);
}

void write_data(std::ostream& out, char element, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out << "<data key=\"" << element << '_' << name << "\">" << xml_content(value) << "</data>";
}

void write_properties(std::ostream& out, char element, const std::vector<Property>& properties) {
  for (const Property& property : properties) write_data(out, element, property.name, property_text(property.value));
}

void write_node(std::ostream& out, const ViewNode& node) {
  out << "<node id=\"" << xml_attribute(node.id) << "\">";
  write_data(out, 'n', "label", node.label);
  write_data(out, 'n', "kind", node.kind);
  write_data(out, 'n', "fill", color_of(node.kind));
  write_properties(out, 'n', node.properties);
  out << "</node>\n";
}

void write_edge(std::ostream& out, const ViewEdge& edge) {
  out << "<edge id=\"" << xml_attribute(edge.id) << "\" source=\"" << xml_attribute(edge.source) << "\" target=\""
      << xml_attribute(edge.target) << "\">";
  write_data(out, 'e', "label", edge.label);
  write_data(out, 'e', "weight", number_text(edge.weight));
  write_properties(out, 'e', edge.properties);
  out << "</edge>\n";
}

}  // namespace

void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  const GraphView view = view_of(graph, options.view);
  out << kHeader;
  write_keys(out, view);
  out << "<graph id=\"dealgraph\" edgedefault=\"directed\">\n";
  for (const ViewNode& node : view.nodes) write_node(out, node);
  for (const ViewEdge& edge : view.edges) write_edge(out, edge);
  out << "</graph>\n</graphml>\n";
}

}  // namespace dealgraph
