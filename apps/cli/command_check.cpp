#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>

#include "command.hpp"
#include "extract/pack_compiler.hpp"
#include "extract/pack_source.hpp"
#include "extract/rule_check.hpp"
#include "printable.hpp"
#include "rule_report_run.hpp"

namespace dealgraph::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kWarningsShown = 20;

struct Options {
  std::vector<std::string> rules;
  std::vector<std::string> data;
  bool all = false;
  ReportOptions report;
};

PackSource read_source(const std::string& name) {
  if (!fs::exists(name)) throw Error("there is no such file or folder", {name});
  return fs::is_directory(name) ? read_pack_source(name) : RulePack::open(name)->decompile();
}

/// A folder with the closed word classes of a language (lexicon/closed_classes.yaml) needs no other data: it is the shipped
/// folder, or a whole set of its own.
bool is_whole(const PackSource& source) {
  return std::any_of(source.words.begin(), source.words.end(),
                     [](const SourceWord& word) { return (word.classes & word::be) != 0; });
}

/// The named folders and files in order, laid over the shipped data unless the first of them is a whole set.
PackSource source_to_check(const std::vector<std::string>& names) {
  PackSource source;
  for (std::size_t at = 0; at < names.size(); ++at) {
    const PackSource over = read_source(names[at]);
    if (at == 0 && !is_whole(over)) source = load_data({})->decompile();
    overlay(source, over);
  }
  return names.empty() ? load_data({})->decompile() : source;
}

/// Compiled rules know their file by its name alone; this gives the path back where a checked folder holds one file of that
/// name.
class FilePaths {
 public:
  explicit FilePaths(const std::vector<std::string>& folders) {
    for (const std::string& folder : folders)
      if (fs::is_directory(folder))
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) add(entry.path());
  }
  [[nodiscard]] Place with_path(Place place) const {
    const auto known = paths_.find(place.file);
    if (known != paths_.end() && !known->second.empty()) place.file = known->second;
    return place;
  }

 private:
  void add(const fs::path& path) {
    const auto [known, added] = paths_.try_emplace(path.filename().string(), path.string());
    if (!added) known->second.clear();
  }

  std::map<std::string, std::string> paths_;
};

void print(const Problem& problem) {
  const std::string place = to_string(problem.place);
  std::cerr << printable(place) << (place.empty() ? "" : ": ")
            << (problem.severity == Problem::Severity::error ? "error: " : "warning: ") << printable(problem.message) << '\n';
}

std::string kind_of(const Problem& warning) {
  const std::size_t at = warning.message.rfind('[');
  return at == std::string::npos ? "" : warning.message.substr(at + 1, warning.message.size() - at - 2);
}

/// Entries of the compiled data have no place. Beside a folder that is checked they are not of interest.
void drop_shipped(std::vector<Problem>& warnings, const std::vector<std::string>& names) {
  if (!names.empty()) std::erase_if(warnings, [](const Problem& warning) { return warning.place.file.empty(); });
}

void print_warnings(const std::vector<Problem>& warnings, bool all) {
  for (std::size_t at = 0; at < warnings.size() && (all || at < kWarningsShown); ++at) print(warnings[at]);
  std::map<std::string, std::size_t> counts;
  for (const Problem& warning : warnings) ++counts[kind_of(warning)];
  std::string summary;
  for (const auto& [kind, count] : counts) summary += (summary.empty() ? "" : ", ") + std::to_string(count) + " " + kind;
  if (!summary.empty())
    std::cerr << "warnings: " << summary << (!all && warnings.size() > kWarningsShown ? " (--all shows them all)" : "") << '\n';
}

int print_summary(const RuleCheck& check) {
  std::cout << check.rules << " rules, " << check.examples << " examples: ";
  if (check.failures.empty())
    std::cout << "all hold\n";
  else
    std::cout << check.failures.size() << (check.failures.size() == 1 ? " fails\n" : " fail\n");
  return check.failures.empty() ? all_done : some_refused;
}

std::shared_ptr<const RulePack> compile(const PackSource& source, const FilePaths& paths) {
  try {
    return RulePack::from_bytes(compile_pack(source));
  } catch (const Error& error) {
    throw Error(error.what(), paths.with_path(error.place()));
  }
}

int run(const Options& options) {
  std::vector<std::string> names = options.data;
  names.insert(names.end(), options.rules.begin(), options.rules.end());
  const PackSource source = source_to_check(names);
  std::vector<Problem> warnings = lint(source);
  drop_shipped(warnings, names);
  const FilePaths paths(names);
  std::shared_ptr<const RulePack> pack = compile(source, paths);
  if (!options.report.input.sources.empty()) return run_report(options.report, std::move(pack));
  if (!options.report.gold.empty()) throw Error("--gold needs articles: name them with --report");
  const RuleCheck check = check_rules(Extractor(std::move(pack)));
  for (Problem failure : check.failures) {
    failure.place = paths.with_path(failure.place);
    print(failure);
  }
  print_warnings(warnings, options.all);
  return print_summary(check);
}

}  // namespace

Runner add_check(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("check", "Load dictionaries and rules and run every example in them");
  command
      ->add_option("RULES", options->rules,
                   "Folders or compiled files of dictionaries and rules; without any, the shipped ones")
      ->type_name("");
  add_data_option(*command, options->data);
  command->add_flag("--all", options->all, "Show all warnings on dictionaries, not only the first 20");
  add_report_options(*command, options->report);
  command->footer(
      "Example:\n  dealgraph check\n  dealgraph check my-rules\n  dealgraph check --report data/articles\n\nA folder is laid "
      "over the shipped data, as --data does, "
      "unless it brings its own closed word classes (lexicon/closed_classes.yaml).");
  return [options] { return run(*options); };
}

}  // namespace dealgraph::cli
