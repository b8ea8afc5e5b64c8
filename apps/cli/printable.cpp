#include "printable.hpp"

#include "core/utf8.hpp"

namespace dealgraph::cli {
namespace {

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
}

void append_code(char32_t c, std::string& out) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += "\\x";
  out += kDigits[(c >> 4) & 0xF];
  out += kDigits[c & 0xF];
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    if (is_control(c.value))
      append_code(c.value, out);
    else
      out.append(text, at, c.length);
    at += c.length;
  }
  return out;
}

}  // namespace dealgraph::cli
