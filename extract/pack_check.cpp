#include "extract/pack_check.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>

#include "core/entity_type.hpp"
#include "core/error.hpp"
#include "core/limits.hpp"
#include "core/utf8.hpp"
#include "extract/flat_layout.hpp"
#include "extract/name_index.hpp"
#include "extract/pack_source.hpp"

namespace dealgraph {
namespace {

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    if (c.length == 1 && c.value == 0xFFFD) return false;
    at += c.length;
  }
  return true;
}

/// Walks over all records of a pack.
class PackCheck {
 public:
  PackCheck(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  void run() {
    for (const flat::StringRef& text : section<flat::StringRef>(flat::lists)) check(text);
    for (const flat::Details& details : section<flat::Details>(flat::details)) check(details);
    for (const flat::Conditions& conditions : section<flat::Conditions>(flat::conditions)) check(conditions);
    for (const flat::Owner& owner : section<flat::Owner>(flat::owners)) check(owner);
    for (const flat::Term& term : section<flat::Term>(flat::terms)) check(term);
    for (const flat::Name& name : section<flat::Name>(flat::names)) check(name);
    check_entries();
    check_words();
    check_index();
    const std::string_view rules = text_of(flat::rules);
    if (!rules.empty()) check_cbor(rules, file_);
  }

 private:
  void require(bool holds, const char* what) const {
    if (!holds) throw Error(std::string("the rule pack is damaged inside (") + what + "); compile it again", {file_});
  }

  [[nodiscard]] std::string_view text_of(flat::Section which) const {
    const flat::SectionRef& ref = reinterpret_cast<const flat::Header*>(bytes_.data())->section[which];
    return bytes_.substr(ref.offset, ref.size);
  }

  template <class T>
  [[nodiscard]] std::span<const T> section(flat::Section which) const {
    const std::string_view bytes = text_of(which);
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }

  /// Where something at `distance` from a field lies inside of a section; npos if it lies outside.
  template <class Field>
  [[nodiscard]] std::size_t place_in(flat::Section which, const Field& field, std::int64_t distance) const {
    const auto* here = reinterpret_cast<const char*>(&field);
    const std::string_view bytes = text_of(which);
    const std::int64_t at = (here - bytes.data()) + distance;
    return at < 0 || at > static_cast<std::int64_t>(bytes.size()) ? std::string_view::npos : static_cast<std::size_t>(at);
  }

  void check(const flat::StringRef& ref) const {
    const std::string_view strings = text_of(flat::strings);
    std::size_t at = place_in(flat::strings, ref, ref.distance);
    std::uint64_t size = 0;
    for (unsigned shift = 0;; shift += 7) {
      require(at < strings.size() && shift < 35, "a text lies outside");
      const auto byte = static_cast<unsigned char>(strings[at++]);
      size |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) break;
    }
    require(size <= strings.size() - at, "a text lies outside");
    require(is_utf8(strings.substr(at, size)), "a text is no UTF-8");
  }

  template <class T>
  void check_run(flat::Section which, const flat::Run<T>& run) const {
    if (run.count == 0) return;
    const std::size_t at = place_in(which, run, run.distance);
    const std::size_t size = section<T>(which).size();
    require(at % sizeof(T) == 0 && at / sizeof(T) < size && run.count <= size - at / sizeof(T), "a list lies outside");
  }

  template <class T>
  void check_link(flat::Section which, const flat::Link<T>& link) const {
    if (link.distance == 0) return;
    const std::size_t at = place_in(which, link, link.distance);
    require(at % sizeof(T) == 0 && at / sizeof(T) < section<T>(which).size(), "a reference leads outside");
  }

  void check(const flat::Details& details) const {
    for (const flat::StringRef* text : {&details.kind, &details.memory, &details.hq, &details.country, &details.wikidata})
      check(*text);
    check_run(flat::owners, details.owners);
    check_run(flat::lists, details.sectors);
  }

  void check(const flat::Conditions& conditions) const {
    check(conditions.since);
    check(conditions.until);
    check_run(flat::lists, conditions.needs);
  }

  void check(const flat::Owner& owner) const {
    check(owner.id);
    check(owner.since);
    check(owner.until);
  }

  void check(const flat::Term& term) const {
    check(term.text);
    check(term.payload);
    require(term.kind <= static_cast<std::uint32_t>(TermKind::negative), "a term of no kind");
  }

  void check(const flat::Name& name) const {
    check(name.text);
    require(name.entry.distance != 0, "a name of nothing");
    check_link(flat::entries, name.entry);
    check_link(flat::conditions, name.conditions);
  }

  void check(const flat::Entry& entry) const {
    check(entry.id);
    check(entry.name);
    check_run(flat::names, entry.names);
    check_link(flat::details, entry.details);
    require(entry.type <= static_cast<std::uint8_t>(EntityType::source), "an entry of no type");
    require(entry.id.text().starts_with(std::string(to_string(static_cast<EntityType>(entry.type))) + ":"), "an id of no type");
  }

  void check_entries() const {
    const auto entries = section<flat::Entry>(flat::entries);
    for (const flat::Entry& entry : entries) check(entry);
    for (std::size_t at = 1; at < entries.size(); ++at)
      require(entries[at - 1].id.text() < entries[at].id.text(), "ids out of order");
    check_filter(flat::entry_ids);
  }

  /// Look-ups shift hashes by the size's logarithm.
  void check_filter(flat::Section which) const {
    const std::size_t size = section<std::uint64_t>(which).size();
    require(size >= 2 && std::has_single_bit(size), "a filter of a wrong size");
  }

  void check_words() const {
    const auto words = section<flat::Word>(flat::words);
    for (const flat::Word& word : words) {
      check(word.text);
      check(word.lemma);
    }
    const auto slots = section<flat::WordSlot>(flat::word_slots);
    if (slots.empty()) return;
    require(std::has_single_bit(slots.size()), "a word table of a wrong size");
    bool has_end = false;
    for (const flat::WordSlot& slot : slots) {
      has_end |= slot.word == flat::kNone;
      require(slot.word == flat::kNone || slot.word < words.size(), "a word that is none");
    }
    require(has_end, "a full word table");
  }

  void check_target(flat::Target target) const {
    if ((target & flat::kTermBit) != 0)
      require((target & ~flat::kTermBit) < section<flat::Term>(flat::terms).size(), "a name of no term");
    else
      require(target < section<flat::Name>(flat::names).size(), "a name that is none");
  }

  void check_list(std::uint32_t begin) const {
    const auto lists = section<flat::Target>(flat::name_lists);
    require(begin < lists.size() && lists[begin] <= lists.size() - begin - 1, "a list of names lies outside");
    for (std::uint32_t i = 0; i < lists[begin]; ++i) check_target(lists[begin + 1 + i]);
  }

  void check_index() const {
    require(section<std::uint8_t>(flat::name_first_bytes).size() == 256, "a table of first bytes of a wrong size");
    for (const flat::Section filter : {flat::name_leads, flat::name_prefixes, flat::name_slots}) check_filter(filter);
    const auto slots = section<std::uint64_t>(flat::name_slots);
    bool has_end = false;
    for (const std::uint64_t slot : slots) {
      const auto value = static_cast<std::uint32_t>(slot);
      if (slot == NameIndex::kEmptySlot)
        has_end = true;
      else if ((value & flat::kTermBit) == 0 && (value & NameIndex::kListBit) != 0)
        check_list(value & ~NameIndex::kListBit);
      else
        check_target(value);
    }
    require(has_end, "a full name table");
  }

  std::string_view bytes_;
  const std::string& file_;
};

/// Follows a CBOR text without keeping it.
class DepthGuard : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t& text) override { return is_utf8(text); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return ++depth_ <= limits::kYamlDepth + 2; }
  bool key(string_t& text) override { return is_utf8(text); }
  bool end_object() override { return --depth_, true; }
  bool start_array(std::size_t) override { return ++depth_ <= limits::kYamlDepth + 2; }
  bool end_array() override { return --depth_, true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

 private:
  std::size_t depth_ = 0;
};

}  // namespace

void check_pack(std::string_view bytes, const std::string& file) {
  PackCheck(bytes, file).run();
}

void check_cbor(std::string_view cbor, const std::string& file) {
  DepthGuard guard;
  if (!nlohmann::json::sax_parse(cbor.begin(), cbor.end(), &guard, nlohmann::json::input_format_t::cbor))
    throw Error("the rule pack is damaged inside (its rules cannot be read); compile it again", {file});
}

}  // namespace dealgraph
