#pragma once
/// Runs of capitalised words that no name covers yet: where names of the open class can be.

#include <cstdint>
#include <vector>

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// A run of capitalised words: tokens [begin, end).
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Is it a word of the closed classes ("the", "of", "may"), or one that is never a name?
bool is_closed(const Token& token);

/// Reads runs and their words; borrows the document and the names placed so far, which may change meanwhile.
class CapitalRuns {
 public:
  CapitalRuns(const Document& document, const NameMap& names);

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const NameMap& names() const { return map_; }
  [[nodiscard]] const Token& token(std::uint32_t at) const { return tokens_[at]; }
  /// The lexicon's term that covers the token, or nullptr.
  [[nodiscard]] const TermHit* term(std::uint32_t at) const { return at < terms_.size() ? terms_[at] : nullptr; }
  [[nodiscard]] bool is_term(std::uint32_t at, TermKind kind) const { return term(at) && term(at)->kind == kind; }
  /// Is it an ordinary English word, which proves nothing where all words have capitals?
  [[nodiscard]] bool is_ordinary(std::uint32_t at) const;

  /// The longest run that begins at the token; empty if none does.
  [[nodiscard]] Run run_at(const Sentence& sentence, std::uint32_t begin) const;
  /// The number of words, without marks and numbers.
  [[nodiscard]] std::uint32_t words_in(const Run& run) const;
  /// Does a word of it stand neither for a place or nationality nor for itself?
  [[nodiscard]] bool has_unknown_word(const Run& run) const;
  /// Do all its words name places or nationalities?
  [[nodiscard]] bool is_place(const Run& run) const;
  /// Do all its words name a field, a practice or an event, and nobody: "Machine Learning"?
  [[nodiscard]] bool is_concept(const Run& run) const;

 private:
  [[nodiscard]] bool plural_of_common(std::uint32_t at) const;
  [[nodiscard]] bool is_camel_case(std::uint32_t at) const;
  [[nodiscard]] bool begins_person(const Sentence& sentence, std::uint32_t at) const;
  [[nodiscard]] bool can_stand(const Sentence& sentence, std::uint32_t at) const;
  [[nodiscard]] bool sector_goes_on(const Sentence& sentence, std::uint32_t at) const;
  [[nodiscard]] bool field_goes_on(const Sentence& sentence, std::uint32_t at) const;
  [[nodiscard]] bool closed_word_goes_on(const Sentence& sentence, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t joined_after(const Sentence& sentence, std::uint32_t at) const;

  const Document& document_;
  const std::vector<Token>& tokens_;
  const NameMap& map_;
  std::vector<const TermHit*> terms_;
  std::vector<bool> in_amount_;
};

}  // namespace dealgraph
