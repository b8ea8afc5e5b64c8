#pragma once
/// A compiled rule pack in memory: dictionary, lexicon and rules, ready for use.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/entity_record.hpp"
#include "extract/flat_layout.hpp"
#include "extract/pack_source.hpp"
#include "extract/token.hpp"

namespace dealgraph {

struct Rules;

/// Owns the bytes of a pack (memory-mapped, or compiled in memory) and gives views into them that live as long as it does.
/// Immutable and thread-safe; not copyable because the views point into it.
class RulePack {
 public:
  /// Maps a compiled file. Throws Error if it is missing, no pack, of another version or damaged.
  static std::shared_ptr<const RulePack> open(const std::string& file);
  /// Takes bytes made by compile_pack.
  static std::shared_ptr<const RulePack> from_bytes(std::string bytes);

  RulePack(const RulePack&) = delete;
  RulePack& operator=(const RulePack&) = delete;
  ~RulePack();

  /// Names the content: 16 hex digits, the same for the same dictionaries and rules.
  [[nodiscard]] std::string hash() const;
  [[nodiscard]] const Rules& rules() const { return *rules_; }

  [[nodiscard]] std::string_view text(flat::StringRef ref) const { return strings_.substr(ref.offset, ref.size); }
  [[nodiscard]] std::span<const flat::Entry> entries() const { return entries_; }
  [[nodiscard]] std::span<const flat::Name> names() const { return names_; }
  [[nodiscard]] std::span<const flat::Term> terms() const { return terms_; }
  [[nodiscard]] std::span<const flat::StringRef> list(flat::Range range) const {
    return lists_.subspan(range.begin, range.end - range.begin);
  }
  [[nodiscard]] std::span<const flat::Owner> owners(const flat::Entry& entry) const {
    return owners_.subspan(entry.owners.begin, entry.owners.end - entry.owners.begin);
  }

  /// The slot of a token sequence (see extend_hash), or nullptr if no name begins with it.
  [[nodiscard]] const flat::Slot* slot(std::uint64_t sequence) const;
  [[nodiscard]] std::span<const flat::Target> targets(const flat::Slot& slot) const {
    return targets_.subspan(slot.targets.begin, slot.targets.end - slot.targets.begin);
  }

  /// What the lexicon knows of a word, by its folded form; nullptr if it is unknown.
  [[nodiscard]] const flat::Word* word(std::uint64_t hash) const;
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
  class Bytes;
  explicit RulePack(std::unique_ptr<Bytes> bytes);

  template <class T>
  [[nodiscard]] std::span<const T> section(flat::Section which) const;

  std::unique_ptr<Bytes> bytes_;
  std::string_view strings_;
  std::span<const flat::StringRef> lists_;
  std::span<const flat::Entry> entries_;
  std::span<const flat::Name> names_;
  std::span<const flat::Owner> owners_;
  std::span<const flat::Term> terms_;
  std::span<const flat::Slot> slots_;
  std::span<const flat::Target> targets_;
  std::span<const flat::Word> words_;
  std::span<const flat::WordSlot> word_slots_;
  std::unique_ptr<const Rules> rules_;
};

/// The shipped pack, with the folders or compiled files `overlays` laid over it in order. Looks for the pack beside the
/// program's own data: see data_file().
std::shared_ptr<const RulePack> load_rule_pack(const std::string& shipped, const std::vector<std::string>& overlays);

}  // namespace dealgraph
