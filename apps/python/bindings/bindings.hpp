#pragma once
/// The parts of the module `dealgraph._core`. It hands JSON and bytes to Python, whose classes (apps/python/dealgraph) give
/// them their types. C++ runs without the interpreter lock.

#include <nanobind/nanobind.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/article_reader.hpp"

namespace dealgraph::python {

namespace nb = nanobind;

void add_errors(nb::module_& module);
void add_extractor(nb::module_& module);
void add_graph(nb::module_& module);
void add_distributed(nb::module_& module);

/// (severity, message, file, line, column), of which dealgraph.Problem is made.
nb::tuple to_python(const Problem& problem);
nb::list to_python(const std::vector<Problem>& problems);

inline nb::bytes to_bytes(std::string_view text) {
  return nb::bytes(text.data(), text.size());
}
inline std::string_view view_of(const nb::bytes& bytes) {
  return {bytes.c_str(), bytes.size()};
}

/// Throws Error for an unknown word.
InputForm form_from(const std::string& word);

}  // namespace dealgraph::python
