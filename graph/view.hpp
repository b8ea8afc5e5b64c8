#pragma once
/// The graph as plain rows of typed properties: what every property-graph file is written from.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// `entities`: nodes are entities, an edge for each deal or fact and pair of parties. `deals`: deals are nodes too, joined to
/// their parties by edges named after the roles, one-sided deals among them; facts stay edges. `full`: articles too, joined to
/// the deals that they state and the entities that they mention.
enum class View { entities, deals, full };
std::string_view to_string(View view);
std::optional<View> view_from(std::string_view word);

using PropertyValue = std::variant<std::int64_t, double, std::string, std::vector<std::string>>;
enum class PropertyType { integer, real, text, list };  ///< in the order of PropertyValue

/// A property that a node or edge may have, as files declare it.
struct PropertyKey {
  std::string_view name;
  PropertyType type = PropertyType::text;
};

/// All that nodes and edges can have, in the order in which rows hold them. None is called what clients reserve (id, source,
/// target, parent, x, y, z, size, color, r, g, b, viz, key), nor label, kind or weight, which every row has.
std::span<const PropertyKey> node_properties();
std::span<const PropertyKey> edge_properties();

/// Never empty text, an empty list or a number that is not finite: what is not known is not there.
struct Property {
  std::string_view name;  ///< of node_properties() or edge_properties()
  PropertyValue value;
  friend bool operator==(const Property&, const Property&) = default;
};

struct ViewNode {
  std::string id;
  std::string label;
  std::string kind;  ///< company, organization, person, product, hardware, deal, article
  std::vector<Property> properties;
  friend bool operator==(const ViewNode&, const ViewNode&) = default;
};

struct ViewEdge {
  std::string id;  ///< "edge:<hash>" of the deal and the ends with their roles
  std::string source;
  std::string target;
  std::string label;  ///< relation type, role, "states" or "mentions"
  double weight = 1;  ///< independent sources, at least 1
  std::vector<Property> properties;
  friend bool operator==(const ViewEdge&, const ViewEdge&) = default;
};

/// Nodes and edges sorted by id; both ends of every edge are there.
struct GraphView {
  std::vector<ViewNode> nodes;
  std::vector<ViewEdge> edges;
  friend bool operator==(const GraphView&, const GraphView&) = default;
};

GraphView view_of(const KnowledgeGraph& graph, View view);

/// The property called `name`, or nullptr.
const PropertyValue* property(const std::vector<Property>& properties, std::string_view name);

}  // namespace dealgraph
