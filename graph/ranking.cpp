#include "graph/ranking.hpp"

#include <algorithm>
#include <array>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/page_rank.hpp>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "graph/detail/deal_network.hpp"

namespace dealgraph {
namespace {

using Values = std::map<std::string, double>;

constexpr std::array<std::string_view, 3> kKinds = {"companies", "partners", "hardware"};
constexpr std::array<std::string_view, 4> kMeasures = {"deals", "value", "pagerank", "betweenness"};

template <typename Enum, std::size_t size>
std::optional<Enum> enum_from(const std::array<std::string_view, size>& words, std::string_view word) {
  const auto at = std::find(words.begin(), words.end(), word);
  return at == words.end() ? std::nullopt : std::optional(static_cast<Enum>(at - words.begin()));
}

std::vector<RelationType> usual_types(RankedKind kind) {
  const auto types = kind == RankedKind::partners ? partner_types() : deal_types();
  std::vector<RelationType> usual(types.begin(), types.end());
  if (kind == RankedKind::hardware) usual.push_back(RelationType::uses);
  return usual;
}

bool is_listed(RankedKind kind, EntityType type) {
  if (kind == RankedKind::hardware) return type == EntityType::hardware;
  return kind == RankedKind::partners ? is_party(type) : type == EntityType::company;
}

/// What `worth` gives for each deal, summed up at each of its named parties.
template <typename Worth>
Values summed(const KnowledgeGraph& graph, const detail::WantedDeal& wanted, Worth worth) {
  Values values;
  for (const auto* list : {&graph.deals, &graph.facts}) {
    for (const Deal& deal : *list) {
      if (!wanted(deal)) continue;
      std::set<std::string> parties;
      for (const Party& party : deal.parties) parties.insert(party.entity);
      for (const std::string& party : parties) values[party] += worth(deal);
    }
  }
  return values;
}

double money_in(const Deal& deal, const std::string& currency) {
  const auto stated = std::find_if(deal.values.begin(), deal.values.end(),
                                   [&](const Sourced<Money>& money) { return money.value.currency == currency; });
  return stated == deal.values.end() ? 0 : stated->value.amount;
}

/// Nine places: enough to rank by, too few to show how a compiler rounds.
double rounded(double share) {
  return std::round(share * 1e9) / 1e9;
}

Values by_node(const detail::DealNetwork& network, const std::vector<double>& values) {
  Values named;
  for (std::size_t node = 0; node < values.size(); ++node) named[network.ids[node]] = rounded(values[node]);
  return named;
}

/// page_rank() counts edges, so each deal of a bond is an edge of its own.
detail::SimpleGraph one_edge_a_deal(const detail::DealNetwork& network) {
  detail::SimpleGraph multiplied(boost::num_vertices(network.edges));
  const auto [begin, end] = boost::edges(network.edges);
  for (auto edge = begin; edge != end; ++edge) {
    for (std::int64_t i = 0; i < network.edges[*edge].weight; ++i)
      boost::add_edge(boost::source(*edge, network.edges), boost::target(*edge, network.edges), multiplied);
  }
  return multiplied;
}

Values pageranks(const detail::DealNetwork& network) {
  constexpr std::size_t kRounds = 100;  // 0.85^100 < 1e-7 of the start is left
  constexpr double kDamping = 0.85;
  const detail::SimpleGraph graph = one_edge_a_deal(network);
  std::vector<double> ranks(network.ids.size());
  const auto ids = boost::get(boost::vertex_index, graph);
  boost::graph::page_rank(graph, boost::make_iterator_property_map(ranks.begin(), ids), boost::graph::n_iterations(kRounds),
                          kDamping);
  const double all = std::accumulate(ranks.begin(), ranks.end(), 0.0);
  for (double& rank : ranks) rank /= all;
  return by_node(network, ranks);
}

Values betweenness(const detail::DealNetwork& network) {
  std::vector<double> values(network.ids.size());
  const auto map = boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, network.edges));
  boost::brandes_betweenness_centrality(network.edges, map);
  if (values.size() > 2) boost::relative_betweenness_centrality(network.edges, map);
  return by_node(network, values);
}

/// People are parties too; products and hardware only where hardware is asked for.
detail::WantedEntity network_entities(RankedKind kind) {
  return [kind](const Entity& entity) {
    return is_party(entity.type) || entity.type == EntityType::person ||
           (kind == RankedKind::hardware && entity.type == EntityType::hardware);
  };
}

Values measured(const KnowledgeGraph& graph, RankedKind kind, Measure measure, const detail::WantedDeal& wanted,
                const std::string& currency) {
  switch (measure) {
    case Measure::deals:
      return summed(graph, wanted, [](const Deal&) { return 1.0; });
    case Measure::value:
      return summed(graph, wanted, [&](const Deal& deal) { return money_in(deal, currency); });
    case Measure::pagerank:
      return pageranks(detail::deal_network(graph, wanted, network_entities(kind)));
    default:
      return betweenness(detail::deal_network(graph, wanted, network_entities(kind)));
  }
}

}  // namespace

std::string_view to_string(RankedKind kind) {
  return kKinds.at(static_cast<std::size_t>(kind));
}

std::optional<RankedKind> ranked_kind_from(std::string_view word) {
  return enum_from<RankedKind>(kKinds, word);
}

std::string_view to_string(Measure measure) {
  return kMeasures.at(static_cast<std::size_t>(measure));
}

std::optional<Measure> measure_from(std::string_view word) {
  return enum_from<Measure>(kMeasures, word);
}

std::vector<Ranked> ranking(const KnowledgeGraph& graph, RankedKind kind, Measure measure, const DealFilter& filter,
                            const std::string& currency) {
  const std::vector<RelationType> usual = usual_types(kind);
  const auto wanted = [&](const Deal& deal) { return passes(deal, filter, usual); };
  std::vector<Ranked> ranked;
  for (const auto& [id, value] : measured(graph, kind, measure, wanted, currency)) {
    const Entity* entity = find_entity(graph, id);
    if (value > 0 && entity != nullptr && is_listed(kind, entity->type)) ranked.push_back({id, value});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.value > b.value; });
  return ranked;
}

}  // namespace dealgraph
