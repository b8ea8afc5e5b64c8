#pragma once
/// Who does what in a sentence: finds subjects, objects and prepositional arguments among phrases.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/noun_list.hpp"
#include "extract/phrase.hpp"

namespace dealgraph {

/// A preposition and the noun list that it governs.
struct PrepositionalArgument {
  std::string_view preposition;
  NounList nouns;
};

/// Reads grammatical relations off a phrase sequence; borrows it and the document. All answers are empty where the sentence
/// gives none. Every search goes one way and passes each phrase at most a fixed number of times.
class ClauseReader {
 public:
  ClauseReader(const Document& document, const PhraseSequence& sequence)
      : document_(document), phrases_(sequence.phrases), sentence_(*sequence.sentence) {}

  /// The subject of a verb phrase, through control ("agreed … to buy"), relative clauses, coordination and participles.
  [[nodiscard]] NounList subject_of(std::uint32_t verb) const;
  /// What a reduced or full relative clause, or a passive, says something of: the noun before it.
  [[nodiscard]] NounList noun_before(std::uint32_t verb) const;
  /// The noun list directly after phrase `after`; empty if another kind of phrase comes first.
  [[nodiscard]] NounList object_after(std::uint32_t after) const;
  /// In "Y, which X bought": the antecedent Y of the relative clause whose object is open.
  [[nodiscard]] NounList relative_object(std::uint32_t verb) const;
  /// Prepositions with their nouns from phrase `from` on, up to the next clause.
  [[nodiscard]] std::vector<PrepositionalArgument> arguments_from(std::uint32_t from) const;
  /// The verb of which the noun phrase is the object or (through prepositions) a complement; kNoIndex if none.
  [[nodiscard]] std::uint32_t governing_verb(std::uint32_t noun) const;
  /// In "a lawsuit filed against Y by X": the phrase after the participle, where the noun's arguments go on; kNoIndex if there
  /// is none.
  [[nodiscard]] std::uint32_t after_participle(std::uint32_t noun) const;
  /// The finite verb of which the noun phrase is the subject; kNoIndex if none.
  [[nodiscard]] std::uint32_t predicate_of(std::uint32_t noun) const;
  /// The noun that governs an infinitive ("talks to buy"); kNoIndex if a verb does.
  [[nodiscard]] std::uint32_t governing_noun(std::uint32_t verb) const;
  /// The possessors in front of a noun phrase: "X and Y's merger".
  [[nodiscard]] NounList possessors_of(std::uint32_t noun) const;
  /// The list that ends with this noun phrase.
  [[nodiscard]] NounList list_ending_at(std::uint32_t noun) const;
  /// The list that begins with this noun phrase.
  [[nodiscard]] NounList list_beginning_at(std::uint32_t noun) const;
  /// First phrase of the noun phrase with its possessors.
  [[nodiscard]] std::uint32_t start_of(std::uint32_t noun) const;

  [[nodiscard]] const std::vector<Phrase>& phrases() const { return phrases_; }
  [[nodiscard]] bool is(std::uint32_t at, PhraseKind kind) const { return at < phrases_.size() && phrases_[at].kind == kind; }

 private:
  static constexpr int kMaxDepth = 6;

  // lists: clause_list.cpp
  [[nodiscard]] bool is_person(const Phrase& phrase) const;
  [[nodiscard]] bool is_apposition(std::uint32_t noun) const;
  [[nodiscard]] bool joins(std::uint32_t left, std::uint32_t right) const;
  [[nodiscard]] std::uint32_t next_in_list(std::uint32_t first, std::uint32_t at) const;
  [[nodiscard]] bool comma_lists(std::uint32_t left, std::uint32_t right) const;
  [[nodiscard]] bool opens_clause(std::uint32_t first, std::uint32_t noun) const;
  [[nodiscard]] std::uint32_t possessed_by(std::uint32_t noun) const;

  // subjects: clause_subject.cpp
  [[nodiscard]] NounList subject_of(std::uint32_t verb, int depth) const;
  [[nodiscard]] NounList finite_subject(std::uint32_t verb, int depth) const;
  [[nodiscard]] NounList infinitive_subject(std::uint32_t verb, int depth) const;
  [[nodiscard]] NounList participle_subject(std::uint32_t verb, int depth) const;
  [[nodiscard]] bool opens_way_for(std::uint32_t preposition) const;
  [[nodiscard]] NounList controller_of(std::uint32_t noun, int depth) const;
  [[nodiscard]] NounList owner_of_plan(std::uint32_t noun, int depth) const;
  [[nodiscard]] NounList shared_subject(std::uint32_t link, int depth) const;
  [[nodiscard]] bool begins_clause(std::uint32_t noun) const;
  [[nodiscard]] bool is_participle_of_subject(std::uint32_t verb) const;
  [[nodiscard]] NounList antecedent_of(std::uint32_t relative) const;
  [[nodiscard]] NounList subject_at(std::uint32_t noun) const;
  [[nodiscard]] bool opens_aside(std::uint32_t comma) const;
  [[nodiscard]] std::uint32_t before_aside(std::uint32_t comma) const;
  [[nodiscard]] std::uint32_t previous_verb(std::uint32_t at, bool finite) const;
  [[nodiscard]] std::uint32_t next_finite_verb(std::uint32_t at) const;

  // arguments: clause.cpp
  [[nodiscard]] bool is_quantity(std::uint32_t at) const;
  [[nodiscard]] bool is_aside(std::uint32_t comma) const;
  [[nodiscard]] bool is_temporal(std::uint32_t at) const { return is(at, PhraseKind::noun) && phrases_[at].temporal; }
  [[nodiscard]] std::uint32_t add_arguments(std::uint32_t preposition, std::vector<PrepositionalArgument>& out) const;
  [[nodiscard]] std::uint32_t noun_to_the_left(std::uint32_t first) const;

  const Document& document_;
  const std::vector<Phrase>& phrases_;
  const Sentence& sentence_;
};

}  // namespace dealgraph
