#include "export/xml_text.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace dealgraph {
namespace {

struct Escape {
  std::string_view text;
  std::string_view written;
};

/// Attributes need all, content the first ones. CR is turned into LF by every parser, U+0085 and U+2028 by xmldom, which takes
/// them for the line ends of XML 1.1; a reference is left alone.
constexpr std::array<Escape, 9> kEscapes = {{{"&", "&amp;"},
                                             {"<", "&lt;"},
                                             {">", "&gt;"},
                                             {"\r", "&#13;"},
                                             {"\xC2\x85", "&#133;"},
                                             {"\xE2\x80\xA8", "&#8232;"},
                                             {"\"", "&quot;"},
                                             {"\t", "&#9;"},
                                             {"\n", "&#10;"}}};
constexpr std::size_t kContentEscapes = 6;

using Escapes = std::span<const Escape>;
using ByteSet = std::array<bool, 256>;

/// The bytes with which an escaped text begins. All others are copied in runs.
constexpr ByteSet first_bytes(Escapes escapes) {
  ByteSet set{};
  for (const Escape& escape : escapes) set[static_cast<unsigned char>(escape.text[0])] = true;
  return set;
}

constexpr Escapes kInContent = Escapes(kEscapes).first(kContentEscapes);
constexpr Escapes kInAttributes = Escapes(kEscapes);
constexpr ByteSet kContentStops = first_bytes(kInContent);
constexpr ByteSet kAttributeStops = first_bytes(kInAttributes);

/// Writes what stands at the front of `text`, a stop or not, and takes it off.
void append_escaped_front(std::string& out, std::string_view& text, Escapes escapes) {
  const auto escape =
      std::find_if(escapes.begin(), escapes.end(), [&](const Escape& each) { return text.starts_with(each.text); });
  const bool is_plain = escape == escapes.end();
  out += is_plain ? text.substr(0, 1) : escape->written;
  text.remove_prefix(is_plain ? 1 : escape->text.size());
}

void append_escaped(std::string& out, std::string_view text, Escapes escapes, const ByteSet& stops) {
  while (!text.empty()) {
    const auto stop = std::find_if(text.begin(), text.end(), [&](char c) { return stops[static_cast<unsigned char>(c)]; });
    out.append(text.begin(), stop);
    text.remove_prefix(static_cast<std::size_t>(stop - text.begin()));
    if (!text.empty()) append_escaped_front(out, text, escapes);
  }
}

}  // namespace

void append_xml_content(std::string& out, std::string_view text) {
  append_escaped(out, text, kInContent, kContentStops);
}
void append_xml_attribute(std::string& out, std::string_view text) {
  append_escaped(out, text, kInAttributes, kAttributeStops);
}

std::string xml_content(std::string_view text) {
  std::string out;
  append_xml_content(out, text);
  return out;
}
std::string xml_attribute(std::string_view text) {
  std::string out;
  append_xml_attribute(out, text);
  return out;
}

}  // namespace dealgraph
