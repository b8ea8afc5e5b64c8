#pragma once
/// Compiles dictionaries, words and rules into one block of bytes that is read in place.

#include <string>

#include "extract/pack_source.hpp"

namespace dealgraph {

/// The bytes of a rule pack (layout: extract/flat_layout.hpp). The same source gives the same bytes.
std::string compile_pack(const PackSource& source);

}  // namespace dealgraph
