#pragma once
/// Graph files in a folder, whole or not at all.

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <span>
#include <vector>

#include "export/format.hpp"

namespace dealgraph {

/// Writes the file by way of a temporary one in the same folder, which takes its place only when it is complete. Throws Error
/// with the path if it cannot be written or something other than a file stands there (a folder, a device, a pipe), and leaves
/// nothing behind; an Error of `write` passes through.
void write_file(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write);

/// Writes the files of `wanted` into `folder`, which is created if missing, and returns their paths in order. All are
/// complete before the first takes its place.
std::vector<std::filesystem::path> write_formats(const KnowledgeGraph& graph, std::span<const Format* const> wanted,
                                                 const ExportOptions& options, const std::filesystem::path& folder);

}  // namespace dealgraph
