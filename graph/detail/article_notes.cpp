#include "graph/detail/article_notes.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "core/utf8.hpp"
#include "graph/detail/date_range.hpp"
#include "graph/detail/model_text.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::size_t kContext = 32;  // code points kept on each side of a quote

// --- arguments ---

/// An argument as the graph keeps it. A source (a credited news agency) is no party: only its words stay.
Party party_from(const Argument& argument) {
  Party party{argument.role, safe_id(argument.entity), {}, argument.inferred};
  if (party.entity.starts_with("source:")) party.entity.clear();
  if (party.entity.empty()) party.text = clean_text(argument.text);
  return party;
}

/// In role order, each once; an entity found in the text beats the same one inferred.
std::vector<Party> parties_from(const std::vector<Argument>& arguments) {
  std::vector<Party> parties;
  for (const Argument& argument : arguments) {
    Party party = party_from(argument);
    if (!party.entity.empty() || !party.text.empty()) parties.push_back(std::move(party));
  }
  std::sort(parties.begin(), parties.end());
  const auto same = [](const Party& a, const Party& b) {
    return std::tie(a.role, a.entity, a.text) == std::tie(b.role, b.entity, b.text);
  };
  parties.erase(std::unique(parties.begin(), parties.end(), same), parties.end());
  return parties;
}

bool names_anyone(const std::vector<Party>& parties) {
  return std::any_of(parties.begin(), parties.end(), [](const Party& party) { return !party.entity.empty(); });
}

// --- evidence ---

Attributes cleaned(Attributes attributes) {
  if (attributes.value && !std::isfinite(attributes.value->amount)) attributes.value.reset();
  if (attributes.quantity && !std::isfinite(attributes.quantity->amount)) attributes.quantity.reset();
  if (attributes.stake && !std::isfinite(*attributes.stake)) attributes.stake.reset();
  if (attributes.value) attributes.value->currency = clean_text(attributes.value->currency);
  if (attributes.quantity) attributes.quantity->unit = clean_text(attributes.quantity->unit);
  attributes.date = valid_date(attributes.date);
  for (std::string* text : {&attributes.round, &attributes.title, &attributes.change, &attributes.ticker})
    *text = clean_text(*text);
  return attributes;
}

std::string text_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t i = 0; i < kContext && begin > 0; ++i) begin -= decode_before(text, begin).length;
  return clean_text(text.substr(begin, end - begin));
}

std::string text_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t i = 0; i < kContext && end < text.size(); ++i) end += decode_at(text, end).length;
  return clean_text(text.substr(begin, end - begin));
}

/// `span` cut to the text, so that a damaged extraction cannot lead out of it.
Span inside(Span span, const std::string& text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  span.end = std::min(span.end, size);
  span.begin = std::min(span.begin, span.end);
  return span;
}

Evidence evidence_from(const Relation& relation, const std::string& text, const CodePointIndex& index) {
  Evidence evidence;
  evidence.span = inside(relation.evidence, text);
  evidence.start = index.at(evidence.span.begin);
  evidence.end = index.at(evidence.span.end);
  quote(evidence, text);
  evidence.rule = clean_text(relation.rule);
  evidence.confidence = std::isfinite(relation.confidence) ? std::clamp(relation.confidence, 0.0, 1.0) : 0;
  evidence.status = relation.status;
  evidence.arguments = parties_from(relation.arguments);
  evidence.attributes = cleaned(relation.attributes);
  return evidence;
}

void note_statements(const Extraction& extraction, ArticleNotes& notes) {
  const CodePointIndex index(extraction.article.text);
  for (const Relation& relation : extraction.relations) {
    if (relation.type == RelationType::renamed) continue;
    Evidence evidence = evidence_from(relation, extraction.article.text, index);
    if (names_anyone(evidence.arguments)) notes.statements.push_back({relation.type, std::move(evidence)});
  }
  std::sort(notes.statements.begin(), notes.statements.end(), is_before);
}

// --- renamings ---

/// The first argument in `role`, with its words whether named or not.
Party side_of(const Relation& relation, Role role) {
  for (const Argument& argument : relation.arguments) {
    if (argument.role != role) continue;
    Party party = party_from(argument);
    party.text = clean_text(argument.text);
    return party;
  }
  return {role, {}, {}, false};
}

void note_renamings(const Extraction& extraction, ArticleNotes& notes) {
  for (const Relation& relation : extraction.relations) {
    if (relation.type != RelationType::renamed) continue;
    std::string date = valid_date(relation.attributes.date);
    if (date.empty()) date = valid_date(extraction.article.published);
    notes.renamings.push_back({side_of(relation, Role::former), side_of(relation, Role::new_name), std::move(date)});
  }
  std::sort(notes.renamings.begin(), notes.renamings.end());
}

// --- names ---

EntityType type_from_id(const std::string& entity) {
  return entity_type_from(std::string_view(entity).substr(0, entity.find(':'))).value_or(EntityType::company);
}

/// Sorts the uses and adds up those that are alike but for their counts.
void add_up(std::vector<NameUse>& uses) {
  std::sort(uses.begin(), uses.end());
  const auto same = [](const NameUse& a, const NameUse& b) {
    return std::tie(a.entity, a.type, a.name, a.surface) == std::tie(b.entity, b.type, b.name, b.surface);
  };
  auto last = uses.begin();
  for (auto use = uses.begin(); use != uses.end(); ++use) {
    if (use == last) continue;
    if (same(*last, *use))
      last->count += use->count;
    else if (++last != use)
      *last = std::move(*use);
  }
  if (!uses.empty()) uses.erase(last + 1, uses.end());
}

std::vector<NameUse> mentioned_names(const Extraction& extraction) {
  std::vector<NameUse> uses;
  const std::string& text = extraction.article.text;
  for (const Mention& mention : extraction.mentions) {
    if (mention.type == EntityType::source || mention.entity.empty()) continue;
    const std::string_view surface = inside(mention.span, text).in(text);
    uses.push_back({safe_id(mention.entity), mention.type, clean_text(mention.name), clean_text(surface), 1});
  }
  add_up(uses);
  return uses;
}

bool is_among(const std::vector<NameUse>& sorted, const std::string& entity) {
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), entity,
                                   [](const NameUse& use, const std::string& id) { return use.entity < id; });
  return at != sorted.end() && at->entity == entity;
}

/// Entities of arguments that no mention names, so that they become nodes too.
std::vector<NameUse> argument_names(const Extraction& extraction, const std::vector<NameUse>& mentioned) {
  std::vector<NameUse> uses;
  for (const Relation& relation : extraction.relations) {
    for (const Argument& argument : relation.arguments) {
      std::string entity = party_from(argument).entity;
      if (entity.empty() || is_among(mentioned, entity)) continue;
      const EntityType type = type_from_id(entity);
      uses.push_back({std::move(entity), type, clean_text(argument.text), std::string(), 0});
    }
  }
  return uses;
}

void note_names(const Extraction& extraction, ArticleNotes& notes) {
  notes.names = mentioned_names(extraction);
  std::vector<NameUse> more = argument_names(extraction, notes.names);
  if (!more.empty()) {
    std::move(more.begin(), more.end(), std::back_inserter(notes.names));
    add_up(notes.names);
  }
  notes.article.mentions = mentions_in(notes.names);
}

// --- the article ---

std::vector<std::string> united(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

}  // namespace

std::string graph_id(const Article& article) {
  const std::string content = content_id(article);
  return article.id == content ? content : "article:" + hash_hex(article.id + '\0' + content);
}

SourceArticle source_article(const Article& article, std::string id) {
  SourceArticle source;
  source.id = std::move(id);
  source.document = clean_text(article.id);
  source.title = clean_text(std::string_view(article.text).substr(0, article.title_size));
  source.language = clean_text(article.language);
  source.published = valid_date(article.published);
  source.url = clean_text(article.url);
  source.publisher = clean_text(article.publisher);
  if (!article.related_to.empty()) source.related_to = {clean_text(article.related_to)};
  return source;
}

ArticleNotes take_notes(const Extraction& extraction) {
  ArticleNotes notes;
  notes.article = source_article(extraction.article, graph_id(extraction.article));
  note_names(extraction, notes);
  note_statements(extraction, notes);
  note_renamings(extraction, notes);
  return notes;
}

bool is_before_or_same(const ArticleNotes& a, const ArticleNotes& b) {
  if (a.article != b.article) return a.article < b.article;
  if (a.names != b.names) return a.names < b.names;
  if (a.renamings != b.renamings) return a.renamings < b.renamings;
  return !std::lexicographical_compare(b.statements.begin(), b.statements.end(), a.statements.begin(), a.statements.end(),
                                       is_before);
}

ArticleNotes unite(ArticleNotes a, ArticleNotes b) {
  const std::vector<std::string> related = united(a.article.related_to, b.article.related_to);
  a.article.related_to.clear();
  b.article.related_to.clear();
  ArticleNotes least = is_before_or_same(a, b) ? std::move(a) : std::move(b);
  least.article.related_to = related;
  return least;
}

std::vector<EntityCount> mentions_in(const std::vector<NameUse>& sorted) {
  std::vector<EntityCount> mentions;
  for (const NameUse& use : sorted) {
    if (use.count == 0) continue;
    if (!mentions.empty() && mentions.back().entity == use.entity)
      mentions.back().count += use.count;
    else
      mentions.push_back({use.entity, use.count});
  }
  return mentions;
}

void quote(Evidence& evidence, const std::string& text) {
  evidence.quote = clean_text(evidence.span.in(text));
  evidence.before = text_before(text, evidence.span.begin);
  evidence.after = text_after(text, evidence.span.end);
}

void fill_in(Statement& statement, const SourceArticle& article) {
  Evidence& evidence = statement.evidence;
  evidence.article = article.id;
  evidence.document = article.document;
  evidence.publisher = article.publisher;
  evidence.published = article.published;
  evidence.url = article.url;
  evidence.date = evidence.attributes.date.empty() ? evidence.published : evidence.attributes.date;
  evidence.id = "evidence:" + hash_hex(identity(statement) + evidence.rule + '\0' + std::string(to_string(evidence.status)));
}

void fill_in(ArticleNotes& notes) {
  for (Statement& statement : notes.statements) fill_in(statement, notes.article);
}

EntityRecord cleaned(EntityRecord record) {
  record.id = safe_id(record.id);
  for (std::string* text : {&record.name, &record.kind, &record.memory, &record.country, &record.wikidata})
    *text = clean_text(*text);
  for (std::string& ticker : record.tickers) ticker = clean_text(ticker);
  for (DatedName& alias : record.aliases) alias = {clean_text(alias.name), valid_date(alias.since), valid_date(alias.until)};
  for (DatedOwner& owner : record.owners)
    owner = {safe_id(owner.entity), clean_text(owner.name), valid_date(owner.since), valid_date(owner.until)};
  return record;
}

}  // namespace dealgraph::detail
