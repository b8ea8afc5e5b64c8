#include <filesystem>
#include <iostream>

#include "command.hpp"
#include "export/output_files.hpp"
#include "extract/name_import.hpp"
#include "extract/pack_compiler.hpp"
#include "extract/pack_source.hpp"

namespace dealgraph::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kReported = 20;

struct Options {
  std::vector<std::string> inputs;
  std::string out;
  std::string type = "company";
  std::vector<std::string> columns;
  std::string report;
  bool keep_known = false;
};

/// Prints errors and the first warnings; writes all into `lines`, the report file, unless it is nullptr.
class ImportReport {
 public:
  explicit ImportReport(std::ostream* lines) : lines_(lines) {}
  void operator()(const Problem& problem) {
    if (lines_) *lines_ << to_string(problem.place) << '\t' << problem.message << '\n';
    const bool error = problem.severity == Problem::Severity::error;
    if (error || ++warnings_ <= kReported) problems_(problem);
  }
  int close(const ImportSummary& summary) {
    std::string counts;
    for (const auto& [kind, count] : summary.reported)
      counts += (counts.empty() ? "" : ", ") + std::to_string(count) + " " + kind;
    if (!counts.empty())
      std::cerr << "names to look at: " << counts << (warnings_ > kReported && !lines_ ? " (--report FILE lists all)\n" : "\n");
    return problems_.close();
  }

 private:
  ProblemReport problems_;
  std::ostream* lines_;
  std::size_t warnings_ = 0;
};

ColumnNames columns_from(const std::vector<std::string>& options) {
  ColumnNames out;
  for (const std::string& option : options) {
    const std::size_t equals = option.find('=');
    if (equals == std::string::npos) throw Error("--column takes KIND=COLUMN, such as name=Firm, not '" + option + "'");
    out[option.substr(0, equals)] = option.substr(equals + 1);
  }
  return out;
}

void print_summary(const ImportSummary& summary, const Options& options) {
  std::cout << summary.entries << " entries with " << summary.names << " names from " << summary.rows
            << " rows: " << options.out << " (" << fs::file_size(options.out) << " bytes)\n";
}

void check_files(const std::vector<std::string>& files) {
  for (const std::string& file : files)
    if (!fs::is_regular_file(file)) throw Error("there is no such file", {file});
}

/// Tables into a compiled file or, where the name of the output ends in .yaml, into a dictionary file.
ImportSummary write_names(const Options& options, bool keep_known, const std::function<void(const Problem&)>& tell,
                          std::ostream& out) {
  const ImportOptions how{*entity_type_from(options.type), columns_from(options.columns), keep_known};
  const std::shared_ptr<const RulePack> shipped = load_data({});
  if (options.out.ends_with(".yaml"))
    return import_names(
        options.inputs, how, *shipped, [&](const SourceEntry& entry) { out << to_yaml_line(entry); }, tell);
  PackCompiler compiler(&shipped->words());
  ImportSummary summary = import_names(
      options.inputs, how, *shipped, [&](const SourceEntry& entry) { compiler.add(entry); }, tell);
  out << compiler.finish();
  return summary;
}

int import_reporting(const Options& options, bool keep_known, std::ostream* lines) {
  ImportReport report(lines);
  const auto tell = [&](const Problem& problem) { report(problem); };
  ImportSummary summary;
  write_file(options.out, [&](std::ostream& out) { summary = write_names(options, keep_known, tell, out); });
  print_summary(summary, options);
  return report.close(summary);
}

int import(const Options& options, bool keep_known) {
  check_files(options.inputs);
  if (options.report.empty()) return import_reporting(options, keep_known, nullptr);
  int status = all_done;
  write_file(options.report, [&](std::ostream& lines) { status = import_reporting(options, keep_known, &lines); });
  return status;
}

int compile_folder(const Options& options) {
  const PackSource source = read_pack_source(options.inputs.front());
  const std::shared_ptr<const RulePack> shipped = load_data({});
  const std::string bytes = compile_pack(source, &shipped->words());
  RulePack::from_bytes(bytes);  // refuses rules that the program could not load
  write_file(options.out, [&](std::ostream& out) { out << bytes; });
  std::size_t names = 0;
  for (const SourceEntry& entry : source.entries) names += entry.names.size();
  std::cout << source.entries.size() << " entries with " << names << " names: " << options.out << " (" << bytes.size()
            << " bytes)\n";
  return all_done;
}

int compile(const Options& options) {
  if (options.inputs.size() == 1 && fs::is_directory(options.inputs.front())) return compile_folder(options);
  return import(options, true);
}

void add_table_options(CLI::App& command, Options& options) {
  command.add_option("--out", options.out, "File to write")->required()->type_name("FILE");
  command
      .add_option("--type", options.type, "What the names of a table name: company, organization, person, product or hardware")
      ->capture_default_str()
      ->check(CLI::IsMember({"company", "organization", "person", "product", "hardware"}));
  command
      .add_option(
          "--column", options.columns,
          "KIND=COLUMN: the table's column that holds name, aliases, ticker, id, identifier, wikidata or country (repeatable)")
      ->type_name("KIND=COLUMN")
      ->allow_extra_args(false);
  command.add_option("--report", options.report, "Write all ambiguous, dangerous and left-out names into this file")
      ->type_name("FILE");
}

CLI::App* add_compile(CLI::App& dictionary, const std::shared_ptr<Options>& options) {
  CLI::App* command = dictionary.add_subcommand("compile", "Make one file of a data folder or of tables of names, for --data");
  command->add_option("NAMES", options->inputs, "A data folder, or CSV, TSV, JSON or TXT files")->required()->type_name("");
  add_table_options(*command, *options);
  command->footer(
      "Example:\n  dealgraph dictionary compile suppliers.csv --out suppliers.pack\n  dealgraph extract --data suppliers.pack "
      "data/articles\n\nEvery row counts. Rows that the shipped dictionary knows are left out by 'import'.");
  return command;
}

CLI::App* add_import(CLI::App& dictionary, const std::shared_ptr<Options>& options) {
  CLI::App* command = dictionary.add_subcommand(
      "import", "Bring in names that the shipped dictionary lacks, from CSV, TSV, Wikidata, GLEIF or SEC files");
  command->add_option("FILE", options->inputs, "CSV, TSV, JSON or TXT files")->required()->type_name("");
  add_table_options(*command, *options);
  command->add_flag("--keep-known", options->keep_known, "Take names, too, that the shipped dictionary knows");
  command->footer(
      "Example:\n  dealgraph dictionary import company_tickers.json --out sec.pack\n  dealgraph dictionary import gleif.csv "
      "--out mine/dictionary/company/gleif.yaml --report gleif.txt\n\nA name FILE.yaml makes a dictionary file to edit, any "
      "other a compiled one. Names that are ordinary words, places, very short or shared are made weak: they count only where "
      "the sentence proves them.");
  return command;
}

}  // namespace

Runner add_dictionary(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* dictionary = program.add_subcommand("dictionary", "Make dictionaries of your own: compile, import");
  dictionary->require_subcommand(1);
  const CLI::App* compiling = add_compile(*dictionary, options);
  add_import(*dictionary, options);
  return [options, compiling] { return compiling->parsed() ? compile(*options) : import(*options, options->keep_known); };
}

}  // namespace dealgraph::cli
