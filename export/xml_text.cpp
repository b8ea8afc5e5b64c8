#include "export/xml_text.hpp"

#include <algorithm>
#include <span>

namespace dealgraph {
namespace {

struct Escape {
  std::string_view text;
  std::string_view written;
};

/// Attributes need all, content the first ones. CR is turned into LF by every parser, U+0085 and U+2028 by xmldom, which takes
/// them for the line ends of XML 1.1; a reference is left alone.
constexpr Escape kEscapes[] = {{"&", "&amp;"},   {"<", "&lt;"},          {">", "&gt;"},
                               {"\r", "&#13;"},  {"\xC2\x85", "&#133;"}, {"\xE2\x80\xA8", "&#8232;"},
                               {"\"", "&quot;"}, {"\t", "&#9;"},         {"\n", "&#10;"}};
constexpr std::size_t kContentEscapes = 6;

std::string escaped(std::string_view text, std::span<const Escape> escapes) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto escape =
        std::find_if(escapes.begin(), escapes.end(), [&](const Escape& each) { return text.starts_with(each.text); });
    const bool is_plain = escape == escapes.end();
    out += is_plain ? text.substr(0, 1) : escape->written;
    text.remove_prefix(is_plain ? 1 : escape->text.size());
  }
  return out;
}

}  // namespace

std::string xml_content(std::string_view text) {
  return escaped(text, std::span(kEscapes).first(kContentEscapes));
}
std::string xml_attribute(std::string_view text) {
  return escaped(text, kEscapes);
}

}  // namespace dealgraph
