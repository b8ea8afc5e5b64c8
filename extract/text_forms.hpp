#pragma once
/// Which characters stand for which: typographic and full-width forms, kinds of white space.

namespace dealgraph {

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// White space beyond ASCII.
constexpr bool is_wide_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000 || c == 0x202F || c == 0xFEFF;
}

/// The ASCII character that stands for a typographic or full-width one, or 0.
constexpr char32_t ascii_form(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + 0x21;
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x0060:
    case 0x00B4:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x00AB:
    case 0x00BB:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
      return '-';
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return '_';  // a dash between clauses, not a hyphen
    case 0x3001:
      return ',';
    case 0x3002:
      return '.';
    case 0x2026:
      return '~';  // an ellipsis
    default:
      return 0;
  }
}

}  // namespace dealgraph
