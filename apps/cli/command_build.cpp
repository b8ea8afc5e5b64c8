#include <algorithm>
#include <filesystem>
#include <iostream>

#include "command.hpp"
#include "export/format.hpp"
#include "graph/graph.hpp"
#include "graph_output.hpp"
#include "printable.hpp"

namespace dealgraph::cli {
namespace {

struct Options {
  InputOptions input;
  GraphOutput output;
  std::size_t examples = 0;
};

/// The best told deals between two named parties, one of each type before a second of the same.
std::vector<const Deal*> telling_deals(const KnowledgeGraph& graph, std::size_t count) {
  std::vector<const Deal*> out;
  for (const Deal& deal : graph.deals) {
    const auto named =
        std::count_if(deal.parties.begin(), deal.parties.end(), [](const Party& party) { return !party.entity.empty(); });
    if (named >= 2 && best_evidence(deal) != nullptr) out.push_back(&deal);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Deal* a, const Deal* b) { return a->evidences.size() > b->evidences.size(); });
  std::vector<RelationType> seen;
  std::stable_partition(out.begin(), out.end(), [&](const Deal* deal) {
    if (std::find(seen.begin(), seen.end(), deal->type) != seen.end()) return false;
    seen.push_back(deal->type);
    return true;
  });
  out.resize(std::min(out.size(), count));
  return out;
}

void print_example(const KnowledgeGraph& graph, const Deal& deal) {
  std::string parties;
  for (const Party& party : deal.parties)
    parties += (parties.empty() ? "" : ", ") + std::string(to_string(party.role)) + " " + name_of(graph, party);
  const Evidence& evidence = *best_evidence(deal);
  std::cout << "  " << to_string(deal.type) << " (" << to_string(deal.status) << "): " << printable(parties) << '\n';
  std::cout << "    \"" << printable(evidence.quote) << "\" – "
            << printable(evidence.publisher.empty() ? evidence.document : evidence.publisher)
            << (evidence.published.empty() ? "" : ", " + evidence.published);
  if (deal.evidences.size() > 1)
    std::cout << ", and " << plural(deal.evidences.size() - 1, "more statement", "more statements");
  std::cout << '\n';
}

void print_files(const std::vector<std::filesystem::path>& files, const std::string& folder) {
  std::cout << "  written to " << folder << ':';
  for (const std::filesystem::path& file : files) std::cout << ' ' << file.filename().string();
  std::cout << '\n';
}

int run(const Options& options) {
  check_formats(options.output);
  const Extractor extractor(load_data(options.input.data));
  ProblemReport report;
  Profile profile;
  const ExtractOptions wanted{true, options.input.profile ? &profile : nullptr};
  Assembler assembler;
  const std::size_t skipped = process_articles<Extraction>(
      options.input, report, [&](Article&& article) { return extractor.extract(std::move(article), wanted); },
      [&](Extraction&& found) { assembler.add(found); });
  const KnowledgeGraph graph = assembler.finish();
  const std::vector<std::filesystem::path> files = write_graph(graph, options.output, extractor.pack().hash());
  std::cout << counts_of(graph) << skipped_files(skipped) << '\n';
  for (const Deal* deal : telling_deals(graph, options.examples)) print_example(graph, *deal);
  if (options.examples != 0) print_files(files, options.output.out);
  if (options.input.profile) print_profile(profile.costs());
  return report.close();
}

}  // namespace

Runner add_build(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("build", "Articles in, graph files out, in one go");
  add_input_options(*command, options->input);
  add_jobs_option(*command, options->input.jobs);
  add_graph_output(*command, options->output);
  add_profile_option(*command, options->input.profile);
  command->add_option("--examples", options->examples, "Also print this many deals with their sentences, and the files");
  command->footer("Formats:\n" + format_list() +
                  "Example:\n  dealgraph build data/articles --out demo --examples 3\n"
                  "  dealgraph build news.jsonl --out graph --format graphml,jsonld");
  return [options] { return run(*options); };
}

}  // namespace dealgraph::cli
