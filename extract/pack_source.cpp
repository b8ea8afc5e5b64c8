#include "extract/pack_source.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/date.hpp"

namespace dealgraph {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// A YAML file being read, with the name it has in messages.
struct YamlFile {
  std::string name;
  YAML::Node root;
};

[[noreturn]] void fail(const std::string& file, const YAML::Node& node, const std::string& message) {
  const YAML::Mark mark = node.Mark();
  throw Error(message, {file, mark.is_null() ? 0 : static_cast<std::size_t>(mark.line + 1), mark.is_null() ? 0 : static_cast<std::size_t>(mark.column + 1)});
}

YamlFile load(const fs::path& path) {
  try {
    return {path.string(), YAML::LoadFile(path.string())};
  } catch (const YAML::Exception& error) {
    throw Error("this is no valid YAML: " + error.msg + "; quote texts that hold , : [ ] { } # or begin with a special character",
                {path.string(), static_cast<std::size_t>(error.mark.line + 1), static_cast<std::size_t>(error.mark.column + 1)});
  }
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
  std::vector<fs::path> out;
  if (!fs::is_directory(folder)) return out;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

std::string scalar(const std::string& file, const YAML::Node& node, const std::string& what) {
  if (!node.IsScalar()) fail(file, node, what + " has to be a single text");
  return node.Scalar();
}

std::vector<std::string> texts(const std::string& file, const YAML::Node& node, const std::string& what) {
  std::vector<std::string> out;
  if (!node) return out;
  if (!node.IsSequence()) fail(file, node, what + " has to be a list, as in [a, b]");
  for (const YAML::Node& item : node) out.push_back(scalar(file, item, "an item of " + what));
  return out;
}

bool is_date(const std::string& text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i == 4 || i == 7 ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
  const auto part = [&](std::size_t at, std::size_t size) { return text.size() > at ? std::stoi(text.substr(at, size)) : 1; };
  return is_valid_day(part(0, 4), part(5, 2), part(8, 2));
}

std::string date(const std::string& file, const YAML::Node& node) {
  const std::string text = scalar(file, node, "a date");
  if (!is_date(text)) fail(file, node, "'" + text + "' is no date; write 2021-10-28, 2021-10 or 2021");
  return text;
}

void check_keys(const std::string& file, const YAML::Node& map, const std::set<std::string>& known, const std::string& what) {
  if (!map.IsMap()) fail(file, map, what + " has to be a map, as in {id: x, name: X}");
  for (const auto& pair : map)
    if (!known.contains(pair.first.Scalar())) fail(file, pair.first, "unknown key '" + pair.first.Scalar() + "' in " + what);
}

SourceName read_name(const std::string& file, const YAML::Node& node) {
  SourceName out;
  if (node.IsScalar()) {
    out.text = node.Scalar();
  } else {
    check_keys(file, node, {"name", "since", "until", "needs"}, "a name");
    if (!node["name"]) fail(file, node, "a name with conditions needs a 'name'");
    out.text = scalar(file, node["name"], "'name'");
    if (node["since"]) out.since = date(file, node["since"]);
    if (node["until"]) out.until = date(file, node["until"]);
    out.needs = texts(file, node["needs"], "'needs'");
  }
  if (out.text.empty()) fail(file, node, "an empty name");
  return out;
}

SourceOwner read_owner(const std::string& file, const YAML::Node& node) {
  if (node.IsScalar()) return {node.Scalar(), "", ""};
  check_keys(file, node, {"id", "since", "until"}, "an owner");
  if (!node["id"]) fail(file, node, "an owner needs an 'id'");
  return {scalar(file, node["id"], "'id'"), node["since"] ? date(file, node["since"]) : "", node["until"] ? date(file, node["until"]) : ""};
}

void add_names(SourceEntry& entry, const std::string& file, const YAML::Node& list, bool ticker, bool chinese) {
  if (!list) return;
  if (!list.IsSequence()) fail(file, list, "names have to be a list, as in [a, b]");
  for (const YAML::Node& item : list) {
    SourceName name = read_name(file, item);
    name.ticker = ticker;
    name.chinese = chinese;
    const bool known = std::any_of(entry.names.begin(), entry.names.end(), [&](const SourceName& other) { return other.text == name.text; });
    if (!known) entry.names.push_back(std::move(name));
  }
}

bool is_slug(const std::string& id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

void mark_weak(SourceEntry& entry, const std::string& file, const YAML::Node& weak) {
  for (const std::string& text : texts(file, weak, "'weak'")) {
    const auto name = std::find_if(entry.names.begin(), entry.names.end(), [&](const SourceName& other) { return other.text == text; });
    if (name == entry.names.end()) fail(file, weak, "'" + text + "' is weak but not among the names");
    name->weak = true;
  }
}

std::vector<std::string> one_or_many(const std::string& file, const YAML::Node& node, const std::string& what) {
  if (!node) return {};
  if (node.IsScalar()) return {node.Scalar()};
  return texts(file, node, what);
}

SourceEntry read_entry(const std::string& file, EntityType type, const YAML::Node& node) {
  check_keys(file, node, {"id", "name", "aliases", "zh", "weak", "tickers", "owner", "sector", "hq", "country", "kind", "memory", "cue", "wikidata"},
             "an entry");
  SourceEntry out;
  out.type = type;
  out.place = {file, static_cast<std::size_t>(node.Mark().line + 1), 0};
  if (!node["id"] || !node["name"]) fail(file, node, "an entry needs 'id' and 'name'");
  out.id = scalar(file, node["id"], "'id'");
  if (!is_slug(out.id)) fail(file, node["id"], "an id holds small letters, digits and '-' only, not '" + out.id + "'");
  out.names.push_back(read_name(file, node["name"]));
  out.name = out.names.front().text;
  add_names(out, file, node["aliases"], false, false);
  add_names(out, file, node["zh"], false, true);
  add_names(out, file, node["tickers"], true, false);
  mark_weak(out, file, node["weak"]);
  if (const YAML::Node owner = node["owner"]) {
    if (owner.IsSequence())
      for (const YAML::Node& item : owner) out.owners.push_back(read_owner(file, item));
    else
      out.owners.push_back(read_owner(file, owner));
  }
  out.sectors = one_or_many(file, node["sector"], "'sector'");
  for (const auto& [key, member] : {std::pair{"kind", &SourceEntry::kind}, std::pair{"memory", &SourceEntry::memory}, std::pair{"hq", &SourceEntry::hq},
                                    std::pair{"country", &SourceEntry::country}, std::pair{"wikidata", &SourceEntry::wikidata}})
    if (node[key]) out.*member = scalar(file, node[key], std::string("'") + key + "'");
  out.cue = node["cue"] && node["cue"].Scalar() == "true";
  return out;
}

void read_dictionary(PackSource& out, const fs::path& folder) {
  for (const fs::path& path : yaml_files(folder)) {
    const std::optional<EntityType> type = entity_type_from(path.parent_path().filename().string());
    if (!type) throw Error("dictionary files stand in a folder named company, organization, person, product or hardware", {path.string()});
    const YamlFile file = load(path);
    if (!file.root.IsNull() && !file.root.IsSequence()) fail(file.name, file.root, "a dictionary file has to be a list of entries");
    for (const YAML::Node& node : file.root) out.entries.push_back(read_entry(file.name, *type, node));
  }
}

void sort_entries(PackSource& out) {
  const auto key = [](const SourceEntry& entry) { return std::string(to_string(entry.type)) + ":" + entry.id; };
  std::stable_sort(out.entries.begin(), out.entries.end(), [&](const SourceEntry& a, const SourceEntry& b) { return key(a) < key(b); });
}

void refuse_doubles(const PackSource& out) {
  for (std::size_t i = 1; i < out.entries.size(); ++i) {
    const SourceEntry &a = out.entries[i - 1], &b = out.entries[i];
    if (a.type == b.type && a.id == b.id)
      throw Error("the id '" + b.id + "' stands twice; the other is at " + to_string(a.place), b.place);
  }
}

// ---- lexicon

void add_words(PackSource& out, const std::vector<std::string>& words, WordClasses classes) {
  for (const std::string& word : words) out.words.push_back({word, classes, ""});
}

void add_terms(PackSource& out, const std::vector<std::string>& terms, TermKind kind, const std::string& payload = "") {
  for (const std::string& term : terms) out.terms.push_back({term, kind, payload});
}

/// -s, -ed and -ing of a verb that follows the spelling rules.
std::array<std::string, 4> regular_forms(const std::string& lemma) {
  const char last = lemma.back();
  const char before = lemma.size() > 1 ? lemma[lemma.size() - 2] : 'a';
  const bool vowel_before = std::string_view("aeiou").find(before) != std::string_view::npos;
  const auto ends = [&](std::string_view end) { return lemma.size() >= end.size() && lemma.compare(lemma.size() - end.size(), end.size(), end) == 0; };
  if (last == 'e') {
    const std::string stem = lemma.substr(0, lemma.size() - 1);
    return {lemma + "s", lemma + "d", lemma + "d", (ends("ee") || ends("oe") || ends("ye") ? lemma : stem) + "ing"};
  }
  if (last == 'y' && !vowel_before) {
    const std::string stem = lemma.substr(0, lemma.size() - 1);
    return {stem + "ies", stem + "ied", stem + "ied", lemma + "ing"};
  }
  const bool hissing = ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || ends("o");
  return {lemma + (hissing ? "es" : "s"), lemma + "ed", lemma + "ed", lemma + "ing"};
}

void add_verb(PackSource& out, const std::string& lemma, const std::array<std::string, 4>& forms) {
  out.words.push_back({lemma, word::verb_base, lemma});
  out.words.push_back({forms[0], word::verb_s, lemma});
  out.words.push_back({forms[1], word::verb_past, lemma});
  out.words.push_back({forms[2], word::verb_participle, lemma});
  out.words.push_back({forms[3], word::verb_ing, lemma});
}

void read_verbs(PackSource& out, const YamlFile& file) {
  for (const auto& pair : file.root["irregular"]) {
    const std::vector<std::string> forms = texts(file.name, pair.second, "the forms of a verb");
    if (forms.size() != 4) fail(file.name, pair.second, "an irregular verb has four forms: [buys, bought, bought, buying]");
    add_verb(out, pair.first.Scalar(), {forms[0], forms[1], forms[2], forms[3]});
  }
  for (const std::string& lemma : texts(file.name, file.root["regular"], "'regular'")) add_verb(out, lemma, regular_forms(lemma));
}

void read_sectors(PackSource& out, const YamlFile& file) {
  for (const auto& pair : file.root) add_terms(out, texts(file.name, pair.second, "a sector"), TermKind::sector, pair.first.Scalar());
}

void read_lists(PackSource& out, const YamlFile& file) {
  struct WordList { const char* key; WordClasses classes; };
  struct TermList { const char* key; TermKind kind; };
  static constexpr std::array<WordList, 9> kWords{{{"words", word::common}, {"given", word::given_name}, {"weak_given", word::weak_given_name},
                                                   {"surnames", word::surname}, {"legal", word::legal_suffix}, {"group", word::company_word},
                                                   {"organization", word::organization_word}, {"common_heads", word::company_head}, {"never_names", word::never_name}}};
  static constexpr std::array<TermList, 8> kTerms{{{"honorifics", TermKind::honorific}, {"jobs", TermKind::job}, {"countries", TermKind::place},
                                                   {"cities", TermKind::place}, {"regions", TermKind::place}, {"nationalities", TermKind::nationality},
                                                   {"agencies", TermKind::agency}, {"negative", TermKind::negative}}};
  for (const auto& pair : file.root) {
    const std::string key = pair.first.Scalar();
    const std::vector<std::string> items = texts(file.name, pair.second, "'" + key + "'");
    const auto words = std::find_if(kWords.begin(), kWords.end(), [&](const WordList& list) { return key == list.key; });
    const auto terms = std::find_if(kTerms.begin(), kTerms.end(), [&](const TermList& list) { return key == list.key; });
    if (words != kWords.end())
      add_words(out, items, words->classes);
    else if (terms != kTerms.end())
      add_terms(out, items, terms->kind);
    else if (const std::optional<WordClasses> classes = word_class_from(key))
      add_words(out, items, *classes);
    else
      fail(file.name, pair.first, "unknown list '" + key + "'");
  }
}

void read_lexicon(PackSource& out, const fs::path& folder) {
  for (const fs::path& path : yaml_files(folder)) {
    const YamlFile file = load(path);
    const std::string stem = path.stem().string();
    if (stem == "verbs")
      read_verbs(out, file);
    else if (stem == "sectors")
      read_sectors(out, file);
    else
      read_lists(out, file);
  }
}

// ---- rules

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
  for (const auto& pair : node) out[pair.first.Scalar()] = to_json(file, pair.second);
  out["_file"] = fs::path(file).filename().string();
  out["_line"] = std::to_string(node.Mark().line + 1);
  return out;
}

/// Lists with ids: an item of `over` replaces the one with its id. Maps: key by key. Lists without ids: joined.
void merge_rules(Json& base, const Json& over) {
  if (base.is_array() && over.is_array()) {
    for (const Json& item : over) {
      const std::string id = item.is_object() ? item.value("id", std::string()) : std::string();
      const auto same = std::find_if(base.begin(), base.end(), [&](const Json& old) { return !id.empty() && old.is_object() && old.value("id", std::string()) == id; });
      if (same != base.end())
        *same = item;
      else
        base.push_back(item);
    }
  } else if (base.is_object() && over.is_object()) {
    for (const auto& [key, value] : over.items()) {
      if (base.contains(key))
        merge_rules(base[key], value);
      else
        base[key] = value;
    }
  } else {
    base = over;
  }
}

void refuse_double_ids(const Json& rules) {
  for (const auto& [section, list] : rules.items()) {
    if (!list.is_array()) continue;
    std::map<std::string, const Json*> seen;
    for (const Json& item : list) {
      const std::string id = item.is_object() ? item.value("id", std::string()) : std::string();
      if (id.empty()) continue;
      if (!seen.emplace(id, &item).second)
        throw Error("the id '" + id + "' stands twice in " + section, {item.value("_file", std::string()), std::stoul(item.value("_line", std::string("0"))), 0});
    }
  }
}

void append_rules(Json& all, const YamlFile& file) {
  static const std::set<std::string> kSections{"frames", "chinese_frames", "patterns", "status", "names"};
  if (!file.root.IsMap()) fail(file.name, file.root, "a rule file has to be a map with sections such as 'frames'");
  for (const auto& pair : file.root) {
    const std::string key = pair.first.Scalar();
    if (!kSections.contains(key)) fail(file.name, pair.first, "unknown section '" + key + "'; known: frames, chinese_frames, patterns, status, names");
    Json value = to_json(file.name, pair.second);
    if (value.is_array() && all.contains(key))
      all[key].insert(all[key].end(), value.begin(), value.end());
    else if (all.contains(key))
      merge_rules(all[key], value);
    else
      all[key] = std::move(value);
  }
}

std::string read_rules(const fs::path& folder) {
  Json all = Json::object();
  for (const fs::path& path : yaml_files(folder / "rules")) append_rules(all, load(path));
  for (const fs::path& path : yaml_files(folder / "patterns")) {
    const YamlFile file = load(path);
    Json list = to_json(file.name, file.root);
    if (!list.is_array()) fail(file.name, file.root, "a pattern file has to be a list of patterns");
    if (!all.contains("patterns")) all["patterns"] = Json::array();
    all["patterns"].insert(all["patterns"].end(), list.begin(), list.end());
  }
  refuse_double_ids(all);
  const std::vector<std::uint8_t> cbor = Json::to_cbor(all);
  return {cbor.begin(), cbor.end()};
}

}  // namespace

PackSource read_pack_source(const std::string& folder) {
  if (!fs::is_directory(folder)) throw Error("there is no data folder of this name", {folder});
  PackSource out;
  read_dictionary(out, fs::path(folder) / "dictionary");
  read_lexicon(out, fs::path(folder) / "lexicon");
  out.rules = read_rules(folder);
  sort_entries(out);
  refuse_doubles(out);
  return out;
}

void overlay(PackSource& base, const PackSource& over) {
  std::set<std::pair<EntityType, std::string>> replaced;
  for (const SourceEntry& entry : over.entries) replaced.emplace(entry.type, entry.id);
  std::erase_if(base.entries, [&](const SourceEntry& entry) { return replaced.contains({entry.type, entry.id}); });
  base.entries.insert(base.entries.end(), over.entries.begin(), over.entries.end());
  sort_entries(base);
  base.terms.insert(base.terms.end(), over.terms.begin(), over.terms.end());
  base.words.insert(base.words.end(), over.words.begin(), over.words.end());
  Json rules = base.rules.empty() ? Json::object() : Json::from_cbor(base.rules);
  if (!over.rules.empty()) merge_rules(rules, Json::from_cbor(over.rules));
  const std::vector<std::uint8_t> cbor = Json::to_cbor(rules);
  base.rules.assign(cbor.begin(), cbor.end());
}

}  // namespace dealgraph
