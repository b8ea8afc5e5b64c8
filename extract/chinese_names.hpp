#pragma once
/// Names in Chinese text that no dictionary knows.

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// Places companies and organizations by their suffix (公司, 集团, 大学) with a sound left boundary, names before a stock code
/// in brackets, and persons by title and surname.
void place_chinese_names(Document& document, NameMap& map);

}  // namespace dealgraph
