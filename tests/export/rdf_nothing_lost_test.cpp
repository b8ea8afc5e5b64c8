/// The graph can be had back from its RDF: both are told as plain lines, one from the graph, one from the RDF nodes alone.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "export/iri.hpp"
#include "export/rdf_model.hpp"
#include "export/vocabulary.hpp"
#include "graph/assembler.hpp"
#include "graph/number_text.hpp"
#include "tests/export/rich_graph.hpp"

namespace dealgraph {
namespace {

using Lines = std::set<std::string>;

void tell(Lines& lines, std::initializer_list<std::string> words) {
  std::string line;
  for (const std::string& word : words) line += word + '\t';
  lines.insert(line);
}

/// A line for each value that is there.
void tell_if(Lines& lines, const std::string& id, const std::string& what, const std::string& value) {
  if (!value.empty()) tell(lines, {id, what, value});
}

// --- from the graph ---

void tell_parties(Lines& lines, const std::string& id, const std::vector<Party>& parties) {
  for (const Party& party : parties) {
    tell(lines, {id, std::string(to_string(party.role)), party.entity.empty() ? "described" : "named",
                 party.entity.empty() ? party.text : party.entity});
    if (party.inferred) tell(lines, {id, "inferred", party.entity});
  }
}

void tell_entity(Lines& lines, const Entity& entity) {
  tell(lines, {entity.id, "type", std::string(to_string(entity.type))});
  for (const DatedName& alias : entity.aliases) tell(lines, {entity.id, "alias", alias.name, alias.since, alias.until});
  for (const DatedOwner& owner : entity.owners)
    tell(lines, {entity.id, "owner", owner.entity, owner.name, owner.since, owner.until});
  for (const std::string& ticker : entity.tickers) tell(lines, {entity.id, "ticker", ticker});
  tell_if(lines, entity.id, "name", entity.name);
  tell_if(lines, entity.id, "kind", entity.kind);
  tell_if(lines, entity.id, "vendor", entity.vendor);
  tell_if(lines, entity.id, "memory", entity.memory);
  tell_if(lines, entity.id, "country", entity.country);
  tell_if(lines, entity.id, "wikidata", entity.wikidata);
  tell(lines, {entity.id, "counts", std::to_string(entity.mentions), std::to_string(entity.articles)});
}

void tell_attributes(Lines& lines, const Evidence& evidence) {
  const Attributes& attributes = evidence.attributes;
  if (attributes.stake) tell(lines, {evidence.id, "stake", decimal_text(*attributes.stake)});
  tell_if(lines, evidence.id, "stated date", attributes.date);
  tell_if(lines, evidence.id, "round", attributes.round);
  tell_if(lines, evidence.id, "title", attributes.title);
  tell_if(lines, evidence.id, "change", attributes.change);
  tell_if(lines, evidence.id, "ticker", attributes.ticker);
}

void tell_evidence(Lines& lines, const Deal& deal, const Evidence& evidence) {
  tell(lines, {deal.id, "evidence", evidence.id});
  tell(lines, {evidence.id, "article", evidence.article});
  tell(lines, {evidence.id, "span", std::to_string(evidence.start), std::to_string(evidence.end)});
  tell_if(lines, evidence.id, "quote", evidence.quote);
  tell_if(lines, evidence.id, "before", evidence.before);
  tell_if(lines, evidence.id, "after", evidence.after);
  tell(lines, {evidence.id, "rule", evidence.rule, decimal_text(evidence.confidence), std::string(to_string(evidence.status))});
  tell_if(lines, evidence.id, "date", evidence.date);
  tell_parties(lines, evidence.id, evidence.arguments);
  tell_attributes(lines, evidence);
}

void tell_terms(Lines& lines, const Deal& deal) {
  for (const auto& [money, sources] : deal.values) {
    for (const std::size_t i : sources)
      tell(lines, {deal.id, "value", decimal_text(money.amount), money.currency, deal.evidences[i].id});
  }
  for (const auto& [quantity, sources] : deal.quantities) {
    for (const std::size_t i : sources)
      tell(lines, {deal.id, "quantity", decimal_text(quantity.amount), quantity.unit, deal.evidences[i].id});
  }
  for (const auto& each : deal.stakes) tell(lines, {deal.id, "stake", decimal_text(each.value)});
  for (const auto& each : deal.dates) tell(lines, {deal.id, "stated date", each.value});
  for (const auto& each : deal.rounds) tell(lines, {deal.id, "round", each.value});
  for (const auto& each : deal.titles) tell(lines, {deal.id, "title", each.value});
  for (const auto& each : deal.changes) tell(lines, {deal.id, "change", each.value});
  for (const auto& each : deal.tickers) tell(lines, {deal.id, "ticker", each.value});
}

void tell_deal(Lines& lines, const Deal& deal) {
  tell(lines, {deal.id, "type", class_of(deal.type), std::string(to_string(deal.status)), std::string(to_string(deal.origin))});
  tell(lines, {deal.id, "support", decimal_text(deal.confidence), std::to_string(deal.sources)});
  tell_if(lines, deal.id, "since", deal.since);
  tell_if(lines, deal.id, "until", deal.until);
  for (const StatusChange& change : deal.history)
    tell(lines, {deal.id, "history", std::string(to_string(change.status)), change.date, deal.evidences[change.evidence].id});
  tell_parties(lines, deal.id, deal.parties);
  tell_terms(lines, deal);
  for (const Evidence& evidence : deal.evidences) tell_evidence(lines, deal, evidence);
}

void tell_article(Lines& lines, const SourceArticle& article) {
  tell_if(lines, article.id, "document", article.document);
  tell_if(lines, article.id, "title", article.title);
  tell_if(lines, article.id, "language", article.language);
  tell_if(lines, article.id, "published", article.published);
  tell_if(lines, article.id, "url", article.url);
  tell_if(lines, article.id, "publisher", article.publisher);
  for (const std::string& document : article.related_to) tell(lines, {article.id, "related to", document});
  for (const EntityCount& mentioned : article.mentions)
    tell(lines, {article.id, "mentions", mentioned.entity, std::to_string(mentioned.count)});
}

Lines told_by(const KnowledgeGraph& graph) {
  Lines lines;
  for (const Entity& entity : graph.entities) tell_entity(lines, entity);
  for (const auto* deals : {&graph.deals, &graph.facts}) {
    for (const Deal& deal : *deals) tell_deal(lines, deal);
  }
  for (const SourceArticle& article : graph.articles) tell_article(lines, article);
  return lines;
}

// --- from the RDF ---

const std::string kBase = "urn:dealgraph:";

std::string id_of(const std::string& iri) {
  return iri.starts_with(kBase) ? iri.substr(kBase.size()) : iri;
}

class Rdf {
 public:
  explicit Rdf(const KnowledgeGraph& graph) {
    for_each_rdf_node(graph, {}, [&](const RdfNode& node) { nodes_.emplace(id_of(node.iri), node); });
  }

  [[nodiscard]] std::vector<std::string> all(const std::string& id, const std::string& term) const {
    std::vector<std::string> values;
    const auto node = nodes_.find(id);
    if (node == nodes_.end()) return values;
    for (const RdfProperty& property : node->second.properties) {
      if (property.term != term) continue;
      for (const std::string& value : property.values) values.push_back(id_of(value));
    }
    return values;
  }

  [[nodiscard]] std::string one(const std::string& id, const std::string& term) const {
    const auto values = all(id, term);
    return values.empty() ? std::string() : values.front();
  }

  [[nodiscard]] bool is(const std::string& id, const std::string& name) const {
    const auto& classes = nodes_.at(id).classes;
    return std::find(classes.begin(), classes.end(), name) != classes.end();
  }

  [[nodiscard]] std::vector<std::string> ids(const std::string& name) const {
    std::vector<std::string> ids;
    for (const auto& [id, node] : nodes_) {
      if (is(id, name)) ids.push_back(id);
    }
    return ids;
  }

 private:
  std::map<std::string, RdfNode> nodes_;
};

void tell_all(Lines& lines, const Rdf& rdf, const std::string& id, const std::map<std::string, std::string>& terms) {
  for (const auto& [term, what] : terms) {
    for (const std::string& value : rdf.all(id, term)) tell(lines, {id, what, value});
  }
}

void tell_roles(Lines& lines, const Rdf& rdf, const std::string& id) {
  for (int i = 0; i <= static_cast<int>(Role::regulator); ++i) {
    const auto role = static_cast<Role>(i);
    if (role == Role::former || role == Role::new_name) continue;  // of renamings, which are aliases
    const std::string name(to_string(role));
    for (const std::string& entity : rdf.all(id, role_term(role))) tell(lines, {id, name, "named", entity});
    for (const std::string& text : rdf.all(id, role_description_term(role))) tell(lines, {id, name, "described", text});
  }
  for (const std::string& entity : rdf.all(id, "inferred")) tell(lines, {id, "inferred", entity});
}

void tell_names(Lines& lines, const Rdf& rdf, const std::string& id) {
  std::set<std::string> dated;
  for (const std::string& node : rdf.all(id, "datedName")) {
    tell(lines, {id, "alias", rdf.one(node, "name"), rdf.one(node, "since"), rdf.one(node, "until")});
    dated.insert(rdf.one(node, "name"));
  }
  for (const std::string& name : rdf.all(id, "alternateName")) {
    if (!dated.contains(name)) tell(lines, {id, "alias", name, "", ""});
  }
}

void tell_rdf_entity(Lines& lines, const Rdf& rdf, const std::string& id, EntityType type) {
  tell(lines, {id, "type", std::string(to_string(type))});
  tell_names(lines, rdf, id);
  for (const std::string& node : rdf.all(id, "ownership"))
    tell(lines, {id, "owner", rdf.one(node, "owner"), rdf.one(node, "name"), rdf.one(node, "since"), rdf.one(node, "until")});
  tell_all(lines, rdf, id,
           {{"name", "name"},
            {"category", "kind"},
            {"vendor", "vendor"},
            {"memory", "memory"},
            {"country", "country"},
            {"tickerSymbol", "ticker"}});
  const std::string wikidata = rdf.one(id, "sameAs");
  if (!wikidata.empty()) tell(lines, {id, "wikidata", wikidata.substr(wikidata.rfind('/') + 1)});
  tell(lines, {id, "counts", rdf.one(id, "mentionCount"), rdf.one(id, "articleCount")});
}

/// What evidences and deals say alike.
void tell_details(Lines& lines, const Rdf& rdf, const std::string& id) {
  tell_all(lines, rdf, id,
           {{"stake", "stake"},
            {"statedDate", "stated date"},
            {"round", "round"},
            {"jobTitle", "title"},
            {"change", "change"},
            {"ticker", "ticker"}});
}

void tell_rdf_evidence(Lines& lines, const Rdf& rdf, const std::string& id) {
  for (const std::string& deal : rdf.all(id, "hasBody")) tell(lines, {deal, "evidence", id});
  tell(lines, {id, "article", rdf.one(id, "wasDerivedFrom")});
  tell(lines, {id, "rule", rdf.one(id, "rule"), rdf.one(id, "confidence"), rdf.one(id, "status")});
  for (const std::string& selector : rdf.all(rdf.one(id, "hasTarget"), "hasSelector")) {
    if (rdf.is(selector, "oa:TextPositionSelector"))
      tell(lines, {id, "span", rdf.one(selector, "start"), rdf.one(selector, "end")});
    tell_if(lines, id, "quote", rdf.one(selector, "exact"));
    tell_if(lines, id, "before", rdf.one(selector, "prefix"));
    tell_if(lines, id, "after", rdf.one(selector, "suffix"));
  }
  tell_all(lines, rdf, id, {{"date", "date"}});
  tell_details(lines, rdf, id);
  tell_roles(lines, rdf, id);
}

void tell_rdf_deal(Lines& lines, const Rdf& rdf, const std::string& id) {
  for (const RelationType type : all_relation_types()) {
    if (rdf.is(id, class_of(type))) tell(lines, {id, "type", class_of(type), rdf.one(id, "status"), rdf.one(id, "origin")});
  }
  tell(lines, {id, "support", rdf.one(id, "confidence"), rdf.one(id, "sourceCount")});
  for (const std::string& node : rdf.all(id, "statusHistory"))
    tell(lines, {id, "history", rdf.one(node, "status"), rdf.one(node, "date"), rdf.one(node, "statedIn")});
  for (const std::string& node : rdf.all(id, "value")) {
    for (const std::string& evidence : rdf.all(node, "statedIn"))
      tell(lines, {id, "value", rdf.one(node, "amount"), rdf.one(node, "currency"), evidence});
  }
  for (const std::string& node : rdf.all(id, "quantity")) {
    for (const std::string& evidence : rdf.all(node, "statedIn"))
      tell(lines, {id, "quantity", rdf.one(node, "amount"), rdf.one(node, "unitText"), evidence});
  }
  tell_all(lines, rdf, id, {{"since", "since"}, {"until", "until"}});
  tell_details(lines, rdf, id);
  tell_roles(lines, rdf, id);
}

void tell_rdf_article(Lines& lines, const Rdf& rdf, const std::string& id) {
  tell_all(lines, rdf, id,
           {{"identifier", "document"},
            {"headline", "title"},
            {"inLanguage", "language"},
            {"datePublished", "published"},
            {"publisherName", "publisher"},
            {"relatedToIdentifier", "related to"}});
  const std::string written = rdf.one(id, "urlAsWritten");
  tell_if(lines, id, "url", written.empty() ? rdf.one(id, "url") : written);
  for (const std::string& other : rdf.all(id, "relatedTo")) tell(lines, {id, "related to", rdf.one(other, "identifier")});
}

Lines told_by(const Rdf& rdf) {
  Lines lines;
  for (const EntityType type :
       {EntityType::company, EntityType::organization, EntityType::person, EntityType::product, EntityType::hardware}) {
    for (const std::string& id : rdf.ids(classes_of(type).front())) {
      if (id.starts_with(std::string(to_string(type)) + ':')) tell_rdf_entity(lines, rdf, id, type);
    }
  }
  for (const std::string kind : {"dg:Deal", "dg:Fact"}) {
    for (const std::string& id : rdf.ids(kind)) tell_rdf_deal(lines, rdf, id);
  }
  for (const std::string& id : rdf.ids("oa:Annotation")) tell_rdf_evidence(lines, rdf, id);
  for (const std::string& id : rdf.ids("schema:NewsArticle")) tell_rdf_article(lines, rdf, id);
  for (const std::string& id : rdf.ids("dg:Mention"))
    tell(lines, {rdf.one(id, "inArticle"), "mentions", rdf.one(id, "ofEntity"), rdf.one(id, "count")});
  return lines;
}

TEST(Rdf, LosesNothing) {
  const KnowledgeGraph graph = assemble(test::rich_stories());
  const Lines expected = told_by(graph);
  const Lines told = told_by(Rdf(graph));
  EXPECT_GT(expected.size(), 1000u);
  for (const std::string& line : expected) EXPECT_TRUE(told.contains(line)) << "lost: " << line.substr(0, 300);
  for (const std::string& line : told) EXPECT_TRUE(expected.contains(line)) << "made up: " << line.substr(0, 300);
}

}  // namespace
}  // namespace dealgraph
