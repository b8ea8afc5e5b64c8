#pragma once
/// What fills a role of a frame: names, what they are referred to with, examples, and described noun groups.

#include <string>

#include "extract/clause.hpp"
#include "extract/draft.hpp"
#include "extract/reference.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// Fills roles of drafts from the noun phrases of one sentence; borrows document, phrases and references.
class SlotFiller {
 public:
  SlotFiller(const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references)
      : document_(document),
        sentence_(*sequence.sentence),
        phrases_(sequence.phrases),
        clause_(document, sequence),
        references_(references) {}

  /// Fills the role that the frame has for the position with each of the nouns that fits; nothing if it has none.
  void fill(Draft& draft, const Frame& frame, std::string_view position, const NounList& nouns) const;
  /// Fills the role with a name of the document, if its kind fits.
  void fill_name(Draft& draft, const Frame& frame, Role role, std::uint32_t name) const;
  /// Fills the position's role with all that is named in the enumeration that begins at a phrase ("include X, Y and Z").
  void fill_enumeration(Draft& draft, const Frame& frame, std::string_view position, std::uint32_t from) const;
  /// The same with the names that a noun is said to be ("were X and Y"), if they begin right there.
  void fill_identity(Draft& draft, const Frame& frame, std::string_view position, std::uint32_t from) const;
  /// The same with the examples of a noun ("such as X and Y").
  void fill_examples(Draft& draft, const Frame& frame, std::string_view position, std::uint32_t noun) const;
  /// The name behind a noun in "a platform called X"; kNoIndex if there is none.
  [[nodiscard]] std::uint32_t called(std::uint32_t noun) const;
  /// Fills the role with whom "its" or "their" at the beginning of the noun group stands for, else with that word.
  void fill_owner(Draft& draft, const Frame& frame, Role role, const Phrase& noun) const;

 private:
  /// A slot to be filled.
  struct Slot {
    Draft& draft;
    const Frame& frame;
    Role role;
    Filler filler;
  };

  void fill_noun(const Slot& slot, std::uint32_t at) const;
  void add_name(const Slot& slot, std::uint32_t index) const;
  void add_referents(const Slot& slot, const std::vector<std::uint32_t>& names, std::uint32_t begin, std::uint32_t end) const;
  void add_words(const Slot& slot, const Phrase& noun) const;
  void fill_named(const Slot& slot, std::uint32_t at) const;
  bool fill_examples(const Slot& slot, std::uint32_t at) const;
  bool fill_leaders(const Slot& slot, std::uint32_t at) const;
  bool fill_owner_of_unit(const Slot& slot, std::uint32_t at) const;
  bool fill_described(const Slot& slot, std::uint32_t at) const;
  bool fill_subject_of_be(const Slot& slot, std::uint32_t verb) const;
  [[nodiscard]] std::uint32_t examples_lead(std::uint32_t at) const;
  [[nodiscard]] bool is_singled_out(std::uint32_t at) const;
  [[nodiscard]] bool is_plain_complement(std::uint32_t at) const;
  void fill_enumeration(const Slot& slot, std::uint32_t from) const;
  [[nodiscard]] bool is_beside_title(std::uint32_t at) const;
  [[nodiscard]] bool begins_clause(std::uint32_t at, std::uint32_t from) const;
  [[nodiscard]] bool is_predicate(std::uint32_t at) const;
  void fill_enumerated(const Slot& slot, const Phrase& noun) const;
  bool fill_kind_of(const Slot& slot, std::uint32_t at) const;
  [[nodiscard]] bool is_kind_of_product(const std::string& lemma) const;
  bool fill_likes(const Slot& slot, std::uint32_t at) const;
  bool fill_antecedent(const Slot& slot, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t another_than(std::uint32_t name, std::uint32_t at, std::vector<std::string> taken) const;
  [[nodiscard]] std::vector<std::uint32_t> actors_on(std::uint32_t at) const;
  [[nodiscard]] bool is_plain_headline_words(const Name& name) const;
  bool fill_unresolved(const Slot& slot, const Phrase& noun) const;
  bool fill_possessive(const Slot& slot, const Phrase& noun) const;
  bool fill_shares(const Slot& slot, std::uint32_t at) const;
  bool fill_spokesmen(const Slot& slot, const Phrase& noun) const;
  bool fill_board(const Slot& slot, std::uint32_t at) const;
  bool fill_round(const Slot& slot, std::uint32_t at) const;
  bool fill_own_unit(const Slot& slot, const Phrase& noun) const;
  bool fill_titled_business(const Slot& slot, const Phrase& noun) const;
  bool fill_counted(const Slot& slot, std::uint32_t at) const;
  bool fill_modifier_item(const Slot& slot, std::uint32_t at) const;
  bool fill_apposed(const Slot& slot, std::uint32_t at) const;
  void fill_description(const Slot& slot, std::uint32_t at) const;

  [[nodiscard]] bool is_unresolved_company(const Phrase& noun) const;
  [[nodiscard]] bool belongs_to_argument(const Draft& draft, const Name& name) const;
  [[nodiscard]] bool is_part_of_business(std::uint32_t at) const;
  [[nodiscard]] bool describes(const Phrase& noun, Filler filler) const;

  const Document& document_;
  const Sentence& sentence_;
  const std::vector<Phrase>& phrases_;
  ClauseReader clause_;
  const ReferenceTracker& references_;
};

}  // namespace dealgraph
