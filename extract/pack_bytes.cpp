#include "extract/pack_bytes.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cstring>

#include "core/error.hpp"
#include "extract/pack_check.hpp"
#include "extract/rule_pack.hpp"

namespace dealgraph {
namespace {

/// Bounds of the sections, and the hash of all that follows the header: what lies inside the sections is left to check_pack.
void check_header(std::string_view bytes, const std::string& file) {
  const Place place{file};
  if (bytes.size() < sizeof(flat::Header) || std::memcmp(bytes.data(), flat::kMagic, sizeof flat::kMagic) != 0)
    throw Error("this is no compiled rule pack of dealgraph; give a data folder or a file made by the build", place);
  const flat::Header& header = *reinterpret_cast<const flat::Header*>(bytes.data());
  if (header.version != flat::kVersion || header.sections != flat::section_count)
    throw Error("the rule pack was compiled by another version of dealgraph; compile it again", place);
  for (const flat::SectionRef& section : header.section)
    if (section.offset % 64 != 0 || section.offset > bytes.size() || section.size > bytes.size() - section.offset)
      throw Error("the rule pack is damaged (a section lies outside the file); build it again", place);
  if (XXH3_64bits(bytes.data() + sizeof header, bytes.size() - sizeof header) != header.hash)
    throw Error("the rule pack is damaged (its hash does not fit its content); build it again", place);
}

std::string copy(const flat::StringRef& ref) {
  return std::string(ref.text());
}

std::vector<std::string> copies(std::span<const flat::StringRef> list) {
  std::vector<std::string> out;
  for (const flat::StringRef& ref : list) out.push_back(copy(ref));
  return out;
}

SourceEntry source_of(const flat::Entry& entry) {
  SourceEntry out;
  out.type = static_cast<EntityType>(entry.type);
  out.id = entry.id.text().substr(entry.id.text().find(':') + 1);
  out.name = entry.name.text();
  for (const flat::Name& name : entry.names.get())
    out.names.push_back({copy(name.text), std::string(RulePack::since(name)), std::string(RulePack::until(name)),
                         copies(RulePack::needs(name)), name.weak != 0, name.ticker != 0, name.chinese != 0});
  for (const flat::Owner& owner : RulePack::owners(entry))
    out.owners.push_back({copy(owner.id), copy(owner.since), copy(owner.until)});
  out.sectors = copies(RulePack::sectors(entry));
  out.cue = entry.cue != 0;
  if (const flat::Details* details = entry.details.get()) {
    out.kind = details->kind.text();
    out.memory = details->memory.text();
    out.hq = details->hq.text();
    out.country = details->country.text();
    out.wikidata = details->wikidata.text();
  }
  return out;
}

/// Closed when it goes out of scope. A pipe opens at once, even if nobody writes to it.
struct OpenFile {
  explicit OpenFile(const std::string& file) : descriptor(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor >= 0) ::close(descriptor);
  }
  /// 0 for what is no file, such as a device.
  [[nodiscard]] std::size_t size() const {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  }
  int descriptor;
};

}  // namespace

bool has_rules(std::string_view cbor) {
  return cbor.size() > 1;  // an empty map is one byte
}

std::unique_ptr<const PackBytes> PackBytes::map(const std::string& file) {
  const OpenFile opened(file);
  if (opened.descriptor < 0)
    throw Error("cannot open the compiled data file; build the project, or name one with --data", {file});
  const std::size_t size = opened.size();
  if (size == 0) throw Error("the compiled data file is empty or no file; build it again", {file});
  void* mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, opened.descriptor, 0);
  if (mapped == MAP_FAILED) throw Error("cannot map the compiled data file into memory", {file});
  std::unique_ptr<PackBytes> out(new PackBytes);
  out->view_ = {static_cast<const char*>(mapped), size};
  out->mapped_ = true;
  check_header(out->view_, file);
  return out;
}

std::unique_ptr<const PackBytes> PackBytes::map_and_check(const std::string& file) {
  std::unique_ptr<const PackBytes> out = map(file);
  check_pack(out->view_, file);
  return out;
}

std::unique_ptr<const PackBytes> PackBytes::take(std::string bytes) {
  check_header(bytes, "");
  std::unique_ptr<PackBytes> out(new PackBytes);
  out->owned_ = std::move(bytes);
  out->view_ = out->owned_;
  return out;
}

PackBytes::~PackBytes() {
  if (mapped_) munmap(const_cast<char*>(view_.data()), view_.size());
}

std::string PackBytes::rules() const {
  const std::span<const char> rules = section<char>(flat::rules);
  return {rules.data(), rules.size()};
}

bool PackBytes::has_language() const {
  return !section<flat::Word>(flat::words).empty() || has_rules(rules());
}

PackSource PackBytes::decompile() const {
  PackSource out;
  for (const flat::Entry& entry : section<flat::Entry>(flat::entries)) out.entries.push_back(source_of(entry));
  for (const flat::Term& term : section<flat::Term>(flat::terms))
    out.terms.push_back({copy(term.text), static_cast<TermKind>(term.kind), copy(term.payload)});
  for (const flat::Word& word : section<flat::Word>(flat::words))
    out.words.push_back({copy(word.text), word.classes, copy(word.lemma)});
  out.rules = rules();
  return out;
}

}  // namespace dealgraph
