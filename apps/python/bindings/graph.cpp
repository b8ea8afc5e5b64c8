#include "graph.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "bindings.hpp"
#include "core/error.hpp"
#include "core/ordered_pipeline.hpp"
#include "core/source.hpp"
#include "export/export.hpp"
#include "extractor.hpp"
#include "graph/assembler.hpp"
#include "graph/view.hpp"
#include "json_rows.hpp"
#include "questions.hpp"

namespace dealgraph::python {
namespace {

View view_named(const std::string& word) {
  const auto view = view_from(word);
  if (!view) throw Error("there is no view '" + word + "'; take entities, deals or full");
  return *view;
}

// --- making ---

struct Built {
  PyGraph graph;
  std::vector<Problem> problems;
  std::size_t skipped = 0;
};

/// Assembles what is found in articles, on `jobs` threads; 0: as many as there are cores.
class Building {
 public:
  Building(const Extractor& extractor, std::size_t jobs)
      : pipeline_(
            jobs == 0 ? all_cores() : jobs, [&](Article&& article) { return extractor.extract(std::move(article)); },
            [this](Extraction&& found) { assembler_.add(found); }) {}

  ReadEvents events() {
    return {[this](Article&& article) {
              check_();
              const std::size_t bytes = article.text.size();
              pipeline_.add(std::move(article), bytes);
            },
            [this](const Problem& problem) { problems.push_back(problem); }};
  }

  KnowledgeGraph finish() {
    pipeline_.finish();
    return assembler_.finish();
  }

  std::vector<Problem> problems;

 private:
  SignalCheck check_;
  Assembler assembler_;
  OrderedPipeline<Article, Extraction> pipeline_;  // last: its threads end before what they use
};

/// The graph of what `read` reads, and problems.
template <typename Read>
nb::tuple built(const PyExtractor& extractor, std::size_t jobs, const Read& read) {
  PyGraph graph;
  std::vector<Problem> problems;
  {
    const nb::gil_scoped_release released;
    Building building(*extractor.extractor, jobs);
    read(building);
    graph = {std::make_shared<const KnowledgeGraph>(building.finish()), extractor.extractor->pack().hash()};
    problems = std::move(building.problems);
  }
  return nb::make_tuple(std::move(graph), to_python(problems));
}

nb::tuple build(const PyExtractor& extractor, const std::vector<std::string>& sources, const std::string& form_word,
                std::size_t jobs) {
  const InputForm form = form_from(form_word);
  return built(extractor, jobs, [&](Building& building) {
    const SourceFiles files = find_source_files(sources);
    building.problems = files.problems;
    read_sources(files, form, building.events());
  });
}

/// The graph of articles that are in memory, one JSON line each.
nb::tuple build_lines(const PyExtractor& extractor, const std::vector<nb::bytes>& lines, std::size_t jobs) {
  const std::vector<std::string_view> views = views_of(lines);
  return built(extractor, jobs, [&](Building& building) { read_lines(views, building.events()); });
}

// --- writing ---

std::vector<const Format*> formats_named(const std::vector<std::string>& names) {
  std::vector<const Format*> wanted;
  for (const std::string& name : names) {
    const Format* format = find_format(name);
    if (format == nullptr) throw Error("there is no format '" + name + "'; dealgraph.formats() lists them");
    wanted.push_back(format);
  }
  return wanted;
}

std::vector<std::string> write(const PyGraph& self, const std::string& folder, const std::vector<std::string>& names,
                               const std::string& view, const std::string& base_iri) {
  const ExportOptions options{view_named(view), base_iri, self.rules};
  std::vector<std::string> paths;
  for (const auto& path : write_formats(*self.graph, formats_named(names), options, folder)) paths.push_back(path.string());
  return paths;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : formats()) names.emplace_back(format.name);
  return names;
}

std::vector<std::string> deal_type_names() {
  std::vector<std::string> names;
  for (const RelationType type : all_relation_types())
    if (is_deal(type)) names.emplace_back(to_string(type));
  return names;
}

// --- looking ---

nb::tuple counts(const PyGraph& self) {
  const KnowledgeGraph& graph = *self.graph;
  return nb::make_tuple(graph.articles.size(), graph.entities.size(), graph.deals.size(), graph.facts.size());
}

using Lines = std::string (*)(const KnowledgeGraph&, View);

nb::bytes rows(const PyGraph& self, const std::string& view, Lines lines_of) {
  std::string lines;
  {
    const nb::gil_scoped_release released;
    lines = lines_of(*self.graph, view_named(view));
  }
  return to_bytes(lines);
}

// --- asking ---

Asked asked_of(const PyGraph& self) {
  const KnowledgeGraph& graph = *self.graph;
  return {names_in(graph), [&graph](const Query&, const std::vector<std::string>&) -> const KnowledgeGraph& { return graph; }};
}

std::string ask_graph(const PyGraph& self, const std::string& query) {
  return ask(asked_of(self), query);
}

std::string answer_graph(const PyGraph& self, const std::string& question, const std::string& more) {
  return answer_question(asked_of(self), question, more);
}

}  // namespace

void add_graph(nb::module_& module) {
  nb::class_<PyGraph>(module, "Graph")
      .def_prop_ro("counts", counts)
      .def_ro("rules_hash", &PyGraph::rules)
      .def(
          "node_rows", [](const PyGraph& self, const std::string& view) { return rows(self, view, node_lines); },
          nb::arg("view"))
      .def(
          "edge_rows", [](const PyGraph& self, const std::string& view) { return rows(self, view, edge_lines); },
          nb::arg("view"))
      .def("ask", ask_graph, nb::arg("query"), nb::call_guard<nb::gil_scoped_release>())
      .def("answer", answer_graph, nb::arg("question"), nb::arg("more"), nb::call_guard<nb::gil_scoped_release>())
      .def("write", write, nb::arg("folder"), nb::arg("formats"), nb::arg("view"), nb::arg("base_iri"),
           nb::call_guard<nb::gil_scoped_release>());
  module.def("build", build, nb::arg("extractor"), nb::arg("sources"), nb::arg("form"), nb::arg("jobs"));
  module.def("build_lines", build_lines, nb::arg("extractor"), nb::arg("lines"), nb::arg("jobs"));
  module.def("formats", format_names);
  module.def("deal_types", deal_type_names);
}

}  // namespace dealgraph::python
