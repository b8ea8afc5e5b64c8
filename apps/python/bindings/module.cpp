#include "bindings.hpp"

NB_MODULE(_core, module) {
  module.attr("__version__") = DEALGRAPH_VERSION;
  dealgraph::python::add_errors(module);
  dealgraph::python::add_extractor(module);
  dealgraph::python::add_graph(module);
  dealgraph::python::add_knowledge_base(module);
  dealgraph::python::add_distributed(module);
}
