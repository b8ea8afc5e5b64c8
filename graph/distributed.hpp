#pragma once
/// assemble() in steps for many machines: apps/spark runs them on a cluster.
///
/// A step is a pure function of all rows with one key, in whatever order they come. Between the steps anything that brings rows
/// with equal keys together will do. The rows of the last step are the graph that assemble() makes of the same extractions.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/extraction.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph::distributed {

enum class Kind : std::uint8_t {
  notes,           ///< by article: what the graph takes from it
  record,          ///< by entity: the dictionary's
  article,         ///< by article: what the graph keeps of it
  name,            ///< by entity: how an article names it
  renaming,        ///< by entity
  statement,       ///< by group of deals: see Row::links
  fact_statement,  ///< by fact: a statement has a row for each fact that it says
  entry,           ///< by fact: an entry of the dictionary that says so
  owner,           ///< by owner: the same
  described,       ///< by entity: the entity without what facts tell of it
  made,            ///< by thing: a fact that says who makes it
  maker,           ///< by maker: the thing that it makes
  vendor,          ///< by thing: its maker's name
  entity,          ///< by entity
  deal,            ///< by deal
  fact             ///< by fact
};
std::string_view to_string(Kind kind);

/// `bytes` mean something to the same version of the program only.
struct Row {
  Kind kind = Kind::notes;
  std::string key;
  std::string bytes;
  /// Statements of deals that share one of these keys belong to one group, and so do those that a third one links; `key` is the
  /// first of them. To be brought together by linked_keys() before the step "deals". Empty for all other rows.
  std::vector<std::string> links;
  friend bool operator==(const Row&, const Row&) = default;
};

/// Rows of one key, by their kind.
using Rows = std::map<Kind, std::vector<std::string_view>>;

struct Step {
  std::string_view name;
  std::vector<Kind> takes;
  std::vector<Kind> gives;
  std::vector<Row> (*run)(const std::string& key, const Rows& rows);
};

/// In an order in which each finds what it takes. Their `run` throws Error for rows of another version.
std::span<const Step> steps();

/// Where it begins: `notes` and `record` rows.
std::vector<Row> rows_of(const Extraction& extraction);

/// The key that each of the keys goes by after linking: of all that `pairs` connect, the least. Keys that stay are left out.
std::map<std::string, std::string> linked_keys(const std::vector<std::pair<std::string, std::string>>& pairs);

/// Where it ends: the bytes of `entity`, `deal`, `fact` and `article` rows, each key once, in any order. Throws Error as steps
/// do.
KnowledgeGraph graph_from_rows(const Rows& rows);

}  // namespace dealgraph::distributed
