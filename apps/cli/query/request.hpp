#pragma once
/// The command line of `dealgraph query`.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "../command.hpp"
#include "graph/answer.hpp"
#include "graph/name_source.hpp"

namespace dealgraph::cli {

struct QueryOptions {
  std::string base;
  std::vector<std::string> words;  ///< the query, or a question in one word or many
  std::string format = "table";
  std::vector<std::string> types, statuses, roles, answers;
  std::string since, until;
  double min_confidence = 0;
  std::size_t limit = 0;
  std::string by, currency = "USD";
  InputOptions input;  ///< where the base is a folder of articles: how to read it
};

void add_query_options(CLI::App& command, QueryOptions& options);

/// The words as the user put them, for messages and for JSON.
std::string asked(const QueryOptions& options);

/// What the words and options ask. Words that are no query of CONTRACT.md §3 are a question in plain words, for which `names`
/// decides between readings. Throws Error if they are neither, or an option is wrong.
Query query_from(const QueryOptions& options, const NameSource& names);

}  // namespace dealgraph::cli
