#include "extract/rule_pack.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "core/utf8.hpp"
#include "extract/pack_compiler.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// The pack's bytes: a private mapping of a file, or a string.
class RulePack::Bytes {
 public:
  explicit Bytes(std::string owned) : owned_(std::move(owned)), view_(owned_) {}
  explicit Bytes(const std::string& file, int descriptor, std::size_t size) {
    if (size == 0) throw Error("the compiled data file is empty; build it again", {file});
    void* mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (mapped == MAP_FAILED) throw Error("cannot map the compiled data file into memory", {file});
    view_ = {static_cast<const char*>(mapped), size};
    mapped_ = true;
  }
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  ~Bytes() {
    if (mapped_) munmap(const_cast<char*>(view_.data()), view_.size());
  }
  [[nodiscard]] std::string_view view() const { return view_; }

 private:
  std::string owned_;
  std::string_view view_;
  bool mapped_ = false;
};

namespace {

const flat::Header& header_of(std::string_view bytes) {
  return *reinterpret_cast<const flat::Header*>(bytes.data());
}

/// Bounds of the sections, and the hash of all that follows the header: what lies inside the sections is trusted.
void check_header(std::string_view bytes, const std::string& file) {
  const Place place{file};
  if (bytes.size() < sizeof(flat::Header) || std::memcmp(bytes.data(), flat::kMagic, sizeof flat::kMagic) != 0)
    throw Error("this is no compiled rule pack of dealgraph; give a data folder or a file made by the build", place);
  const flat::Header& header = header_of(bytes);
  if (header.version != flat::kVersion || header.sections != flat::section_count)
    throw Error("the rule pack was compiled by another version of dealgraph; compile it again", place);
  for (const flat::SectionRef& section : header.section)
    if (section.offset % 8 != 0 || section.offset > bytes.size() || section.size > bytes.size() - section.offset)
      throw Error("the rule pack is damaged (a section lies outside the file); build it again", place);
  if (XXH3_64bits(bytes.data() + sizeof header, bytes.size() - sizeof header) != header.hash)
    throw Error("the rule pack is damaged (its hash does not fit its content); build it again", place);
}

std::vector<std::string> strings_of(const RulePack& pack, flat::Range range) {
  std::vector<std::string> out;
  for (const flat::StringRef ref : pack.list(range)) out.emplace_back(pack.text(ref));
  return out;
}

}  // namespace

template <class T>
std::span<const T> RulePack::section(flat::Section which) const {
  const flat::SectionRef ref = header_of(bytes_->view()).section[which];
  return {reinterpret_cast<const T*>(bytes_->view().data() + ref.offset), ref.size / sizeof(T)};
}

RulePack::RulePack(std::unique_ptr<Bytes> bytes) : bytes_(std::move(bytes)) {
  const std::span<const char> characters = section<char>(flat::strings);
  strings_ = {characters.data(), characters.size()};
  lists_ = section<flat::StringRef>(flat::lists);
  entries_ = section<flat::Entry>(flat::entries);
  names_ = section<flat::Name>(flat::names);
  owners_ = section<flat::Owner>(flat::owners);
  terms_ = section<flat::Term>(flat::terms);
  slots_ = section<flat::Slot>(flat::slots);
  targets_ = section<flat::Target>(flat::targets);
  words_ = section<flat::Word>(flat::words);
  word_slots_ = section<flat::WordSlot>(flat::word_slots);
  const std::span<const char> rules = section<char>(flat::rules);
  rules_ = std::make_unique<const Rules>(rules_from_cbor({rules.data(), rules.size()}));
}

RulePack::~RulePack() = default;

std::shared_ptr<const RulePack> RulePack::open(const std::string& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw Error("cannot open the compiled data file; build the project, or name one with --data", {file});
  struct stat status {};
  ::fstat(descriptor, &status);
  std::unique_ptr<Bytes> bytes;
  try {
    bytes = std::make_unique<Bytes>(file, descriptor, static_cast<std::size_t>(status.st_size));
  } catch (...) {
    ::close(descriptor);
    throw;
  }
  ::close(descriptor);
  check_header(bytes->view(), file);
  return std::shared_ptr<const RulePack>(new RulePack(std::move(bytes)));
}

std::shared_ptr<const RulePack> RulePack::from_bytes(std::string bytes) {
  check_header(bytes, "");
  return std::shared_ptr<const RulePack>(new RulePack(std::make_unique<Bytes>(std::move(bytes))));
}

std::string RulePack::hash() const {
  const std::uint64_t hash = header_of(bytes_->view()).hash;
  return hash_hex({reinterpret_cast<const char*>(&hash), sizeof hash});
}

const flat::Slot* RulePack::slot(std::uint64_t sequence) const {
  std::size_t at = sequence & (slots_.size() - 1);
  while (slots_[at].hash != 0) {
    if (slots_[at].hash == sequence) return &slots_[at];
    at = (at + 1) & (slots_.size() - 1);
  }
  return nullptr;
}

const flat::Word* RulePack::word(std::uint64_t hash) const {
  std::size_t at = hash & (word_slots_.size() - 1);
  while (word_slots_[at].word != flat::kNone) {
    if (word_slots_[at].hash == hash) return &words_[word_slots_[at].word];
    at = (at + 1) & (word_slots_.size() - 1);
  }
  return nullptr;
}

void RulePack::annotate(std::vector<Token>& tokens) const {
  for (Token& token : tokens)
    if (token.kind == TokenKind::word || token.mark == '&')
      if (const flat::Word* known = word(token.hash)) token.classes = known->classes;
}

const flat::Entry* RulePack::entry(std::string_view id) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), id,
                                   [&](const flat::Entry& entry, std::string_view key) { return text(entry.id) < key; });
  return at != entries_.end() && text(at->id) == id ? &*at : nullptr;
}

EntityRecord RulePack::record(const flat::Entry& entry) const {
  EntityRecord out;
  out.id = text(entry.id);
  out.type = static_cast<EntityType>(entry.type);
  out.name = text(entry.name);
  for (const flat::Name& name : names_.subspan(entry.names.begin, entry.names.end - entry.names.begin)) {
    if (name.ticker)
      out.tickers.emplace_back(text(name.text));
    else
      out.aliases.push_back({std::string(text(name.text)), std::string(text(name.since)), std::string(text(name.until))});
  }
  for (const flat::Owner& owner : owners(entry)) {
    const flat::Entry* known = this->entry(text(owner.id));
    const std::string_view name = known ? text(known->name) : text(owner.id).substr(text(owner.id).find(':') + 1);
    out.owners.push_back(
        {std::string(text(owner.id)), std::string(name), std::string(text(owner.since)), std::string(text(owner.until))});
  }
  const std::span<const flat::StringRef> sectors = list(entry.sectors);
  out.kind = entry.kind.size != 0 || sectors.empty() ? text(entry.kind) : text(sectors[0]);
  out.memory = text(entry.memory);
  out.country = text(entry.country);
  out.wikidata = text(entry.wikidata);
  return out;
}

PackSource RulePack::decompile() const {
  PackSource out;
  for (const flat::Entry& entry : entries_) {
    SourceEntry& source = out.entries.emplace_back();
    source.type = static_cast<EntityType>(entry.type);
    source.id = text(entry.id).substr(text(entry.id).find(':') + 1);
    source.name = text(entry.name);
    for (const flat::Name& name : names_.subspan(entry.names.begin, entry.names.end - entry.names.begin))
      source.names.push_back({std::string(text(name.text)), std::string(text(name.since)), std::string(text(name.until)),
                              strings_of(*this, name.needs), name.weak != 0, name.ticker != 0, name.chinese != 0});
    for (const flat::Owner& owner : owners(entry))
      source.owners.push_back({std::string(text(owner.id)), std::string(text(owner.since)), std::string(text(owner.until))});
    source.sectors = strings_of(*this, entry.sectors);
    source.kind = text(entry.kind);
    source.memory = text(entry.memory);
    source.hq = text(entry.hq);
    source.country = text(entry.country);
    source.wikidata = text(entry.wikidata);
    source.cue = entry.cue != 0;
  }
  for (const flat::Term& term : terms_)
    out.terms.push_back({std::string(text(term.text)), static_cast<TermKind>(term.kind), std::string(text(term.payload))});
  for (const flat::Word& word : words_)
    out.words.push_back({std::string(text(word.text)), word.classes, std::string(text(word.lemma))});
  const std::span<const char> rules = section<char>(flat::rules);
  out.rules.assign(rules.data(), rules.size());
  return out;
}

std::shared_ptr<const RulePack> load_rule_pack(const std::string& shipped, const std::vector<std::string>& overlays) {
  std::shared_ptr<const RulePack> pack = RulePack::open(shipped);
  if (overlays.empty()) return pack;
  PackSource source = pack->decompile();
  for (const std::string& over : overlays)
    overlay(source, std::filesystem::is_directory(over) ? read_pack_source(over) : RulePack::open(over)->decompile());
  return RulePack::from_bytes(compile_pack(source));
}

}  // namespace dealgraph
