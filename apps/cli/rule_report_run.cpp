#include "rule_report_run.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

#include "extract/rule_report.hpp"

namespace dealgraph::cli {
namespace {

Gold gold_in(const std::string& file) {
  if (file.empty()) return {};
  std::ifstream in;
  if (std::filesystem::is_regular_file(file)) in.open(file);
  if (!in.is_open()) throw Error("there is no such file", {file});
  return read_gold(in, file);
}

}  // namespace

void add_report_options(CLI::App& command, ReportOptions& options) {
  command
      .add_option("--report", options.input.sources,
                  "Instead of running examples, extract from these articles and tell how often each rule fired")
      ->type_name("SOURCE");
  command
      .add_option("--gold", options.gold, "Annotations of the articles, in the form of `extract`: tells each rule's precision")
      ->type_name("FILE");
  command.add_option("--input", options.input.form, "Form of the articles: jsonl, markdown, html, text or auto")
      ->check(CLI::IsMember({"jsonl", "markdown", "html", "text", "auto"}))
      ->type_name("");
  command.add_option("--format", options.format, "Of the report: table or json")
      ->check(CLI::IsMember({"table", "json"}))
      ->type_name("");
  add_jobs_option(command, options.input.jobs);
}

int run_report(const ReportOptions& options, std::shared_ptr<const RulePack> pack) {
  const Gold gold = gold_in(options.gold);
  RuleReport report(pack->rules(), gold);
  const Extractor extractor(std::move(pack));
  ProblemReport problems;
  process_articles<Extraction>(
      options.input, problems, [&](Article&& article) { return extractor.extract(std::move(article)); },
      [&](Extraction&& extraction) { report.add(extraction); });
  std::cout << (options.format == "json" ? to_json(report) : to_table(report));
  return problems.close();
}

}  // namespace dealgraph::cli
