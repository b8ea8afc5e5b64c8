#include "core/detail/text_lines.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::size_t kLongestCredit = 120;  // bytes; anything longer says more than a name

/// Unicode's white space, and the two marks that take no room.
bool is_space(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

/// Takes `prefix` (in lower case) off `line`, whatever its own case.
bool skip_prefix(std::string_view& line, std::string_view prefix) {
  if (line.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    const char c = line[i] >= 'A' && line[i] <= 'Z' ? static_cast<char>(line[i] | 0x20) : line[i];
    if (c != prefix[i]) return false;
  }
  line.remove_prefix(prefix.size());
  return true;
}

bool skip_any_prefix(std::string_view& line, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) { return skip_prefix(line, prefix); });
}

/// Takes one pair of brackets off; false where an opening one has no partner.
bool strip_brackets(std::string_view& line) {
  constexpr std::array<std::array<std::string_view, 2>, 4> kPairs = {{{"(", ")"}, {"（", "）"}, {"[", "]"}, {"【", "】"}}};
  for (const auto& [open, close] : kPairs) {
    if (!line.starts_with(open)) continue;
    if (!line.ends_with(close)) return false;
    line = trimmed(line.substr(open.size(), line.size() - open.size() - close.size()));
    return true;
  }
  return true;
}

/// Whether `name` may be a source: short, and no sentence.
bool is_source_name(std::string_view name) {
  return !name.empty() && name.size() <= kLongestCredit && name.find("。") == std::string_view::npos &&
         name.find("，") == std::string_view::npos && name.find('\n') == std::string_view::npos;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = decode_at(text, 0);
    if (!is_space(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    const CodePoint last = decode_before(text, text.size());
    if (!is_space(last.value)) break;
    text.remove_suffix(last.length);
  }
  return text;
}

std::vector<std::string> trimmed_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    if (!line.empty()) lines.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string join_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    if (!text.empty()) text += '\n';
    text += line;
  }
  return text;
}

std::string on_one_line(std::string_view text) {
  std::string line = join_lines(trimmed_lines(text));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

void unify_newlines(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool before_newline = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (!before_newline) text[kept++] = text[at] == '\r' ? '\n' : text[at];
  }
  text.resize(kept);
}

bool is_url(std::string_view line) {
  if (!skip_any_prefix(line, {"https://", "http://", "//"})) return false;
  return !line.empty() && std::none_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
}

bool is_source_credit(std::string_view line) {
  line = trimmed(line);
  if (!strip_brackets(line)) return false;
  skip_any_prefix(line, {"文章", "信息", "稿件", "新闻", "消息", "资料", "内容", "本文"});
  if (!skip_any_prefix(line, {"来源", "來源", "source", "sources"})) return false;
  line = trimmed(line);
  if (!skip_any_prefix(line, {":", "："})) return false;
  return is_source_name(trimmed(line));
}

}  // namespace dealgraph::detail
