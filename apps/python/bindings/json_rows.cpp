#include "json_rows.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace dealgraph::python {
namespace {

using Json = nlohmann::ordered_json;

void add_properties(Json& json, std::span<const Property> properties) {
  for (const Property& property : properties)
    std::visit([&](const auto& value) { json[std::string(property.key->name)] = value; }, property.value);
}

void append_line(std::string& lines, const Json& json) {
  lines += json.dump(-1, ' ', false, Json::error_handler_t::replace);
  lines += '\n';
}

}  // namespace

std::string node_lines(const KnowledgeGraph& graph, View view) {
  std::string lines;
  for_each_node(graph, view, [&](const ViewNode& node) {
    Json json = {{"id", node.id}, {"label", node.label}, {"kind", node.kind}};
    add_properties(json, node.properties);
    append_line(lines, json);
  });
  return lines;
}

std::string edge_lines(const KnowledgeGraph& graph, View view) {
  std::string lines;
  for_each_edge(graph, view, [&](const ViewEdge& edge) {
    Json json = {
        {"id", edge.id}, {"source", edge.source}, {"target", edge.target}, {"label", edge.label}, {"weight", edge.weight}};
    add_properties(json, edge.properties);
    append_line(lines, json);
  });
  return lines;
}

std::string keys_json(std::span<const PropertyKey> keys) {
  constexpr std::array<const char*, 4> kTypes = {"integer", "real", "text", "list"};
  Json json = Json::array();
  for (const PropertyKey& key : keys) json.push_back({key.name, kTypes.at(static_cast<std::size_t>(key.type))});
  return json.dump();
}

}  // namespace dealgraph::python
