#include "extract/rules.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "extract/token.hpp"

namespace dealgraph {
namespace {

using Json = nlohmann::json;

Place place_of(const Json& item) {
  return {item.value("_file", std::string()), static_cast<std::size_t>(std::stoul(item.value("_line", std::string("0")))), 0};
}

[[noreturn]] void fail(const Json& item, const std::string& message) { throw Error(message, place_of(item)); }

std::string text_at(const Json& item, const char* key) {
  const auto at = item.find(key);
  if (at == item.end()) return "";
  if (!at->is_string()) fail(item, std::string("'") + key + "' has to be a text");
  return at->get<std::string>();
}

std::vector<std::string> list_at(const Json& item, const char* key) {
  std::vector<std::string> out;
  const auto at = item.find(key);
  if (at == item.end()) return out;
  if (!at->is_array()) fail(item, std::string("'") + key + "' has to be a list, as in [a, b]");
  for (const Json& value : *at) {
    if (!value.is_string()) fail(item, std::string("'") + key + "' has to be a list of texts");
    out.push_back(value.get<std::string>());
  }
  return out;
}

bool flag_at(const Json& item, const char* key) { return text_at(item, key) == "true"; }

double number_at(const Json& item, const char* key, double fallback) {
  const std::string text = text_at(item, key);
  if (text.empty()) return fallback;
  std::size_t used = 0;
  double value = 0;
  try {
    value = std::stod(text, &used);
  } catch (const std::exception&) {
    used = 0;
  }
  if (used != text.size() || value < 0 || value > 1) fail(item, std::string("'") + key + "' has to be a number from 0 to 1");
  return value;
}

void check_keys(const Json& item, const std::set<std::string>& known) {
  for (const auto& [key, value] : item.items())
    if (key[0] != '_' && !known.contains(key)) fail(item, "unknown key '" + key + "'; known here: " + [&] {
        std::string all;
        for (const std::string& name : known) all += (all.empty() ? "" : ", ") + name;
        return all;
      }());
}

Role role_in(const Json& item, RelationType type, const std::string& name) {
  const std::optional<Role> role = role_from(name);
  const auto roles = roles_of(type);
  if (!role || std::find(roles.begin(), roles.end(), *role) == roles.end())
    fail(item, "'" + name + "' is no role of " + std::string(to_string(type)));
  return *role;
}

RelationType type_in(const Json& item) {
  const std::optional<RelationType> type = relation_type_from(text_at(item, "type"));
  if (!type) fail(item, "'type' has to be a relation type such as acquisition, not '" + text_at(item, "type") + "'");
  return *type;
}

std::optional<Status> status_in(const Json& item) {
  const std::string text = text_at(item, "status");
  if (text.empty()) return std::nullopt;
  const std::optional<Status> status = status_from(text);
  if (!status) fail(item, "'status' has to be rumored, proposed, announced, completed or failed, not '" + text + "'");
  return status;
}

std::map<std::string, Role> args_in(const Json& item, RelationType type) {
  std::map<std::string, Role> out;
  const auto at = item.find("args");
  if (at == item.end() || !at->is_object()) fail(item, "'args' has to map positions to roles, as in {subject: acquirer, object: target}");
  for (const auto& [position, role] : at->items())
    if (position[0] != '_') out[position] = role_in(item, type, text_at(*at, position.c_str()));
  return out;
}

std::map<Role, Filler> accept_in(const Json& item, RelationType type) {
  static const std::map<std::string, Filler> kFillers{{"party", Filler::party},     {"business", Filler::business}, {"item", Filler::item},
                                                      {"product", Filler::product}, {"new_product", Filler::new_product}, {"person", Filler::person},     {"exchange", Filler::exchange},
                                                      {"anything", Filler::anything}};
  std::map<Role, Filler> out;
  const auto at = item.find("accept");
  if (at == item.end()) return out;
  if (!at->is_object()) fail(item, "'accept' has to map roles to what fills them, as in {target: party}");
  for (const auto& [role, filler] : at->items()) {
    if (role[0] == '_') continue;
    const auto known = kFillers.find(text_at(*at, role.c_str()));
    if (known == kFillers.end()) fail(item, "'accept' of a role is party, business, item, product, person, exchange or anything");
    out[role_in(item, type, role)] = known->second;
  }
  return out;
}

std::vector<RuleExample> examples_in(const Json& item, const char* key) {
  std::vector<RuleExample> out;
  const auto at = item.find(key);
  if (at == item.end()) return out;
  if (!at->is_array()) fail(item, std::string("'") + key + "' has to be a list of texts, or of {text: …, gives: …}");
  for (const Json& example : *at) {
    if (example.is_string())
      out.push_back({example.get<std::string>(), "", place_of(item)});
    else if (!example.is_object())
      fail(item, std::string("'") + key + "' has to be a list of texts, or of {text: …, gives: …}");
    else
      out.push_back({text_at(example, "text"), text_at(example, "gives"), place_of(example)});
  }
  return out;
}

std::vector<Role> require_in(const Json& item, RelationType type) {
  std::vector<Role> out;
  for (const std::string& name : list_at(item, "require")) out.push_back(role_in(item, type, name));
  return out;
}

Frame frame_from(const Json& item) {
  check_keys(item, {"id", "type", "confidence", "verbs", "nouns", "args", "require", "accept", "status", "completes", "value", "infinitive",
                    "money_object", "percent_object", "governors", "unless", "needs", "examples", "counter_examples"});
  Frame out;
  out.id = text_at(item, "id");
  out.place = place_of(item);
  if (out.id.empty()) fail(item, "a frame needs an 'id'");
  out.type = type_in(item);
  out.confidence = number_at(item, "confidence", 0.8);
  out.verbs = list_at(item, "verbs");
  out.nouns = list_at(item, "nouns");
  out.args = args_in(item, out.type);
  out.require = require_in(item, out.type);
  out.accept = accept_in(item, out.type);
  out.status = status_in(item);
  out.perfect_completes = flag_at(item, "completes");
  out.wants_value = flag_at(item, "value");
  out.infinitive = flag_at(item, "infinitive");
  out.money_object = flag_at(item, "money_object");
  out.percent_object = flag_at(item, "percent_object");
  out.governors = list_at(item, "governors");
  out.unless = list_at(item, "unless");
  out.needs = list_at(item, "needs");
  out.examples = examples_in(item, "examples");
  out.counter_examples = examples_in(item, "counter_examples");
  return out;
}

ChineseFrame chinese_frame_from(const Json& item) {
  check_keys(item, {"id", "type", "confidence", "triggers", "args", "require", "accept", "status", "completes", "value", "unless", "needs", "examples",
                    "counter_examples"});
  ChineseFrame out;
  out.id = text_at(item, "id");
  out.place = place_of(item);
  if (out.id.empty()) fail(item, "a frame needs an 'id'");
  out.type = type_in(item);
  out.confidence = number_at(item, "confidence", 0.8);
  out.triggers = list_at(item, "triggers");
  out.args = args_in(item, out.type);
  out.require = require_in(item, out.type);
  out.accept = accept_in(item, out.type);
  out.status = status_in(item);
  out.completes = flag_at(item, "completes");
  out.wants_value = flag_at(item, "value");
  out.unless = list_at(item, "unless");
  out.needs = list_at(item, "needs");
  out.examples = examples_in(item, "examples");
  out.counter_examples = examples_in(item, "counter_examples");
  static const std::set<std::string> kPositions{"before", "after", "with", "to", "by", "from", "ba", "of", "owner", "topic"};
  for (const auto& [position, role] : out.args)
    if (!kPositions.contains(position)) fail(item, "'" + position + "' is no position; known: before, after, with, to, by, from, ba, of, owner, topic");
  return out;
}

NamePattern pattern_from(const Json& item) {
  check_keys(item, {"id", "pattern", "type", "owner", "kind", "memory", "cue", "examples", "counter_examples"});
  NamePattern out;
  out.id = text_at(item, "id");
  out.pattern = text_at(item, "pattern");
  out.place = place_of(item);
  if (const std::string type = text_at(item, "type"); !type.empty()) {
    const std::optional<EntityType> known = entity_type_from(type);
    if (!known) fail(item, "'type' has to be company, organization, person, product or hardware");
    out.type = *known;
  }
  out.owner = text_at(item, "owner");
  if (!out.owner.empty() && out.owner.find(':') == std::string::npos) out.owner = "company:" + out.owner;
  out.kind = text_at(item, "kind");
  out.memory = text_at(item, "memory");
  out.cue = flag_at(item, "cue");
  out.examples = list_at(item, "examples");
  out.counter_examples = list_at(item, "counter_examples");
  const auto has_digit = [](const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; };
  out.needs_digit = !out.examples.empty() && std::all_of(out.examples.begin(), out.examples.end(), has_digit);
  RE2::Options options(RE2::Quiet);
  options.set_max_mem(4 << 20);
  out.compiled = std::make_shared<const RE2>("(" + out.pattern + ")", options);
  if (!out.compiled->ok()) fail(item, "the pattern is no RE2 expression: " + out.compiled->error());
  return out;
}

void add_cues(std::unordered_map<std::string, Status>& out, const Json& status, const char* key) {
  for (const char* state : {"rumored", "proposed", "announced", "completed", "failed"})
    if (const auto at = status.find(state); at != status.end())
      for (const std::string& word : list_at(*at, key)) out.emplace(word, *status_from(state));
}

void add_cues(std::vector<std::pair<std::string, Status>>& out, const Json& status, const char* key) {
  for (const char* state : {"rumored", "proposed", "announced", "completed", "failed"})
    if (const auto at = status.find(state); at != status.end())
      for (const std::string& word : list_at(*at, key)) out.emplace_back(word, *status_from(state));
}

StatusCues status_from_json(const Json& status) {
  StatusCues out;
  add_cues(out.verbs, status, "verbs");
  add_cues(out.nouns, status, "nouns");
  add_cues(out.adjectives, status, "adjectives");
  add_cues(out.adverbs, status, "adverbs");
  add_cues(out.phrases, status, "phrases");
  add_cues(out.chinese, status, "chinese");
  return out;
}

WordSet words_at(const Json& item, const char* key) {
  WordSet out;
  for (const std::string& word : list_at(item, key)) out.insert(hash_folded(fold_token(word)));
  return out;
}

std::uint64_t sequence_hash(const std::string& text) {
  std::uint64_t hash = 0;
  for (const Token& token : tokenize(text)) hash = extend_hash(hash, token.hash);
  return hash;
}

void add_chinese_words(NameWords& out, const Json& item) {
  static constexpr std::pair<const char*, std::uint32_t> kLists[] = {
      {"chinese_stop_words", zh::stop}, {"chinese_nouns", zh::noun}, {"chinese_conjunctions", zh::conjunction}, {"chinese_prepositions", zh::preposition},
      {"chinese_says", zh::says}, {"chinese_titles", zh::title}, {"chinese_moves", zh::moves}, {"chinese_company_suffixes", zh::company_suffix},
      {"chinese_weak_suffixes", zh::weak_suffix}, {"chinese_organization_suffixes", zh::organization_suffix}, {"chinese_organizations", zh::organization},
      {"chinese_product_heads", zh::product_head}, {"chinese_countries", zh::country}, {"chinese_places", zh::place}, {"chinese_pronouns", zh::pronoun},
      {"chinese_shares", zh::shares}, {"chinese_subsidiary_words", zh::subsidiary}, {"chinese_latin_words", zh::latin}};
  for (const auto& [key, classes] : kLists)
    for (const std::string& word : list_at(item, key)) out.chinese_words[sequence_hash(word)] |= classes;
  for (const std::string& surname : list_at(item, "chinese_surnames")) out.chinese_surnames.insert(sequence_hash(surname));
}

/// Triggers are words too; one that no list knows is a verb.
void index_chinese_triggers(Rules& out) {
  for (std::uint32_t at = 0; at < out.chinese_frames.size(); ++at)
    for (const std::string& trigger : out.chinese_frames[at].triggers) {
      const std::uint64_t hash = sequence_hash(trigger);
      out.chinese_triggers[hash].push_back(at);
      std::uint32_t& classes = out.names.chinese_words[hash];
      classes |= classes == 0 ? zh::trigger | zh::stop : zh::trigger;
    }
}

NameWords name_words_from(const Json& item) {
  NameWords out;
  out.hardware_cues = words_at(item, "hardware_cues");
  out.product_heads = words_at(item, "product_heads");
  out.company_verbs = words_at(item, "company_verbs");
  out.company_leads = words_at(item, "company_leads");
  out.product_prefixes = words_at(item, "product_prefixes");
  out.exchanges = words_at(item, "exchanges");
  out.chinese_hardware_cues = list_at(item, "chinese_hardware_cues");
  add_chinese_words(out, item);
  return out;
}

template <class T, class Convert>
std::vector<T> convert_all(const Json& all, const char* key, Convert convert) {
  std::vector<T> out;
  std::set<std::string> ids;
  if (const auto at = all.find(key); at != all.end())
    for (const Json& item : *at) {
      if (!item.is_object()) throw Error(std::string("'") + key + "' has to be a list of maps, as in [{id: x, …}]");
      out.push_back(convert(item));
      if (!ids.insert(out.back().id).second) fail(item, "the id '" + out.back().id + "' stands twice");
    }
  return out;
}

}  // namespace

Rules rules_from_cbor(std::string_view cbor) {
  Rules out;
  if (cbor.empty()) return out;
  const Json all = Json::from_cbor(cbor.begin(), cbor.end());
  out.frames = convert_all<Frame>(all, "frames", frame_from);
  out.chinese_frames = convert_all<ChineseFrame>(all, "chinese_frames", chinese_frame_from);
  out.patterns = convert_all<NamePattern>(all, "patterns", pattern_from);
  if (const auto at = all.find("status"); at != all.end()) out.status = status_from_json(*at);
  if (const auto at = all.find("names"); at != all.end()) out.names = name_words_from(*at);
  index_chinese_triggers(out);
  return out;
}

Filler default_filler(Role role) {
  switch (role) {
    case Role::target: case Role::unit: case Role::venture: case Role::investee: case Role::child: return Filler::business;
    case Role::item: case Role::subject: return Filler::item;
    case Role::person: return Filler::person;
    case Role::exchange: return Filler::exchange;
    case Role::user: case Role::defendant: case Role::former: case Role::new_name: return Filler::anything;
    default: return Filler::party;
  }
}

}  // namespace dealgraph
