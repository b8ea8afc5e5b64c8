#pragma once
/// Endings of company names that belong to the mention: "Sony Corp.", "Amazon.com", "Foo Holdings".

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// Lets a dictionary company's mention take in the legal ending and ".com" that follow it.
void absorb_legal_suffixes(const Document& document, NameMap& map);

}  // namespace dealgraph
