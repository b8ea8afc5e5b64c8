#include "extract/rule_source.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "core/error.hpp"
#include "extract/yaml_file.hpp"

namespace dealgraph {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string key_of(const std::string& file, const YAML::Node& node) {
  std::string key = scalar(file, node, "a key");
  if (key.starts_with('_')) fail(file, node, "a key cannot begin with '_'");  // those are the program's own
  return key;
}

/// YAML as JSON: scalars become texts, maps get the place where they stand.
Json to_json(const std::string& file, const YAML::Node& node) {
  if (node.IsScalar()) return node.Scalar();
  if (node.IsSequence()) {
    Json out = Json::array();
    for (const YAML::Node& item : node) out.push_back(to_json(file, item));
    return out;
  }
  Json out = Json::object();
  if (!node.IsMap()) return out;
  for (const auto& pair : node) out[key_of(file, pair.first)] = to_json(file, pair.second);
  out["_file"] = fs::path(file).filename().string();
  out["_line"] = std::to_string(node.Mark().line + 1);
  return out;
}

std::string id_of(const Json& item) {
  return item.is_object() ? item.value("id", std::string()) : std::string();
}

void merge_item(Json& list, const Json& item) {
  const std::string id = id_of(item);
  const auto same = std::find_if(list.begin(), list.end(), [&](const Json& old) { return !id.empty() && id_of(old) == id; });
  if (same != list.end())
    *same = item;
  else
    list.push_back(item);
}

/// Lists with ids: an item of `over` replaces the one with its id. Maps: key by key. Lists without ids: joined.
void merge(Json& base, const Json& over) {
  if (base.is_array() && over.is_array()) {
    for (const Json& item : over) merge_item(base, item);
  } else if (base.is_object() && over.is_object()) {
    for (const auto& [key, value] : over.items()) {
      if (base.contains(key))
        merge(base[key], value);
      else
        base[key] = value;
    }
  } else {
    base = over;
  }
}

std::string to_cbor(const Json& rules) {
  const std::vector<std::uint8_t> bytes = Json::to_cbor(rules);
  return {bytes.begin(), bytes.end()};
}

void refuse_double_ids(const Json& rules) {
  for (const auto& [section, list] : rules.items()) {
    if (!list.is_array()) continue;
    std::map<std::string, const Json*> seen;
    for (const Json& item : list) {
      const std::string id = id_of(item);
      if (id.empty()) continue;
      if (!seen.emplace(id, &item).second)
        throw Error("the id '" + id + "' stands twice in " + section,
                    {item.value("_file", std::string()), std::stoul(item.value("_line", std::string("0"))), 0});
    }
  }
}

/// Lists of rules, each with a text for its id.
void check_rules(const std::string& file, const YAML::Node& list, const std::string& section) {
  if (list.IsNull()) return;
  if (!list.IsSequence()) fail(file, list, "'" + section + "' has to be a list of maps, as in [{id: x, …}]");
  for (const YAML::Node& item : list) {
    if (!item.IsMap()) fail(file, item, "'" + section + "' has to be a list of maps, as in [{id: x, …}]");
    if (const YAML::Node id = item["id"]) scalar(file, id, "'id'");
  }
}

/// Lists of words by their kind, and for the status by the state before.
void check_words(const std::string& file, const YAML::Node& map, const std::string& section) {
  if (!map.IsMap()) fail(file, map, "'" + section + "' has to be a map");
  for (const auto& pair : map)
    if (section == "status" && !pair.second.IsMap())
      fail(file, pair.second, "'status' has to map states to lists of words, as in {rumored: {verbs: [consider]}}");
}

void check_section(const std::string& file, const YAML::Node& node, const std::string& section) {
  if (section == "status" || section == "names") return check_words(file, node, section);
  check_rules(file, node, section);
}

void append_rules(Json& all, const YamlFile& file) {
  static const std::set<std::string> kSections{"frames", "chinese_frames", "patterns", "status", "names"};
  if (!file.root.IsMap()) fail(file.name, file.root, "a rule file has to be a map with sections such as 'frames'");
  for (const auto& pair : file.root) {
    const std::string key = pair.first.Scalar();
    if (!kSections.contains(key))
      fail(file.name, pair.first, "unknown section '" + key + "'; known: frames, chinese_frames, patterns, status, names");
    check_section(file.name, pair.second, key);
    Json value = to_json(file.name, pair.second);
    if (value.is_array() && all.contains(key))
      all[key].insert(all[key].end(), value.begin(), value.end());
    else if (all.contains(key))
      merge(all[key], value);
    else
      all[key] = std::move(value);
  }
}

void append_patterns(Json& all, const YamlFile& file) {
  if (!file.root.IsSequence()) fail(file.name, file.root, "a pattern file has to be a list of patterns");
  check_rules(file.name, file.root, "patterns");
  const Json list = to_json(file.name, file.root);
  if (!all.contains("patterns")) all["patterns"] = Json::array();
  all["patterns"].insert(all["patterns"].end(), list.begin(), list.end());
}

}  // namespace

std::string read_rules(const std::filesystem::path& folder) {
  Json all = Json::object();
  for (const fs::path& path : yaml_files(folder / "rules")) append_rules(all, load_yaml(path));
  for (const fs::path& path : yaml_files(folder / "patterns")) append_patterns(all, load_yaml(path));
  refuse_double_ids(all);
  return to_cbor(all);
}

std::string merge_rules(const std::string& base, const std::string& over) {
  Json rules = base.empty() ? Json::object() : Json::from_cbor(base);
  if (!over.empty()) merge(rules, Json::from_cbor(over));
  return to_cbor(rules);
}

}  // namespace dealgraph
