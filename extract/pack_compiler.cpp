#include "extract/pack_compiler.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "core/error.hpp"
#include "extract/hash_filter.hpp"
#include "extract/name_index.hpp"
#include "extract/pack_sections.hpp"
#include "extract/string_pool.hpp"
#include "extract/token.hpp"
#include "extract/word_list.hpp"

namespace dealgraph {
namespace {

struct DetailsHash {
  std::size_t operator()(const RawDetails& details) const {
    const auto* words = reinterpret_cast<const std::uint32_t*>(&details);
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < sizeof details / sizeof *words; ++i) hash = name_hash::extend(hash, words[i]);
    return hash;
  }
};

}  // namespace

class PackCompiler::Parts {
 public:
  explicit Parts(const WordList* lexicon) : lexicon_(lexicon) {}

  void add(const SourceWord& word) {
    const std::string folded = fold_token(word.word);
    const auto [it, added] = word_index_.try_emplace(hash_folded(folded), words_.size());
    if (added) words_.push_back({strings_.intern(folded), 0, 0});
    RawWord& raw = words_[it->second];
    raw.classes |= word.classes;
    if (raw.lemma == 0) raw.lemma = strings_.intern(word.lemma);
  }

  void add(const SourceEntry& entry) {
    RawEntry raw;
    id_.assign(to_string(entry.type)).append(":").append(entry.id);
    raw.id = strings_.append(id_);
    raw.name = strings_.intern(entry.name);
    raw.type = static_cast<std::uint8_t>(entry.type);
    raw.cue = entry.cue;
    raw.details = details_of(entry);
    raw.names = static_cast<std::uint32_t>(names_.size());
    raw.name_count = static_cast<std::uint32_t>(entry.names.size());
    for (const SourceName& name : entry.names) add_name(name);
    entries_.push_back(raw);
  }

  void add(const SourceTerm& term) {
    index_.add(term.text, static_cast<std::uint32_t>(terms_.size()) | flat::kTermBit);
    terms_.push_back({strings_.intern(term.text), strings_.intern(term.payload), static_cast<std::uint32_t>(term.kind)});
  }

  std::string finish(const std::string& rules) {
    const std::vector<std::uint32_t> renumber = sort_entries();
    const NameIndexParts index = index_.finish(renumber);
    PackWriter out;
    out.reserve(strings_.bytes().size() + entries_.size() * sizeof(RawEntry) + names_.size() * (sizeof(RawName) + 24) +
                rules.size() + (1u << 20));
    out.section(flat::strings, strings_.bytes());
    write_records(out);
    write_index(out, index);
    out.section(flat::word_slots, word_slots());
    out.section(flat::rules, rules);
    link(out);
    return out.finish();
  }

 private:
  std::uint32_t list(const std::vector<std::string>& items) {
    const auto begin = static_cast<std::uint32_t>(lists_.size());
    for (const std::string& item : items) lists_.push_back(strings_.intern(item));
    return begin;
  }

  std::uint32_t owners_of(const SourceEntry& entry) {
    const auto begin = static_cast<std::uint32_t>(owners_.size());
    for (const SourceOwner& owner : entry.owners) {
      const std::string id = owner.id.find(':') == std::string::npos ? "company:" + owner.id : owner.id;
      owners_.push_back({strings_.intern(id), strings_.intern(owner.since), strings_.intern(owner.until)});
    }
    return begin;
  }

  std::uint32_t details_of(const SourceEntry& entry) {
    RawDetails raw{strings_.intern(entry.kind),
                   strings_.intern(entry.memory),
                   strings_.intern(entry.hq),
                   strings_.intern(entry.country),
                   strings_.intern(entry.wikidata),
                   0,
                   static_cast<std::uint32_t>(entry.owners.size()),
                   0,
                   static_cast<std::uint32_t>(entry.sectors.size())};
    if (raw == RawDetails{}) return flat::kNone;
    if (!entry.owners.empty()) raw.owners = owners_of(entry);
    if (!entry.sectors.empty()) raw.sectors = list(entry.sectors);
    const auto [known, added] = known_details_.try_emplace(raw, static_cast<std::uint32_t>(details_.size()));
    if (added) details_.push_back(raw);
    return known->second;
  }

  std::uint32_t conditions_of(const SourceName& name) {
    if (name.since.empty() && name.until.empty() && name.needs.empty()) return flat::kNone;
    RawConditions raw{strings_.intern(name.since), strings_.intern(name.until), 0,
                      static_cast<std::uint32_t>(name.needs.size())};
    if (!name.needs.empty()) raw.needs = list(name.needs);
    conditions_.push_back(raw);
    return static_cast<std::uint32_t>(conditions_.size() - 1);
  }

  void add_name(const SourceName& name) {
    RawName raw;
    raw.text = strings_.intern(name.text);
    raw.entry = static_cast<std::uint32_t>(entries_.size());
    raw.conditions = conditions_of(name);
    raw.weak = name.weak;
    raw.ticker = name.ticker;
    raw.chinese = name.chinese;
    raw.common = is_ordinary_word(name.text);
    index_.add(name.text, static_cast<std::uint32_t>(names_.size()));
    names_.push_back(raw);
  }

  [[nodiscard]] bool is_ordinary_word(const std::string& name) const {
    if (word_index_.empty() && lexicon_ == nullptr) return false;
    const std::uint64_t hash = hash_folded(fold_token(name));
    const auto known = word_index_.find(hash);
    WordClasses classes = known == word_index_.end() ? 0 : words_[known->second].classes;
    if (lexicon_ != nullptr)
      if (const flat::Word* word = lexicon_->find(hash)) classes |= word->classes;
    return (classes & (word::common | word::verb_any)) != 0;
  }

  /// Eight bytes of an id by which most ids are told apart without going to the strings.
  struct SortKey {
    std::uint64_t bytes = 0;
    std::uint32_t entry = 0;
  };
  [[nodiscard]] SortKey sort_key(std::uint32_t entry) const {
    const std::string_view id = strings_.text(entries_[entry].id);
    // One letter tells the types apart, in the order of their names; after it the id proper counts.
    char buffer[8] = {id.starts_with("product") ? 'q' : id[0]};
    const std::string_view rest = id.substr(id.find(':') + 1);
    std::memcpy(buffer + 1, rest.data(), std::min<std::size_t>(rest.size(), 7));
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, buffer, sizeof bytes);
    return {__builtin_bswap64(bytes), entry};
  }

  /// Sorts entries by id, and names with them; returns the new place of each name.
  std::vector<std::uint32_t> sort_entries() {
    std::vector<SortKey> order(entries_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = sort_key(i);
    const auto id = [&](const SortKey& key) { return strings_.text(entries_[key.entry].id); };
    std::sort(order.begin(), order.end(),
              [&](const SortKey& a, const SortKey& b) { return a.bytes != b.bytes ? a.bytes < b.bytes : id(a) < id(b); });
    for (std::size_t i = 1; i < order.size(); ++i)
      if (order[i - 1].bytes == order[i].bytes && id(order[i - 1]) == id(order[i]))
        throw Error("the id '" + std::string(id(order[i])) + "' stands twice");
    return reorder(order);
  }

  std::vector<std::uint32_t> reorder(const std::vector<SortKey>& order) {
    std::vector<std::uint32_t> renumber(names_.size());
    std::vector<RawEntry> entries;
    std::vector<RawName> names;
    entries.reserve(entries_.size());
    names.reserve(names_.size());
    for (const SortKey& key : order) {
      RawEntry& entry = entries.emplace_back(entries_[key.entry]);
      const std::uint32_t old = std::exchange(entry.names, static_cast<std::uint32_t>(names.size()));
      for (std::uint32_t i = 0; i < entry.name_count; ++i) {
        renumber[old + i] = static_cast<std::uint32_t>(names.size());
        names.push_back(names_[old + i]);
        names.back().entry = static_cast<std::uint32_t>(entries.size() - 1);
      }
    }
    entries_ = std::move(entries);
    names_ = std::move(names);
    return renumber;
  }

  [[nodiscard]] std::vector<std::uint64_t> id_filter() const {
    std::vector<std::uint64_t> out = HashFilter::words_for(entries_.size());
    const unsigned shift = HashFilter::shift_for(out.size());
    for (const RawEntry& entry : entries_) {
      const std::uint64_t hash = hash_folded(strings_.text(entry.id));
      out[hash >> shift] |= HashFilter::first_bits(hash);
    }
    return out;
  }

  [[nodiscard]] std::vector<flat::WordSlot> word_slots() const {
    std::vector<flat::WordSlot> out(std::bit_ceil(words_.size() * 2 + 2));
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      const std::uint64_t hash = hash_folded(strings_.text(words_[i].text));
      std::size_t at = hash & (out.size() - 1);
      while (out[at].word != flat::kNone) at = (at + 1) & (out.size() - 1);
      out[at] = {hash, i, 0};
    }
    return out;
  }

  void write_records(PackWriter& out) const {
    out.section(flat::lists, lists_);
    out.section(flat::entries, entries_);
    out.section(flat::entry_ids, id_filter());
    out.section(flat::details, details_);
    out.section(flat::names, names_);
    out.section(flat::conditions, conditions_);
    out.section(flat::owners, owners_);
    out.section(flat::terms, terms_);
    out.section(flat::words, words_);
  }

  static void write_index(PackWriter& out, const NameIndexParts& index) {
    out.section(flat::name_first_bytes, index.first_bytes);
    out.section(flat::name_leads, index.leads);
    out.section(flat::name_prefixes, index.prefixes);
    out.section(flat::name_slots, index.slots);
    out.section(flat::name_lists, index.lists);
  }

  static void link(PackWriter& out) {
    const auto string = [](std::size_t word) { return RawField{word, flat::strings, 1}; };
    const auto listed = [](std::size_t word) { return RawField{word, flat::lists, sizeof(flat::StringRef)}; };
    out.link(flat::lists, sizeof(flat::StringRef), {string(0)});
    out.link(flat::entries, sizeof(RawEntry),
             {string(0), string(1), {2, flat::names, sizeof(RawName)}, {4, flat::details, sizeof(RawDetails)}});
    out.link(flat::details, sizeof(RawDetails),
             {string(0), string(1), string(2), string(3), string(4), {5, flat::owners, sizeof(RawOwner)}, listed(7)});
    out.link(flat::names, sizeof(RawName),
             {string(0), {1, flat::entries, sizeof(RawEntry)}, {2, flat::conditions, sizeof(RawConditions)}});
    out.link(flat::conditions, sizeof(RawConditions), {string(0), string(1), listed(2)});
    out.link(flat::owners, sizeof(RawOwner), {string(0), string(1), string(2)});
    out.link(flat::terms, sizeof(RawTerm), {string(0), string(1)});
    out.link(flat::words, sizeof(RawWord), {string(0), string(1)});
  }

  const WordList* lexicon_;
  StringPool strings_;
  NameIndexBuilder index_;
  std::string id_;
  std::unordered_map<std::uint64_t, std::size_t> word_index_;
  std::unordered_map<RawDetails, std::uint32_t, DetailsHash> known_details_;
  std::vector<std::uint32_t> lists_;
  std::vector<RawEntry> entries_;
  std::vector<RawDetails> details_;
  std::vector<RawName> names_;
  std::vector<RawConditions> conditions_;
  std::vector<RawOwner> owners_;
  std::vector<RawTerm> terms_;
  std::vector<RawWord> words_;
};

PackCompiler::PackCompiler(const WordList* lexicon) : parts_(std::make_unique<Parts>(lexicon)) {}
PackCompiler::PackCompiler(PackCompiler&&) noexcept = default;
PackCompiler& PackCompiler::operator=(PackCompiler&&) noexcept = default;
PackCompiler::~PackCompiler() = default;

void PackCompiler::add(const SourceWord& word) {
  parts_->add(word);
}
void PackCompiler::add(const SourceEntry& entry) {
  parts_->add(entry);
}
void PackCompiler::add(const SourceTerm& term) {
  parts_->add(term);
}

std::string PackCompiler::finish(const std::string& rules) {
  return std::exchange(parts_, std::make_unique<Parts>(nullptr))->finish(rules);
}

std::string compile_pack(const PackSource& source, const WordList* lexicon) {
  PackCompiler out(lexicon);
  for (const SourceWord& word : source.words) out.add(word);
  for (const SourceEntry& entry : source.entries) out.add(entry);
  for (const SourceTerm& term : source.terms) out.add(term);
  return out.finish(source.rules);
}

}  // namespace dealgraph
