#pragma once
/// Entries of `data/dictionary`, as data/README.md describes them.

#include <filesystem>

#include "extract/pack_source.hpp"

namespace dealgraph {

/// Appends the entries of `<folder>/<type>/*.yaml`, in the order of the files.
void read_dictionary(PackSource& out, const std::filesystem::path& folder);

}  // namespace dealgraph
