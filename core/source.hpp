#pragma once
/// Files and folders given on a command line, as a list of readable files.

#include <cstddef>
#include <string>
#include <vector>

#include "core/article_reader.hpp"

namespace dealgraph {

/// What a walk over the sources found.
struct SourceFiles {
  std::vector<std::string> files;  ///< "-" for standard input; folders expanded in the order of path bytes
  std::size_t skipped = 0;         ///< hidden files and files of unknown kind inside folders
  std::vector<Problem> problems;   ///< unreadable folders and files
};

/// Expands folders recursively (symlinks to folders are followed once, never in a circle; pipes and devices inside folders are
/// skipped). A file named directly is taken whatever its ending. Throws Error if a source does not exist.
SourceFiles find_source_files(const std::vector<std::string>& sources);

/// Opens each file in order and reads it with read_articles; "-" is standard input. A file that cannot be opened or is no
/// regular file is a Problem, and the others go on.
void read_sources(const SourceFiles& sources, InputForm form, const ReadEvents& events);

}  // namespace dealgraph
