#pragma once
/// Notes on an article as a knowledge base keeps them: short, with numbers of its tables for names that repeat, and without
/// what the article's own row and text tell.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/detail/article_notes.hpp"

namespace dealgraph::detail {

/// A row of a table; from 1 on.
using Row = std::int64_t;

/// How many times an article uses a name: rows of the tables `entity` and `name_use`.
struct StoredUse {
  Row entity = 0;
  Row use = 0;
  std::size_t count = 0;
};

/// From names to rows.
struct RowsOf {
  std::function<Row(const std::string&)> entity;
  std::function<Row(const std::string&)> word;  ///< ids of rules
};

/// And back.
struct NamesOf {
  std::function<const std::string&(Row)> entity;
  std::function<const std::string&(Row)> word;
};

/// What is kept: quotes and what fill_in adds are missing in the statements, SourceArticle wholly.
struct StoredNotes {
  std::vector<StoredUse> uses;
  std::vector<Statement> statements;
  std::vector<Renaming> renamings;
};

/// `uses`: the rows of `notes.names`, in their order.
std::string encode(const ArticleNotes& notes, const std::vector<StoredUse>& uses, const RowsOf& rows);

/// Throws Error if the bytes are damaged. Spans lie within `text_size`.
StoredNotes decode(std::string_view bytes, std::size_t text_size, const NamesOf& names);

/// Only the uses, for who needs no more.
std::vector<StoredUse> decode_uses(std::string_view bytes);

}  // namespace dealgraph::detail
