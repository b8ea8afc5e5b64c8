#include "core/detail/markdown_links.hpp"

#include <algorithm>

namespace dealgraph::detail {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongestDestination = 4096;

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

/// End of a link title that starts at `at`, or `at` itself if there is none; kNone if it does not end.
std::size_t skip_link_title(std::string_view source, std::size_t at) {
  if (at >= source.size() || (source[at] != '"' && source[at] != '\'' && source[at] != '(')) return at;
  const char close = source[at] == '(' ? ')' : source[at];
  const std::size_t end = source.substr(0, std::min(source.size(), at + kLongestDestination)).find(close, at + 1);
  return end == kNone ? kNone : end + 1;
}

std::size_t skip_blanks(std::string_view source, std::size_t at) {
  while (at < source.size() && is_blank(source[at])) ++at;
  return at;
}

/// End of a link destination that starts at `at`.
std::size_t skip_destination(std::string_view source, std::size_t at) {
  if (at < source.size() && source[at] == '<') {
    const std::size_t end = source.substr(0, std::min(source.size(), at + kLongestDestination)).find('>', at);
    return end == kNone ? kNone : end + 1;
  }
  int depth = 0;
  for (const std::size_t start = at; at < source.size() && at - start < kLongestDestination; ++at) {
    const char c = source[at];
    if (is_blank(c) || (c == ')' && depth == 0)) return at;
    if (c == '\\')
      ++at;
    else if (c == '(')
      ++depth;
    else if (c == ')')
      --depth;
  }
  return kNone;
}

/// "https:…", "mailto:…", "name@host".
bool has_scheme_or_host(std::string_view link) {
  const std::size_t end = link.find_first_of("@:");
  if (end == kNone || end < 2) return false;
  const std::string_view name = link.substr(0, end);
  return std::all_of(name.begin(), name.end(), [](char c) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9') || std::string_view(".-+_").find(c) != kNone;
  });
}

}  // namespace

std::vector<std::size_t> matching_brackets(std::string_view source) {
  std::vector<std::size_t> match(source.size(), kNone);
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (source[at] == '\\')
      ++at;
    else if (source[at] == '[')
      open.push_back(at);
    else if (source[at] == ']' && !open.empty()) {
      match[open.back()] = at;
      open.pop_back();
    }
  }
  return match;
}

std::size_t skip_link_target(std::string_view source, std::size_t at) {
  if (at >= source.size() || source[at] != '(') return kNone;
  at = skip_destination(source, skip_blanks(source, at + 1));
  if (at == kNone) return kNone;
  at = skip_link_title(source, skip_blanks(source, at));
  if (at == kNone) return kNone;
  at = skip_blanks(source, at);
  return at < source.size() && source[at] == ')' ? at + 1 : kNone;
}

std::size_t skip_autolink(std::string_view source, std::size_t at) {
  const std::size_t end = source.find_first_of("> \t\n<", at + 1);
  if (end == kNone || source[end] != '>') return kNone;
  const std::string_view link = source.substr(at + 1, end - at - 1);
  return link.empty() || link.starts_with("//") || has_scheme_or_host(link) ? end + 1 : kNone;
}

bool starts_html_tag(std::string_view source, std::size_t at) {
  if (source.substr(at, 4) == "<!--") return true;
  const std::size_t name = at + (source.substr(at, 2) == "</" ? 2 : 1);
  return name < source.size() && is_ascii_letter(source[name]);
}

std::size_t skip_html_tag(std::string_view source, std::size_t at) {
  if (source.substr(at, 4) == "<!--") {
    const std::size_t end = source.find("-->", at + 2);
    return end == kNone ? kNone : end + 3;
  }
  for (; at < source.size(); ++at) {
    if (source[at] == '>') return at + 1;
    if (source[at] != '"' && source[at] != '\'') continue;
    at = source.find(source[at], at + 1);
    if (at == kNone) break;
  }
  return kNone;
}

}  // namespace dealgraph::detail
