#pragma once
/// The file of a knowledge base: its tables, its format, and who may open it.

#include <cstddef>
#include <memory>
#include <string>

#include "graph/detail/sqlite.hpp"

namespace dealgraph::detail {

/// Raised whenever tables or the bytes of notes change. Files of a higher format are refused.
inline constexpr int kBaseFormat = 2;

/// A base that is there. Throws Error if it is missing, empty, no base, damaged or of another format.
std::unique_ptr<Database> open_base(const std::string& file);

/// The same for writing; makes the file, with empty tables, if there is none.
std::unique_ptr<Database> open_or_make_base(const std::string& file);

/// One that is there, for clear_notes and update: it may be of an older format.
std::unique_ptr<Database> open_base_to_update(const std::string& file);

/// The hash of the rules that the articles were read with; empty while there are none.
std::string pack_of(Database& database);
void set_pack(Database& database, const std::string& pack);

/// Articles of the graph.
std::size_t count_articles(Database& database);

/// Takes out all that was made of the articles, and leaves these, in this program's format.
void clear_notes(Database& database);

}  // namespace dealgraph::detail
