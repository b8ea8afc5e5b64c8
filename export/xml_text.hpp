#pragma once
/// Text inside XML. It comes from the graph's model, which holds no character that XML forbids.

#include <string>
#include <string_view>

namespace dealgraph {

/// Between tags: markup escaped, and the line ends that a parser would turn into LF.
void append_xml_content(std::string& out, std::string_view text);
std::string xml_content(std::string_view text);

/// Between double quotes: also quotes, tab and LF, which a parser would turn into spaces.
void append_xml_attribute(std::string& out, std::string_view text);
std::string xml_attribute(std::string_view text);

}  // namespace dealgraph
