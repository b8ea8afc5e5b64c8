#include <map>
#include <set>

#include "core/utf8.hpp"
#include "export/detail/rdf_builder.hpp"
#include "export/detail/rdf_parts.hpp"

namespace dealgraph::detail {
namespace {

/// Graph ids by the articles' own ids (two articles can have one id and different content).
using IdsByDocument = std::map<std::string, std::vector<std::string>>;

IdsByDocument ids_by_document(const KnowledgeGraph& graph) {
  IdsByDocument ids;
  for (const SourceArticle& article : graph.articles) ids[article.document].push_back(article.id);
  return ids;
}

std::string publisher_id(const std::string& name) {
  return "publisher:" + slug(name);
}

void add_related(RdfBuilder& builder, const SourceArticle& article, const IdsByDocument& ids, const Iris& iri) {
  for (const std::string& document : article.related_to) {
    const auto found = ids.find(document);
    if (found == ids.end()) {
      builder.add("relatedToIdentifier", document);
      continue;
    }
    for (const std::string& id : found->second) builder.add("relatedTo", iri(id));
  }
}

RdfNode article_node(const SourceArticle& article, const IdsByDocument& ids, const Iris& iri) {
  RdfBuilder builder(iri(article.id), {"schema:NewsArticle", "prov:Entity"});
  builder.add("identifier", article.document).add("headline", article.title).add("inLanguage", article.language);
  builder.add("datePublished", article.published);
  const std::string url = web_iri(article.url).value_or(std::string());
  builder.add("url", url);
  if (url != article.url) builder.add("urlAsWritten", article.url);
  if (!article.publisher.empty()) builder.add("publisher", iri(publisher_id(article.publisher)));
  builder.add("publisherName", article.publisher);  // as spelt here; the publisher has all spellings
  for (const EntityCount& mentioned : article.mentions) builder.add("mentions", iri(mentioned.entity));
  add_related(builder, article, ids, iri);
  return builder.in(iri(article.id)).node();
}

std::string mention_id(const SourceArticle& article, const EntityCount& mentioned) {
  return "mention:" + hash_hex(article.id + '\0' + mentioned.entity);
}

/// How often an article names an entity; that it does is told by schema:mentions.
RdfNode mention_node(const SourceArticle& article, const EntityCount& mentioned, const Iris& iri) {
  RdfBuilder builder(iri(mention_id(article, mentioned)), {"dg:Mention"});
  builder.add("inArticle", iri(article.id)).add("ofEntity", iri(mentioned.entity)).add_count("count", mentioned.count);
  return builder.in(iri(article.id)).node();
}

void describe_publishers(const KnowledgeGraph& graph, const Iris& iri, const TakeNode& take) {
  std::map<std::string, std::set<std::string>> names;
  for (const SourceArticle& article : graph.articles) {
    if (!article.publisher.empty()) names[publisher_id(article.publisher)].insert(article.publisher);
  }
  for (const auto& [id, spellings] : names)
    take(RdfBuilder(iri(id), {"schema:Organization"}).add("name", {spellings.begin(), spellings.end()}).node());
}

}  // namespace

void describe_articles(const KnowledgeGraph& graph, const Iris& iri, const TakeNode& take) {
  const IdsByDocument ids = ids_by_document(graph);
  for (const SourceArticle& article : graph.articles) {
    take(article_node(article, ids, iri));
    for (const EntityCount& mentioned : article.mentions) take(mention_node(article, mentioned, iri));
  }
  describe_publishers(graph, iri, take);
}

}  // namespace dealgraph::detail
