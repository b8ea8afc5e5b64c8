#include "graph/chains.hpp"

#include <algorithm>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <set>

#include "graph/detail/deal_network.hpp"
#include "graph/query.hpp"

namespace dealgraph {
namespace {

using detail::DealNetwork;
using detail::Edge;
using detail::Node;
using detail::SimpleGraph;

// One more step always costs more than any lack of sources along the way.
constexpr std::int64_t kStepCost = 1'000'000;
constexpr std::int64_t kMostSources = 1'000;

using Walk = std::vector<Node>;

struct CostedWalk {
  std::int64_t cost = 0;
  Walk nodes;
  friend auto operator<=>(const CostedWalk&, const CostedWalk&) = default;
};

/// What Yen's algorithm takes out of the graph before it looks for the rest of a walk.
struct Closed {
  std::set<Node> nodes;
  std::set<std::size_t> bonds;
};

/// Nodes are closed by their edges: Boost sizes its maps by the nodes that a filter leaves, and then counts beyond them.
struct IsOpen {
  const SimpleGraph* edges = nullptr;
  const Closed* closed = nullptr;
  bool operator()(const Edge& edge) const {
    return !closed->bonds.contains((*edges)[edge].index) && !closed->nodes.contains(boost::source(edge, *edges)) &&
           !closed->nodes.contains(boost::target(edge, *edges));
  }
};

std::int64_t cost_of(const std::vector<const Deal*>& deals) {
  std::int64_t sources = 0;
  for (const Deal* deal : deals) sources += static_cast<std::int64_t>(deal->sources);
  return kStepCost - std::min(sources, kMostSources);
}

void set_costs(DealNetwork& network) {
  const auto [begin, end] = boost::edges(network.edges);
  for (auto edge = begin; edge != end; ++edge) {
    detail::Bond& bond = network.edges[*edge];
    bond.weight = cost_of(network.deals[bond.index]);
  }
}

/// The cheapest walk that keeps off what is closed; without nodes if there is none.
CostedWalk cheapest(const SimpleGraph& edges, Node from, Node to, const Closed& closed) {
  const boost::filtered_graph<SimpleGraph, IsOpen> open(edges, IsOpen{&edges, &closed});
  std::vector<Node> before(boost::num_vertices(edges));
  std::vector<std::int64_t> costs(before.size());
  boost::dijkstra_shortest_paths(
      open, from,
      boost::predecessor_map(before.data()).distance_map(costs.data()).weight_map(boost::get(&detail::Bond::weight, open)));
  if (before[to] == to) return {};
  CostedWalk walk{costs[to], {to}};
  for (Node at = to; at != from; at = before[at]) walk.nodes.push_back(before[at]);
  std::reverse(walk.nodes.begin(), walk.nodes.end());
  return walk;
}

const detail::Bond& bond_between(const SimpleGraph& edges, Node a, Node b) {
  return edges[boost::edge(a, b, edges).first];
}

/// Walks that begin as `found` does up to its `spur` node and then go another way than all that are known.
CostedWalk detour(const SimpleGraph& edges, const Walk& found, std::size_t spur, const std::vector<CostedWalk>& known) {
  Closed closed;
  closed.nodes.insert(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(spur));
  for (const CostedWalk& walk : known) {
    if (walk.nodes.size() > spur + 1 &&
        std::equal(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(spur) + 1, walk.nodes.begin()))
      closed.bonds.insert(bond_between(edges, walk.nodes[spur], walk.nodes[spur + 1]).index);
  }
  CostedWalk rest = cheapest(edges, found[spur], found.back(), closed);
  if (rest.nodes.empty()) return rest;
  CostedWalk whole{rest.cost, Walk(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(spur))};
  for (std::size_t i = 0; i < spur; ++i) whole.cost += bond_between(edges, found[i], found[i + 1]).weight;
  whole.nodes.insert(whole.nodes.end(), rest.nodes.begin(), rest.nodes.end());
  return whole;
}

/// Yen's algorithm.
std::vector<CostedWalk> cheapest_walks(const SimpleGraph& edges, Node from, Node to, std::size_t limit) {
  std::vector<CostedWalk> known;
  std::set<CostedWalk> candidates;
  if (CostedWalk first = cheapest(edges, from, to, {}); !first.nodes.empty()) candidates.insert(std::move(first));
  while (known.size() < limit && !candidates.empty()) {
    known.push_back(*candidates.begin());
    candidates.erase(candidates.begin());
    const Walk found = known.back().nodes;
    for (std::size_t spur = 0; spur + 1 < found.size(); ++spur) {
      CostedWalk other = detour(edges, found, spur, known);
      if (!other.nodes.empty()) candidates.insert(std::move(other));
    }
  }
  return known;
}

/// The deal with the most sources, of those the latest, of those the first.
const Deal* best_told(const std::vector<const Deal*>& deals) {
  return *std::max_element(deals.begin(), deals.end(), [](const Deal* a, const Deal* b) {
    return std::tie(a->sources, a->until) < std::tie(b->sources, b->until);
  });
}

Chain chain_of(const DealNetwork& network, const Walk& walk) {
  Chain chain;
  for (const Node node : walk) chain.nodes.push_back(network.ids[node]);
  for (std::size_t i = 0; i + 1 < walk.size(); ++i) {
    const Deal* deal = best_told(network.deals[bond_between(network.edges, walk[i], walk[i + 1]).index]);
    chain.steps.push_back({deal, best_evidence_between(*deal, chain.nodes[i], chain.nodes[i + 1])});
  }
  return chain;
}

}  // namespace

std::vector<Chain> chains_between(const KnowledgeGraph& graph, const std::string& from, const std::string& to,
                                  const DealFilter& filter, std::size_t limit) {
  const auto between = [&](const Entity& entity) {
    return is_party(entity.type) || entity.type == EntityType::person || entity.id == from || entity.id == to;
  };
  DealNetwork network = detail::deal_network(
      graph, [&](const Deal& deal) { return passes(deal, filter, deal_types()); }, between);
  const auto start = network.node(from);
  const auto goal = network.node(to);
  if (!start || !goal || start == goal) return {};
  set_costs(network);
  std::vector<Chain> chains;
  for (const CostedWalk& walk : cheapest_walks(network.edges, *start, *goal, limit))
    chains.push_back(chain_of(network, walk.nodes));
  return chains;
}

}  // namespace dealgraph
