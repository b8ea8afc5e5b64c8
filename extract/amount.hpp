#pragma once
/// Sums of money, percentages, counts and dates in a token sequence.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/relation.hpp"
#include "extract/token.hpp"

namespace dealgraph {

enum class AmountKind : std::uint8_t { money, percent, number, date };

/// An amount at tokens [begin, end). `number` holds the value: of money in units of its currency, of a percentage as a
/// fraction.
struct Amount {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  AmountKind kind = AmountKind::number;
  double number = 0;
  std::string currency;    ///< money: ISO 4217
  std::string date;        ///< date: ISO 8601 as far as stated; "" for "Monday", "last week"
  bool per_share = false;  ///< "$21 a share"
};

/// Finds amounts in English and Chinese text: "$5.8bn", "C$900 million", "25 percent", "5,400", "six", "Dec. 8, 2021",
/// "22亿元", "5月24日" (against the year of `published`). Sorted, not overlapping.
std::vector<Amount> find_amounts(std::string_view text, const std::vector<Token>& tokens, const std::string& published);

}  // namespace dealgraph
