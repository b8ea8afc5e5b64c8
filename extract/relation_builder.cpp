#include "extract/relation_builder.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "core/utf8.hpp"
#include "extract/draft_folding.hpp"
#include "extract/rules.hpp"

namespace dealgraph {
namespace {

// ---- candidates

EntityType type_for(Role role) {
  switch (role) {
    case Role::item:
    case Role::subject:
      return EntityType::product;
    case Role::person:
      return EntityType::person;
    default:
      return EntityType::company;
  }
}

template <class Visit>
void for_named_arguments(const Document& document, const std::vector<Draft>& drafts, Visit visit) {
  for (const Draft& draft : drafts)
    for (const DraftArgument& argument : draft.arguments)
      if (argument.fill.name != kNoIndex) visit(argument.role, document.names[argument.fill.name]);
}

/// Entities that look like persons and fill the role of a business: firms of that name.
std::set<std::string> bought_persons(const Document& document, const std::vector<Draft>& drafts) {
  std::set<std::string> out;
  for_named_arguments(document, drafts, [&](Role role, const Name& name) {
    if (default_filler(role) == Filler::business && name.by == "name.person") out.insert(name.entity);
  });
  return out;
}

void set_type(Name& name, EntityType type) {
  name.typed = true;
  name.type = type;
  name.by = "name.role";
  name.entity = std::string(to_string(type)) + ":" + slug(name.canonical);
}

/// Gives candidates the type that their first role proves.
void type_candidates(Document& document, const std::vector<Draft>& drafts) {
  if (drafts.empty()) return;
  const std::set<std::string> bought = bought_persons(document, drafts);
  std::map<std::string, EntityType> proved;
  for_named_arguments(document, drafts, [&](Role role, const Name& name) {
    if (!name.typed) proved.emplace(name.canonical, type_for(role));
  });
  for (Name& name : document.names) {
    if (name.typed && !(name.by == "name.person" && bought.contains(name.entity))) continue;
    if (name.typed) proved.emplace(name.canonical, EntityType::company);
    if (const auto known = proved.find(name.canonical); known != proved.end()) set_type(name, known->second);
  }
}

// ---- suppliers that only the dictionary knows

bool has_role(const Relation& relation, Role role) {
  return std::any_of(relation.arguments.begin(), relation.arguments.end(),
                     [&](const Argument& argument) { return argument.role == role; });
}

bool has_entity(const Relation& relation, const std::string& entity) {
  return std::any_of(relation.arguments.begin(), relation.arguments.end(),
                     [&](const Argument& argument) { return argument.entity == entity; });
}

/// Where entities are named, in order.
using NamedAt = std::unordered_map<std::string_view, std::vector<const Name*>>;

NamedAt all_named(const Document& document) {
  NamedAt out;
  for (const Name& name : document.names)
    if (name.typed) out[name.entity].push_back(&name);
  return out;
}

/// The entity's mention in `part` of the text; nullptr if it is not named there.
const Name* mention_in(const Document& document, const std::vector<const Name*>& mentions, Span part) {
  const auto span = [&](const Name& name) { return document.span(name.begin, name.end); };
  const auto found = std::lower_bound(mentions.begin(), mentions.end(), part.begin,
                                      [&](const Name* name, std::uint32_t at) { return span(*name).begin < at; });
  return found != mentions.end() && part.contains(span(**found)) ? *found : nullptr;
}

/// The entity's mention in the evidence, else in its sentence, else its first one; nullptr if the article does not name it.
const Name* mention_near(const Document& document, const NamedAt& named, const std::string& entity, Span evidence,
                         const Sentence& sentence) {
  const auto known = named.find(entity);
  if (known == named.end()) return nullptr;
  if (const Name* inside = mention_in(document, known->second, evidence)) return inside;
  const Name* beside = mention_in(document, known->second, document.span(sentence.begin, sentence.end));
  return beside ? beside : known->second.front();
}

/// "Meta selects Azure": the supplier is Azure's maker, from the article if it names it, else from the dictionary. What names
/// it in the same sentence is evidence too.
void take_supplier(const Document& document, const NamedAt& named, const DatedOwner& owner, const Sentence& sentence,
                   Relation& relation) {
  const Name* mention = mention_near(document, named, owner.entity, relation.evidence, sentence);
  if (!mention) {
    relation.arguments.push_back({Role::supplier, std::nullopt, owner.name, owner.entity, true});
    return;
  }
  const Span span = document.span(mention->begin, mention->end);
  relation.arguments.push_back({Role::supplier, span, std::string(span.in(document.text)), owner.entity, false});
  if (mention->begin < sentence.begin || mention->end > sentence.end) return;
  relation.evidence = {std::min(relation.evidence.begin, span.begin), std::max(relation.evidence.end, span.end)};
}

void add_supplier(const Document& document, const NamedAt& named, const Sentence& sentence, RecordCache& cache,
                  Relation& relation) {
  if (has_role(relation, Role::supplier)) return;
  for (const Argument& argument : relation.arguments) {
    if (argument.role != Role::item || argument.entity.empty()) continue;
    const flat::Entry* entry = document.pack.entry(argument.entity);
    if (!entry) continue;
    const EntityRecordPtr record = cache.record_of(*entry);
    const DatedOwner* owner = owner_on(*record, document.article.published);
    if (!owner || has_entity(relation, owner->entity)) continue;
    return take_supplier(document, named, *owner, sentence, relation);
  }
}

// ---- relations

Argument to_argument(const Document& document, const DraftArgument& argument) {
  const Span span = document.span(argument.fill.begin, argument.fill.end);
  const std::string entity = argument.fill.name == kNoIndex ? "" : document.names[argument.fill.name].entity;
  return {argument.role, span, std::string(span.in(document.text)), entity, false};
}

/// In the order of the type's roles, then of the text; inferred arguments last.
void sort_arguments(Relation& relation) {
  const auto roles = roles_of(relation.type);
  const auto key = [&](const Argument& argument) {
    const auto role = std::find(roles.begin(), roles.end(), argument.role) - roles.begin();
    return std::tuple(role, argument.span.value_or(Span{~0u, ~0u}));
  };
  std::stable_sort(relation.arguments.begin(), relation.arguments.end(),
                   [&](const Argument& a, const Argument& b) { return key(a) < key(b); });
}

bool is_any_named(const Draft& draft) {
  return std::any_of(draft.arguments.begin(), draft.arguments.end(),
                     [](const DraftArgument& argument) { return argument.fill.name != kNoIndex; });
}

Relation to_relation(const Document& document, const NamedAt& named, RecordCache& cache, const Draft& draft) {
  Relation relation;
  relation.type = draft.type;
  relation.status = draft.status;
  relation.rule = draft.rule;
  relation.confidence = draft.confidence;
  relation.attributes = draft.attributes;
  relation.evidence = document.span(draft.begin, draft.end);
  for (const DraftArgument& argument : draft.arguments) relation.arguments.push_back(to_argument(document, argument));
  if (relation.type == RelationType::supply) add_supplier(document, named, document.sentences[draft.sentence], cache, relation);
  sort_arguments(relation);
  return relation;
}

std::vector<Relation> relations_from(const Document& document, const std::vector<Draft>& drafts, RecordCache& cache) {
  if (drafts.empty()) return {};
  const NamedAt named = all_named(document);
  std::vector<Relation> out;
  for (const Draft& draft : drafts)
    if (is_any_named(draft)) out.push_back(to_relation(document, named, cache, draft));
  std::stable_sort(out.begin(), out.end(), [](const Relation& a, const Relation& b) {
    return std::tuple(a.evidence.begin, a.evidence.end, a.type) < std::tuple(b.evidence.begin, b.evidence.end, b.type);
  });
  return out;
}

std::vector<Mention> mentions_of(const Document& document) {
  std::vector<Mention> out;
  for (const Name& name : document.names)
    if (name.typed) out.push_back({document.span(name.begin, name.end), name.type, name.entity, name.canonical, name.by});
  return out;
}

// ---- records of the entities

using Records = std::vector<EntityRecordPtr>;

void add_known(RecordCache& cache, const flat::Entry* entry, Records& out) {
  if (entry) cache.append_with_owners(*entry, out);
}

/// Hardware found by a model pattern is described by the pattern.
void add_pattern_record(const RulePack& pack, const Name& name, RecordCache& cache, Records& out) {
  const std::vector<NamePattern>& patterns = pack.rules().patterns;
  const auto found =
      std::find_if(patterns.begin(), patterns.end(), [&](const NamePattern& known) { return known.id == name.by; });
  if (found == patterns.end()) return;
  out.push_back(cache.record_of(name, *found));
  add_known(cache, pack.entry(found->owner), out);
}

void add_records(const RulePack& pack, const Name& name, RecordCache& cache, Records& out) {
  if (name.entry) return add_known(cache, name.entry, out);
  if (const flat::Entry* entry = pack.entry(name.entity)) return add_known(cache, entry, out);
  add_pattern_record(pack, name, cache, out);
}

/// Sorted by id, the first of each.
void make_unique(Records& records) {
  std::stable_sort(records.begin(), records.end(),
                   [](const EntityRecordPtr& a, const EntityRecordPtr& b) { return a->id < b->id; });
  const auto same = [](const EntityRecordPtr& a, const EntityRecordPtr& b) { return a == b || a->id == b->id; };
  records.erase(std::unique(records.begin(), records.end(), same), records.end());
}

/// Records of all entities that the extraction names or infers, and of their owners.
Records records_for(const Document& document, const Extraction& extraction, RecordCache& cache) {
  Records out;
  for (const Name& name : document.names)
    if (name.typed) add_records(document.pack, name, cache, out);
  for (const Relation& relation : extraction.relations)
    for (const Argument& argument : relation.arguments)
      if (argument.inferred) add_known(cache, document.pack.entry(argument.entity), out);
  make_unique(out);
  return out;
}

}  // namespace

void build_relations(Document& document, std::vector<Draft>& drafts, RecordCache& cache, bool with_records, Extraction& out) {
  type_candidates(document, drafts);
  fold_drafts(document, drafts);
  out.relations = relations_from(document, drafts, cache);
  out.mentions = mentions_of(document);
  if (with_records) out.records = records_for(document, out, cache);
}

}  // namespace dealgraph
