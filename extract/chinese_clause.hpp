#pragma once
/// Clauses and noun groups of a Chinese sentence.

#include <string_view>
#include <vector>

#include "extract/chinese_words.hpp"

namespace dealgraph {

/// A member of a noun group list: items [begin, end) of its clause. In "A、B和C" there are three groups, the later two
/// `joined`.
struct ChineseGroup {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view preposition;  ///< 与, 向, 被 … before it, or the conjunction that joins it; empty for a bare group
  bool joined = false;           ///< goes on the list of the group before it
  bool after_de = false;         ///< the head of a clause in front of it: 由…组成的X
};

/// A stretch between marks: its pieces (by index into ChineseSentence::pieces; asides in brackets left out) and groups.
struct ChineseClause {
  std::vector<std::uint32_t> items;
  std::vector<ChineseGroup> groups;
};

/// A sentence cut into clauses. A bracket that holds a clause of its own gives one behind the clause that it stands in; a short
/// one is skipped. Borrows the document.
struct ChineseSentence {
  const Document& document;
  const Sentence& sentence;
  std::vector<Segment> pieces;
  std::vector<ChineseClause> clauses;

  [[nodiscard]] std::string_view text(std::uint32_t piece) const {
    return document.words(pieces[piece].begin, pieces[piece].end);
  }
  /// The name that a piece is, or nullptr.
  [[nodiscard]] const Name* name(std::uint32_t piece) const {
    return pieces[piece].kind == Segment::Kind::name ? &document.names[pieces[piece].index] : nullptr;
  }
};

ChineseSentence read_chinese(const Document& document, const Sentence& sentence);

}  // namespace dealgraph
