/// The steps of graph/distributed.hpp for apps/spark. A packet of rows is (kind, bucket, bytes) in Python.

#include "graph/distributed.hpp"

#include <nanobind/stl/map.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "bindings.hpp"
#include "core/error.hpp"
#include "core/jsonl.hpp"
#include "extractor.hpp"
#include "graph.hpp"
#include "graph/row_packets.hpp"
#include "graph/view.hpp"
#include "json_rows.hpp"

namespace dealgraph::python {
namespace {

using distributed::Kind;
using distributed::Packet;
using distributed::PacketView;
using distributed::Row;
using distributed::Step;

nb::list to_python(const std::vector<Packet>& packets) {
  nb::list list;
  for (const Packet& packet : packets)
    list.append(nb::make_tuple(to_string(packet.kind).data(), packet.bucket, to_bytes(packet.bytes)));
  return list;
}

Kind kind_from(std::string_view word) {
  for (int kind = 0; kind <= static_cast<int>(Kind::fact); ++kind)
    if (to_string(static_cast<Kind>(kind)) == word) return static_cast<Kind>(kind);
  throw Error("there is no kind of row '" + std::string(word) + "'");
}

/// The bytes are borrowed from Python's list.
std::vector<PacketView> packets_from(const std::vector<std::string>& kinds, const std::vector<nb::bytes>& bytes) {
  if (kinds.size() != bytes.size()) throw Error("kinds and bytes are of different lengths");
  std::vector<PacketView> packets;
  for (std::size_t i = 0; i < kinds.size(); ++i) packets.push_back({kind_from(kinds[i]), view_of(bytes[i])});
  return packets;
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

nb::list run_step(const std::string& name, const std::vector<std::string>& kinds, const std::vector<nb::bytes>& bytes,
                  std::uint32_t buckets) {
  const Step& step = step_named(name);
  const std::vector<PacketView> packets = packets_from(kinds, bytes);
  std::vector<Packet> made;
  {
    const nb::gil_scoped_release released;
    made = distributed::run_step(step, packets, buckets);
  }
  return to_python(made);
}

std::vector<std::pair<std::string, std::string>> links_in(const std::vector<std::string>& kinds,
                                                          const std::vector<nb::bytes>& bytes) {
  const std::vector<PacketView> packets = packets_from(kinds, bytes);
  const nb::gil_scoped_release released;
  return distributed::links_in(packets);
}

nb::list under_keys(const std::vector<std::string>& kinds, const std::vector<nb::bytes>& bytes,
                    const std::map<std::string, std::string>& keys, std::uint32_t buckets) {
  const std::vector<PacketView> packets = packets_from(kinds, bytes);
  std::vector<Packet> made;
  {
    const nb::gil_scoped_release released;
    made = distributed::under_keys(packets, keys, buckets);
  }
  return to_python(made);
}

// --- the ends ---

/// Extracts for one task. The dictionary's record of an entity comes with each article that names it; a row for the first will
/// do, unless it changes.
class TaskExtractor {
 public:
  TaskExtractor(const PyExtractor& extractor, std::uint32_t buckets, bool lines)
      : extractor_(extractor.extractor), writer_(buckets), with_lines_(lines) {}

  /// Of some inputs: lines of `dealgraph extract` (if wanted), problems with the number of the input, packets.
  nb::tuple extract(const std::vector<std::string>& files, const std::vector<nb::bytes>& contents,
                    const std::string& form_word) {
    const InputForm form = form_from(form_word);
    const std::vector<std::string_view> views = views_of(contents);
    if (files.size() != views.size()) throw Error("files and contents are of different lengths");
    std::string lines;
    std::vector<std::pair<Problem, std::size_t>> problems;
    std::vector<Packet> packets;
    {
      const nb::gil_scoped_release released;
      for (std::size_t i = 0; i < views.size(); ++i) {
        Outcome outcome = extract_input(*extractor_, reader_, views[i], files[i], form);
        for (const Problem& problem : outcome.problems) problems.emplace_back(problem, i);
        for (Extraction& extraction : outcome.found) add(std::move(extraction), lines);
      }
      packets = writer_.finish();
    }
    nb::list told;
    for (const auto& [problem, input] : problems) told.append(nb::make_tuple(python::to_python(problem), input));
    return nb::make_tuple(to_bytes(lines), told, to_python(packets));
  }

 private:
  void add(Extraction&& extraction, std::string& lines) {
    if (with_lines_) lines += to_json_line(extraction) + '\n';
    std::erase_if(extraction.records, [&](const EntityRecordPtr& record) { return !is_news(record); });
    for (const Row& row : distributed::rows_of(extraction)) writer_.add(row);
  }

  bool is_news(const EntityRecordPtr& record) {
    const EntityRecordPtr last = std::exchange(records_[record->id], record);
    return !last || (last != record && *last != *record);
  }

  std::shared_ptr<const Extractor> extractor_;
  JsonLineReader reader_;
  distributed::PacketWriter writer_;
  bool with_lines_;
  std::unordered_map<std::string, EntityRecordPtr> records_;
};

PyGraph graph_from_packets(const std::vector<std::string>& kinds, const std::vector<nb::bytes>& bytes,
                           const std::string& rules) {
  const std::vector<PacketView> packets = packets_from(kinds, bytes);
  const nb::gil_scoped_release released;
  return {std::make_shared<const KnowledgeGraph>(distributed::graph_from_rows(distributed::rows_in(packets))), rules};
}

/// Edges of the view `entities`, of some deals and facts.
nb::bytes edge_rows(const std::vector<std::string>& kinds, const std::vector<nb::bytes>& bytes) {
  const std::vector<PacketView> packets = packets_from(kinds, bytes);
  std::string edges;
  {
    const nb::gil_scoped_release released;
    edges = edge_lines(distributed::graph_from_rows(distributed::rows_in(packets)), View::entities);
  }
  return to_bytes(edges);
}

}  // namespace

void add_distributed(nb::module_& module) {
  module.def("steps", steps);
  module.def("run_step", run_step, nb::arg("step"), nb::arg("kinds"), nb::arg("packets"), nb::arg("buckets"));
  module.def("links_in", links_in, nb::arg("kinds"), nb::arg("packets"));
  module.def("under_keys", under_keys, nb::arg("kinds"), nb::arg("packets"), nb::arg("keys"), nb::arg("buckets"));
  nb::class_<TaskExtractor>(module, "TaskExtractor")
      .def(nb::init<const PyExtractor&, std::uint32_t, bool>(), nb::arg("extractor"), nb::arg("buckets"), nb::arg("lines"))
      .def("extract", &TaskExtractor::extract, nb::arg("files"), nb::arg("contents"), nb::arg("form"));
  module.def("linked_keys", distributed::linked_keys, nb::arg("pairs"), nb::call_guard<nb::gil_scoped_release>());
  module.def("graph_from_packets", graph_from_packets, nb::arg("kinds"), nb::arg("packets"), nb::arg("rules"));
  module.def("edge_rows", edge_rows, nb::arg("kinds"), nb::arg("packets"));
  module.def("node_keys", [] { return keys_json(node_properties()); });
  module.def("edge_keys", [] { return keys_json(edge_properties()); });
}

}  // namespace dealgraph::python
