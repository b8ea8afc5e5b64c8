#include "extract/relation_builder.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/date.hpp"
#include "core/utf8.hpp"
#include "extract/rules.hpp"

namespace dealgraph {
namespace {

/// What identifies an argument inside an article: its entity, else its words.
using ArgumentKey = std::pair<Role, std::string>;

class Builder {
 public:
  Builder(Document& document, std::vector<Draft>& drafts, Extraction& out) : document_(document), drafts_(drafts), out_(out) {}

  void run() {
    type_candidates();
    for (Draft& draft : drafts_) keys_.push_back(keys_of(draft));
    fold_equal();
    drop_vague();
    for (std::size_t at = 0; at < drafts_.size(); ++at)
      if (!dropped(at)) emit(drafts_[at]);
    std::stable_sort(out_.relations.begin(), out_.relations.end(), [](const Relation& a, const Relation& b) {
      return std::tuple(a.evidence.begin, a.evidence.end, a.type) < std::tuple(b.evidence.begin, b.evidence.end, b.type);
    });
    emit_mentions();
    emit_records();
  }

 private:
  // ---- candidates

  static EntityType type_for(Role role) {
    switch (role) {
      case Role::item: case Role::subject: return EntityType::product;
      case Role::person: return EntityType::person;
      default: return EntityType::company;
    }
  }

  void type_candidates() {
    std::map<std::string, EntityType> proved;
    for (const Draft& draft : drafts_)
      for (const DraftArgument& argument : draft.arguments)
        if (argument.fill.name != kNoIndex && default_filler(argument.role) == Filler::business && document_.names[argument.fill.name].by == "name.person") bought_.insert(document_.names[argument.fill.name].entity);
    for (const Draft& draft : drafts_)
      for (const DraftArgument& argument : draft.arguments)
        if (argument.fill.name != kNoIndex && !document_.names[argument.fill.name].typed) proved.emplace(document_.names[argument.fill.name].canonical, type_for(argument.role));
    for (Name& name : document_.names) {
      if (name.typed && !(name.by == "name.person" && bought_.contains(name.entity))) continue;
      if (name.typed) proved.emplace(name.canonical, EntityType::company);
      const auto known = proved.find(name.canonical);
      if (known == proved.end()) continue;
      name.typed = true;
      name.type = known->second;
      name.by = "name.role";
      name.entity = std::string(to_string(name.type)) + ":" + slug(name.canonical);
    }
  }

  // ---- folding

  [[nodiscard]] std::set<ArgumentKey> keys_of(const Draft& draft) const {
    std::set<ArgumentKey> out;
    for (const DraftArgument& argument : draft.arguments)
      out.emplace(argument.role, argument.fill.name != kNoIndex ? document_.names[argument.fill.name].entity
                                                                : "~" + fold_token(document_.words(argument.fill.begin, argument.fill.end)));
    return out;
  }

  [[nodiscard]] bool dropped(std::size_t at) const { return drafts_[at].arguments.empty(); }

  static int rank(Status status) {
    switch (status) {
      case Status::failed: return 4;
      case Status::completed: return 3;
      case Status::rumored: return 2;
      case Status::proposed: return 1;
      case Status::announced: return 0;
    }
    return 0;
  }

  void take_over(Draft& into, const Draft& from) const {
    Attributes& a = into.attributes;
    const Attributes& b = from.attributes;
    if (!a.value) a.value = b.value;
    if (!a.quantity) a.quantity = b.quantity;
    if (!a.stake) a.stake = b.stake;
    if (a.date.empty()) a.date = b.date;
    if (a.round.empty()) a.round = b.round;
    if (a.title.empty()) a.title = b.title;
    if (a.change.empty()) a.change = b.change;
    if (rank(from.status) > rank(into.status)) into.status = from.status;
    into.confidence = std::max(into.confidence, from.confidence);
  }

  /// A statement whose arguments another one of its type has too says nothing new.
  void fold_equal() {
    for (std::size_t a = 0; a < drafts_.size(); ++a)
      for (std::size_t b = 0; b < drafts_.size() && !dropped(a); ++b) {
        if (a == b || dropped(b) || drafts_[a].type != drafts_[b].type) continue;
        if (keys_[a].size() > keys_[b].size() || (keys_[a] == keys_[b] && a < b)) continue;
        if (!std::includes(keys_[b].begin(), keys_[b].end(), keys_[a].begin(), keys_[a].end())) continue;
        take_over(drafts_[b], drafts_[a]);
        drafts_[a].arguments.clear();
      }
  }

  [[nodiscard]] bool shares_party(std::size_t a, std::size_t b) const {
    return std::any_of(keys_[a].begin(), keys_[a].end(), [&](const ArgumentKey& key) {
      return key.second[0] != '~' && std::any_of(keys_[b].begin(), keys_[b].end(), [&](const ArgumentKey& other) { return other.second == key.second; });
    });
  }

  static bool transfers(RelationType type) { return type == RelationType::acquisition || type == RelationType::investment || type == RelationType::licensing; }

  [[nodiscard]] long shared_parties(std::size_t a, std::size_t b) const {
    return std::count_if(keys_[a].begin(), keys_[a].end(), [&](const ArgumentKey& key) {
      return key.second[0] != '~' && std::any_of(keys_[b].begin(), keys_[b].end(), [&](const ArgumentKey& other) { return other.second == key.second; });
    });
  }

  [[nodiscard]] bool has_words_only(std::size_t at) const {
    return std::any_of(keys_[at].begin(), keys_[at].end(), [](const ArgumentKey& key) { return key.second[0] == '~'; });
  }

  [[nodiscard]] static bool is_weak(const Draft& draft) { return draft.rule.find(".weak") != std::string::npos; }

  /// "a deal" between parties that are said to buy, sue or supply in the same sentence is that deal, no partnership; and a described
  /// target beside a named one of the same parties is the same target.
  void drop_vague() {
    for (std::size_t a = 0; a < drafts_.size(); ++a)
      for (std::size_t b = 0; b < drafts_.size() && !dropped(a); ++b) {
        if (a == b || dropped(b) || !shares_party(a, b)) continue;
        const bool same_sentence = drafts_[a].sentence == drafts_[b].sentence;
        // "selling its unit to Y" is no delivery of goods.
        if (same_sentence && drafts_[a].type == RelationType::supply && transfers(drafts_[b].type) && shared_parties(a, b) >= 2) {
          drafts_[a].arguments.clear();
          continue;
        }
        if (is_weak(drafts_[a]) && !is_weak(drafts_[b]) && is_deal(drafts_[b].type) && (same_sentence || drafts_[b].type != drafts_[a].type)) {
          if (!drafts_[b].attributes.value) drafts_[b].attributes.value = drafts_[a].attributes.value;
          drafts_[a].arguments.clear();
        } else if (drafts_[a].type == drafts_[b].type && is_deal(drafts_[a].type) && has_words_only(a) && !has_words_only(b) && !same_sentence && keys_[a].size() <= keys_[b].size()) {
          drafts_[a].arguments.clear();
        }
      }
  }

  // ---- relations

  void emit(Draft& draft) {
    if (!std::any_of(draft.arguments.begin(), draft.arguments.end(), [](const DraftArgument& argument) { return argument.fill.name != kNoIndex; })) return;
    Relation relation;
    relation.type = draft.type;
    relation.status = draft.status;
    relation.rule = draft.rule;
    relation.confidence = draft.confidence;
    relation.attributes = draft.attributes;
    relation.evidence = document_.span(draft.begin, draft.end);
    for (const DraftArgument& argument : draft.arguments) relation.arguments.push_back(to_argument(argument));
    if (relation.type == RelationType::supply) add_supplier(relation);
    sort_arguments(relation);
    out_.relations.push_back(std::move(relation));
  }

  [[nodiscard]] Argument to_argument(const DraftArgument& argument) const {
    const Span span = document_.span(argument.fill.begin, argument.fill.end);
    return {argument.role, span, std::string(span.in(document_.text)), argument.fill.name == kNoIndex ? "" : document_.names[argument.fill.name].entity, false};
  }

  static void sort_arguments(Relation& relation) {
    const auto roles = roles_of(relation.type);
    const auto order = [&](Role role) { return std::find(roles.begin(), roles.end(), role) - roles.begin(); };
    std::stable_sort(relation.arguments.begin(), relation.arguments.end(), [&](const Argument& a, const Argument& b) {
      return std::tuple(order(a.role), a.span.value_or(Span{~0u, ~0u})) < std::tuple(order(b.role), b.span.value_or(Span{~0u, ~0u}));
    });
  }

  /// "Meta selects Azure": the supplier is Azure's maker, from the article if it names it, else from the dictionary.
  void add_supplier(Relation& relation) const {
    const auto has = [&](Role role) { return std::any_of(relation.arguments.begin(), relation.arguments.end(), [&](const Argument& argument) { return argument.role == role; }); };
    if (has(Role::supplier)) return;
    for (const Argument& argument : std::vector<Argument>(relation.arguments)) {
      if (argument.role != Role::item || argument.entity.empty()) continue;
      const flat::Entry* entry = document_.pack.entry(argument.entity);
      if (!entry) continue;
      const EntityRecord record = document_.pack.record(*entry);
      const DatedOwner* owner = owner_on(record, document_.article.published);
      if (!owner || std::any_of(relation.arguments.begin(), relation.arguments.end(), [&](const Argument& other) { return other.entity == owner->entity; })) continue;
      relation.arguments.push_back(owner_argument(*owner, relation.evidence));
      return;
    }
  }

  [[nodiscard]] Argument owner_argument(const DatedOwner& owner, Span evidence) const {
    const Name* best = nullptr;
    for (const Name& name : document_.names)
      if (name.typed && name.entity == owner.entity && (!best || (evidence.contains(document_.span(name.begin, name.end)) && !evidence.contains(document_.span(best->begin, best->end))))) best = &name;
    if (!best) return {Role::supplier, std::nullopt, owner.name, owner.entity, true};
    const Span span = document_.span(best->begin, best->end);
    return {Role::supplier, span, std::string(span.in(document_.text)), owner.entity, false};
  }

  // ---- mentions and records

  void emit_mentions() {
    for (const Name& name : document_.names)
      if (name.typed) out_.mentions.push_back({document_.span(name.begin, name.end), name.type, name.entity, name.canonical, name.by});
  }

  void emit_records() {
    std::set<std::string> wanted;
    for (const Mention& mention : out_.mentions) wanted.insert(mention.entity);
    for (const Relation& relation : out_.relations)
      for (const Argument& argument : relation.arguments)
        if (argument.inferred) wanted.insert(argument.entity);
    std::map<std::string, EntityRecord> records;
    for (const std::string& id : wanted)
      if (const flat::Entry* entry = document_.pack.entry(id)) records.emplace(id, document_.pack.record(*entry));
    add_pattern_records(records);
    std::set<std::string> owners;
    for (const auto& [id, record] : records)
      for (const DatedOwner& owner : record.owners) owners.insert(owner.entity);
    for (const std::string& id : owners)
      if (const flat::Entry* entry = document_.pack.entry(id)) records.emplace(id, document_.pack.record(*entry));
    for (auto& [id, record] : records) out_.records.push_back(std::move(record));
  }

  /// Hardware found by a model pattern is described by the pattern.
  void add_pattern_records(std::map<std::string, EntityRecord>& records) const {
    for (const Name& name : document_.names) {
      if (!name.typed || name.entry || records.contains(name.entity)) continue;
      const auto& patterns = document_.pack.rules().patterns;
      const auto pattern = std::find_if(patterns.begin(), patterns.end(), [&](const NamePattern& known) { return known.id == name.by; });
      if (pattern == patterns.end()) continue;
      EntityRecord record;
      record.id = name.entity;
      record.type = name.type;
      record.name = name.canonical;
      record.kind = pattern->kind;
      record.memory = pattern->memory;
      if (const flat::Entry* owner = document_.pack.entry(pattern->owner)) record.owners.push_back({pattern->owner, std::string(document_.pack.text(owner->name)), "", ""});
      records.emplace(name.entity, std::move(record));
    }
  }

  Document& document_;
  std::vector<Draft>& drafts_;
  Extraction& out_;
  std::vector<std::set<ArgumentKey>> keys_;
  std::set<std::string> bought_;  ///< "persons" that fill the role of a business
};

}  // namespace

void build_relations(Document& document, std::vector<Draft>& drafts, Extraction& out) { Builder(document, drafts, out).run(); }

}  // namespace dealgraph
