#pragma once
/// What stands around a Chinese name.

#include <cstdint>

#include "extract/document.hpp"

namespace dealgraph {

/// Is the ambiguous name at tokens [begin, end) one: 苹果公司, 小米(01810.HK), 收购双龙, 富士J250? An edge stands before it, or
/// a word beside it that goes with names.
bool proves_weak_chinese(const Document& document, std::uint32_t begin, std::uint32_t end);

}  // namespace dealgraph
