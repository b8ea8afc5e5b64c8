#include "extract/name_import.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "extract/name_judge.hpp"
#include "extract/text_forms.hpp"
#include "extract/token.hpp"

namespace dealgraph {
namespace {

bool is_slug(std::string_view id) {
  return !id.empty() &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == '-'; });
}

bool is_ticker(std::string_view text) {
  return !text.empty() && text.size() <= 12 && std::all_of(text.begin(), text.end(), [](char c) {
    return is_ascii_upper(c) || is_ascii_digit(c) || c == '.' || c == '-';
  });
}

bool has_name(const SourceEntry& entry, std::string_view text) {
  return std::any_of(entry.names.begin(), entry.names.end(), [&](const SourceName& name) { return name.text == text; });
}

std::string id_of(const NameRow& row, const std::string& name) {
  if (!row.id.empty()) return row.id;
  if (!row.identifier.empty()) return row.identifier;
  std::string out = slug(name);
  return is_slug(out) ? out : "name-" + hash_hex(name).substr(0, 12);
}

/// Hashes of what stands more than once; takes all that were seen.
std::unordered_set<std::uint64_t> repeated(std::vector<std::uint64_t>& seen) {
  std::unordered_set<std::uint64_t> out;
  std::sort(seen.begin(), seen.end());
  for (std::size_t at = 1; at < seen.size(); ++at)
    if (seen[at] == seen[at - 1]) out.insert(seen[at]);
  std::vector<std::uint64_t>().swap(seen);
  return out;
}

class Import {
 public:
  Import(const std::vector<std::string>& files, const ImportOptions& options, const RulePack& shipped,
         const std::function<void(const SourceEntry&)>& use, const std::function<void(const Problem&)>& report)
      : files_(files), options_(options), shipped_(shipped), use_(use), report_(report) {}

  ImportSummary run() {
    collect_wikidata();
    read([&](SourceEntry& entry) { count(entry); }, [](const Problem&) {});
    shared_names_ = repeated(name_hashes_);
    shared_ids_ = repeated(id_hashes_);
    summary_ = {};
    read([&](SourceEntry& entry) { take(entry); }, [&](const Problem& problem) { tell(problem); });
    for (auto& [id, entry] : held_) finish(entry);
    return std::move(summary_);
  }

 private:
  using Use = std::function<void(SourceEntry&)>;

  void read(const Use& use, const std::function<void(const Problem&)>& report) {
    for (const std::string& file : files_)
      read_name_rows(
          file, options_.columns, [&](NameRow& row) { read_row(row, file, use, report); }, report);
  }

  void read_row(const NameRow& row, const std::string& file, const Use& use,
                const std::function<void(const Problem&)>& report) {
    ++summary_.rows;
    SourceEntry entry = entry_of(row, file);
    if (!is_slug(entry.id))
      return report({Problem::Severity::error, entry.place,
                     "an id holds small letters, digits and '-' only, not '" + entry.id + "' [bad-id]"});
    if (!options_.keep_known && is_known(entry))
      return report(
          {Problem::Severity::warning, entry.place, "'" + entry.name + "' is in the dictionary already; left out [known]"});
    use(entry);
  }

  void collect_wikidata() {
    for (const PackLayer& layer : shipped_.layers())
      for (const flat::Entry& entry : layer.entries)
        if (const flat::Details* details = entry.details.get(); details && !details->wikidata.text().empty())
          known_wikidata_.emplace(details->wikidata.text());
  }

  [[nodiscard]] bool is_known(const SourceEntry& entry) const {
    return is_known_name(entry.name, shipped_) || (!entry.wikidata.empty() && known_wikidata_.contains(entry.wikidata));
  }

  /// Legal forms first, so that a dangerous short form has a safe long one beside it.
  SourceEntry entry_of(const NameRow& row, const std::string& file) const {
    SourceEntry out;
    out.type = options_.type;
    out.place = {file, row.line, 0};
    out.wikidata = row.wikidata;
    out.country = row.country;
    add_name(out, row.name);
    out.name = out.names.front().text;
    out.id = id_of(row, out.name);
    if (row.id.empty() && shipped_.entry(std::string(to_string(out.type)) + ":" + out.id)) out.id += "-import";
    for (const std::string& alias : row.aliases) add_name(out, alias);
    for (const std::string& ticker : row.tickers)
      if (is_ticker(ticker) && !has_name(out, ticker)) out.names.push_back({ticker, "", "", {}, false, true, false});
    return out;
  }

  void add_name(SourceEntry& entry, std::string_view raw) const {
    std::string full(raw);
    std::replace_if(full.begin(), full.end(), is_ascii_space, ' ');
    std::string name = in_ordinary_spelling(without_legal_ending(full, shipped_.words()));
    if (name.empty() || has_name(entry, name)) return;
    const bool weak = danger_of(name, shipped_) != Danger::none;
    const bool chinese = is_han(decode_at(name, 0).value);
    entry.names.push_back({name, "", "", {}, weak, false, chinese});
    std::string long_form = in_ordinary_spelling(full);
    if (weak && long_form != name && !has_name(entry, long_form))
      entry.names.push_back({long_form, "", "", {}, false, false, false});
  }

  // ---- first reading: what stands more than once

  void count(const SourceEntry& entry) {
    for (const SourceName& name : entry.names)
      if (!name.ticker) name_hashes_.push_back(hash64(name.text));
    id_hashes_.push_back(hash64(entry.id));
  }

  // ---- second reading: entries

  void take(SourceEntry& entry) {
    if (!shared_ids_.contains(hash64(entry.id))) return finish(entry);
    const auto [known, added] = held_.try_emplace(entry.id, entry);
    if (added) return;
    for (SourceName& name : entry.names)
      if (!has_name(known->second, name.text)) known->second.names.push_back(std::move(name));
  }

  void finish(SourceEntry& entry) {
    for (SourceName& name : entry.names)
      if (!name.ticker) judge(entry, name);
    ++summary_.entries;
    summary_.names += entry.names.size();
    use_(entry);
  }

  void judge(const SourceEntry& entry, SourceName& name) {
    if (name.weak) return tell_weak(entry, name, std::string(to_string(danger_of(name.text, shipped_))));
    // Rows of one id may have had the same name: that is no other entity.
    if (!shared_names_.contains(hash64(name.text)) || held_.contains(entry.id)) return;
    name.weak = true;
    tell_weak(entry, name, "shared-name");
  }

  void tell_weak(const SourceEntry& entry, const SourceName& name, const std::string& kind) {
    static const std::map<std::string, std::string> kReasons{
        {"plain-word", "is an ordinary word"},
        {"place", "is a place or a nationality"},
        {"short-name", "is very short"},
        {"known-name", "is a name in the dictionary already"},
        {"shared-name", "names other entries of these files too"},
    };
    tell({Problem::Severity::warning, entry.place,
          "'" + name.text + "' (" + entry.id + ") " + kReasons.at(kind) + "; made weak [" + kind + "]"});
  }

  void tell(const Problem& problem) {
    const std::size_t begin = problem.message.rfind('[');
    if (begin != std::string::npos) ++summary_.reported[problem.message.substr(begin + 1, problem.message.size() - begin - 2)];
    report_(problem);
  }

  const std::vector<std::string>& files_;
  const ImportOptions& options_;
  const RulePack& shipped_;
  const std::function<void(const SourceEntry&)>& use_;
  const std::function<void(const Problem&)>& report_;
  ImportSummary summary_;
  std::unordered_set<std::string> known_wikidata_;
  std::vector<std::uint64_t> name_hashes_, id_hashes_;
  std::unordered_set<std::uint64_t> shared_names_, shared_ids_;
  std::map<std::string, SourceEntry> held_;  ///< entries of several rows, by id
};

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + '"';
}

/// ", key: [a, b]" of the names that `take` accepts.
template <class Take>
std::string yaml_list(const std::string& key, const SourceEntry& entry, Take take) {
  std::string out;
  for (const SourceName& name : entry.names)
    if (take(name)) out += (out.empty() ? ", " + key + ": [" : ", ") + quoted(name.text);
  return out.empty() ? out : out + "]";
}

}  // namespace

ImportSummary import_names(const std::vector<std::string>& files, const ImportOptions& options, const RulePack& shipped,
                           const std::function<void(const SourceEntry&)>& use,
                           const std::function<void(const Problem&)>& report) {
  return Import(files, options, shipped, use, report).run();
}

std::string to_yaml_line(const SourceEntry& entry) {
  const SourceName* first = &entry.names.front();
  std::string out = "- {id: " + quoted(entry.id) + ", name: " + quoted(entry.name);
  out += yaml_list("aliases", entry, [&](const SourceName& name) { return &name != first && !name.ticker && !name.chinese; });
  out += yaml_list("zh", entry, [&](const SourceName& name) { return &name != first && name.chinese; });
  out += yaml_list("weak", entry, [](const SourceName& name) { return name.weak; });
  out += yaml_list("tickers", entry, [](const SourceName& name) { return name.ticker; });
  if (!entry.country.empty()) out += ", country: " + quoted(entry.country);
  if (!entry.wikidata.empty()) out += ", wikidata: " + quoted(entry.wikidata);
  return out + "}\n";
}

}  // namespace dealgraph
