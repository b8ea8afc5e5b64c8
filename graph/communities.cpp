#include "graph/communities.hpp"

#include <algorithm>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "graph/detail/deal_network.hpp"
#include "graph/detail/louvain.hpp"

namespace dealgraph {
namespace {

using detail::DealNetwork;
using detail::SimpleGraph;
using Division = std::vector<std::size_t>;  // the community of each node

std::vector<detail::WeightedEdge> edges_of(const DealNetwork& network) {
  std::vector<detail::WeightedEdge> edges;
  const auto [begin, end] = boost::edges(network.edges);
  for (auto edge = begin; edge != end; ++edge)
    edges.push_back({boost::source(*edge, network.edges), boost::target(*edge, network.edges), network.edges[*edge].weight});
  return edges;
}

struct IsInside {
  const SimpleGraph* edges = nullptr;
  const Division* division = nullptr;
  bool operator()(const detail::Edge& edge) const {
    return (*division)[boost::source(edge, *edges)] == (*division)[boost::target(edge, *edges)];
  }
};

/// Each community as its connected parts.
Division connected_parts(const DealNetwork& network, const Division& division) {
  const boost::filtered_graph<SimpleGraph, IsInside> inside(network.edges, IsInside{&network.edges, &division});
  Division parts(division.size());
  if (!parts.empty()) boost::connected_components(inside, parts.data());
  return parts;
}

/// The deals of a community, as a whole and by member. A deal of three counts once.
struct Inside {
  std::set<const Deal*> deals;
  std::map<std::string, std::set<const Deal*>> by_member;
};

std::map<std::size_t, Inside> insides_of(const DealNetwork& network, const Division& division) {
  std::map<std::size_t, Inside> insides;
  const auto [begin, end] = boost::edges(network.edges);
  for (auto edge = begin; edge != end; ++edge) {
    const std::size_t a = boost::source(*edge, network.edges), b = boost::target(*edge, network.edges);
    if (division[a] != division[b]) continue;
    const auto& deals = network.deals[network.edges[*edge].index];
    Inside& inside = insides[division[a]];
    inside.deals.insert(deals.begin(), deals.end());
    for (const std::size_t end_of_edge : {a, b}) inside.by_member[network.ids[end_of_edge]].insert(deals.begin(), deals.end());
  }
  return insides;
}

Community community_of(const Inside& inside) {
  Community community;
  community.deals = inside.deals.size();
  for (const auto& [entity, deals] : inside.by_member) community.members.push_back({entity, deals.size()});
  std::stable_sort(community.members.begin(), community.members.end(),
                   [](const Member& a, const Member& b) { return a.deals > b.deals; });
  return community;
}

bool is_before(const Community& a, const Community& b) {  // greater first: b and a change places
  return std::make_tuple(b.members.size(), b.deals, a.members.front().entity) <
         std::make_tuple(a.members.size(), a.deals, b.members.front().entity);
}

}  // namespace

Communities communities_of(const KnowledgeGraph& graph, const DealFilter& filter) {
  const DealNetwork network = detail::deal_network(
      graph, [&](const Deal& deal) { return passes(deal, filter, deal_types()); },
      [](const Entity& entity) { return is_party(entity.type) || entity.type == EntityType::person; });
  const std::vector<detail::WeightedEdge> edges = edges_of(network);
  const Division division = connected_parts(network, detail::louvain(network.ids.size(), edges));
  Communities found;
  for (const auto& [number, inside] : insides_of(network, division)) found.communities.push_back(community_of(inside));
  std::sort(found.communities.begin(), found.communities.end(), is_before);
  found.modularity = std::round(detail::modularity(division, edges) * 1e9) / 1e9;
  return found;
}

}  // namespace dealgraph
