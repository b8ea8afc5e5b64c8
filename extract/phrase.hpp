#pragma once
/// Noun groups and verb groups: step 3 of the cascade (DESIGN.md §2).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.hpp"

namespace dealgraph {

/// A verb with its auxiliaries and the verbs that only qualify it. "has agreed to buy": lemma "buy", perfect, qualifiers
/// {"agree"}.
struct VerbGroup {
  std::string_view lemma;
  std::uint32_t main = 0;                    ///< token of the main verb
  std::vector<std::string_view> qualifiers;  ///< lemmas, adjectives and nouns that govern the main verb, outermost first
  std::vector<std::string_view> adverbs;
  std::string_view modal;  ///< "may", "will", …; empty if none
  bool passive = false;    ///< be + participle, or a bare participle after a noun
  bool perfect = false;
  bool past = false;
  bool progressive = false;
  bool negative = false;
  bool infinitive = false;  ///< begins with "to"
  bool gerund = false;      ///< a bare -ing form
  bool participle = false;  ///< a bare past participle that may be a past tense as well, or a reduced relative clause
  [[nodiscard]] bool finite() const { return !infinitive && !gerund; }
  /// A participle that cannot be a past tense: "the firm owned by".
  [[nodiscard]] bool reduced() const { return participle && !past; }
};

enum class PhraseKind : std::uint8_t { noun, verb, preposition, conjunction, comma, relative, subordinator, mark };

/// A part of a sentence: tokens [begin, end).
struct Phrase {
  PhraseKind kind = PhraseKind::mark;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // noun groups
  std::uint32_t head = kNoIndex;       ///< token of the head word
  std::uint32_t name = kNoIndex;       ///< the name (index into Document::names) that is the head
  std::vector<std::uint32_t> names;    ///< all names inside, in order
  std::vector<std::uint32_t> amounts;  ///< amounts inside (index into Document::amounts)
  bool possessive = false;             ///< ends in 's
  bool pronoun = false;
  bool possessive_pronoun = false;  ///< begins with its, their, his …
  bool definite = false;            ///< begins with the, this, these, both …
  bool indefinite = false;          ///< begins with a, an, another …
  bool temporal = false;            ///< "Monday", "last week"
  bool plural = false;
  bool pair = false;  ///< "Oracle-PeopleSoft", "Sony/Ericsson": the first two names belong together
  // verb groups
  VerbGroup verb;
  // prepositions, marks
  std::string lemma;  ///< folded word of prepositions, conjunctions, subordinators; singular head noun of noun groups
  char mark = 0;
};

/// The phrases of one sentence. Asides in brackets and quotation marks are left out.
struct PhraseSequence {
  const Sentence* sentence = nullptr;
  std::vector<Phrase> phrases;
};

/// Splits an English sentence into phrases, in one pass from left to right, by word classes and neighbours alone.
PhraseSequence find_phrases(const Document& document, const Sentence& sentence);

/// The singular of a folded noun, by its spelling ("companies" → "company").
std::string singular(std::string_view folded);

}  // namespace dealgraph
