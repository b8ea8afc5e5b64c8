#pragma once
/// What the commands of the program share: their options, messages and exit codes (CONTRACT.md §3).

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/article_reader.hpp"
#include "core/ordered_pipeline.hpp"
#include "core/source.hpp"
#include "extract/extractor.hpp"
#include "progress.hpp"

namespace dealgraph::cli {

enum ExitCode : int { all_done = 0, some_refused = 1, wrong_call = 2 };

/// Options of every command that reads articles.
struct InputOptions {
  std::vector<std::string> sources;
  std::string form = "auto";
  std::vector<std::string> data;
  std::size_t jobs = all_cores();
  bool profile = false;
};

void add_input_options(CLI::App& command, InputOptions& options);
/// `--jobs`, for commands that extract.
void add_jobs_option(CLI::App& command, std::size_t& jobs);
/// `--profile`: see print_profile.
void add_profile_option(CLI::App& command, bool& profile);
void add_data_option(CLI::App& command, std::vector<std::string>& data);

/// The shipped rule pack with the `--data` folders laid over it. Throws Error.
std::shared_ptr<const RulePack> load_data(const std::vector<std::string>& data);

/// Prints where the time went, by step of the cascade and by rule, on stderr.
void print_profile(const Costs& costs);

/// Prints problems as "FILE:LINE:COLUMN: error: …" on stderr and counts the errors; shows progress there in between.
class ProblemReport {
 public:
  void operator()(const Problem& problem);
  void add(const std::vector<Problem>& problems);
  /// The closing count, if anything was refused; returns the exit code.
  [[nodiscard]] int close();
  Progress& progress() { return progress_; }

 private:
  Progress progress_;
  std::size_t errors_ = 0;
};

/// Reads all articles of the sources, calling `use` for each in input order. Returns how many files were skipped in folders.
std::size_t for_each_article(const InputOptions& options, ProblemReport& report, const std::function<void(Article&&)>& use);

/// The same, with the file that brings each article: its whole path, so that a knowledge base knows it from any folder; "-" for
/// standard input.
std::size_t for_each_article_of_files(const InputOptions& options, ProblemReport& report,
                                      const std::function<void(Article&&, const std::string& file)>& use);

/// Reads all articles of the sources, works on them on `options.jobs` threads, and gives the results to `use` on this thread,
/// in input order. Returns how many files were skipped in folders.
template <typename Result>
std::size_t process_articles(const InputOptions& options, ProblemReport& report, const std::function<Result(Article&&)>& work,
                             const std::function<void(Result&&)>& use) {
  OrderedPipeline<Article, Result> pipeline(options.jobs, work, use);
  const std::size_t skipped = for_each_article(options, report, [&](Article&& article) {
    const std::size_t bytes = article.text.size();
    report.progress().add_article(bytes);
    pipeline.add(std::move(article), bytes);
  });
  pipeline.finish();
  return skipped;
}

// The commands: each adds itself to the program and returns a function that runs it.
using Runner = std::function<int()>;
Runner add_build(CLI::App& program);
Runner add_extract(CLI::App& program);
Runner add_explain(CLI::App& program);
Runner add_check(CLI::App& program);
Runner add_view(CLI::App& program);
Runner add_query(CLI::App& program);
Runner add_add(CLI::App& program);
Runner add_remove(CLI::App& program);
Runner add_update(CLI::App& program);
Runner add_export(CLI::App& program);
Runner add_dictionary(CLI::App& program);

}  // namespace dealgraph::cli
