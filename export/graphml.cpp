/// The file: a <key> for each attribute that is used, apart for nodes ("n_name") and edges ("e_name"); all nodes; all edges.
///   <key id="n_label" for="node" attr.name="label" attr.type="string"/>
///   <node id="company:acme"><data key="n_label">Acme</data>…</node>
///   <edge id="edge:…" source="company:acme" target="company:beta"><data key="e_label">supply</data>…</edge>
/// attr.type is int, double or string only, dates are ISO strings, lists strings joined by '|', absent values left out: other
/// choices make one client or another fail or lose values without a word. `fill` is the colour of a node's kind; `color` would
/// be taken for something else.

#include "export/graphml.hpp"

#include <array>
#include <ostream>

#include "export/looks.hpp"
#include "export/property_text.hpp"
#include "export/used_properties.hpp"
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

void write_keys(std::ostream& out, const UsedProperties& used) {
  for (const PropertyKey& key : kNodeKeys) write_key(out, "node", key);
  for (const PropertyKey& key : used.nodes) write_key(out, "node", key);
  for (const PropertyKey& key : kEdgeKeys) write_key(out, "edge", key);
  for (const PropertyKey& key : used.edges) write_key(out, "edge", key);
}

/// The rows of the file, made in one string that serves for all: streaming each piece would take twice the time.
class Rows {
 public:
  explicit Rows(std::ostream& out) : out_(out) {}

  void write(const ViewNode& node) {
    row_.assign("<node id=\"");
    append_xml_attribute(row_, node.id);
    row_ += "\">";
    add_data('n', "label", node.label);
    add_data('n', "kind", node.kind);
    add_data('n', "fill", color_of(node.kind));
    add_properties('n', node.properties);
    end("</node>\n");
  }

  void write(const ViewEdge& edge) {
    row_.assign("<edge id=\"");
    append_xml_attribute(row_, edge.id);
    row_ += "\" source=\"";
    append_xml_attribute(row_, edge.source);
    row_ += "\" target=\"";
    append_xml_attribute(row_, edge.target);
    row_ += "\">";
    add_data('e', "label", edge.label);
    add_data('e', "weight", number_text(edge.weight));
    add_properties('e', edge.properties);
    end("</edge>\n");
  }

 private:
  void add_data(char element, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    row_ += "<data key=\"";
    row_ += element;
    row_.append("_").append(name).append("\">");
    append_xml_content(row_, value);
    row_ += "</data>";
  }

  void add_properties(char element, std::span<const Property> properties) {
    for (const Property& property : properties) add_data(element, property.key->name, property_text(property.value, room_));
  }

  void end(std::string_view tag) {
    row_ += tag;
    out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
  }

  std::ostream& out_;
  std::string row_;
  std::string room_;
};

}  // namespace

void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  out << kHeader;
  write_keys(out, used_properties(graph, options.view));
  out << "<graph id=\"dealgraph\" edgedefault=\"directed\">\n";
  Rows rows(out);
  for_each_node(graph, options.view, [&](const ViewNode& node) { rows.write(node); });
  for_each_edge(graph, options.view, [&](const ViewEdge& edge) { rows.write(edge); });
  out << "</graph>\n</graphml>\n";
}

}  // namespace dealgraph
