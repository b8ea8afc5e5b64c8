#include "extract/dictionary_source.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/date.hpp"
#include "extract/yaml_file.hpp"

namespace dealgraph {
namespace {

bool is_date(const std::string& text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i == 4 || i == 7 ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
  const auto part = [&](std::size_t at, std::size_t size) { return text.size() > at ? std::stoi(text.substr(at, size)) : 1; };
  return is_valid_day(part(0, 4), part(5, 2), part(8, 2));
}

std::string date(const std::string& file, const YAML::Node& node) {
  std::string text = scalar(file, node, "a date");
  if (!is_date(text)) fail(file, node, "'" + text + "' is no date; write 2021-10-28, 2021-10 or 2021");
  return text;
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
  return {scalar(file, node["id"], "'id'"), node["since"] ? date(file, node["since"]) : "",
          node["until"] ? date(file, node["until"]) : ""};
}

std::vector<SourceOwner> read_owners(const std::string& file, const YAML::Node& node) {
  if (!node) return {};
  if (!node.IsSequence()) return {read_owner(file, node)};
  std::vector<SourceOwner> out;
  for (const YAML::Node& item : node) out.push_back(read_owner(file, item));
  return out;
}

void add_names(SourceEntry& entry, const std::string& file, const YAML::Node& list, bool ticker, bool chinese) {
  if (!list) return;
  if (!list.IsSequence()) fail(file, list, "names have to be a list, as in [a, b]");
  for (const YAML::Node& item : list) {
    SourceName name = read_name(file, item);
    name.ticker = ticker;
    name.chinese = chinese;
    const bool known =
        std::any_of(entry.names.begin(), entry.names.end(), [&](const SourceName& other) { return other.text == name.text; });
    if (!known) entry.names.push_back(std::move(name));
  }
}

bool is_slug(const std::string& id) {
  return !id.empty() &&
         std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

void mark_weak(SourceEntry& entry, const std::string& file, const YAML::Node& weak) {
  for (const std::string& text : texts(file, weak, "'weak'")) {
    const auto name =
        std::find_if(entry.names.begin(), entry.names.end(), [&](const SourceName& other) { return other.text == text; });
    if (name == entry.names.end()) fail(file, weak, "'" + text + "' is weak but not among the names");
    name->weak = true;
  }
}

std::vector<std::string> one_or_many(const std::string& file, const YAML::Node& node, const std::string& what) {
  if (!node) return {};
  if (node.IsScalar()) return {node.Scalar()};
  return texts(file, node, what);
}

/// Single texts that only describe the entry.
void read_details(SourceEntry& out, const std::string& file, const YAML::Node& node) {
  for (const auto& [key, member] :
       {std::pair{"kind", &SourceEntry::kind}, std::pair{"memory", &SourceEntry::memory}, std::pair{"hq", &SourceEntry::hq},
        std::pair{"country", &SourceEntry::country}, std::pair{"wikidata", &SourceEntry::wikidata}})
    if (node[key]) out.*member = scalar(file, node[key], std::string("'") + key + "'");
}

/// Things that are told of in the plural: "A100s", "A380s", "PlayStations".
bool is_countable(const SourceEntry& entry) {
  static constexpr std::string_view kKinds[] = {"phone", "aircraft", "console", "computer", "tablet",  "pda",
                                                "drone", "camera",   "player",  "printer",  "headset", "robot"};
  if (entry.type == EntityType::hardware) return true;
  return entry.type == EntityType::product && std::find(std::begin(kKinds), std::end(kKinds), entry.kind) != std::end(kKinds);
}

/// Not "iPhone 5": its "5s" is another phone.
bool takes_plural_ending(const SourceEntry& entry, const SourceName& name) {
  const char last = name.text.back();
  const bool small = last >= 'a' && last <= 'z' && std::string_view("sxyzh").find(last) == std::string_view::npos;
  return name.text.size() >= 3 && !name.ticker && !name.chinese &&
         (small || (last >= '0' && last <= '9' && entry.kind != "phone"));
}

void add_plurals(SourceEntry& entry) {
  if (!is_countable(entry)) return;
  const std::vector<SourceName> singulars = entry.names;
  for (SourceName name : singulars) {
    if (!takes_plural_ending(entry, name)) continue;
    name.text += 's';
    const bool known =
        std::any_of(singulars.begin(), singulars.end(), [&](const SourceName& other) { return other.text == name.text; });
    if (!known) entry.names.push_back(std::move(name));
  }
}

SourceEntry read_entry(const std::string& file, EntityType type, const YAML::Node& node) {
  check_keys(file, node,
             {"id", "name", "aliases", "zh", "weak", "tickers", "owner", "sector", "hq", "country", "kind", "memory", "cue",
              "wikidata"},
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
  out.owners = read_owners(file, node["owner"]);
  out.sectors = one_or_many(file, node["sector"], "'sector'");
  read_details(out, file, node);
  add_plurals(out);
  out.cue = node["cue"] && node["cue"].Scalar() == "true";
  return out;
}

}  // namespace

void read_dictionary(PackSource& out, const std::filesystem::path& folder) {
  for (const std::filesystem::path& path : yaml_files(folder)) {
    const std::optional<EntityType> type = entity_type_from(path.parent_path().filename().string());
    if (!type)
      throw Error("dictionary files stand in a folder named company, organization, person, product or hardware",
                  {path.string()});
    const YamlFile file = load_yaml(path);
    if (!file.root.IsNull() && !file.root.IsSequence())
      fail(file.name, file.root, "a dictionary file has to be a list of entries");
    for (const YAML::Node& node : file.root) out.entries.push_back(read_entry(file.name, *type, node));
  }
}

}  // namespace dealgraph
