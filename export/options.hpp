#pragma once
/// What a user can choose about graph files.

#include <string>

#include "graph/view.hpp"

namespace dealgraph {

struct ExportOptions {
  View view = View::entities;               ///< for the property-graph formats
  std::string base_iri = "urn:dealgraph:";  ///< stands before every id in RDF; an absolute IRI
  std::string rules;  ///< hash of the rules and dictionaries, which names the run that extracted; empty: not known
};

}  // namespace dealgraph
