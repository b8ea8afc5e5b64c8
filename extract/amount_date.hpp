#pragma once
/// Dates in English and Chinese text.

#include <cstdint>
#include <string>

#include "extract/amount.hpp"
#include "extract/amount_text.hpp"

namespace dealgraph {

/// Reads a date that begins at a token: "Dec. 8, 2021", "8 December", "12月8日" (against the year of `published`), "2021",
/// "Monday". Sets `out` and returns true if there is one.
bool read_date(const AmountText& text, const std::string& published, std::uint32_t begin, Amount& out);

}  // namespace dealgraph
