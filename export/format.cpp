#include "export/format.hpp"

#include <algorithm>

#include "export/csv.hpp"
#include "export/cytoscape.hpp"
#include "export/dot.hpp"
#include "export/explorer_page.hpp"
#include "export/gexf.hpp"
#include "export/graphml.hpp"
#include "export/jsonld.hpp"
#include "export/nquads.hpp"
#include "export/turtle.hpp"

namespace dealgraph {
namespace {

/// A build may have no explorer page.
std::vector<Format> available(std::vector<Format> formats) {
  if (!has_explorer_page()) std::erase_if(formats, [](const Format& format) { return format.name == "html"; });
  return formats;
}

}  // namespace

std::span<const Format> formats() {
  static const std::vector<Format> kFormats = available({
      {"graphml", {{"graph.graphml", write_graphml}}, "NetworkX, igraph, Gephi, Boost, JGraphT, yEd"},
      {"gexf", {{"graph.gexf", write_gexf}}, "Gephi with colours, sizes and timeline; graphology"},
      {"cytoscape",
       {{"graph.cyjs", write_cytoscape},
        {"graph.style.json", write_cytoscape_js_style},
        {"graph.style.xml", write_cytoscape_desktop_style}},
       "Cytoscape and Cytoscape.js, each with a style"},
      {"dot", {{"graph.dot", write_dot}}, "Graphviz"},
      {"csv", {{"nodes.csv", write_nodes_csv}, {"relationships.csv", write_relationships_csv}}, "Neo4j, Kùzu"},
      {"jsonld", {{"graph.jsonld", write_jsonld}}, "JSON-LD processors: all there is, with evidence"},
      {"nquads", {{"graph.nq", write_nquads}}, "RDF stores; a named graph for each article"},
      {"turtle", {{"graph.ttl", write_turtle}}, "RDF tools and readers"},
      {"html", {{"graph.html", write_explorer_page}}, "any browser: the explorer"},
  });
  return kFormats;
}

const Format* find_format(std::string_view name) {
  const auto all = formats();
  const std::string ending = '.' + std::string(name);
  const auto found = std::find_if(all.begin(), all.end(), [&](const Format& format) {
    return format.name == name || format.files.front().name.ends_with(ending);
  });
  return found == all.end() ? nullptr : &*found;
}

std::string format_list() {
  constexpr std::size_t kNameWidth = 10;
  std::string list;
  for (const Format& format : formats()) {
    list.append("  ").append(format.name).append(kNameWidth - std::min(kNameWidth, format.name.size()), ' ').append(" ");
    for (const FormatFile& file : format.files) list.append(file.name).append(&file == &format.files.back() ? "" : ", ");
    list.append(format.readers.empty() ? "" : ": ").append(format.readers).append("\n");
  }
  return list;
}

}  // namespace dealgraph
