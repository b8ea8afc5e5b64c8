#include <iostream>

#include "command.hpp"
#include "core/jsonl.hpp"

namespace dealgraph::cli {

Runner add_extract(CLI::App& program) {
  auto options = std::make_shared<InputOptions>();
  CLI::App* command =
      program.add_subcommand("extract", "Find mentions and relations: one JSON line per article on standard output");
  add_input_options(*command, *options);
  add_jobs_option(*command, options->jobs);
  add_profile_option(*command, options->profile);
  command->footer(
      "Example:\n  dealgraph extract data/articles | head -1\n  echo '{\"text\": \"Oracle has bought PeopleSoft.\"}' | "
      "dealgraph extract --input jsonl -");
  return [options] {
    const Extractor extractor(load_data(options->data));
    ProblemReport report;
    Profile profile;
    const ExtractOptions wanted{false, options->profile ? &profile : nullptr};
    process_articles<std::string>(
        *options, report,
        [&](Article&& article) { return to_json_line(extractor.extract(std::move(article), wanted)) += '\n'; },
        [](std::string&& line) { std::cout << line; });
    std::cout.flush();
    if (options->profile) print_profile(profile.costs());
    return report.close();
  };
}

}  // namespace dealgraph::cli
