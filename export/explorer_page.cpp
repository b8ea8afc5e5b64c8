#include "export/explorer_page.hpp"

#include <ostream>

#include "core/error.hpp"
#include "export/detail/explorer_data.hpp"
#include "export/detail/explorer_template.hpp"
#include "graph/party_pairs.hpp"

namespace dealgraph {
namespace {

std::size_t count_pairs(const std::vector<Deal>& deals) {
  std::size_t count = 0;
  for (const Deal& deal : deals) count += party_pairs(deal).size();
  return count;
}

/// Copies the page up to `mark` and returns what follows it.
std::string_view copy_until(std::ostream& out, std::string_view page, std::string_view mark) {
  const std::size_t place = page.find(mark);
  if (place == std::string_view::npos) throw Error("the explorer's page lacks " + std::string(mark));
  out << page.substr(0, place);
  return page.substr(place + mark.size());
}

}  // namespace

bool has_explorer_page() {
  return !detail::explorer_template().empty();
}

void write_explorer_page(const KnowledgeGraph& graph, const ExportOptions& /*options*/, std::ostream& out) {
  if (!has_explorer_page())
    throw Error("this build has no explorer page; install Node.js and npm and configure with -DDEALGRAPH_EXPLORER=ON");
  std::string_view rest = copy_until(out, detail::explorer_template(), "@NODES@");
  out << graph.entities.size();
  rest = copy_until(out, rest, "@EDGES@");
  out << count_pairs(graph.deals) + count_pairs(graph.facts);
  rest = copy_until(out, rest, "@GRAPH@");
  detail::write_explorer_data(graph, out);
  out << rest;
}

}  // namespace dealgraph
