/// The file, a node or edge a line:
///   {"format_version":"1.0",…,"directed":true,"multigraph":true,"elements":{"nodes":[
///   {"data":{"id":"company:acme","value":"company:acme","name":"Acme","shared_name":"Acme","label":"Acme","kind":"company",…}}
///   ],"edges":[
///   {"data":{"id":"edge:…","key":"edge:…","source":"company:acme","target":"company:beta","interaction":"supply",…}}
///   ]}}
/// `value`, `key`, `directed` and `multigraph` are for networkx, which would merge parallel edges without them; `name`,
/// `shared_name` and `interaction` for the desktop. Lists are one string, joined by '|', as in the other files.

#include "export/cytoscape.hpp"

#include <ostream>

#include "export/json_text.hpp"
#include "export/property_text.hpp"
#include "graph/number_text.hpp"

namespace dealgraph {
namespace {

constexpr std::string_view kHeader =
    R"({"format_version":"1.0","generated_by":"dealgraph","target_cytoscapejs_version":"~3.0",)"
    R"("data":{"name":"dealgraph","shared_name":"dealgraph"},"directed":true,"multigraph":true,"elements":{"nodes":[)";

class Rows {
 public:
  explicit Rows(std::ostream& out) : out_(out) {}

  void write(const ViewNode& node) {
    begin("id", node.id);
    add("value", node.id);
    add_names(node.label);
    add("kind", node.kind);
    end(node.properties);
  }

  void write(const ViewEdge& edge) {
    begin("id", edge.id);
    add("key", edge.id);
    add("source", edge.source);
    add("target", edge.target);
    add("interaction", edge.label);
    add_names(edge.label);
    row_.append(",\"weight\":").append(number_text(edge.weight));
    end(edge.properties);
  }

  void begin_edges() {
    out_ << "\n],\"edges\":[";
    is_first_ = true;
  }

 private:
  void begin(std::string_view name, std::string_view value) {
    row_ = is_first_ ? "\n{\"data\":{" : ",\n{\"data\":{";
    is_first_ = false;
    append_json_string(row_, name);
    row_ += ':';
    append_json_string(row_, value);
  }

  void add(std::string_view name, std::string_view value) {
    row_ += ',';
    append_json_string(row_, name);
    row_ += ':';
    append_json_string(row_, value);
  }

  void add_names(std::string_view label) {
    add("name", label);
    add("shared_name", label);
    add("label", label);
  }

  void end(std::span<const Property> properties) {
    for (const Property& property : properties) {
      const bool is_number = property.key->type == PropertyType::integer || property.key->type == PropertyType::real;
      const std::string_view text = property_text(property.value, room_);
      if (is_number)
        row_.append(",\"").append(property.key->name).append("\":").append(text);
      else
        add(property.key->name, text);
    }
    row_ += "}}";
    out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
  }

  std::ostream& out_;
  bool is_first_ = true;
  std::string row_;
  std::string room_;
};

}  // namespace

void write_cytoscape(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  Rows rows(out);
  out << kHeader;
  for_each_node(graph, options.view, [&](const ViewNode& node) { rows.write(node); });
  rows.begin_edges();
  for_each_edge(graph, options.view, [&](const ViewEdge& edge) { rows.write(edge); });
  out << "\n]}}\n";
}

}  // namespace dealgraph
