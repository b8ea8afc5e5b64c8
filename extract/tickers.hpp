#pragma once
/// Tickers behind companies: "Microsoft (NASDAQ: MSFT)", "Disney DIS.N".

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// Places tickers after companies as further mentions of them, in place of what stood there.
void place_tickers(const Document& document, NameMap& map);

}  // namespace dealgraph
