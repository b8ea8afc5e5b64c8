#include "bindings.hpp"
#include "core/error.hpp"

namespace dealgraph::python {
namespace {

/// dealgraph.Error(message, file, line, column); the class is in Python, so that it can be read there.
void translate(const std::exception_ptr& pointer, void*) {
  try {
    std::rethrow_exception(pointer);
  } catch (const Error& error) {
    const nb::object type = nb::module_::import_("dealgraph.errors").attr("Error");
    const nb::object raised = type(error.what(), error.place().file.c_str(), error.place().line, error.place().column);
    PyErr_SetObject(type.ptr(), raised.ptr());
  }
}

/// Text of the library is UTF-8; file names may be any bytes.
nb::object text_of(const std::string& text) {
  return nb::steal(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "surrogateescape"));
}

}  // namespace

nb::tuple to_python(const Problem& problem) {
  const char* severity = problem.severity == Problem::Severity::error ? "error" : "warning";
  return nb::make_tuple(severity, text_of(problem.message), text_of(problem.place.file), problem.place.line,
                        problem.place.column);
}

nb::list to_python(const std::vector<Problem>& problems) {
  nb::list list;
  for (const Problem& problem : problems) list.append(to_python(problem));
  return list;
}

InputForm form_from(const std::string& word) {
  const auto form = input_form_from(word);
  if (!form) throw Error("there is no input form '" + word + "'; take auto, jsonl, markdown, html or text");
  return *form;
}

void add_errors(nb::module_&) {
  nb::register_exception_translator(translate);
}

}  // namespace dealgraph::python
