#include "export/xml_text.hpp"

namespace dealgraph {
namespace {

std::string_view content_escape(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

std::string_view attribute_escape(char c) {
  switch (c) {
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return content_escape(c);
  }
}

std::string escaped(std::string_view text, std::string_view (*escape_of)(char)) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const std::string_view escape = escape_of(c);
    if (escape.empty())
      out += c;
    else
      out += escape;
  }
  return out;
}

}  // namespace

std::string xml_content(std::string_view text) {
  return escaped(text, content_escape);
}
std::string xml_attribute(std::string_view text) {
  return escaped(text, attribute_escape);
}

}  // namespace dealgraph
