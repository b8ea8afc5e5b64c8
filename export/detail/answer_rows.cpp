#include "export/detail/answer_rows.hpp"

#include <cmath>

#include "core/utf8.hpp"
#include "graph/party_marks.hpp"

namespace dealgraph::detail {
namespace {

using Json = nlohmann::ordered_json;

/// Whole numbers without ".0".
Json number(double value) {
  constexpr double kLargestExact = 9007199254740992.0;
  if (std::floor(value) == value && std::abs(value) <= kLargestExact) return static_cast<std::int64_t>(value);
  return value;
}

Json text(const std::string& value) {
  return value.empty() ? Json(nullptr) : Json(value);
}

/// What a JSON writer makes of rows of one graph.
class Rows {
 public:
  explicit Rows(const KnowledgeGraph& graph) : graph_(&graph) {}

  Json operator()(const std::vector<Partner>& partners) const { return list(partners, &Rows::partner); }
  Json operator()(const std::vector<DealRow>& deals) const { return list(deals, &Rows::deal); }
  Json operator()(const std::vector<Chain>& chains) const { return list(chains, &Rows::chain); }
  Json operator()(const std::vector<EntityCard>& cards) const { return list(cards, &Rows::card); }
  Json operator()(const std::vector<Ranked>& ranked) const { return list(ranked, &Rows::ranked); }
  Json operator()(const Communities& found) const {
    Json rows = list(found.communities, &Rows::community);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i]["community"] = i + 1;
    return rows;
  }

 private:
  template <typename Item>
  Json list(const std::vector<Item>& items, Json (Rows::*row)(const Item&) const) const {
    Json rows = Json::array();
    for (const Item& item : items) rows.push_back((this->*row)(item));
    return rows;
  }

  [[nodiscard]] Json named(const std::string& entity) const { return {{"entity", entity}, {"name", name_of(*graph_, entity)}}; }

  [[nodiscard]] Json party(const Party& party) const {
    return party.entity.empty() ? Json{{"text", party.text}} : named(party.entity);
  }

  [[nodiscard]] Json partner(const Partner& partner) const {
    Json row = named(partner.entity);
    row["deals"] = partner.deals.size();
    row["types"] = Json::array();
    for (const RelationType type : partner.types) row["types"].push_back(to_string(type));
    row["since"] = text(partner.since);
    row["until"] = text(partner.until);
    row["latest"] = nullptr;
    if (partner.latest != nullptr) row["latest"] = latest(*partner.latest_deal, *partner.latest);
    return row;
  }

  /// Where the quote names the parties, in code points of it.
  [[nodiscard]] Json marks(const Evidence& evidence) const {
    const CodePointIndex index(evidence.quote);
    Json marks = Json::array();
    for (const PartyMark& mark : party_marks(*graph_, evidence))
      marks.push_back({{"start", index.at(mark.span.begin)}, {"end", index.at(mark.span.end)}, {"role", to_string(mark.role)}});
    return marks;
  }

  [[nodiscard]] Json latest(const Deal& deal, const Evidence& evidence) const {
    return {{"deal", deal.id},
            {"quote", evidence.quote},
            {"url", text(evidence.url)},
            {"published", text(evidence.published)},
            {"publisher", text(evidence.publisher)},
            {"article", evidence.article},
            {"marks", marks(evidence)}};
  }

  [[nodiscard]] Json evidence(const Evidence& evidence) const {
    return {{"article", evidence.article},
            {"url", text(evidence.url)},
            {"publisher", text(evidence.publisher)},
            {"published", text(evidence.published)},
            {"quote", evidence.quote},
            {"start", evidence.start},
            {"end", evidence.end},
            {"document", evidence.document},
            {"rule", evidence.rule},
            {"confidence", number(evidence.confidence)},
            {"marks", marks(evidence)}};
  }

  [[nodiscard]] Json roles(const Deal& deal) const {
    Json roles = Json::object();
    for (const Party& each : deal.parties) roles[std::string(to_string(each.role))].push_back(party(each));
    return roles;
  }

  static Json money(const Money& money) { return {{"amount", number(money.amount)}, {"currency", money.currency}}; }
  static Json quantity(const Quantity& quantity) { return {{"amount", number(quantity.amount)}, {"unit", quantity.unit}}; }

  template <typename Value, typename Write>
  static Json best(const std::vector<Sourced<Value>>& values, Write write) {
    return values.empty() ? Json(nullptr) : Json(write(values.front().value));
  }

  /// Conflicting values side by side, each with the articles that state it.
  template <typename Value, typename Write>
  static void put_conflict(Json& row, const char* key, const Deal& deal, const std::vector<Sourced<Value>>& values,
                           Write write) {
    if (values.size() < 2) return;
    row[key] = Json::array();
    for (const Sourced<Value>& each : values) {
      Json item = {{"value", write(each.value)}, {"articles", Json::array()}};
      for (const std::size_t at : each.evidences) item["articles"].push_back(deal.evidences.at(at).article);
      row[key].push_back(std::move(item));
    }
  }

  /// What only some deals have comes after the keys that all have.
  static void put_details(Json& row, const Deal& deal) {
    const auto same = [](const std::string& value) { return value; };
    put_conflict(row, "values", deal, deal.values, money);
    put_conflict(row, "quantities", deal, deal.quantities, quantity);
    put_conflict(row, "stakes", deal, deal.stakes, number);
    if (!deal.rounds.empty()) row["round"] = best(deal.rounds, same);
    if (!deal.titles.empty()) row["title"] = best(deal.titles, same);
    if (!deal.changes.empty()) row["change"] = best(deal.changes, same);
    if (!deal.tickers.empty()) row["ticker"] = best(deal.tickers, same);
  }

  [[nodiscard]] Json deal(const DealRow& asked) const {
    const Deal& deal = *asked.deal;
    Json row = {{"id", deal.id}, {"type", to_string(deal.type)}, {"roles", roles(deal)}};
    row["value"] = best(deal.values, money);
    row["quantity"] = best(deal.quantities, quantity);
    row["stake"] = best(deal.stakes, number);
    row["date"] = deal.dates.empty() ? text(deal.since) : Json(deal.dates.front().value);
    row["status"] = to_string(deal.status);
    row["history"] = Json::array();
    for (const StatusChange& change : deal.history)
      row["history"].push_back({{"status", to_string(change.status)},
                                {"date", text(change.date)},
                                {"article", deal.evidences.at(change.evidence).article}});
    row["confidence"] = number(std::round(deal.confidence * 1e6) / 1e6);
    row["evidence"] = list(deal.evidences, &Rows::evidence);
    row["since"] = text(deal.since);
    row["until"] = text(deal.until);
    row["sources"] = deal.sources;
    row["origin"] = to_string(deal.origin);
    if (!asked.answers.empty()) row["answers"] = list(asked.answers, &Rows::party);
    put_details(row, deal);
    return row;
  }

  [[nodiscard]] Json chain(const Chain& chain) const {
    Json row = {{"nodes", Json::array()}, {"steps", Json::array()}};
    for (const std::string& node : chain.nodes) row["nodes"].push_back(named(node));
    for (const ChainStep& step : chain.steps) {
      Json each = {{"deal", step.deal->id}, {"type", to_string(step.deal->type)}};
      if (step.evidence == nullptr)
        each["quote"] = nullptr;
      else
        each.update(latest(*step.deal, *step.evidence));
      row["steps"].push_back(std::move(each));
    }
    return row;
  }

  [[nodiscard]] Json related(const Related& related) const {
    Json row = named(related.entity);
    if (!related.since.empty()) row["since"] = related.since;
    if (!related.until.empty()) row["until"] = related.until;
    if (!related.deal.empty()) row["deal"] = related.deal;
    return row;
  }

  /// The names alone under "aliases"; when they were valid, where that is known, under "dated_aliases".
  static void put_aliases(Json& row, const Entity& entity) {
    Json names = Json::array(), dated = Json::array();
    for (const DatedName& alias : entity.aliases) {
      if (names.empty() || names.back() != alias.name) names.push_back(alias.name);
      if (!alias.since.empty() || !alias.until.empty())
        dated.push_back({{"name", alias.name}, {"since", text(alias.since)}, {"until", text(alias.until)}});
    }
    row["aliases"] = std::move(names);
    if (!dated.empty()) row["dated_aliases"] = std::move(dated);
  }

  static void put_details(Json& row, const Entity& entity) {
    for (const auto& [key, value] :
         {std::pair("kind", &entity.kind), std::pair("vendor", &entity.vendor), std::pair("memory", &entity.memory),
          std::pair("country", &entity.country), std::pair("wikidata", &entity.wikidata)})
      if (!value->empty()) row[key] = *value;
    if (!entity.tickers.empty()) row["tickers"] = entity.tickers;
    row["mentions"] = entity.mentions;
    row["articles"] = entity.articles;
  }

  [[nodiscard]] Json card(const EntityCard& card) const {
    const Entity& entity = *card.entity;
    Json row = {{"entity", entity.id}, {"name", entity.name}, {"type", to_string(entity.type)}};
    put_aliases(row, entity);
    const bool owned = !card.owners.empty() && card.owners.front().until.empty();
    row["owner"] = owned ? related(card.owners.front()) : Json(nullptr);
    row["owns"] = list(card.owns, &Rows::related);
    row["makes"] = list(card.makes, &Rows::related);
    row["uses"] = list(card.uses, &Rows::related);
    row["partners"] = list(card.partners, &Rows::partner);
    row["used_by"] = list(card.used_by, &Rows::related);
    if (card.owners.size() > 1) row["owners"] = list(card.owners, &Rows::related);
    row["deals"] = card.deals;
    put_details(row, entity);
    return row;
  }

  [[nodiscard]] Json ranked(const Ranked& ranked) const {
    Json row = named(ranked.entity);
    row["value"] = number(ranked.value);
    return row;
  }

  [[nodiscard]] Json community(const Community& community) const {
    Json row = {{"community", 0}, {"size", community.members.size()}, {"deals", community.deals}, {"entities", Json::array()}};
    for (const Member& member : community.members) {
      row["entities"].push_back(named(member.entity));
      row["entities"].back()["deals"] = member.deals;
    }
    return row;
  }

  const KnowledgeGraph* graph_;
};

}  // namespace

Json answer_rows(const KnowledgeGraph& graph, const Answer& answer) {
  return std::visit(Rows(graph), answer.rows);
}

std::vector<std::string> answer_columns(QueryKind kind) {
  switch (kind) {
    case QueryKind::partners:
      return {"entity",
              "name",
              "deals",
              "types",
              "since",
              "until",
              "latest.deal",
              "latest.quote",
              "latest.url",
              "latest.published",
              "latest.publisher",
              "latest.article"};
    case QueryKind::path:
      return {"nodes.entity", "nodes.name",      "steps.deal",      "steps.type",   "steps.quote",
              "steps.url",    "steps.published", "steps.publisher", "steps.article"};
    case QueryKind::entity:
      return {"entity",         "name",         "type",       "aliases",     "owner.entity", "owner.name",      "owns.entity",
              "owns.name",      "makes.entity", "makes.name", "uses.entity", "uses.name",    "partners.entity", "partners.name",
              "used_by.entity", "used_by.name", "deals",      "kind",        "vendor",       "memory",          "country",
              "wikidata",       "tickers",      "mentions",   "articles"};
    case QueryKind::top:
      return {"entity", "name", "value"};
    case QueryKind::communities:
      return {"community", "size", "deals", "entities.entity", "entities.name", "entities.deals"};
    default:
      return {"id",
              "type",
              "roles.*",
              "value.amount",
              "value.currency",
              "quantity.amount",
              "quantity.unit",
              "stake",
              "date",
              "status",
              "history.status",
              "history.date",
              "history.article",
              "confidence",
              "evidence.article",
              "evidence.url",
              "evidence.publisher",
              "evidence.published",
              "evidence.quote",
              "evidence.start",
              "evidence.end",
              "since",
              "until",
              "sources",
              "origin",
              "answers.entity",
              "answers.name",
              "answers.text"};
  }
}

}  // namespace dealgraph::detail
