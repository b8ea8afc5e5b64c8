#include "graph/view.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "graph/confidence.hpp"
#include "graph/deal_label.hpp"
#include "graph/detail/activity.hpp"
#include "graph/detail/property_row.hpp"
#include "graph/detail/view_properties.hpp"
#include "graph/party_pairs.hpp"

namespace dealgraph {
namespace {

constexpr std::array<std::string_view, 3> kViewNames = {"entities", "deals", "full"};

/// A dictionary's fact ends when it says so, a deal when it fails; what articles tell of facts has no end but "leaves".
Lifetime lifetime_of(const Deal& deal) {
  if (!deal.changes.empty() && deal.changes.front().value == "leaves") return {{}, deal.since};
  const bool is_closed = is_deal(deal.type) ? deal.status == Status::failed : deal.origin != Origin::text;
  return {deal.since, is_closed ? std::string_view(deal.until) : std::string_view()};
}

// --- nodes ---

using TakeNode = std::function<void(const ViewNode&)>;

/// Makes the rows of nodes, in storage that serves one after the other.
class NodeRows {
 public:
  NodeRows(const KnowledgeGraph& graph, const TakeNode& take)
      : graph_(graph), take_(take), activities_(detail::activities_of(graph)) {}

  void entity(const Entity& entity) {
    const auto found = activities_.find(entity.id);
    const detail::Activity activity = found == activities_.end() ? detail::Activity() : found->second;
    row_.clear();
    detail::add_entity_properties(row_, entity, activity.deals);
    take_({entity.id, entity.name, to_string(entity.type), activity.deals, {activity.since, {}}, row_.properties()});
  }

  void deal(const Deal& deal) {
    row_.clear();
    detail::add_deal_properties(row_, deal);
    const std::string label = deal_label(graph_, deal);
    take_({deal.id, label, "deal", 0, lifetime_of(deal), row_.properties()});
  }

  void article(const SourceArticle& article) {
    const std::string& label = article.title.empty() ? article.document : article.title;
    row_.clear();
    detail::add_article_properties(row_, article);
    take_({article.id, label.empty() ? article.id : label, "article", 0, {article.published, {}}, row_.properties()});
  }

 private:
  const KnowledgeGraph& graph_;
  const TakeNode& take_;
  detail::Activities activities_;
  detail::PropertyRow row_{node_properties()};
};

/// Calls `make` for the elements of `sorted` whose ids come before `end`, and takes them off.
template <typename Element, typename Make>
void make_before(std::span<const Element>& sorted, std::string_view end, const Make& make) {
  for (; !sorted.empty() && (end.empty() || sorted.front().id < end); sorted = sorted.subspan(1)) make(sorted.front());
}

// --- edges ---

/// Makes the rows of edges, in storage that serves one after the other.
class EdgeRows {
 public:
  explicit EdgeRows(const std::function<void(const ViewEdge&)>& take) : take_(take) {}

  void pairs(const Deal& deal) {
    for (const PartyPair& pair : party_pairs(deal)) {
      const Support support = support_of_pair(deal, pair.from, pair.to);
      row_.clear();
      detail::add_pair_properties(row_, deal, pair, support);
      name({deal.id, pair.from, to_string(pair.from_role), pair.to, to_string(pair.to_role)});
      give(pair.from, pair.to, to_string(deal.type), support.sources, lifetime_of(deal));
    }
  }

  void roles(const Deal& deal) {
    for (const Party& party : deal.parties) {
      if (party.entity.empty()) continue;
      row_.clear();
      detail::add_role_properties(row_, deal);
      name({deal.id, to_string(party.role), party.entity});
      give(deal.id, party.entity, to_string(party.role), deal.sources, lifetime_of(deal));
    }
  }

  void evidences(const Deal& deal) {
    for (const Evidence& evidence : deal.evidences) {
      row_.clear();
      detail::add_evidence_properties(row_, deal, evidence);
      name({evidence.id, deal.id});
      give(evidence.article, deal.id, "states", 1, {evidence.date, {}});
    }
  }

  void mentions(const SourceArticle& article) {
    row_.clear();
    for (const EntityCount& mentioned : article.mentions) {
      name({article.id, mentioned.entity});
      give(article.id, mentioned.entity, "mentions", mentioned.count, {article.published, {}});
    }
  }

 private:
  /// An id of what makes the edge what it is.
  void name(std::initializer_list<std::string_view> parts) {
    key_.clear();
    for (const std::string_view part : parts) key_.append(part).push_back('\0');
    id_.assign("edge:").append(hash_hex(key_));
  }

  void give(std::string_view source, std::string_view target, std::string_view label, std::size_t count, Lifetime lifetime) {
    const auto weight = static_cast<double>(std::max<std::size_t>(count, 1));
    take_({id_, source, target, label, weight, lifetime, row_.properties()});
  }

  const std::function<void(const ViewEdge&)>& take_;
  detail::PropertyRow row_{edge_properties()};
  std::string key_;
  std::string id_;
};

}  // namespace

std::string_view to_string(View view) {
  return kViewNames.at(static_cast<std::size_t>(view));
}

std::optional<View> view_from(std::string_view word) {
  const auto found = std::find(kViewNames.begin(), kViewNames.end(), word);
  if (found == kViewNames.end()) return std::nullopt;
  return static_cast<View>(found - kViewNames.begin());
}

/// Entities, deals and articles are each sorted by id; merged they stay so.
void for_each_node(const KnowledgeGraph& graph, View view, const TakeNode& take) {
  NodeRows rows(graph, take);
  std::span<const Deal> deals;
  std::span<const SourceArticle> articles;
  if (view != View::entities) deals = graph.deals;
  if (view == View::full) articles = graph.articles;
  const auto make_deal = [&](const Deal& deal) { rows.deal(deal); };
  const auto make_article = [&](const SourceArticle& article) {
    make_before(deals, article.id, make_deal);
    rows.article(article);
  };
  for (const Entity& entity : graph.entities) {
    make_before(articles, entity.id, make_article);
    make_before(deals, entity.id, make_deal);
    rows.entity(entity);
  }
  make_before(articles, {}, make_article);
  make_before(deals, {}, make_deal);
}

void for_each_edge(const KnowledgeGraph& graph, View view, const std::function<void(const ViewEdge&)>& take) {
  EdgeRows rows(take);
  for (const Deal& fact : graph.facts) rows.pairs(fact);
  for (const Deal& deal : graph.deals) {
    if (view == View::entities)
      rows.pairs(deal);
    else
      rows.roles(deal);
    if (view == View::full) rows.evidences(deal);
  }
  if (view != View::full) return;
  for (const SourceArticle& article : graph.articles) rows.mentions(article);
}

const PropertyValue* property(std::span<const Property> properties, std::string_view name) {
  const auto found =
      std::find_if(properties.begin(), properties.end(), [&](const Property& each) { return each.key->name == name; });
  return found == properties.end() ? nullptr : &found->value;
}

}  // namespace dealgraph
