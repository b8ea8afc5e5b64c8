#pragma once
/// A compiled rule pack in memory: dictionary, lexicon and rules, ready for use.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity_record.hpp"
#include "extract/flat_layout.hpp"
#include "extract/name_index.hpp"
#include "extract/pack_bytes.hpp"
#include "extract/pack_source.hpp"
#include "extract/token.hpp"
#include "extract/word_list.hpp"

namespace dealgraph {

struct Rules;

/// The names of one compiled dictionary. Views into a pack's bytes.
struct PackLayer {
  NameIndex index;
  std::span<const flat::Entry> entries;
  std::span<const flat::Name> names;
  std::span<const flat::Term> terms;
  HashFilter ids;  ///< of the entries, by hash_folded
  /// By the place of an entry: 1 where a later layer has an entry of the same id. Empty if there is none such.
  std::vector<std::uint8_t> replaced;

  [[nodiscard]] bool is_replaced(const flat::Name& name) const {
    return !replaced.empty() && replaced[static_cast<std::size_t>(name.entry.get() - entries.data())] != 0;
  }
  /// The entry with this id, replaced or not; nullptr if there is none.
  [[nodiscard]] const flat::Entry* entry(std::string_view id) const;
};

/// Owns the bytes of one or several compiled packs (memory-mapped, or compiled in memory) and gives views into them that live
/// as long as it does. Words and rules are those of the first; the dictionaries of the others are laid over its own. Immutable
/// and thread-safe; not copyable because the views point into it.
class RulePack {
 public:
  /// Maps a compiled file. Throws Error if it is missing, no pack, of another version or damaged.
  static std::shared_ptr<const RulePack> open(const std::string& file);
  /// Takes bytes made by compile_pack.
  static std::shared_ptr<const RulePack> from_bytes(std::string bytes);
  /// Several, each laid over those before it; the first one's words and rules count.
  static std::shared_ptr<const RulePack> of(std::vector<std::unique_ptr<const PackBytes>> blocks);

  RulePack(const RulePack&) = delete;
  RulePack& operator=(const RulePack&) = delete;
  ~RulePack();

  /// Names the content: 16 hex digits, the same for the same dictionaries and rules.
  [[nodiscard]] std::string hash() const;
  [[nodiscard]] const Rules& rules() const { return *rules_; }
  [[nodiscard]] const WordList& words() const { return words_; }

  [[nodiscard]] static std::string_view text(const flat::StringRef& ref) { return ref.text(); }
  /// The dictionaries, the last laid over the others first.
  [[nodiscard]] std::span<const PackLayer> layers() const { return layers_; }

  [[nodiscard]] static const flat::Entry& entry_of(const flat::Name& name) { return *name.entry.get(); }
  [[nodiscard]] static std::string_view since(const flat::Name& name) {
    return name.conditions.get() ? name.conditions.get()->since.text() : std::string_view();
  }
  [[nodiscard]] static std::string_view until(const flat::Name& name) {
    return name.conditions.get() ? name.conditions.get()->until.text() : std::string_view();
  }
  [[nodiscard]] static std::span<const flat::StringRef> needs(const flat::Name& name) {
    return name.conditions.get() ? name.conditions.get()->needs.get() : std::span<const flat::StringRef>();
  }
  [[nodiscard]] static std::span<const flat::Owner> owners(const flat::Entry& entry) {
    return entry.details.get() ? entry.details.get()->owners.get() : std::span<const flat::Owner>();
  }
  [[nodiscard]] static std::span<const flat::StringRef> sectors(const flat::Entry& entry) {
    return entry.details.get() ? entry.details.get()->sectors.get() : std::span<const flat::StringRef>();
  }

  /// What the lexicon knows of a word, by its folded form; nullptr if it is unknown.
  [[nodiscard]] const flat::Word* word(std::uint64_t hash) const { return words_.find(hash); }
  [[nodiscard]] const flat::Word* word(std::string_view folded) const { return word(hash_folded(folded)); }
  /// Sets `classes` of the tokens.
  void annotate(std::vector<Token>& tokens) const;

  /// The entry with this id ("company:microsoft"), or nullptr.
  [[nodiscard]] const flat::Entry* entry(std::string_view id) const;
  /// What graph and knowledge base need to know of an entry.
  [[nodiscard]] EntityRecord record(const flat::Entry& entry) const;

  /// The source that compiles to this pack, for laying other rules over it.
  [[nodiscard]] PackSource decompile() const;

 private:
  explicit RulePack(std::vector<std::unique_ptr<const PackBytes>> blocks);
  void mark_replaced();

  std::vector<std::unique_ptr<const PackBytes>> blocks_;
  std::vector<PackLayer> layers_;  ///< of the blocks, last first
  WordList words_;
  std::unique_ptr<const Rules> rules_;
};

/// The shipped pack with the folders or compiled files `overlays` laid over it in order. A compiled dictionary stays mapped as
/// it is, whatever its size; only what changes words or rules has the packs below it compiled anew.
std::shared_ptr<const RulePack> load_rule_pack(const std::string& shipped, const std::vector<std::string>& overlays);

}  // namespace dealgraph
