#include "export/format.hpp"

#include <algorithm>

#include "export/explorer_page.hpp"
#include "export/csv.hpp"
#include "export/cytoscape.hpp"
#include "export/dot.hpp"
#include "export/gexf.hpp"
#include "export/graphml.hpp"
#include "export/jsonld.hpp"

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
      {"graphml", {{"graph.graphml", write_graphml}}},
      {"gexf", {{"graph.gexf", write_gexf}}},
      {"cytoscape",
       {{"graph.cyjs", write_cytoscape},
        {"graph.style.json", write_cytoscape_js_style},
        {"graph.style.xml", write_cytoscape_desktop_style}}},
      {"dot", {{"graph.dot", write_dot}}},
      {"csv", {{"nodes.csv", write_nodes_csv}, {"relationships.csv", write_relationships_csv}}},
      {"jsonld", {{"graph.jsonld", write_jsonld}}},
      {"html", {{"graph.html", write_explorer_page}}},
  });
  return kFormats;
}

const Format* find_format(std::string_view name) {
  const auto all = formats();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Format& format) { return format.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace dealgraph
