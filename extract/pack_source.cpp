#include "extract/pack_source.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "extract/dictionary_source.hpp"
#include "extract/lexicon_source.hpp"
#include "extract/rule_source.hpp"

namespace dealgraph {
namespace {

namespace fs = std::filesystem;

void sort_entries(PackSource& out) {
  const auto key = [](const SourceEntry& entry) { return std::string(to_string(entry.type)) + ":" + entry.id; };
  std::stable_sort(out.entries.begin(), out.entries.end(),
                   [&](const SourceEntry& a, const SourceEntry& b) { return key(a) < key(b); });
}

void refuse_doubles(const PackSource& out) {
  for (std::size_t i = 1; i < out.entries.size(); ++i) {
    const SourceEntry &a = out.entries[i - 1], &b = out.entries[i];
    if (a.type == b.type && a.id == b.id)
      throw Error("the id '" + b.id + "' stands twice; the other is at " + to_string(a.place), b.place);
  }
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
  base.rules = merge_rules(base.rules, over.rules);
}

}  // namespace dealgraph
