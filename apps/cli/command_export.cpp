#include <iostream>

#include "command.hpp"
#include "graph/knowledge_base.hpp"
#include "graph_output.hpp"

namespace dealgraph::cli {

Runner add_export(CLI::App& program) {
  struct Options {
    std::string base;
    GraphOutput output;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("export", "Write the graph of a knowledge base: the files that build would write");
  command->add_option("BASE", options->base, "The knowledge base")->required()->type_name("");
  add_graph_output(*command, options->output);
  command->footer("Example:\n  dealgraph export news.kb --out graph --format graphml,jsonld");
  return [options] {
    check_formats(options->output);
    const KnowledgeBase base(options->base);
    const KnowledgeGraph graph = base.whole();
    write_graph(graph, options->output, base.pack_hash());
    std::cout << counts_of(graph) << '\n';
    return all_done;
  };
}

}  // namespace dealgraph::cli
