#pragma once
/// The units from which phrases are built: names, amounts, terms, compounds and single words of a sentence.

#include <vector>

#include "extract/document.hpp"

namespace dealgraph {

/// Tokens [begin, end) that phrases treat as one word. At most one of `name`, `amount` and `term` is set.
struct Unit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t name = kNoIndex;    ///< index into Document::names
  std::uint32_t amount = kNoIndex;  ///< index into Document::amounts
  const TermHit* term = nullptr;
  WordClasses classes = 0;              ///< of single words; of a compound ("co-develop") its last word's
  bool compound = false;                ///< words joined by hyphens: "long-term", "SoftBank-backed"
  std::uint32_t inner_name = kNoIndex;  ///< a name in front of a compound: SoftBank
  bool possessive = false;              ///< 's
  bool quoted = false;                  ///< a quotation mark stands before it
  bool joined = false;                  ///< bound to the unit before by a hyphen or slash
  char mark = 0;                        ///< a mark that counts: , ; : - / &
  [[nodiscard]] bool is(WordClasses wanted) const { return (classes & wanted) != 0; }
  /// Jobs and kinds of companies are words like others; places, nationalities and agencies are not.
  [[nodiscard]] bool is_word() const {
    const bool plain_term = !term || term->kind == TermKind::job || term->kind == TermKind::sector;
    return name == kNoIndex && amount == kNoIndex && plain_term && mark == 0 && !possessive;
  }
};

/// The units of a sentence, without asides in brackets and without quotation marks.
std::vector<Unit> find_units(const Document& document, const Sentence& sentence);

}  // namespace dealgraph
