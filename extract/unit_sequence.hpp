#pragma once
/// Questions on the units of a sentence that units alone answer, whatever phrases they end up in.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/phrase_units.hpp"

namespace dealgraph {

/// The units of one sentence; borrows the document. Every question may be asked of a position behind the end: the answer is no.
class UnitSequence {
 public:
  UnitSequence(const Document& document, const Sentence& sentence)
      : document_(document), units_(find_units(document, sentence)) {}

  [[nodiscard]] std::size_t size() const { return units_.size(); }
  [[nodiscard]] bool has(std::size_t at) const { return at < units_.size(); }
  /// The unit at a position that exists.
  [[nodiscard]] const Unit& operator[](std::size_t at) const { return units_[at]; }
  [[nodiscard]] const Document& document() const { return document_; }

  /// The folded text of a unit that exists.
  [[nodiscard]] std::string_view folded(std::size_t at) const { return document_.folded(units_[at].begin, units_[at].end); }
  /// The lexicon's lemma of a unit; empty if it knows none.
  [[nodiscard]] std::string_view lemma(const Unit& unit) const;
  [[nodiscard]] bool word_at(std::size_t at) const { return has(at) && units_[at].is_word(); }
  [[nodiscard]] bool word_at(std::size_t at, std::string_view word) const { return word_at(at) && folded(at) == word; }
  [[nodiscard]] bool word_of(std::size_t at, WordClasses classes) const { return word_at(at) && units_[at].is(classes); }

  /// The first position from `at` on that is no adverb or "not".
  [[nodiscard]] std::size_t skip_adverbs(std::size_t at) const;
  /// "to" before a verb, not before a place or name.
  [[nodiscard]] bool infinitive_at(std::size_t at) const;
  /// Something that can only be an object: a name, an amount, "the", "its", "to buy".
  [[nodiscard]] bool starts_object(std::size_t at) const;
  /// "up", "off" and the like, which belong to the verb before them.
  [[nodiscard]] bool particle_at(std::size_t at) const;
  /// What a headline's verb takes: no mark, no preposition, no end.
  [[nodiscard]] bool governable_at(std::size_t at) const;
  /// A form of a verb, behind any adverbs.
  [[nodiscard]] bool verb_form_at(std::size_t at) const;
  /// A verb that is nothing else soon after: after "as", "after", "since" it makes a clause.
  [[nodiscard]] bool clause_at(std::size_t at) const;

  /// A plural by its spelling: "deals", "people", not "economics".
  [[nodiscard]] bool plural_at(std::size_t at) const;
  /// Adverbs stand between groups: "Xstrata | yesterday | took".
  [[nodiscard]] bool adverb_between_groups(std::size_t at) const;
  [[nodiscard]] bool date_at(std::size_t at) const;
  /// "Wednesday", "Aug. 26", "May 2004": not a bare year, which may stand before a noun.
  [[nodiscard]] bool money_at(std::size_t at) const;
  [[nodiscard]] bool day_at(std::size_t at) const;

 private:
  const Document& document_;
  std::vector<Unit> units_;
};

/// Words of closed classes, which never stand inside a noun group.
bool is_function_word(const Unit& unit);

}  // namespace dealgraph
