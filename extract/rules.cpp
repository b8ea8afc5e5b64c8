#include "extract/rules.hpp"

#include <algorithm>
#include <set>

#include "extract/name_rules.hpp"
#include "extract/pattern_set.hpp"
#include "extract/rule_fields.hpp"
#include "extract/token.hpp"

namespace dealgraph {
namespace {

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

Positions args_in(const Json& item, RelationType type) {
  Positions out;
  const auto at = item.find("args");
  if (at == item.end() || !at->is_object())
    fail(item, "'args' has to map positions to roles, as in {subject: acquirer, object: target}");
  for (const auto& [position, role] : at->items())
    if (position[0] != '_') out.set(position, role_in(item, type, text_at(*at, position.c_str())));
  return out;
}

std::map<Role, Filler> accept_in(const Json& item, RelationType type) {
  static const std::map<std::string, Filler> kFillers{{"party", Filler::party},
                                                      {"business", Filler::business},
                                                      {"item", Filler::item},
                                                      {"product", Filler::product},
                                                      {"new_product", Filler::new_product},
                                                      {"goods", Filler::goods},
                                                      {"property", Filler::property},
                                                      {"person", Filler::person},
                                                      {"organization", Filler::organization},
                                                      {"actor", Filler::actor},
                                                      {"known", Filler::known},
                                                      {"exchange", Filler::exchange},
                                                      {"anything", Filler::anything}};
  std::map<Role, Filler> out;
  const auto at = item.find("accept");
  if (at == item.end()) return out;
  if (!at->is_object()) fail(item, "'accept' has to map roles to what fills them, as in {target: party}");
  for (const auto& [role, filler] : at->items()) {
    if (role[0] == '_') continue;
    const auto known = kFillers.find(text_at(*at, role.c_str()));
    if (known == kFillers.end())
      fail(item, "'accept' of a role is party, business, item, product, person, exchange or anything");
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

std::vector<std::uint64_t> hashes_of(const std::vector<std::string>& words) {
  std::vector<std::uint64_t> out;
  for (const std::string& word : words) out.push_back(hash_folded(word));
  return out;
}

std::vector<std::string> triggers_at(const Json& item, const char* key) {
  std::vector<std::string> out = list_at(item, key);
  for (const std::string& text : out)
    if (tokenize(text).empty()) fail(item, std::string("'") + key + "' holds a text without words");
  return out;
}

/// What frames of both kinds have.
template <class AnyFrame>
AnyFrame common_frame_from(const Json& item) {
  AnyFrame out;
  out.id = text_at(item, "id");
  out.place = place_of(item);
  if (out.id.empty()) fail(item, "a frame needs an 'id'");
  out.type = type_in(item);
  out.confidence = number_at(item, "confidence", 0.8);
  out.args = args_in(item, out.type);
  out.require = require_in(item, out.type);
  out.accept = accept_in(item, out.type);
  out.status = status_in(item);
  out.wants_value = flag_at(item, "value");
  out.unless = list_at(item, "unless");
  out.needs = list_at(item, "needs");
  out.examples = examples_in(item, "examples");
  out.counter_examples = examples_in(item, "counter_examples");
  return out;
}

Frame frame_from(const Json& item) {
  check_keys(item, {"id",        "type",    "confidence", "verbs",           "nouns",      "args",         "require",
                    "accept",    "status",  "completes",  "value",           "infinitive", "money_object", "percent_object",
                    "must_fill", "passive", "not_only",   "governors",       "receivers",  "objects",      "control",
                    "unless",    "needs",   "examples",   "counter_examples"});
  auto out = common_frame_from<Frame>(item);
  out.unless_hashes = hashes_of(out.unless);
  out.needs_hashes = hashes_of(out.needs);
  out.verbs = triggers_at(item, "verbs");
  out.nouns = triggers_at(item, "nouns");
  out.perfect_completes = flag_at(item, "completes");
  out.infinitive = flag_at(item, "infinitive");
  out.passive = flag_at(item, "passive");
  out.money_object = flag_at(item, "money_object");
  out.percent_object = flag_at(item, "percent_object");
  out.must_fill = list_at(item, "must_fill");
  out.not_only = list_at(item, "not_only");
  out.governors = list_at(item, "governors");
  out.receivers = list_at(item, "receivers");
  out.objects = list_at(item, "objects");
  out.control = flag_at(item, "control");
  return out;
}

void check_positions(const Json& item, const ChineseFrame& frame) {
  static const std::set<std::string> kPositions{"before", "after", "with", "to", "by", "from", "ba", "of", "owner", "topic"};
  for (const auto& [position, role] : frame.args)
    if (!kPositions.contains(position))
      fail(item, "'" + position + "' is no position; known: before, after, with, to, by, from, ba, of, owner, topic");
}

ChineseFrame chinese_frame_from(const Json& item) {
  check_keys(item, {"id", "type", "confidence", "triggers", "args", "require", "accept", "status", "completes", "value",
                    "unless", "needs", "examples", "counter_examples"});
  auto out = common_frame_from<ChineseFrame>(item);
  out.triggers = triggers_at(item, "triggers");
  out.completes = flag_at(item, "completes");
  check_positions(item, out);
  return out;
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

Rules read_rules(std::string_view cbor) {
  Rules out;
  const Json all = Json::from_cbor(cbor.begin(), cbor.end());
  out.frames = convert_all<Frame>(all, "frames", frame_from);
  out.chinese_frames = convert_all<ChineseFrame>(all, "chinese_frames", chinese_frame_from);
  out.patterns = convert_all<NamePattern>(all, "patterns", pattern_from);
  out.pattern_set = std::make_shared<const PatternSet>(out.patterns);
  if (const auto at = all.find("status"); at != all.end()) out.status = status_cues_from(*at);
  if (const auto at = all.find("names"); at != all.end()) out.names = name_words_from(*at);
  index_chinese_triggers(out);
  return out;
}

}  // namespace

Rules rules_from_cbor(std::string_view cbor) {
  if (cbor.empty()) return {};
  try {
    return read_rules(cbor);
  } catch (const Json::exception& error) {
    throw Error(std::string("the rules have a form that is none of theirs: ") + error.what());
  }
}

bool is_weak_rule(std::string_view id) {
  return id.find(".weak") != std::string_view::npos;
}

Filler default_filler(Role role) {
  switch (role) {
    case Role::target:
    case Role::unit:
    case Role::venture:
    case Role::investee:
    case Role::child:
      return Filler::business;
    case Role::item:
    case Role::subject:
      return Filler::item;
    case Role::person:
      return Filler::person;
    case Role::exchange:
      return Filler::exchange;
    case Role::user:
    case Role::defendant:
    case Role::former:
    case Role::new_name:
      return Filler::anything;
    default:
      return Filler::party;
  }
}

}  // namespace dealgraph
