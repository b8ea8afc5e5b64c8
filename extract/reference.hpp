#pragma once
/// Reference within an article: what "it", "the company", "the chip maker", "the two companies" stand for.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/clause.hpp"
#include "extract/document.hpp"

namespace dealgraph {

/// Follows an article sentence by sentence and remembers who was told of. Resolves to the obvious antecedent or to nothing.
class ReferenceTracker {
 public:
  explicit ReferenceTracker(const Document& document) : document_(document) {}

  /// The names that a pronoun or definite description at a phrase stands for; empty if it is not clear.
  [[nodiscard]] std::vector<std::uint32_t> resolve(const Phrase& phrase) const;
  /// The owner that "its", "their" at the beginning of a noun phrase stands for.
  [[nodiscard]] std::vector<std::uint32_t> resolve_possessive(const Phrase& phrase) const;

  /// The company that the text up to a token talks of: its last subject, else the last one named; kNoIndex if none.
  /// Entities in `except` are passed over.
  [[nodiscard]] std::uint32_t focus(std::uint32_t token, const std::vector<std::string>& except) const;
  /// The companies that the text up to a token names, if they are just `count` (at most four); else none.
  [[nodiscard]] std::vector<std::uint32_t> only_companies_before(std::uint32_t token, std::size_t count) const;
  /// Takes note of the subjects and lists of a sentence, before its relations are sought; sentences come in text order.
  void enter(const ClauseReader& clause);

 private:
  using Names = std::vector<std::uint32_t>;

  void enter_companies(std::uint32_t token);
  void enter_subject(const ClauseReader& clause, std::uint32_t verb);
  [[nodiscard]] std::uint32_t company_behind(const ClauseReader& clause, std::uint32_t noun) const;
  void enter_list(const ClauseReader& clause, std::uint32_t noun);
  [[nodiscard]] Names resolve_pronoun(const Phrase& phrase) const;
  [[nodiscard]] Names resolve_description(const Phrase& phrase) const;
  [[nodiscard]] std::size_t count_of(const Phrase& phrase) const;
  [[nodiscard]] Names subject_before(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t company_of_kind(const Phrase& phrase) const;
  [[nodiscard]] std::uint32_t company_before(std::uint32_t token) const;
  [[nodiscard]] bool is_actor(std::uint32_t name) const;
  [[nodiscard]] bool is_company(std::uint32_t name) const;
  /// The last name before a token that `fits`.
  template <class Fits>
  [[nodiscard]] std::uint32_t last_before(std::uint32_t token, const Fits& fits) const;
  [[nodiscard]] std::uint32_t last_subject_before(std::uint32_t token) const;
  [[nodiscard]] bool is_of_sector(std::uint32_t name, std::string_view sector) const;
  [[nodiscard]] std::uint32_t last_of_sector(std::string_view sector, std::uint32_t token) const;
  [[nodiscard]] std::vector<std::uint32_t> last_pair_before(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t seat_words(const Phrase& phrase) const;
  [[nodiscard]] Names maker_before(std::uint32_t product, std::uint32_t token) const;

  [[nodiscard]] Names subject_in_sentence(std::uint32_t token) const;

  const Document& document_;
  std::uint32_t sentence_begin_ = 0;  ///< first token of the sentence entered last
  /// A name that was a subject, and the first token of its verb: before it the name is no antecedent yet.
  struct Subject {
    std::uint32_t name;
    std::uint32_t verb;
    std::uint32_t sentence;  ///< its first token
  };
  std::vector<Subject> subjects_;                  ///< in text order
  std::vector<std::vector<std::uint32_t>> pairs_;  ///< lists of two or more parties, in text order
  Names first_companies_;                          ///< the first five different ones
  std::uint32_t entered_ = 0;                      ///< names looked at for them
};

}  // namespace dealgraph
