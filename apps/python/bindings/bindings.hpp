#pragma once
/// The parts of the module `dealgraph._core`. It hands JSON and bytes to Python, whose classes (apps/python/dealgraph) give
/// them their types. C++ runs without the interpreter lock.

#include <nanobind/nanobind.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "core/article_reader.hpp"

namespace dealgraph::python {

namespace nb = nanobind;

void add_errors(nb::module_& module);
void add_extractor(nb::module_& module);
void add_graph(nb::module_& module);
void add_knowledge_base(nb::module_& module);
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

/// Borrowed from Python's list.
std::vector<std::string_view> views_of(const std::vector<nb::bytes>& list);

/// Reads articles that are in memory, one JSON line each. Problems are in "<articles>", in the line of the article's number,
/// from 1.
void read_lines(const std::vector<std::string_view>& lines, const ReadEvents& events);

/// Called again and again by long work without the interpreter's lock: throws what Ctrl-C raises in Python.
class SignalCheck {
 public:
  void operator()();

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace dealgraph::python
