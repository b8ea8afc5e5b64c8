#include "extract/pack_compiler.hpp"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <set>
#include <unordered_map>

#include "extract/flat_layout.hpp"
#include "extract/token.hpp"

namespace dealgraph {
namespace {

class Compiler {
 public:
  explicit Compiler(const PackSource& source) : source_(source) {}

  std::string run() {
    for (const SourceWord& word : source_.words) add_word(word);
    for (const SourceEntry& entry : source_.entries) add_entry(entry);
    for (const SourceTerm& term : source_.terms) add_term(term);
    build_slots();
    build_word_slots();
    return assemble();
  }

 private:
  flat::StringRef intern(const std::string& text) {
    if (text.empty()) return {};
    const auto [it, added] = interned_.try_emplace(text, flat::StringRef{});
    if (added) {
      it->second = {static_cast<std::uint32_t>(strings_.size()), static_cast<std::uint32_t>(text.size())};
      strings_ += text;
    }
    return it->second;
  }

  flat::Range list(const std::vector<std::string>& items) {
    const auto begin = static_cast<std::uint32_t>(lists_.size());
    for (const std::string& item : items) lists_.push_back(intern(item));
    return {begin, static_cast<std::uint32_t>(lists_.size())};
  }

  void add_word(const SourceWord& word) {
    const std::string folded = fold_token(word.word);
    const auto [it, added] = word_index_.try_emplace(folded, words_.size());
    if (added) words_.push_back({intern(folded), {}, 0});
    flat::Word& flat = words_[it->second];
    flat.classes |= word.classes;
    if (flat.lemma.size == 0) flat.lemma = intern(word.lemma);
  }

  void add_entry(const SourceEntry& entry) {
    flat::Entry flat;
    flat.id = intern(std::string(to_string(entry.type)) + ":" + entry.id);
    flat.name = intern(entry.name);
    flat.kind = intern(entry.kind);
    flat.memory = intern(entry.memory);
    flat.hq = intern(entry.hq);
    flat.country = intern(entry.country);
    flat.wikidata = intern(entry.wikidata);
    flat.sectors = list(entry.sectors);
    flat.type = static_cast<std::uint8_t>(entry.type);
    flat.cue = entry.cue;
    flat.names.begin = static_cast<std::uint32_t>(names_.size());
    for (const SourceName& name : entry.names) add_name(name);
    flat.names.end = static_cast<std::uint32_t>(names_.size());
    flat.owners.begin = static_cast<std::uint32_t>(owners_.size());
    for (const SourceOwner& owner : entry.owners) add_owner(owner);
    flat.owners.end = static_cast<std::uint32_t>(owners_.size());
    entries_.push_back(flat);
  }

  void add_owner(const SourceOwner& owner) {
    const std::string id = owner.id.find(':') == std::string::npos ? "company:" + owner.id : owner.id;
    owners_.push_back({intern(id), intern(owner.since), intern(owner.until)});
  }

  void add_name(const SourceName& name) {
    flat::Name flat;
    flat.text = intern(name.text);
    flat.since = intern(name.since);
    flat.until = intern(name.until);
    flat.needs = list(name.needs);
    flat.entry = static_cast<std::uint32_t>(entries_.size());
    flat.weak = name.weak;
    flat.ticker = name.ticker;
    flat.chinese = name.chinese;
    const auto word = word_index_.find(fold_token(name.text));
    flat.common = word != word_index_.end() && (words_[word->second].classes & (word::common | word::verb_any)) != 0;
    targets_of(name.text).push_back(static_cast<std::uint32_t>(names_.size()));
    names_.push_back(flat);
  }

  void add_term(const SourceTerm& term) {
    targets_of(term.text).push_back(static_cast<std::uint32_t>(terms_.size()) | flat::kTermBit);
    terms_.push_back({intern(term.text), intern(term.payload), static_cast<std::uint32_t>(term.kind)});
  }

  /// The list of what the token sequence of `text` names; makes slots for it and its prefixes.
  std::vector<flat::Target>& targets_of(const std::string& text) {
    std::uint64_t hash = 0;
    for (const Token& token : tokenize(text)) {
      hash = extend_hash(hash, token.hash);
      sequences_[hash];
    }
    return sequences_[hash];
  }

  void build_slots() {
    slots_.resize(std::bit_ceil(sequences_.size() * 2 + 2));
    for (const auto& [hash, targets] : sequences_) {
      std::size_t at = hash & (slots_.size() - 1);
      while (slots_[at].hash != 0) at = (at + 1) & (slots_.size() - 1);
      slots_[at].hash = hash;
      slots_[at].targets.begin = static_cast<std::uint32_t>(targets_.size());
      targets_.insert(targets_.end(), targets.begin(), targets.end());
      slots_[at].targets.end = static_cast<std::uint32_t>(targets_.size());
    }
  }

  void build_word_slots() {
    word_slots_.resize(std::bit_ceil(words_.size() * 2 + 2));
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      const flat::StringRef text = words_[i].text;
      const std::uint64_t hash = hash_folded(std::string_view(strings_).substr(text.offset, text.size));
      std::size_t at = hash & (word_slots_.size() - 1);
      while (word_slots_[at].word != flat::kNone) at = (at + 1) & (word_slots_.size() - 1);
      word_slots_[at] = {hash, i, 0};
    }
  }

  template <class Vector>
  void append(std::string& out, flat::Header& header, flat::Section section, const Vector& items) {
    while (out.size() % 8 != 0) out += '\0';
    const std::size_t bytes = items.size() * sizeof(items[0]);
    header.section[section] = {out.size(), bytes};
    if (bytes != 0) out.append(reinterpret_cast<const char*>(items.data()), bytes);
  }

  std::string assemble() {
    flat::Header header{};
    std::memcpy(header.magic, flat::kMagic, sizeof header.magic);
    header.version = flat::kVersion;
    header.sections = flat::section_count;
    std::string out(sizeof header, '\0');
    append(out, header, flat::strings, strings_);
    append(out, header, flat::lists, lists_);
    append(out, header, flat::entries, entries_);
    append(out, header, flat::names, names_);
    append(out, header, flat::owners, owners_);
    append(out, header, flat::terms, terms_);
    append(out, header, flat::slots, slots_);
    append(out, header, flat::targets, targets_);
    append(out, header, flat::words, words_);
    append(out, header, flat::word_slots, word_slots_);
    append(out, header, flat::rules, source_.rules);
    header.hash = XXH3_64bits(out.data() + sizeof header, out.size() - sizeof header);
    std::memcpy(out.data(), &header, sizeof header);
    return out;
  }

  const PackSource& source_;
  std::string strings_;
  std::unordered_map<std::string, flat::StringRef> interned_;
  std::unordered_map<std::string, std::size_t> word_index_;
  std::map<std::uint64_t, std::vector<flat::Target>> sequences_;
  std::vector<flat::StringRef> lists_;
  std::vector<flat::Entry> entries_;
  std::vector<flat::Name> names_;
  std::vector<flat::Owner> owners_;
  std::vector<flat::Term> terms_;
  std::vector<flat::Slot> slots_;
  std::vector<flat::Target> targets_;
  std::vector<flat::Word> words_;
  std::vector<flat::WordSlot> word_slots_;
};

}  // namespace

std::string compile_pack(const PackSource& source) {
  return Compiler(source).run();
}

}  // namespace dealgraph
