/// The file: attributes that are used, all nodes, all edges.
///   <node id="company:acme" label="Acme" start="2021-05-01"><attvalues><attvalue for="kind" value="company"/>…</attvalues>
///   <viz:color r="31" g="119" b="180"/><viz:size value="12.6"/></node>
///   <edge id="edge:…" source="company:acme" target="company:beta" label="supply" kind="supply" weight="2" start="…">…</edge>
/// An attribute's id is its title, since graphology calls it by the id; types are integer, double and string only, times are
/// days: other choices make one client or another fail or lose values without a word.

#include "export/gexf.hpp"

#include <ostream>
#include <unordered_map>

#include "export/looks.hpp"
#include "export/property_text.hpp"
#include "export/used_properties.hpp"
#include "export/whole_day.hpp"
#include "export/xml_text.hpp"
#include "graph/number_text.hpp"

namespace dealgraph {
namespace {

constexpr std::string_view kHeader =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>dealgraph</creator></meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">
)";

std::string_view type_name(PropertyType type) {
  if (type == PropertyType::integer) return "integer";
  return type == PropertyType::real ? "double" : "string";
}

/// `first` is what the elements have besides their properties.
void write_attributes(std::ostream& out, std::string_view element, std::string_view first, std::span<const PropertyKey> keys) {
  const auto write = [&](const PropertyKey& key) {
    out << "<attribute id=\"" << key.name << "\" title=\"" << key.name << "\" type=\"" << type_name(key.type) << "\"/>\n";
  };
  out << "<attributes class=\"" << element << "\" mode=\"static\">\n";
  write({first, PropertyType::text});
  for (const PropertyKey& key : keys) write(key);
  out << "</attributes>\n";
}

/// How often ends were joined by edges of one type.
class Repeats {
 public:
  /// "supply", and "supply 2" … for the next ones between the same ends.
  std::string kind_of(const ViewEdge& edge) {
    std::string ends(edge.source);
    ends.append(1, '\0').append(edge.target).append(1, '\0').append(edge.label);
    const std::size_t count = ++counts_[std::move(ends)];
    return std::string(edge.label) + (count == 1 ? std::string() : ' ' + std::to_string(count));
  }

 private:
  std::unordered_map<std::string, std::size_t> counts_;
};

class Rows {
 public:
  explicit Rows(std::ostream& out) : out_(out) {}

  void write(const ViewNode& node) {
    row_ = "<node";
    add("id", node.id);
    add("label", node.label);
    add_lifetime(node.lifetime);
    row_ += '>';
    add_values("kind", node.kind, node.properties);
    add_color(color_of(node.kind));
    row_.append("<viz:size value=\"").append(number_text(size_of(node))).append("\"/></node>\n");
    out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
  }

  void write(const ViewEdge& edge) {
    row_ = "<edge";
    add("id", edge.id);
    add("source", edge.source);
    add("target", edge.target);
    add("label", edge.label);
    add("kind", repeats_.kind_of(edge));
    add("weight", number_text(edge.weight));
    add_lifetime(edge.lifetime);
    row_ += '>';
    add_values("relation", edge.label, edge.properties);
    add_color(color_of(edge));
    row_ += "</edge>\n";
    out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
  }

 private:
  void add(std::string_view name, std::string_view value) {
    row_.append(" ").append(name).append("=\"");
    append_xml_attribute(row_, value);
    row_ += '"';
  }

  void add_lifetime(const Lifetime& lifetime) {
    if (!lifetime.since.empty()) add("start", first_day(lifetime.since));
    if (!lifetime.until.empty()) add("end", last_day(lifetime.until));
  }

  void add_value(std::string_view name, std::string_view value) {
    row_ += "<attvalue";
    add("for", name);
    add("value", value);
    row_ += "/>";
  }

  void add_values(std::string_view first, std::string_view value, std::span<const Property> properties) {
    row_ += "<attvalues>";
    add_value(first, value);
    for (const Property& property : properties) add_value(property.key->name, property_text(property.value, room_));
    row_ += "</attvalues>";
  }

  void add_color(std::string_view hex) {
    const Color color = color_from(hex);
    row_ += "<viz:color";
    add("r", std::to_string(color.red));
    add("g", std::to_string(color.green));
    add("b", std::to_string(color.blue));
    row_ += "/>";
  }

  std::ostream& out_;
  Repeats repeats_;
  std::string row_;
  std::string room_;
};

}  // namespace

void write_gexf(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  const UsedProperties used = used_properties(graph, options.view);
  Rows rows(out);
  out << kHeader;
  write_attributes(out, "node", "kind", used.nodes);
  write_attributes(out, "edge", "relation", used.edges);
  out << "<nodes>\n";
  for_each_node(graph, options.view, [&](const ViewNode& node) { rows.write(node); });
  out << "</nodes>\n<edges>\n";
  for_each_edge(graph, options.view, [&](const ViewEdge& edge) { rows.write(edge); });
  out << "</edges>\n</graph>\n</gexf>\n";
}

}  // namespace dealgraph
