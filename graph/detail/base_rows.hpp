#pragma once
/// What the rows of a knowledge base's tables mean, for those who write and those who read them.

#include <cstdint>
#include <string>
#include <string_view>

#include "core/article.hpp"
#include "core/entity_record.hpp"
#include "graph/detail/merge_keys.hpp"
#include "graph/detail/stored_notes.hpp"

namespace dealgraph::detail {

/// Inputs that differ in address or declared language only are one article of the graph, with several rows here.
enum class Rank : std::uint8_t {
  alone,   ///< the only row
  chosen,  ///< of several rows the one that the graph shows: the least, as unite wants it
  shadow   ///< one of the others; counts nowhere
};

/// 64 bits as SQLite keeps them.
std::int64_t signed_bits(std::uint64_t bits);

/// The graph id "article:0123456789abcdef" as a number, and back.
std::int64_t graph_number(std::string_view graph_id);
std::string graph_id_of(std::int64_t number);

/// Tells the rows of one article of the graph apart: of its id, address and declared language.
std::int64_t version_of(const Article& article);

/// The key in table `statement_key`; `entity` is the row of the entity that the key names, if it names one.
std::int64_t key_number(const MergeKey& key, Row entity);
/// True if the key is made of an entity's row.
bool names_entity(const MergeKey& key);

/// A dictionary record as table `entity` keeps it.
std::string encode(const EntityRecord& record);
EntityRecord decode_record(std::string_view bytes);

}  // namespace dealgraph::detail
