#include <algorithm>
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
  std::vector<std::string> formats;
  std::string view = "entities";
  std::string base_iri = "urn:dealgraph:";
  std::size_t examples = 0;
};

std::vector<const Format*> wanted_formats(const std::vector<std::string>& names) {
  std::vector<const Format*> out;
  if (names.empty())
    for (const Format& format : formats()) out.push_back(&format);
  for (const std::string& name : names) {
    const Format* format = find_format(name);
    if (format == nullptr) {
      std::string known;
      for (const Format& each : formats()) known += (known.empty() ? "" : ", ") + std::string(each.name);
      throw Error("there is no format '" + name + "'; known formats: " + known);
    }
    if (std::find(out.begin(), out.end(), format) == out.end()) out.push_back(format);
  }
  return out;
}

View view_of(const std::string& name) {
  if (name == "deals") return View::deals;
  return name == "full" ? View::full : View::entities;
}

std::string plural(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

void print_summary(const KnowledgeGraph& graph, std::size_t skipped) {
  const auto count = [&](EntityType type) {
    return static_cast<std::size_t>(
        std::count_if(graph.entities.begin(), graph.entities.end(), [&](const Entity& entity) { return entity.type == type; }));
  };
  std::cout << plural(graph.articles.size(), "article", "articles") << ": "
            << plural(count(EntityType::company), "company", "companies") << ", "
            << plural(count(EntityType::hardware), "hardware item", "hardware items") << ", "
            << plural(count(EntityType::product), "product", "products") << ", "
            << plural(count(EntityType::organization), "organization", "organizations") << ", "
            << plural(count(EntityType::person), "person", "people") << "; " << plural(graph.deals.size(), "deal", "deals")
            << ", " << plural(graph.facts.size(), "fact", "facts");
  if (skipped != 0) std::cout << " (" << plural(skipped, "file", "files") << " of other kinds skipped)";
  std::cout << '\n';
}

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
  std::cout << "  " << to_string(deal.type) << " (" << to_string(deal.status) << "): " << parties << '\n';
  std::cout << "    \"" << evidence.quote << "\" – " << (evidence.publisher.empty() ? evidence.document : evidence.publisher)
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
  const std::vector<const Format*> formats = wanted_formats(options.formats);
  const Extractor extractor(load_data(options.input.data));
  ProblemReport report;
  Assembler assembler;
  const std::size_t skipped = process_articles<Extraction>(
      options.input, report, [&](Article&& article) { return extractor.extract(std::move(article)); },
      [&](Extraction&& found) { assembler.add(found); });
  const KnowledgeGraph graph = assembler.finish();
  const ExportOptions choice{view_of(options.view), options.base_iri, extractor.pack().hash()};
  const std::vector<std::filesystem::path> files = write_formats(graph, formats, choice, options.out);
  print_summary(graph, skipped);
  for (const Deal* deal : telling_deals(graph, options.examples)) print_example(graph, *deal);
  if (options.examples != 0) print_files(files, options.out);
  return report.close();
}

}  // namespace

Runner add_build(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("build", "Articles in, graph files out, in one go");
  add_input_options(*command, options->input);
  add_jobs_option(*command, options->input.jobs);
  command->add_option("--out", options->out, "Folder for the graph files (created if missing)")->required()->type_name("DIR");
  command->add_option("--format", options->formats, "Formats to write, separated by commas (default: all)")->delimiter(',');
  command->add_option("--view", options->view, "What the nodes of property graphs are: entities, deals or full")
      ->capture_default_str()
      ->check(CLI::IsMember({"entities", "deals", "full"}));
  command->add_option("--base-iri", options->base_iri, "What stands before every id in RDF")->capture_default_str();
  command->add_option("--examples", options->examples, "Also print this many deals with their sentences, and the files");
  command->footer("Formats:\n" + format_list() +
                  "Example:\n  dealgraph build data/articles --out demo --examples 3\n"
                  "  dealgraph build news.jsonl --out graph --format graphml,jsonld");
  return [options] { return run(*options); };
}

}  // namespace dealgraph::cli
