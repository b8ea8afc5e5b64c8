#pragma once
/// Chinese sentences cut into words, numbers and names without a segmenter's dictionary.

#include <vector>

#include "extract/document.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// A piece of a Chinese sentence: tokens [begin, end). `kind` says what it is; `classes` (zh::Class) what the word list knows
/// of it.
struct Segment {
  enum class Kind : std::uint8_t { unknown, word, latin, number, amount, name, mark };
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Kind kind = Kind::unknown;
  std::uint32_t classes = 0;
  std::uint32_t index = kNoIndex;  ///< of the amount or name

  [[nodiscard]] bool is(std::uint32_t wanted) const { return (classes & wanted) != 0; }
};

/// What stands at tokens [begin, end) as a whole, if the cut takes it.
struct Atom {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Segment::Kind kind = Segment::Kind::name;
  std::uint32_t index = kNoIndex;
};

/// The cheapest cut of tokens [begin, end): few pieces, few unknown characters. `atoms` are sorted by `begin`; a name that the
/// cut does not take lies across other words. Linear in the number of tokens.
std::vector<Segment> cut_chinese(const Document& document, std::uint32_t begin, std::uint32_t end,
                                 const std::vector<Atom>& atoms);

/// The amounts in tokens [begin, end) as atoms: sums, percentages, dates, and counts.
std::vector<Atom> amount_atoms(const Document& document, std::uint32_t begin, std::uint32_t end);

}  // namespace dealgraph
