#include "core/detail/markdown_lines.hpp"

#include <algorithm>
#include <array>

#include "core/detail/text_lines.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// Tags that begin a block of HTML, which goes on to the next empty line.
constexpr std::array<std::string_view, 61> kHtmlBlocks = {
    "address",  "article",    "aside",  "base",    "basefont", "blockquote", "body",     "caption",  "center",
    "col",      "colgroup",   "dd",     "details", "dialog",   "dir",        "div",      "dl",       "dt",
    "fieldset", "figcaption", "figure", "footer",  "form",     "frame",      "frameset", "h1",       "h2",
    "h3",       "h4",         "h5",     "h6",      "head",     "header",     "hr",       "html",     "iframe",
    "legend",   "li",         "link",   "main",    "menu",     "menuitem",   "nav",      "noframes", "ol",
    "optgroup", "option",     "p",      "param",   "section",  "summary",    "table",    "tbody",    "td",
    "tfoot",    "th",         "thead",  "title",   "tr",       "track",      "ul"};

/// Blocks of HTML that may hold empty lines: how they begin and end.
constexpr std::array<std::array<std::string_view, 2>, 7> kRawBlocks = {{{"<script", "</script>"},
                                                                        {"<style", "</style>"},
                                                                        {"<pre", "</pre>"},
                                                                        {"<textarea", "</textarea>"},
                                                                        {"<!--", "-->"},
                                                                        {"<?", "?>"},
                                                                        {"<![CDATA[", "]]>"}}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
}  // namespace

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t") == kNone;
}
std::string_view without_indent(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return out;
}

bool is_thematic_break(std::string_view line) {
  const char mark = line.empty() ? '\0' : line.front();
  if (mark != '*' && mark != '-' && mark != '_') return false;
  if (line.find_first_not_of(std::array{mark, ' ', '\t', '\0'}.data()) != kNone) return false;
  return std::count(line.begin(), line.end(), mark) >= 3;
}

std::size_t list_marker(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && end < 9 && is_digit(line[end])) ++end;
  const std::string_view marks = end > 0 ? ".)" : "-+*";
  if (end >= line.size() || marks.find(line[end]) == kNone) return 0;
  ++end;
  if (end == line.size()) return end;
  return line[end] == ' ' || line[end] == '\t' ? end + 1 : 0;
}

bool can_interrupt(std::string_view line, std::size_t marker) {
  return !is_blank_line(line.substr(marker)) && (!is_digit(line.front()) || (line[0] == '1' && !is_digit(line[1])));
}

std::size_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6) return 0;
  return level == line.size() || line[level] == ' ' || line[level] == '\t' ? level : 0;
}

std::string_view heading_text(std::string_view line) {
  std::string_view text = trimmed(line.substr(heading_level(line)));
  if (const std::size_t id = text.rfind('{');
      id != kNone && text.ends_with('}') && text.substr(id + 1).find_first_of("#:.") == 0)
    text = trimmed(text.substr(0, id));
  const std::size_t end = text.find_last_not_of('#');
  if (end == kNone) return {};
  const bool is_closed = end + 1 < text.size() && (text[end] == ' ' || text[end] == '\t');
  return is_closed ? trimmed(text.substr(0, end)) : text;
}

int underline_level(std::string_view line) {
  const std::string_view marks = trimmed(line);
  if (marks.empty()) return 0;
  if (marks.find_first_not_of('=') == kNone) return 1;
  return marks.find_first_not_of('-') == kNone ? 2 : 0;
}

std::size_t fence_length(std::string_view line) {
  if (line.empty() || (line.front() != '`' && line.front() != '~')) return 0;
  const std::size_t length = std::min(line.find_first_not_of(line.front()), line.size());
  if (length < 3) return 0;
  return line.front() == '`' && line.find('`', length) != kNone ? 0 : length;
}

bool starts_html_block(std::string_view line) {
  if (!line.starts_with('<')) return false;
  if (line.size() > 2 && line[1] == '!' && line[2] != '-') return true;
  const std::size_t start = line.starts_with("</") ? 2 : 1;
  const std::size_t end = std::min(line.find_first_of(" \t/>", start), line.size());
  const std::string name = ascii_lower(line.substr(start, end - start));
  return std::find(kHtmlBlocks.begin(), kHtmlBlocks.end(), name) != kHtmlBlocks.end();
}

std::string_view raw_block_end(std::string_view line) {
  const std::string start = ascii_lower(line.substr(0, 10));
  for (const auto& [begin, end] : kRawBlocks) {
    if (start.starts_with(ascii_lower(begin))) return end;
  }
  return {};
}

bool is_table_rule(std::string_view line) {
  return line.find('-') != kNone && line.find('|') != kNone && line.find_first_not_of(" \t|:-") == kNone;
}

std::string_view definition_label(std::string_view line) {
  if (!line.starts_with('[')) return {};
  const std::size_t end = line.find("]:");
  if (end == kNone || end > 1000 || line.substr(1, end - 1).find_first_of("[]") != kNone) return {};
  return line.substr(1, end - 1);
}

bool is_link_definition(std::string_view line) {
  const std::string_view label = definition_label(line);
  if (trimmed(label).empty() || label.starts_with('^')) return false;
  const std::string_view target = trimmed(line.substr(label.size() + 3));
  const std::size_t end = std::min(target.find_first_of(" \t"), target.size());
  const std::string_view title = trimmed(target.substr(end));
  return !target.empty() && (title.empty() || std::string_view("\"'(").find(title.front()) != kNone);
}

bool is_jekyll_tag(std::string_view line) {
  line = trimmed(line);
  return (line.starts_with("{%") && line.ends_with("%}")) || (line.starts_with("{:") && line.ends_with("}"));
}

}  // namespace dealgraph::detail
