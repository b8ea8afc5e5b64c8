#include "export/detail/explorer_data.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <unordered_map>

#include "graph/party_pairs.hpp"

namespace dealgraph::detail {
namespace {

using Json = nlohmann::ordered_json;
using Places = std::unordered_map<std::string_view, std::size_t>;

/// Where entities and articles stand in their lists.
struct Index {
  Places entities;
  Places articles;
};

template <typename Items>
Places places_of(const Items& items) {
  Places places;
  for (std::size_t i = 0; i < items.size(); ++i) places.emplace(items[i].id, i);
  return places;
}

void put(Json& object, const char* name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}
void put(Json& object, const char* name, Json list) {
  if (!list.empty()) object[name] = std::move(list);
}

Json article_json(const SourceArticle& article) {
  Json out = {{"id", article.id}};
  put(out, "title", article.title);
  put(out, "url", article.url);
  put(out, "publisher", article.publisher);
  put(out, "published", article.published);
  if (article.title.empty()) put(out, "document", article.document);
  return out;
}

Json names_json(const std::vector<DatedName>& names) {
  Json list = Json::array();
  for (const DatedName& name : names) list.push_back({name.name, name.since, name.until});
  return list;
}

Json owners_json(const std::vector<DatedOwner>& owners) {
  Json list = Json::array();
  for (const DatedOwner& owner : owners) list.push_back({owner.entity, owner.name, owner.since, owner.until});
  return list;
}

Json entity_json(const Entity& entity) {
  Json out = {{"id", entity.id}, {"type", to_string(entity.type)}, {"name", entity.name}};
  put(out, "aliases", names_json(entity.aliases));
  put(out, "owners", owners_json(entity.owners));
  put(out, "tickers", Json(entity.tickers));
  put(out, "kind", entity.kind);
  put(out, "vendor", entity.vendor);
  put(out, "memory", entity.memory);
  put(out, "country", entity.country);
  put(out, "wikidata", entity.wikidata);
  out["mentions"] = entity.mentions;
  out["articles"] = entity.articles;
  return out;
}

/// [role, place of the entity], [role, "described words"]; a third member 1 where only the dictionary says so.
Json parties_json(const std::vector<Party>& parties, const Index& index) {
  Json list = Json::array();
  for (const Party& party : parties) {
    Json row = {to_string(party.role)};
    if (party.entity.empty())
      row.push_back(party.text);
    else
      row.push_back(index.entities.at(party.entity));
    if (party.inferred) row.push_back(1);
    list.push_back(std::move(row));
  }
  return list;
}

/// Status and parties only where they are not the deal's: that is a third of a large page.
Json evidence_json(const Evidence& evidence, const Deal& deal, const Index& index) {
  Json out = {{"article", index.articles.at(evidence.article)}, {"quote", evidence.quote}};
  put(out, "before", evidence.before);
  put(out, "after", evidence.after);
  put(out, "date", evidence.date);
  if (evidence.status != deal.status) out["status"] = to_string(evidence.status);
  out["confidence"] = evidence.confidence;
  put(out, "rule", evidence.rule);
  if (evidence.arguments != deal.parties) put(out, "parties", parties_json(evidence.arguments, index));
  return out;
}

Json plain(const std::string& text) {
  return text;
}
Json plain(double number) {
  return number;
}
Json plain(const Money& money) {
  return {money.amount, money.currency};
}
Json plain(const Quantity& quantity) {
  return {quantity.amount, quantity.unit};
}

/// The stated values, the best supported first, each with the evidences that state it.
template <typename Value>
Json values_json(const std::vector<Sourced<Value>>& values) {
  Json list = Json::array();
  for (const Sourced<Value>& sourced : values) list.push_back({plain(sourced.value), sourced.evidences});
  return list;
}

Json history_json(const std::vector<StatusChange>& history) {
  Json list = Json::array();
  for (const StatusChange& change : history) list.push_back({to_string(change.status), change.date, change.evidence});
  return list;
}

Json pairs_json(const Deal& deal, const Index& index) {
  Json list = Json::array();
  for (const PartyPair& pair : party_pairs(deal)) {
    list.push_back(
        {index.entities.at(pair.from), index.entities.at(pair.to), to_string(pair.from_role), to_string(pair.to_role)});
  }
  return list;
}

void put_terms(Json& out, const Deal& deal) {
  put(out, "values", values_json(deal.values));
  put(out, "quantities", values_json(deal.quantities));
  put(out, "stakes", values_json(deal.stakes));
  put(out, "dates", values_json(deal.dates));
  put(out, "rounds", values_json(deal.rounds));
  put(out, "titles", values_json(deal.titles));
  put(out, "changes", values_json(deal.changes));
  put(out, "tickers", values_json(deal.tickers));
}

Json deal_json(const Deal& deal, const Index& index) {
  Json out = {{"id", deal.id}, {"type", to_string(deal.type)}, {"status", to_string(deal.status)}};
  put(out, "since", deal.since);
  put(out, "until", deal.until);
  out["confidence"] = deal.confidence;
  out["sources"] = deal.sources;
  out["origin"] = to_string(deal.origin);
  put(out, "parties", parties_json(deal.parties, index));
  put(out, "pairs", pairs_json(deal, index));
  if (deal.history.size() > 1) put(out, "history", history_json(deal.history));
  put_terms(out, deal);
  Json evidences = Json::array();
  for (const Evidence& evidence : deal.evidences) evidences.push_back(evidence_json(evidence, deal, index));
  put(out, "evidences", std::move(evidences));
  return out;
}

/// `<` stands in JSON only inside strings, where it can be spelt with an escape: "</script>" and "<!--" cannot occur.
void write_without_markup(const Json& value, std::ostream& out) {
  for (const char c : value.dump(-1, ' ', false, Json::error_handler_t::replace)) {
    if (c == '<')
      out << "\\u003c";
    else
      out.put(c);
  }
}

/// Writes rows one by one, so that a large graph needs no second copy in memory.
class List {
 public:
  explicit List(std::ostream& out) : out_(out) {}
  void add(const Json& row) {
    out_ << (first_ ? "\n" : ",\n");
    first_ = false;
    write_without_markup(row, out_);
  }

 private:
  std::ostream& out_;
  bool first_ = true;
};

template <typename Items, typename ToJson>
void write_rows(List list, const Items& items, ToJson to_json) {
  for (const auto& item : items) list.add(to_json(item));
}

}  // namespace

void write_explorer_data(const KnowledgeGraph& graph, std::ostream& out) {
  const Index index{places_of(graph.entities), places_of(graph.articles)};
  out << "{\"articles\":[";
  write_rows(List(out), graph.articles, article_json);
  out << "],\n\"entities\":[";
  write_rows(List(out), graph.entities, entity_json);
  out << "],\n\"deals\":[";
  List deals(out);
  for (const auto* list : {&graph.deals, &graph.facts}) {
    for (const Deal& deal : *list) deals.add(deal_json(deal, index));
  }
  out << "]}";
}

}  // namespace dealgraph::detail
