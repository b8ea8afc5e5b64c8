#pragma once
/// Which spellings of a dictionary name in a text count as that name.

#include <string_view>

#include "extract/flat_layout.hpp"

namespace dealgraph {

/// "SONY" for Sony, "EBay" for eBay, "Bearingpoint" for BearingPoint; but not "Amd" for AMD, and no variants of names that are
/// weak, tickers or ordinary words. White space and kinds of quotes and hyphens don't matter. The tokens of both are the same.
bool fits(const flat::Name& name, std::string_view surface);

/// Terms in small letters (jobs, sectors, negative phrases) stand in any case; those with capitals as written or in capitals.
bool fits(const flat::Term& term, std::string_view surface);

}  // namespace dealgraph
