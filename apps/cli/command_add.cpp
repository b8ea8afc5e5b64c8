#include <iostream>

#include "command.hpp"
#include "graph/knowledge_base_filler.hpp"
#include "graph_output.hpp"

namespace dealgraph::cli {
namespace {

struct Options {
  std::string base;
  InputOptions input;
};

/// "3 articles added, 2 already there; 5 in all"
std::string told(const FillingCounts& counts) {
  return plural(counts.added, "article", "articles") + " added, " + std::to_string(counts.known) + " already there; " +
         std::to_string(counts.all) + " in all";
}

int run(const Options& options) {
  const Extractor extractor(load_data(options.input.data));
  find_source_files(options.input.sources);  // a wrong name is told before a base is made
  ProblemReport report;
  KnowledgeBaseFiller filler(
      options.base, extractor.pack().hash(), [&](const Article& article) { return extractor.extract(article); },
      options.input.jobs);
  const std::size_t skipped = for_each_article_of_files(options.input, report, [&](Article&& article, const std::string& file) {
    report.progress().add_article(article.text.size());
    filler.add(std::move(article), file);
  });
  const std::string summary = told(filler.finish());
  const int status = report.close();
  std::cout << summary << skipped_files(skipped) << '\n';
  return status;
}

}  // namespace

Runner add_add(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("add", "Put articles into a knowledge base, one file that can be asked");
  command->add_option("BASE", options->base, "The knowledge base (created if missing)")->required()->type_name("");
  add_input_options(*command, options->input);
  add_jobs_option(*command, options->input.jobs);
  command->footer(
      "Adding an article twice changes nothing; a killed run can be run again.\n\n"
      "Example:\n  dealgraph add news.kb data/articles\n  dealgraph add news.kb new.jsonl");
  return [options] { return run(*options); };
}

}  // namespace dealgraph::cli
