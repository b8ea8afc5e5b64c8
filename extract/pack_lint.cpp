#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "extract/pack_source.hpp"
#include "extract/token.hpp"

namespace dealgraph {
namespace {

std::string full_id(const SourceEntry& entry) {
  return std::string(to_string(entry.type)) + ":" + entry.id;
}

bool has_condition(const SourceEntry& entry, const SourceName& name) {
  return name.weak || entry.cue || !name.needs.empty() || !name.since.empty() || !name.until.empty();
}

class Linter {
 public:
  explicit Linter(const PackSource& source) : source_(source) {}

  std::vector<Problem> run() {
    find_shared_names();
    find_unknown_owners();
    find_unknown_sectors();
    find_plain_words();
    return std::move(out_);
  }

 private:
  void warn(const SourceEntry& entry, const std::string& message, const std::string& kind) {
    out_.push_back({Problem::Severity::warning, entry.place, full_id(entry) + ": " + message + " [" + kind + "]"});
  }

  /// Of all that bear a name without a condition, the second and later ones.
  void find_shared_names() {
    std::map<std::tuple<EntityType, bool, std::string_view>, const SourceEntry*> first;
    for (const SourceEntry& entry : source_.entries)
      for (const SourceName& name : entry.names) {
        if (has_condition(entry, name)) continue;
        const auto [known, added] = first.try_emplace({entry.type, name.ticker, name.text}, &entry);
        if (!added && known->second != &entry) warn_shared(entry, *known->second, name);
      }
  }

  void warn_shared(const SourceEntry& entry, const SourceEntry& other, const SourceName& name) {
    const std::string place = to_string(other.place);
    warn(entry,
         "'" + name.text + "' names " + full_id(other) + " too" + (place.empty() ? "" : " (" + place + ")") +
             "; make one of them weak, or give it 'needs', 'since' or 'until'",
         name.ticker ? "shared-ticker" : "shared-name");
  }

  void find_unknown_owners() {
    std::set<std::string> known;
    for (const SourceEntry& entry : source_.entries) known.insert(full_id(entry));
    for (const SourceEntry& entry : source_.entries)
      for (const SourceOwner& owner : entry.owners) {
        const std::string id = owner.id.find(':') == std::string::npos ? "company:" + owner.id : owner.id;
        if (!known.contains(id)) warn(entry, "the owner " + id + " has no entry", "unknown-owner");
      }
  }

  void find_unknown_sectors() {
    std::set<std::string_view> known;
    for (const SourceTerm& term : source_.terms)
      if (term.kind == TermKind::sector) known.insert(term.payload);
    for (const SourceEntry& entry : source_.entries)
      for (const std::string& sector : entry.sectors)
        if (!known.contains(sector))
          warn(entry, "the sector '" + sector + "' is not in lexicon/sectors.yaml", "unknown-sector");
  }

  void find_plain_words() {
    std::set<std::string_view> common;
    for (const SourceWord& word : source_.words)
      if (word.classes & (word::common | word::verb_any)) common.insert(word.word);
    for (const SourceEntry& entry : source_.entries)
      for (const SourceName& name : entry.names)
        if (!name.ticker && !has_condition(entry, name) && common.contains(name.text) && is_small(name.text))
          warn(entry, "'" + name.text + "' is an ordinary word; make it weak", "plain-word");
  }

  static bool is_small(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  const PackSource& source_;
  std::vector<Problem> out_;
};

}  // namespace

std::vector<Problem> lint(const PackSource& source) {
  return Linter(source).run();
}

}  // namespace dealgraph
