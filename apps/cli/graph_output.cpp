#include "graph_output.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "export/export.hpp"
#include "graph/view.hpp"

namespace dealgraph::cli {
namespace {

std::string known_formats() {
  std::string known;
  for (const Format& format : formats()) known += (known.empty() ? "" : ", ") + std::string(format.name);
  return known;
}

std::vector<const Format*> wanted_formats(const std::vector<std::string>& names) {
  std::vector<const Format*> wanted;
  if (names.empty())
    for (const Format& format : formats()) wanted.push_back(&format);
  for (const std::string& name : names) {
    const Format* format = find_format(name);
    if (format == nullptr) throw Error("there is no format '" + name + "'; known formats: " + known_formats());
    if (std::find(wanted.begin(), wanted.end(), format) == wanted.end()) wanted.push_back(format);
  }
  return wanted;
}

View view_of(const std::string& name) {
  if (name == "deals") return View::deals;
  return name == "full" ? View::full : View::entities;
}

}  // namespace

void add_graph_output(CLI::App& command, GraphOutput& output) {
  command.add_option("--out", output.out, "Folder for the graph files (created if missing)")->required()->type_name("DIR");
  command.add_option("--format", output.formats, "Formats to write, separated by commas (default: all)")->delimiter(',');
  command.add_option("--view", output.view, "What the nodes of property graphs are: entities, deals or full")
      ->capture_default_str()
      ->check(CLI::IsMember({"entities", "deals", "full"}));
  command.add_option("--base-iri", output.base_iri, "What stands before every id in RDF")->capture_default_str();
}

void check_formats(const GraphOutput& output) {
  wanted_formats(output.formats);
}

std::vector<std::filesystem::path> write_graph(const KnowledgeGraph& graph, const GraphOutput& output,
                                               const std::string& pack) {
  return write_formats(graph, wanted_formats(output.formats), {view_of(output.view), output.base_iri, pack}, output.out);
}

std::string plural(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string counts_of(const KnowledgeGraph& graph) {
  const auto count = [&](EntityType type) {
    return static_cast<std::size_t>(
        std::count_if(graph.entities.begin(), graph.entities.end(), [&](const Entity& entity) { return entity.type == type; }));
  };
  return plural(graph.articles.size(), "article", "articles") + ": " +
         plural(count(EntityType::company), "company", "companies") + ", " +
         plural(count(EntityType::hardware), "hardware item", "hardware items") + ", " +
         plural(count(EntityType::product), "product", "products") + ", " +
         plural(count(EntityType::organization), "organization", "organizations") + ", " +
         plural(count(EntityType::person), "person", "people") + "; " + plural(graph.deals.size(), "deal", "deals") + ", " +
         plural(graph.facts.size(), "fact", "facts");
}

std::string skipped_files(std::size_t count) {
  return count == 0 ? "" : " (" + plural(count, "file", "files") + " of other kinds skipped)";
}

}  // namespace dealgraph::cli
