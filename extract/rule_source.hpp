#pragma once
/// Rules and patterns of a data folder, as one CBOR text (see PackSource::rules).

#include <filesystem>
#include <string>

namespace dealgraph {

/// Reads `<folder>/rules` and `<folder>/patterns`. Every map of the result bears the place where it stands.
std::string read_rules(const std::filesystem::path& folder);

/// Lays rules over others: in lists, an item replaces the one with its id; maps are merged key by key; other lists are joined.
std::string merge_rules(const std::string& base, const std::string& over);

}  // namespace dealgraph
