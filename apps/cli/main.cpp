// dealgraph: who did what with whom, from news articles. One file per command; this one maps errors to exit codes.
#include <iostream>
#include <utility>

#include "command.hpp"

namespace {

using namespace dealgraph;
using namespace dealgraph::cli;

int run(int count, char** arguments) {
  CLI::App program{
      "Reads news articles and builds one graph of who did what with whom: companies, hardware, products, people and the deals "
      "between them."};
  program.set_version_flag("--version", "dealgraph " DEALGRAPH_VERSION);
  program.require_subcommand(1);
  program.footer(
      "Example:\n  dealgraph build data/articles --out demo\n\nEach command has its own help: dealgraph build --help");
  const std::vector<std::pair<std::string, Runner>> commands{{"build", add_build(program)},
                                                             {"extract", add_extract(program)},
                                                             {"explain", add_explain(program)},
                                                             {"check", add_check(program)},
                                                             {"add", add_add(program)},
                                                             {"remove", add_remove(program)},
                                                             {"update", add_update(program)},
                                                             {"query", add_query(program)},
                                                             {"export", add_export(program)},
                                                             {"view", add_view(program)},
                                                             {"dictionary", add_dictionary(program)}};
  try {
    program.parse(count, arguments);
    const std::string chosen = program.get_subcommands().front()->get_name();
    for (const auto& [name, runner] : commands)
      if (name == chosen) return runner();
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? all_done : wrong_call;
  } catch (const Error& error) {
    const std::string place = to_string(error.place());
    std::cerr << (place.empty() ? "" : place + ": ") << "error: " << error.what() << '\n';
    return wrong_call;
  }
  return wrong_call;
}

}  // namespace

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  return run(count, arguments);
}
