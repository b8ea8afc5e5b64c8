#include "graph/view.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "graph/confidence.hpp"
#include "graph/detail/view_properties.hpp"
#include "graph/party_pairs.hpp"

namespace dealgraph {
namespace {

constexpr std::array<std::string_view, 3> kViewNames = {"entities", "deals", "full"};

std::string edge_id(const std::vector<std::string_view>& parts) {
  std::string key;
  for (const std::string_view part : parts) {
    key += part;
    key += '\0';
  }
  return "edge:" + hash_hex(key);
}

double weight_of(std::size_t count) {
  return static_cast<double>(std::max<std::size_t>(count, 1));
}

// --- nodes ---

ViewNode entity_node(const Entity& entity) {
  return {entity.id, entity.name, std::string(to_string(entity.type)), detail::entity_properties(entity)};
}

/// "Acme, Beta" for the parties in a role; empty if there are none.
std::string names_in(const KnowledgeGraph& graph, const Deal& deal, Role role) {
  std::string names;
  for (const Party& party : deal.parties) {
    if (party.role != role) continue;
    if (!names.empty()) names += ", ";
    names += name_of(graph, party);
  }
  return names;
}

/// "acquisition: Acme → Beta".
std::string deal_label(const KnowledgeGraph& graph, const Deal& deal) {
  std::string label(to_string(deal.type));
  std::string_view sign = ": ";
  for (const Role role : roles_of(deal.type)) {
    const std::string names = names_in(graph, deal, role);
    if (names.empty()) continue;
    label.append(sign).append(names);
    sign = " → ";
  }
  return label;
}

ViewNode deal_node(const KnowledgeGraph& graph, const Deal& deal) {
  return {deal.id, deal_label(graph, deal), "deal", detail::deal_properties(deal)};
}

ViewNode article_node(const SourceArticle& article) {
  const std::string& label = article.title.empty() ? article.document : article.title;
  return {article.id, label.empty() ? article.id : label, "article", detail::article_properties(article)};
}

// --- edges ---

ViewEdge pair_edge(const Deal& deal, const PartyPair& pair) {
  const Support support = support_of_pair(deal, pair.from, pair.to);
  std::string id = edge_id({deal.id, pair.from, to_string(pair.from_role), pair.to, to_string(pair.to_role)});
  return {std::move(id),
          pair.from,
          pair.to,
          std::string(to_string(deal.type)),
          weight_of(support.sources),
          detail::pair_properties(deal, pair, support.confidence, support.sources)};
}

void add_pairs(GraphView& view, const std::vector<Deal>& deals) {
  for (const Deal& deal : deals) {
    for (const PartyPair& pair : party_pairs(deal)) view.edges.push_back(pair_edge(deal, pair));
  }
}

void add_roles(GraphView& view, const Deal& deal) {
  for (const Party& party : deal.parties) {
    if (party.entity.empty()) continue;
    const std::string role(to_string(party.role));
    view.edges.push_back({edge_id({deal.id, role, party.entity}), deal.id, party.entity, role, weight_of(deal.sources),
                          detail::role_properties(deal)});
  }
}

void add_evidences(GraphView& view, const Deal& deal) {
  for (const Evidence& evidence : deal.evidences)
    view.edges.push_back(
        {edge_id({evidence.id, deal.id}), evidence.article, deal.id, "states", 1, detail::evidence_properties(deal, evidence)});
}

void add_mentions(GraphView& view, const SourceArticle& article) {
  for (const EntityCount& mentioned : article.mentions)
    view.edges.push_back(
        {edge_id({article.id, mentioned.entity}), article.id, mentioned.entity, "mentions", weight_of(mentioned.count), {}});
}

// --- views ---

void add_deals(GraphView& view, const KnowledgeGraph& graph) {
  for (const Deal& deal : graph.deals) {
    view.nodes.push_back(deal_node(graph, deal));
    add_roles(view, deal);
  }
}

void add_articles(GraphView& view, const KnowledgeGraph& graph) {
  for (const SourceArticle& article : graph.articles) {
    view.nodes.push_back(article_node(article));
    add_mentions(view, article);
  }
  for (const Deal& deal : graph.deals) add_evidences(view, deal);
}

template <typename Element>
void sort_by_id(std::vector<Element>& elements) {
  std::sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) { return a.id < b.id; });
}

}  // namespace

std::string_view to_string(View view) {
  return kViewNames.at(static_cast<std::size_t>(view));
}

std::optional<View> view_from(std::string_view word) {
  const auto found = std::find(kViewNames.begin(), kViewNames.end(), word);
  if (found == kViewNames.end()) return std::nullopt;
  return static_cast<View>(found - kViewNames.begin());
}

GraphView view_of(const KnowledgeGraph& graph, View view) {
  GraphView rows;
  for (const Entity& entity : graph.entities) rows.nodes.push_back(entity_node(entity));
  add_pairs(rows, graph.facts);
  if (view == View::entities)
    add_pairs(rows, graph.deals);
  else
    add_deals(rows, graph);
  if (view == View::full) add_articles(rows, graph);
  sort_by_id(rows.nodes);
  sort_by_id(rows.edges);
  return rows;
}

const PropertyValue* property(const std::vector<Property>& properties, std::string_view name) {
  const auto found =
      std::find_if(properties.begin(), properties.end(), [&](const Property& each) { return each.name == name; });
  return found == properties.end() ? nullptr : &found->value;
}

}  // namespace dealgraph
