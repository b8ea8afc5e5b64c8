#include <filesystem>
#include <iostream>

#include "command.hpp"
#include "export/export.hpp"
#include "graph/graph.hpp"

namespace dealgraph::cli {
namespace {

struct Options {
  InputOptions input;
  std::string out;
};

/// A knowledge base is a source alone.
bool is_base(const Options& options) {
  return options.input.sources.size() == 1 && is_knowledge_base(options.input.sources.front());
}

KnowledgeGraph graph_of_articles(const Options& options, ProblemReport& report) {
  const Extractor extractor(load_data(options.input.data));
  Assembler assembler;
  process_articles<Extraction>(
      options.input, report, [&](Article&& article) { return extractor.extract(std::move(article)); },
      [&](Extraction&& found) { assembler.add(found); });
  return assembler.finish();
}

int run(const Options& options) {
  ProblemReport report;
  const KnowledgeGraph graph =
      is_base(options) ? KnowledgeBase(options.input.sources.front()).whole() : graph_of_articles(options, report);
  write_file(options.out, [&](std::ostream& out) { write_explorer_page(graph, {}, out); });
  std::cout << "written: " << options.out << ": " << graph.entities.size() << " names, " << graph.deals.size() << " deals and "
            << graph.facts.size() << " facts from " << graph.articles.size() << " articles\n";
  return report.close();
}

}  // namespace

Runner add_view(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("view", "The graph as one page to explore in a browser, without network");
  add_input_options(*command, options->input);
  add_jobs_option(*command, options->input.jobs);
  command->add_option("--out", options->out, "The page to write")->required()->type_name("FILE.html");
  command->footer("Example:\n  dealgraph view data/articles --out graph.html\n  dealgraph view news.kb --out graph.html");
  return [options] { return run(*options); };
}

}  // namespace dealgraph::cli
