#pragma once
/// Chinese companies under less than their whole name.

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// 川崎 after 川崎重工业: places the rest of each company's name before its suffixes, throughout the article, unless that is an
/// ordinary word.
void place_chinese_stems(const Document& document, NameMap& map);

/// Meta公司 is written with a suffix that Chinese names do without: takes it off names of the dictionary, but not 有限公司.
void shorten_plain_companies(const Document& document, NameMap& map);

}  // namespace dealgraph
