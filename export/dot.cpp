/// The file:
///   digraph "dealgraph" {
///   graph [charset="UTF-8", layout="sfdp", …];
///   "company:acme" [label="Acme", full_label="Acme", kind="company", fillcolor="#1f77b4", width="0.6", tooltip="Acme", …];
///   "company:acme" -> "company:beta" [label="supply", id="edge:…", style="solid", tooltip="Acme will supply …", URL="…", …];
///   }
/// Every id and value is quoted: an unquoted colon is a port. The label is short enough for a picture; `full_label` has it all.

#include "export/dot.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include "core/utf8.hpp"
#include "export/iri.hpp"
#include "export/looks.hpp"
#include "export/property_text.hpp"
#include "graph/number_text.hpp"

namespace dealgraph {
namespace {

constexpr std::string_view kHeader = R"(digraph "dealgraph" {
graph [charset="UTF-8", layout="sfdp", overlap="prism", overlap_scaling="3", splines="line", outputorder="edgesfirst"];
node [shape="ellipse", style="filled", fontname="Noto Sans CJK SC,Helvetica,sans-serif", fontsize="11", fontcolor="white", penwidth="0"];
edge [fontname="Noto Sans CJK SC,Helvetica,sans-serif", fontsize="8", arrowsize="0.6"];
)";

constexpr std::size_t kLongestLabel = 40;       ///< code points
constexpr std::size_t kLongestString = 16'000;  ///< bytes; Graphviz refuses a string of more than 16,383
constexpr double kPointsPerInch = 72;
constexpr double kSizeInPoints = 4;  ///< of a node of size 1

/// The length of the reference that `text` begins with ("&lt;", "&#60;"), or 0.
std::size_t reference_length(std::string_view text) {
  const std::size_t end = text.find_first_of("; &", 1);
  return end == std::string_view::npos || text[end] != ';' || end < 2 ? 0 : end + 1;
}

bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// The byte at `at` as it stands in quotes. CR before LF is left out.
void append_escaped(std::string& out, std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\r' && text.substr(at + 1).starts_with('\n')) return;
  if (c == '"' || c == '\\')
    out.append(1, '\\').append(1, c);
  else if (c == '\n' || c == '\r')
    out += "\\n";
  else if (c == '&' && reference_length(text.substr(at)) > 0)
    out += "&amp;";
  else
    out += c == '\t' ? ' ' : c;
}

/// The text, or its first `length` code points and "…".
std::string shortened(std::string_view text, std::size_t length) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); at += decode_at(text, at).length) {
    if (++count > length) return std::string(text.substr(0, at)) + "…";
  }
  return std::string(text);
}

/// What is only said to come is dashed, what failed dotted.
std::string_view line_style(const ViewEdge& edge) {
  const PropertyValue* status = property(edge.properties, "status");
  if (status == nullptr) return "solid";
  const auto word = std::get<std::string_view>(*status);
  if (word == "failed") return "dotted";
  return word == "rumored" || word == "proposed" ? "dashed" : "solid";
}

class Rows {
 public:
  explicit Rows(std::ostream& out) : out_(out) {}

  void write(const ViewNode& node) {
    row_.clear();
    append_dot_string(row_, node.id);
    begin(node.label);
    add("kind", node.kind);
    add("fillcolor", color_of(node.kind));
    add("width", number_text(size_of(node) * kSizeInPoints / kPointsPerInch));
    end(node.label, node.properties);
  }

  void write(const ViewEdge& edge) {
    row_.clear();
    append_dot_string(row_, edge.source);
    row_ += " -> ";
    append_dot_string(row_, edge.target);
    begin(edge.label);
    add("id", edge.id);
    add("weight", number_text(edge.weight));
    add("color", color_of(edge));
    add("fontcolor", color_of(edge));
    add("style", line_style(edge));
    const PropertyValue* quote = property(edge.properties, "evidence");
    end(quote == nullptr ? edge.label : std::get<std::string_view>(*quote), edge.properties);
  }

 private:
  /// A picture's links can be clicked: nothing but web addresses gets there.
  void add_link(std::string_view url) {
    if (const auto link = web_iri(url)) add("URL", *link);
  }

  void begin(std::string_view label) {
    row_ += " [label=";
    append_dot_string(row_, shortened(label, kLongestLabel));
    add("full_label", label);
  }

  void add(std::string_view name, std::string_view value) {
    row_.append(", ").append(name).append("=");
    append_dot_string(row_, value);
  }

  void end(std::string_view tooltip, std::span<const Property> properties) {
    add("tooltip", tooltip);
    if (const PropertyValue* url = property(properties, "source_url")) add_link(std::get<std::string_view>(*url));
    for (const Property& property : properties) add(property.key->name, property_text(property.value, room_));
    row_ += "];\n";
    out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
  }

  std::ostream& out_;
  std::string row_;
  std::string room_;
};

}  // namespace

void append_dot_string(std::string& out, std::string_view text) {
  const std::size_t longest = out.size() + kLongestString;
  out += '"';
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (out.size() > longest && starts_code_point(text[at])) {
      out += "…";
      break;
    }
    append_escaped(out, text, at);
  }
  out += '"';
}

void write_dot(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out) {
  Rows rows(out);
  out << kHeader;
  for_each_node(graph, options.view, [&](const ViewNode& node) { rows.write(node); });
  for_each_edge(graph, options.view, [&](const ViewEdge& edge) { rows.write(edge); });
  out << "}\n";
}

}  // namespace dealgraph
