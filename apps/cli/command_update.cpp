#include <iostream>

#include "command.hpp"
#include "graph/knowledge_base_writer.hpp"
#include "graph_output.hpp"

namespace dealgraph::cli {

Runner add_update(CLI::App& program) {
  struct Options {
    std::string base;
    std::vector<std::string> data;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("update", "Read all articles of a knowledge base anew, with the rules and dictionaries of now");
  command->add_option("BASE", options->base, "The knowledge base")->required()->type_name("");
  add_data_option(*command, options->data);
  command->footer("Example:\n  dealgraph update news.kb\n  dealgraph update news.kb --data my-rules");
  return [options] {
    const Extractor extractor(load_data(options->data));
    Progress progress;
    const std::size_t count = update_knowledge_base(options->base, extractor.pack().hash(), [&](Article article) {
      progress.add_article(article.text.size());
      return extractor.extract(std::move(article));
    });
    progress.hide();
    std::cout << plural(count, "article", "articles") << " read anew\n";
    return all_done;
  };
}

}  // namespace dealgraph::cli
