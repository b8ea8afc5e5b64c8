#pragma once
/// Names of the dictionary, under their conditions.

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// Places dictionary names and lexicon terms. Ambiguous names count only where sentence or article proves them.
void place_dictionary_names(Document& document, NameMap& map);

/// Places tickers and acronyms in brackets after companies as further mentions of them.
void place_tickers(Document& document, NameMap& map);

/// Lets a company's mention take in the legal ending and ".com" that follow it.
void absorb_legal_suffixes(Document& document, NameMap& map);

}  // namespace dealgraph
