/// Nodes are coloured by `kind` and sized by `deals`, edges labelled by type and strong where they come from deals.

#include <ostream>

#include "export/cytoscape.hpp"
#include "export/looks.hpp"

namespace dealgraph {
namespace {

constexpr std::string_view kDesktopHeader = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<vizmap id="dealgraph" documentVersion="3.1">
<visualStyle name="dealgraph">
<network>
<visualProperty default="#FFFFFF" name="NETWORK_BACKGROUND_PAINT"/>
</network>
<node>
<dependency value="true" name="nodeSizeLocked"/>
<visualProperty default="ELLIPSE" name="NODE_SHAPE"/>
<visualProperty default="0.0" name="NODE_BORDER_WIDTH"/>
<visualProperty default="10" name="NODE_LABEL_FONT_SIZE"/>
<visualProperty default="#222222" name="NODE_LABEL_COLOR"/>
<visualProperty default="S,N,c,0.00,0.00" name="NODE_LABEL_POSITION"/>
<visualProperty default="" name="NODE_LABEL">
<passthroughMapping attributeType="string" attributeName="label"/>
</visualProperty>
<visualProperty default="20.0" name="NODE_SIZE">
<continuousMapping attributeType="integer" attributeName="deals">
<continuousMappingPoint lesserValue="20.0" greaterValue="20.0" equalValue="20.0" attrValue="0.0"/>
<continuousMappingPoint lesserValue="90.0" greaterValue="90.0" equalValue="90.0" attrValue="20.0"/>
</continuousMapping>
</visualProperty>
<visualProperty default="#7F7F7F" name="NODE_FILL_COLOR">
<discreteMapping attributeType="string" attributeName="kind">
)";

constexpr std::string_view kDesktopMiddle = R"(</discreteMapping>
</visualProperty>
</node>
<edge>
<dependency value="true" name="arrowColorMatchesEdge"/>
<visualProperty default="DELTA" name="EDGE_TARGET_ARROW_SHAPE"/>
<visualProperty default="8" name="EDGE_LABEL_FONT_SIZE"/>
<visualProperty default="#555555" name="EDGE_LABEL_COLOR"/>
<visualProperty default="" name="EDGE_LABEL">
<passthroughMapping attributeType="string" attributeName="interaction"/>
</visualProperty>
<visualProperty default="1.0" name="EDGE_WIDTH">
<continuousMapping attributeType="float" attributeName="weight">
<continuousMappingPoint lesserValue="1.0" greaterValue="1.0" equalValue="1.0" attrValue="1.0"/>
<continuousMappingPoint lesserValue="6.0" greaterValue="6.0" equalValue="6.0" attrValue="10.0"/>
</continuousMapping>
</visualProperty>
)";

constexpr std::string_view kDesktopFooter = R"(<visualProperty default="SOLID" name="EDGE_LINE_TYPE">
<discreteMapping attributeType="string" attributeName="status">
<discreteMappingEntry value="EQUAL_DASH" attributeValue="rumored"/>
<discreteMappingEntry value="EQUAL_DASH" attributeValue="proposed"/>
<discreteMappingEntry value="DOT" attributeValue="failed"/>
</discreteMapping>
</visualProperty>
</edge>
</visualStyle>
</vizmap>
)";

constexpr std::string_view kNodeStyle =
    R"json({"selector":"node","style":{"label":"data(label)","background-color":"#7f7f7f","color":"#222222","font-size":10,"text-wrap":"ellipsis","text-max-width":"140px","text-valign":"bottom","text-margin-y":3,"text-outline-color":"#ffffff","text-outline-width":2,"width":16,"height":16}},
{"selector":"node[deals]","style":{"width":"mapData(deals, 0, 20, 16, 70)","height":"mapData(deals, 0, 20, 16, 70)"}},
)json";

constexpr std::string_view kEdgeStyle =
    R"json({"selector":"edge","style":{"label":"data(interaction)","font-size":7,"color":"#666666","text-rotation":"autorotate","text-outline-color":"#ffffff","text-outline-width":1,"curve-style":"bezier","target-arrow-shape":"triangle","arrow-scale":0.7,"width":"mapData(weight, 1, 10, 1, 6)"}},
{"selector":"edge[status = 'rumored'], edge[status = 'proposed']","style":{"line-style":"dashed"}},
{"selector":"edge[status = 'failed']","style":{"line-style":"dotted"}}
)json";

void write_edge_colors(std::ostream& out, std::string_view selector, std::string_view color) {
  out << R"({"selector":")" << selector << R"(","style":{"line-color":")" << color << R"(","target-arrow-color":")" << color
      << "\"}},\n";
}

}  // namespace

void write_cytoscape_js_style(const KnowledgeGraph& /*graph*/, const ExportOptions& /*options*/, std::ostream& out) {
  out << "[\n" << kNodeStyle;
  for (const auto& [kind, color] : kind_colors())
    out << R"({"selector":"node[kind = ')" << kind << R"(']","style":{"background-color":")" << color << "\"}},\n";
  write_edge_colors(out, "edge", kOtherEdgeColor);
  write_edge_colors(out, "edge[deal ^= 'deal:']", kDealEdgeColor);
  out << kEdgeStyle << "]\n";
}

void write_cytoscape_desktop_style(const KnowledgeGraph& /*graph*/, const ExportOptions& /*options*/, std::ostream& out) {
  out << kDesktopHeader;
  for (const auto& [kind, color] : kind_colors())
    out << "<discreteMappingEntry value=\"" << color << "\" attributeValue=\"" << kind << "\"/>\n";
  out << kDesktopMiddle << "<visualProperty default=\"" << kOtherEdgeColor << "\" name=\"EDGE_UNSELECTED_PAINT\">\n"
      << "<discreteMapping attributeType=\"string\" attributeName=\"interaction\">\n";
  for (const RelationType type : all_relation_types()) {
    if (is_deal(type))
      out << "<discreteMappingEntry value=\"" << kDealEdgeColor << "\" attributeValue=\"" << to_string(type) << "\"/>\n";
  }
  out << "</discreteMapping>\n</visualProperty>\n" << kDesktopFooter;
}

}  // namespace dealgraph
