#pragma once
/// A Chinese sentence while names are placed in it: its cut, and which pieces already belong to a name.

#include <string>
#include <vector>

#include "extract/chinese_words.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// Pieces are counted from 0; kNoIndex as a piece means the edge of the sentence. Borrows document and map.
class ChineseBoard {
 public:
  ChineseBoard(const Document& document, NameMap& map, const Sentence& sentence)
      : document(document), map(map), sentence(sentence), pieces(cut()) {}

  const Document& document;
  NameMap& map;
  const Sentence& sentence;
  const std::vector<Segment> pieces;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(pieces.size()); }
  [[nodiscard]] std::string_view text(std::uint32_t piece) const {
    return document.words(pieces[piece].begin, pieces[piece].end);
  }
  [[nodiscard]] const Name* name(std::uint32_t piece) const {
    return piece < size() ? std::as_const(map).at(pieces[piece].begin) : nullptr;
  }
  [[nodiscard]] bool typed(std::uint32_t piece) const { return name(piece) && name(piece)->typed; }
  [[nodiscard]] bool is(std::uint32_t piece, std::uint32_t classes) const {
    return piece < size() && pieces[piece].is(classes) && !typed(piece);
  }
  [[nodiscard]] bool is_mark(std::uint32_t piece) const { return piece < size() && pieces[piece].kind == Segment::Kind::mark; }
  [[nodiscard]] bool is_mark(std::uint32_t piece, std::string_view mark) const { return is_mark(piece) && text(piece) == mark; }
  [[nodiscard]] bool is_colon(std::uint32_t piece) const {
    return piece < size() && document.tokens[pieces[piece].begin].is_mark(':');
  }
  [[nodiscard]] bool is_unknown(std::uint32_t piece) const {
    return piece < size() && pieces[piece].kind == Segment::Kind::unknown && !typed(piece);
  }
  [[nodiscard]] bool gap_before(std::uint32_t piece) const {
    return piece >= size() || document.tokens[pieces[piece].begin].space_before ||
           document.tokens[pieces[piece].begin].line_start;
  }
  /// The sentence begins or ends here, or a mark or a gap stands between this piece and the one before it.
  [[nodiscard]] bool opens(std::uint32_t piece) const {
    return piece == 0 || piece >= size() || is_mark(piece - 1) || gap_before(piece);
  }
  [[nodiscard]] bool closes(std::uint32_t piece) const {
    return piece + 1 >= size() || is_mark(piece + 1) || gap_before(piece + 1);
  }
  /// A piece at which no name goes on.
  [[nodiscard]] bool is_edge(std::uint32_t piece) const {
    if (piece >= size() || is_mark(piece) || typed(piece)) return true;
    return pieces[piece].kind == Segment::Kind::amount || is(piece, zh::stop | zh::says | zh::moves | zh::title | zh::pronoun |
                                                                        zh::subsidiary | zh::conjunction | zh::preposition);
  }
  /// Unknown characters in pieces [begin, end).
  [[nodiscard]] std::uint32_t unknown_in(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t out = 0;
    for (std::uint32_t at = begin; at < end; ++at) out += is_unknown(at);
    return out;
  }

  /// Places pieces [begin, end) as a name; typed or a candidate.
  bool add(std::uint32_t begin, std::uint32_t end, EntityType type, bool proved, const char* by) const;

 private:
  [[nodiscard]] std::vector<Segment> cut() const;
};

/// Removes names that lie across the words of the sentence (算能 in 计算能力).
void drop_crossed_names(const ChineseBoard& board);

/// 《X》: works and games; periodicals are sources, laws and reports no names.
void place_titled_works(Document& document, NameMap& map);

/// Latin names in Chinese text: model codes before a product's word, what stands behind its maker, and candidates for roles.
void place_latin_names(const ChineseBoard& board);

/// Persons by title, by family name before a verb of saying, and by the dot in foreign names.
void place_chinese_persons(const ChineseBoard& board, bool corporate);

/// Two or three characters, the first of them a family name.
bool looks_like_a_person(const ChineseBoard& board, std::uint32_t begin, std::uint32_t end);

}  // namespace dealgraph
