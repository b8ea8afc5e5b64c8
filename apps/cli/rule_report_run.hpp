#pragma once
/// `dealgraph check --report`: how often each rule fires over articles, and how precise it is.

#include <string>

#include "command.hpp"

namespace dealgraph::cli {

struct ReportOptions {
  InputOptions input;            ///< `input.sources`: the articles; empty: no report was asked for
  std::string gold;              ///< file of annotations, or empty
  std::string format = "table";  ///< table or json
};

void add_report_options(CLI::App& command, ReportOptions& options);

/// Extracts from all articles with the pack's rules and prints the report on stdout. Returns the exit code. Throws Error.
int run_report(const ReportOptions& options, std::shared_ptr<const RulePack> pack);

}  // namespace dealgraph::cli
