#include "graph/deal_label.hpp"

namespace dealgraph {
namespace {

/// "Acme, Beta" for the parties in a role; empty if there are none.
std::string names_in(const KnowledgeGraph& graph, const Deal& deal, Role role) {
  std::string names;
  for (const Party& party : deal.parties) {
    if (party.role != role) continue;
    if (!names.empty()) names += ", ";
    names += name_of(graph, party);
  }
  return names;
}

}  // namespace

std::string deal_label(const KnowledgeGraph& graph, const Deal& deal) {
  std::string label(to_string(deal.type));
  std::string_view sign = ": ";
  for (const Role role : roles_of(deal.type)) {
    const std::string names = names_in(graph, deal, role);
    if (names.empty()) continue;
    label.append(sign).append(names);
    sign = " → ";
  }
  return label;
}

}  // namespace dealgraph
