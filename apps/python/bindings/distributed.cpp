/// The steps of graph/distributed.hpp for apps/spark. A row is (kind, key, bytes, links) in Python.

#include "graph/distributed.hpp"

#include <nanobind/stl/map.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <map>

#include "bindings.hpp"
#include "core/error.hpp"
#include "core/jsonl.hpp"
#include "extractor.hpp"
#include "graph.hpp"
#include "graph/view.hpp"
#include "json_rows.hpp"

namespace dealgraph::python {
namespace {

using distributed::Kind;
using distributed::Row;
using distributed::Rows;
using distributed::Step;

nb::tuple to_python(const Row& row) {
  nb::list links;
  for (const std::string& link : row.links) links.append(nb::str(link.c_str(), link.size()));
  const std::string_view kind = to_string(row.kind);
  return nb::make_tuple(nb::str(kind.data(), kind.size()), nb::str(row.key.c_str(), row.key.size()), to_bytes(row.bytes),
                        links);
}

nb::list to_python(const std::vector<Row>& rows) {
  nb::list list;
  for (const Row& row : rows) list.append(to_python(row));
  return list;
}

Kind kind_from(std::string_view word) {
  for (int kind = 0; kind <= static_cast<int>(Kind::fact); ++kind)
    if (to_string(static_cast<Kind>(kind)) == word) return static_cast<Kind>(kind);
  throw Error("there is no kind of row '" + std::string(word) + "'");
}

const Step& step_named(std::string_view name) {
  const auto steps = distributed::steps();
  const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.name == name; });
  if (found == steps.end()) throw Error("there is no step '" + std::string(name) + "'");
  return *found;
}

nb::list words(const std::vector<Kind>& kinds) {
  nb::list list;
  for (const Kind kind : kinds) list.append(nb::str(to_string(kind).data()));
  return list;
}

nb::list steps() {
  nb::list list;
  for (const Step& step : distributed::steps())
    list.append(nb::make_tuple(nb::str(step.name.data()), words(step.takes), words(step.gives)));
  return list;
}

/// Keys, kinds and bytes of rows, the rows of a key side by side; the bytes are borrowed from Python's list.
nb::list run_step(const std::string& name, const std::vector<std::string>& keys, const std::vector<std::string>& kinds,
                  const std::vector<nb::bytes>& bytes) {
  const Step& step = step_named(name);
  const std::vector<std::string_view> views = views_of(bytes);
  if (kinds.size() != keys.size() || views.size() != keys.size()) throw Error("keys, kinds and bytes are of different lengths");
  std::vector<Row> out;
  {
    const nb::gil_scoped_release released;
    for (std::size_t at = 0; at < keys.size();) {
      const std::string& key = keys[at];
      Rows rows;
      for (; at < keys.size() && keys[at] == key; ++at) rows[kind_from(kinds[at])].push_back(views[at]);
      for (Row& row : step.run(key, rows)) out.push_back(std::move(row));
    }
  }
  return to_python(out);
}

// --- the ends ---

/// Extracts for one task. The dictionary's record of an entity comes with each article that names it; a row for the first will
/// do, unless it changes.
class RowMaker {
 public:
  explicit RowMaker(const PyExtractor& extractor) : extractor_(extractor.extractor) {}

  /// (lines of `dealgraph extract`, problems, rows) of one input.
  nb::tuple rows_of(const nb::bytes& content, const std::string& file, const std::string& form_word) {
    const InputForm form = form_from(form_word);
    const std::string_view bytes = view_of(content);
    Outcome outcome;
    std::vector<std::string> lines;
    std::vector<Row> rows;
    {
      const nb::gil_scoped_release released;
      outcome = extract_input(*extractor_, bytes, file, form);
      for (Extraction& extraction : outcome.found) {
        lines.push_back(to_json_line(extraction));
        std::erase_if(extraction.records, [&](const EntityRecord& record) { return !is_news(record); });
        for (Row& row : distributed::rows_of(extraction)) rows.push_back(std::move(row));
      }
    }
    nb::list texts;
    for (const std::string& line : lines) texts.append(to_bytes(line));
    return nb::make_tuple(texts, python::to_python(outcome.problems), to_python(rows));
  }

 private:
  bool is_news(const EntityRecord& record) {
    const auto [known, is_new] = records_.try_emplace(record.id, record);
    if (is_new || known->second == record) return is_new;
    known->second = record;
    return true;
  }

  std::shared_ptr<const Extractor> extractor_;
  std::map<std::string, EntityRecord> records_;
};

Rows rows_from(const std::vector<std::string>& kinds, const std::vector<nb::bytes>& bytes) {
  Rows rows;
  for (std::size_t i = 0; i < kinds.size(); ++i) rows[kind_from(kinds[i])].push_back(view_of(bytes.at(i)));
  return rows;
}

PyGraph graph_from_rows(const std::vector<std::string>& kinds, const std::vector<nb::bytes>& bytes, const std::string& rules) {
  const Rows rows = rows_from(kinds, bytes);
  const nb::gil_scoped_release released;
  return {std::make_shared<const KnowledgeGraph>(distributed::graph_from_rows(rows)), rules};
}

/// Edges of the view `entities`, of some deals and facts.
nb::bytes edge_rows(const std::vector<std::string>& kinds, const std::vector<nb::bytes>& bytes) {
  const Rows rows = rows_from(kinds, bytes);
  std::string edges;
  {
    const nb::gil_scoped_release released;
    edges = edge_lines(distributed::graph_from_rows(rows), View::entities);
  }
  return to_bytes(edges);
}

}  // namespace

void add_distributed(nb::module_& module) {
  module.def("steps", steps);
  module.def("run_step", run_step, nb::arg("step"), nb::arg("keys"), nb::arg("kinds"), nb::arg("rows"));
  nb::class_<RowMaker>(module, "RowMaker")
      .def(nb::init<const PyExtractor&>(), nb::arg("extractor"))
      .def("rows_of", &RowMaker::rows_of, nb::arg("content"), nb::arg("file"), nb::arg("form"));
  module.def("linked_keys", distributed::linked_keys, nb::arg("pairs"), nb::call_guard<nb::gil_scoped_release>());
  module.def("graph_from_rows", graph_from_rows, nb::arg("kinds"), nb::arg("rows"), nb::arg("rules"));
  module.def("edge_rows", edge_rows, nb::arg("kinds"), nb::arg("rows"));
  module.def("node_keys", [] { return keys_json(node_properties()); });
  module.def("edge_keys", [] { return keys_json(edge_properties()); });
}

}  // namespace dealgraph::python
