#pragma once
/// Tickers behind companies: "Microsoft (NASDAQ: MSFT)", "Disney DIS.N".

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// True if "(NASDAQ: MSFT)", "(MSFT.O)" or "(600519)" stands at `at`; the ticker's tokens are set.
bool ticker_at(const Document& document, std::uint32_t at, std::uint32_t& begin, std::uint32_t& end);

/// Places tickers after companies as further mentions of them, in place of what stood there.
void place_tickers(const Document& document, NameMap& map);

}  // namespace dealgraph
