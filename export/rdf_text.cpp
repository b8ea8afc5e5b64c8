#include "export/rdf_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealgraph {
namespace {

/// Line ends of Unicode, at which careless readers of N-Quads cut lines.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kLineEnds = {
    {{"\xC2\x85", "\\u0085"}, {"\xE2\x80\xA8", "\\u2028"}, {"\xE2\x80\xA9", "\\u2029"}}};

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != '\x7f' && c != '\xC2' && c != '\xE2';
}

void append_ascii(std::string& out, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  if (c == '"' || c == '\\')
    out.append(1, '\\').append(1, c);
  else if (c == '\n')
    out += "\\n";
  else
    out.append("\\u00").append(1, kDigits[byte >> 4]).append(1, kDigits[byte & 0xF]);
}

/// Writes what stands at the front of `text` and takes it off.
void append_front(std::string& out, std::string_view& text) {
  for (const auto& [bytes, escape] : kLineEnds) {
    if (!text.starts_with(bytes)) continue;
    out += escape;
    return text.remove_prefix(bytes.size());
  }
  if (static_cast<unsigned char>(text[0]) >= 0x80)
    out += text[0];
  else
    append_ascii(out, text[0]);
  text.remove_prefix(1);
}

}  // namespace

void append_rdf_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto stop = std::find_if_not(text.begin(), text.end(), is_plain);
    out.append(text.begin(), stop);
    text.remove_prefix(static_cast<std::size_t>(stop - text.begin()));
    if (!text.empty()) append_front(out, text);
  }
  out += '"';
}

}  // namespace dealgraph
