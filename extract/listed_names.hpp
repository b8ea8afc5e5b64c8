#pragma once
/// Names that are proved by the company they keep: "Adidas, Topper, Fila and Puma".

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// The type that the names beside tokens [begin, end) in a list have, if that tells what stands there: names of one type on
/// both sides, or two of them on one. Company, product and person count.
struct ListNeighbours {
  bool company = false;
  bool product = false;
  bool person = false;
};
ListNeighbours neighbours_in_list(const Document& document, const NameMap& map, std::uint32_t begin, std::uint32_t end);

/// Makes candidates that stand in a list of companies or of products such themselves.
void place_listed_names(const Document& document, NameMap& map);

}  // namespace dealgraph
