// dealgraph: who did what with whom, from news articles. One file per command; this one maps errors to exit codes.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <utility>

#include "command.hpp"
#include "printable.hpp"

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
    std::cerr << printable((place.empty() ? "" : place + ": ") + "error: " + error.what()) << '\n';
    return wrong_call;
  } catch (const std::filesystem::filesystem_error& error) {
    std::cerr << printable(error.path1().string()) << ": error: cannot be read: " << error.code().message() << '\n';
    return wrong_call;
  } catch (const std::bad_alloc&) {
    std::cerr << "error: out of memory; give fewer or smaller articles at a time, or fewer --jobs\n";
    return wrong_call;
  } catch (const std::exception& error) {
    std::cerr << "error: " << printable(error.what()) << "; this should not happen, please report it\n";
    return wrong_call;
  }
  return wrong_call;
}

/// Where a standard stream is closed, the next file that is opened would take its number, and what is printed would go there.
void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) == -1) ::open("/dev/null", O_RDONLY | O_CLOEXEC);  // nothing can be written to it
}

/// What could not be printed is no success.
int after_printing(int status) {
  errno = 0;
  std::cout.flush();
  if (std::cout) return status;
  std::cerr << "error: cannot write to standard output" << (errno != 0 ? std::string(": ") + std::strerror(errno) : "") << '\n';
  return wrong_call;
}

}  // namespace

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  hold_standard_streams();
  return after_printing(run(count, arguments));
}
