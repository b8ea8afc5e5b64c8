#pragma once
/// Options of the commands that write graph files.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dealgraph::cli {

struct GraphOutput {
  std::string out;
  std::vector<std::string> formats;
  std::string view = "entities";
  std::string base_iri = "urn:dealgraph:";
};

void add_graph_output(CLI::App& command, GraphOutput& output);

/// Throws Error if a format is unknown; to be called before the work begins.
void check_formats(const GraphOutput& output);

/// Writes all files, or none. `pack` is the hash of the rules that the graph was made with. Returns the files.
std::vector<std::filesystem::path> write_graph(const KnowledgeGraph& graph, const GraphOutput& output, const std::string& pack);

/// "12 articles: 5 companies, …; 7 deals, 3 facts"
std::string counts_of(const KnowledgeGraph& graph);

/// "1 article", "2 articles"
std::string plural(std::size_t count, const char* one, const char* many);

/// " (2 files of other kinds skipped)", or nothing.
std::string skipped_files(std::size_t count);

}  // namespace dealgraph::cli
