#include "graph/detail/deal_network.hpp"

#include <algorithm>
#include <set>

#include "graph/party_pairs.hpp"

namespace dealgraph::detail {
namespace {

using Ends = std::pair<std::string, std::string>;  // the smaller id first
using DealsByEnds = std::map<Ends, std::vector<const Deal*>>;

/// A deal joins two entities once, in whatever roles.
void add_deal(DealsByEnds& joined, const Deal& deal, const std::set<std::string>& wanted) {
  std::set<Ends> ends;
  for (const PartyPair& pair : party_pairs(deal)) {
    if (wanted.contains(pair.from) && wanted.contains(pair.to)) ends.insert(std::minmax(pair.from, pair.to));
  }
  for (const Ends& each : ends) joined[each].push_back(&deal);
}

DealNetwork network_of(const DealsByEnds& joined) {
  std::map<std::string, Node> nodes;
  for (const auto& [ends, deals] : joined) {
    nodes[ends.first];
    nodes[ends.second];
  }
  DealNetwork network;
  for (auto& [id, node] : nodes) {
    node = boost::add_vertex(network.edges);
    network.ids.push_back(id);
  }
  for (const auto& [ends, deals] : joined) {
    const Bond bond{network.deals.size(), static_cast<std::int64_t>(deals.size())};
    boost::add_edge(nodes.at(ends.first), nodes.at(ends.second), bond, network.edges);
    network.deals.push_back(deals);
  }
  return network;
}

}  // namespace

std::optional<Node> DealNetwork::node(const std::string& entity) const {
  const auto at = std::lower_bound(ids.begin(), ids.end(), entity);
  if (at == ids.end() || *at != entity) return std::nullopt;
  return static_cast<Node>(at - ids.begin());
}

DealNetwork deal_network(const KnowledgeGraph& graph, const WantedDeal& wanted_deal, const WantedEntity& wanted_entity) {
  std::set<std::string> wanted;
  for (const Entity& entity : graph.entities) {
    if (wanted_entity(entity)) wanted.insert(entity.id);
  }
  DealsByEnds joined;
  for (const auto* list : {&graph.deals, &graph.facts}) {
    for (const Deal& deal : *list) {
      if (wanted_deal(deal)) add_deal(joined, deal, wanted);
    }
  }
  return network_of(joined);
}

}  // namespace dealgraph::detail
