#include <iostream>

#include "command.hpp"
#include "graph/knowledge_base.hpp"
#include "graph/knowledge_base_filler.hpp"
#include "graph_output.hpp"
#include "printable.hpp"

namespace dealgraph::cli {
namespace {

struct Options {
  std::string base;
  std::vector<std::string> articles;
};

int run(const Options& options) {
  const std::string pack = KnowledgeBase(options.base).pack_hash();  // none is made where there is none
  KnowledgeBaseWriter base(options.base, pack);
  std::size_t removed = 0;
  std::size_t unknown = 0;
  for (const std::string& name : options.articles) {
    const std::optional<std::size_t> count = remove_named(base, name);
    removed += count.value_or(0);
    if (count) continue;
    ++unknown;
    std::cerr << printable(name)
              << ": error: the base has no article with this id or address, and no file of this name brought any\n";
  }
  base.commit();
  std::cout << plural(removed, "article", "articles") << " removed; " << base.article_count() << " in all\n";
  return unknown == 0 ? all_done : some_refused;
}

}  // namespace

Runner add_remove(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("remove", "Take articles out of a knowledge base, with all that only they said");
  command->add_option("BASE", options->base, "The knowledge base")->required()->type_name("");
  command
      ->add_option("ARTICLE", options->articles,
                   "Ids, addresses, or files that were added: all their articles that no other file brought")
      ->required()
      ->type_name("");
  command->footer(
      "Example:\n  dealgraph remove news.kb https://example.com/news/1\n"
      "  dealgraph remove news.kb data/articles/2004-12-08-lenovo-ibm-pc-business.md");
  return [options] { return run(*options); };
}

}  // namespace dealgraph::cli
