#pragma once
/// The graph as plain rows of typed properties, one after the other: what every property-graph file is written from.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// `entities`: nodes are entities, an edge for each deal or fact and pair of parties. `deals`: deals are nodes too, joined to
/// their parties by edges named after the roles, one-sided deals among them; facts stay edges. `full`: articles too, joined to
/// the deals that they state and the entities that they mention.
enum class View { entities, deals, full };
std::string_view to_string(View view);
std::optional<View> view_from(std::string_view word);

using PropertyValue = std::variant<std::int64_t, double, std::string_view, std::span<const std::string>>;
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
  const PropertyKey* key = nullptr;  ///< an element of node_properties() or edge_properties()
  PropertyValue value;
};

/// The time in which something holds, as ISO dates of any precision; an empty end is open. What an article tells holds from its
/// first date on; the failure of a deal, and what ends a fact, close it.
struct Lifetime {
  std::string_view since;
  std::string_view until;
};

struct ViewNode {
  std::string_view id;
  std::string_view label;
  std::string_view kind;  ///< company, organization, person, product, hardware, deal, article
  std::size_t deals = 0;  ///< in which an entity takes part: how large to draw it
  Lifetime lifetime;      ///< of an entity: since the first dated thing that is told of it
  std::span<const Property> properties;
};

struct ViewEdge {
  std::string_view id;  ///< "edge:<hash>" of the deal and the ends with their roles
  std::string_view source;
  std::string_view target;
  std::string_view label;  ///< relation type, role, "states" or "mentions"
  double weight = 1;       ///< independent sources, at least 1
  Lifetime lifetime;
  std::span<const Property> properties;
};

/// Hands every node to `take`, sorted by id. A row and what it points to live as long as the call; apart from a counter for
/// each entity no memory grows with the graph.
void for_each_node(const KnowledgeGraph& graph, View view, const std::function<void(const ViewNode&)>& take);

/// Hands every edge to `take`: those of facts, of deals, of articles, each in the order of the graph. Both ends of every edge
/// are nodes. Nothing grows with the graph.
void for_each_edge(const KnowledgeGraph& graph, View view, const std::function<void(const ViewEdge&)>& take);

/// The property called `name`, or nullptr.
const PropertyValue* property(std::span<const Property> properties, std::string_view name);

}  // namespace dealgraph
