#pragma once
/// Is a compiled pack that came from elsewhere sound inside?

#include <string>
#include <string_view>

namespace dealgraph {

/// Checks what PackBytes does not: that every reference leads to an element of the section where it belongs, that strings are
/// UTF-8 and filters have the sizes that look-ups count on. Afterwards nobody can be led outside of the pack. `bytes`: a pack
/// whose header is sound; `file` names it. Throws Error. Takes time for each name, so what the build made goes without it.
void check_pack(std::string_view bytes, const std::string& file);

/// Throws Error if a CBOR text of rules is damaged or nests too deep to be read.
void check_cbor(std::string_view cbor, const std::string& file);

}  // namespace dealgraph
