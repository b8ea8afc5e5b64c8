#pragma once
/// What the commands of the program share: their options, messages and exit codes (CONTRACT.md §3).

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "core/article_reader.hpp"
#include "core/source.hpp"
#include "extract/extractor.hpp"

namespace dealgraph::cli {

enum ExitCode : int { all_done = 0, some_refused = 1, wrong_call = 2 };

/// Options of every command that reads articles.
struct InputOptions {
  std::vector<std::string> sources;
  std::string form = "auto";
  std::vector<std::string> data;
};

void add_input_options(CLI::App& command, InputOptions& options);
void add_data_option(CLI::App& command, std::vector<std::string>& data);

/// The shipped rule pack with the `--data` folders laid over it. Throws Error.
std::shared_ptr<const RulePack> load_data(const std::vector<std::string>& data);

/// Prints problems as "FILE:LINE:COLUMN: error: …" on stderr and counts the errors.
class ProblemReport {
 public:
  void operator()(const Problem& problem);
  void add(const std::vector<Problem>& problems);
  /// The closing count, if anything was refused; returns the exit code.
  [[nodiscard]] int close() const;

 private:
  std::size_t errors_ = 0;
};

/// Reads all articles of the sources, calling `use` for each in input order. Returns how many files were skipped in folders.
std::size_t for_each_article(const InputOptions& options, ProblemReport& report, const std::function<void(Article&&)>& use);

// The commands: each adds itself to the program and returns a function that runs it.
using Runner = std::function<int()>;
Runner add_build(CLI::App& program);
Runner add_extract(CLI::App& program);
Runner add_explain(CLI::App& program);
Runner add_check(CLI::App& program);

}  // namespace dealgraph::cli
