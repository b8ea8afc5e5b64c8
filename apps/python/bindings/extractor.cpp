#include "extractor.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <filesystem>
#include <sstream>

#include "bindings.hpp"
#include "core/error.hpp"
#include "core/jsonl.hpp"

namespace dealgraph::python {
namespace {

PyExtractor load(const std::string& pack, const std::vector<std::string>& data) {
  for (const std::string& name : data)
    if (!std::filesystem::exists(name)) throw Error("there is no such file or folder", {name});
  return {std::make_shared<const Extractor>(load_rule_pack(pack, data))};
}

void read_content(JsonLineReader& lines, std::string_view content, const std::string& file, InputForm form,
                  const ReadEvents& events) {
  if (form == InputForm::json_lines && JsonLineReader::is_line(content)) return lines.read(content, {file, 1, 0}, events);
  std::istringstream in{std::string(content)};
  read_articles(in, file, form, events);
}

void extract_article(const Extractor& extractor, Article&& article, const std::string& file, Outcome& outcome) {
  try {
    outcome.found.push_back(extractor.extract(std::move(article)));
  } catch (const std::exception& error) {
    outcome.problems.push_back({Problem::Severity::error, {file, 0, 0}, error.what()});
  }
}

nb::list lines_of(const Outcome& outcome) {
  nb::list lines;
  for (const Extraction& extraction : outcome.found) lines.append(to_bytes(to_json_line(extraction)));
  return lines;
}

/// Lines of `dealgraph extract` and problems, for each of the contents.
nb::list extract(const PyExtractor& self, const std::vector<nb::bytes>& contents, const std::string& file,
                 const std::string& form_word) {
  const InputForm form = form_from(form_word);
  nb::list results;
  JsonLineReader lines;
  for (const nb::bytes& content : contents) {
    Outcome outcome;
    std::string_view bytes = view_of(content);
    {
      const nb::gil_scoped_release released;
      outcome = extract_input(*self.extractor, lines, bytes, file, form);
    }
    results.append(nb::make_tuple(lines_of(outcome), to_python(outcome.problems)));
  }
  return results;
}

std::string explain(const PyExtractor& self, const std::string& text) {
  Explanation notes;
  Article article;
  set_text(article, "", text);
  article.id = content_id(article);
  static_cast<void>(self.extractor->explain(std::move(article), notes));
  std::string lines;
  for (const std::string& line : notes.lines) lines += line + '\n';
  return lines;
}

void construct(PyExtractor* self, const std::string& pack, const std::vector<std::string>& data) {
  const nb::gil_scoped_release released;
  new (self) PyExtractor(load(pack, data));
}

}  // namespace

Outcome extract_input(const Extractor& extractor, JsonLineReader& lines, std::string_view content, const std::string& file,
                      InputForm form) {
  Outcome outcome;
  read_content(lines, content, file, form,
               {[&](Article&& article) { extract_article(extractor, std::move(article), file, outcome); },
                [&](const Problem& problem) { outcome.problems.push_back(problem); }});
  return outcome;
}

std::vector<std::string_view> views_of(const std::vector<nb::bytes>& list) {
  std::vector<std::string_view> views;
  for (const nb::bytes& each : list) views.push_back(view_of(each));
  return views;
}

void read_lines(const std::vector<std::string_view>& lines, const ReadEvents& events) {
  int number = 0;
  JsonLineReader reader;
  const ReadEvents numbered{events.article, [&](Problem problem) {
                              problem.place.line = number;
                              events.problem(problem);
                            }};
  for (const std::string_view line : lines) {
    ++number;
    read_content(reader, line, "<articles>", InputForm::json_lines, numbered);
  }
}

void add_extractor(nb::module_& module) {
  nb::class_<PyExtractor>(module, "Extractor")
      .def("__init__", construct, nb::arg("pack"), nb::arg("data"))
      .def_prop_ro("rules_hash", [](const PyExtractor& self) { return self.extractor->pack().hash(); })
      .def("extract", extract, nb::arg("contents"), nb::arg("file"), nb::arg("form"))
      .def("explain", explain, nb::arg("text"), nb::call_guard<nb::gil_scoped_release>());
}

}  // namespace dealgraph::python
