#include "command.hpp"

#include <array>
#include <filesystem>
#include <iostream>

#include "graph/knowledge_base_filler.hpp"
#include "printable.hpp"

namespace dealgraph::cli {
namespace {

namespace fs = std::filesystem;

/// The compiled data lies beside the program: PREFIX/bin/dealgraph and PREFIX/share/dealgraph/dealgraph.pack, in the build
/// folder as after installation.
std::string shipped_pack() {
  const fs::path program = fs::read_symlink("/proc/self/exe");
  return (program.parent_path().parent_path() / "share" / "dealgraph" / "dealgraph.pack").string();
}

}  // namespace

void add_data_option(CLI::App& command, std::vector<std::string>& data) {
  command
      .add_option("--data", data, "Folder or compiled file of dictionaries and rules laid over the shipped ones (repeatable)")
      ->type_name("DIR|FILE")
      ->allow_extra_args(false);
}

void add_jobs_option(CLI::App& command, std::size_t& jobs) {
  command
      .add_option("--jobs", jobs, "Threads that work on articles; the output is the same with any number (default: all cores)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
}

void add_profile_option(CLI::App& command, bool& profile) {
  command.add_flag("--profile", profile, "Also print on standard error how long each step and each rule took");
}

void add_input_options(CLI::App& command, InputOptions& options) {
  command.add_option("SOURCE", options.sources, "Files or folders of articles, or - for standard input")
      ->required()
      ->type_name("");
  command.add_option("--input", options.form, "Form of the input: auto, jsonl, markdown, html or text")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "jsonl", "markdown", "html", "text"}));
  add_data_option(command, options.data);
}

std::shared_ptr<const RulePack> load_data(const std::vector<std::string>& data) {
  for (const std::string& name : data)
    if (!fs::exists(name)) throw Error("there is no such file or folder", {name});
  return load_rule_pack(shipped_pack(), data);
}

void ProblemReport::operator()(const Problem& problem) {
  const bool error = problem.severity == Problem::Severity::error;
  progress_.hide();
  errors_ += error;
  std::cerr << printable(to_string(problem.place)) << ": " << (error ? "error" : "warning") << ": "
            << printable(problem.message) << '\n';
}

void ProblemReport::add(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) (*this)(problem);
}

int ProblemReport::close() {
  progress_.hide();
  if (errors_ == 0) return all_done;
  std::cerr << errors_ << (errors_ == 1 ? " input was refused" : " inputs were refused") << "; all others were read\n";
  return some_refused;
}

std::size_t for_each_article(const InputOptions& options, ProblemReport& report, const std::function<void(Article&&)>& use) {
  const SourceFiles files = find_source_files(options.sources);
  report.add(files.problems);
  read_sources(files, *input_form_from(options.form), {use, [&](const Problem& problem) { report(problem); }});
  return files.skipped;
}

std::size_t for_each_article_of_files(const InputOptions& options, ProblemReport& report,
                                      const std::function<void(Article&&, const std::string& file)>& use) {
  const SourceFiles files = find_source_files(options.sources);
  report.add(files.problems);
  for (const std::string& file : files.files) {
    const std::string path = whole_path(file);
    read_sources({{file}, 0, {}}, *input_form_from(options.form),
                 {[&](Article&& article) { use(std::move(article), path); }, [&](const Problem& problem) { report(problem); }});
  }
  return files.skipped;
}

}  // namespace dealgraph::cli
