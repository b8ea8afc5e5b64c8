#include "page.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "../printable.hpp"
#include "core/utf8.hpp"

namespace dealgraph::cli {
namespace {

constexpr const char* kBold = "\x1b[1m";
constexpr const char* kPlain = "\x1b[0m";
constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 40;  // a page of a few columns would be unreadable anyway

/// Printable ASCII, as most text is.
bool is_plain(std::string_view words) {
  return std::all_of(words.begin(), words.end(), [](char c) { return c >= ' ' && c < 0x7F; });
}

/// Escape sequences take no room.
std::size_t width_of(std::string words) {
  for (const std::string sequence : {kBold, kPlain})
    for (std::size_t at = words.find(sequence); at != words.npos; at = words.find(sequence)) words.erase(at, sequence.size());
  return display_width(words);
}

/// Without control characters but our own.
std::string shown(const std::string& words) {
  if (is_plain(words)) return words;
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const std::string_view rest = std::string_view(words).substr(at);
    const bool ours = rest.starts_with(kBold) || rest.starts_with(kPlain);
    const std::size_t size = ours ? 4 : decode_at(words, at).length;
    out += ours ? std::string(rest.substr(0, size)) : printable(rest.substr(0, size));
    at += size;
  }
  return out;
}

std::string cut(const std::string& words, std::size_t width) {
  if (display_width(words) <= width) return words;
  std::string kept;
  for (std::size_t at = 0; at < words.size();) {
    const std::string next = words.substr(at, decode_at(words, at).length);
    if (display_width(kept + next) + 1 > width) break;
    kept += next;
    at += next.size();
  }
  return kept + "…";
}

/// Pieces between which a line may break: words with the space after them, and single Chinese characters.
std::vector<std::string> pieces_of(const std::string& words) {
  std::vector<std::string> pieces(1);
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint c = decode_at(words, at);
    pieces.back().append(words, at, c.length);
    if (c.value == ' ' || is_cjk(c.value)) pieces.emplace_back();
    at += c.length;
  }
  if (pieces.back().empty()) pieces.pop_back();
  return pieces;
}

void trim_right(std::string& line) {
  while (!line.empty() && line.back() == ' ') line.pop_back();
}

std::vector<std::size_t> column_widths(const std::vector<std::string>& header, const std::vector<Page::Row>& rows) {
  std::vector<std::size_t> widths;
  for (const std::string& cell : header) widths.push_back(display_width(cell));
  for (const Page::Row& row : rows)
    for (std::size_t i = 0; i < row.cells.size(); ++i) widths[i] = std::max(widths[i], display_width(shown(row.cells[i])));
  return widths;
}

/// The widest column gives way until the line fits.
void fit(std::vector<std::size_t>& widths, std::size_t width) {
  constexpr std::size_t kLeast = 8;
  const auto sum = [&] {
    std::size_t all = kGap * (widths.size() - 1);
    for (const std::size_t each : widths) all += each;
    return all;
  };
  while (width != 0 && sum() > width) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= kLeast) return;
    --*widest;
  }
}

std::string line_of(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string cell = cut(shown(cells[i]), widths[i]);
    line += cell + std::string(widths[i] - display_width(cell) + kGap, ' ');
  }
  trim_right(line);
  return line + '\n';
}

}  // namespace

PageStyle style_of_stdout() {
  if (isatty(STDOUT_FILENO) == 0) return {};
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0;
  const bool plain = std::getenv("NO_COLOR") != nullptr;  // NOLINT(concurrency-mt-unsafe): nothing here sets it
  return {std::max<std::size_t>(known ? size.ws_col : 80, kNarrowest), !plain};
}

void Page::table(const std::vector<std::string>& header, const std::vector<Row>& rows) {
  std::vector<std::size_t> widths = column_widths(header, rows);
  fit(widths, style_.width);
  text_ += line_of(header, widths);
  for (const Row& row : rows) {
    text_ += line_of(row.cells, widths);
    for (const std::string& line : row.below) paragraph(line, 4);
  }
}

void Page::paragraph(const std::string& words, std::size_t indent) {
  std::string line;
  const auto end_line = [&] {
    trim_right(line);
    text_ += std::string(indent, ' ') + line + '\n';
    line.clear();
  };
  if (style_.width == 0) {
    line = shown(words);
    return end_line();
  }
  for (const std::string& piece : pieces_of(shown(words))) {
    std::string bare = piece;
    trim_right(bare);
    if (!line.empty() && indent + width_of(line + bare) > style_.width) end_line();
    line += piece;
  }
  end_line();
}

std::string Page::marked(const std::string& words) const {
  return style_.bold ? kBold + words + kPlain : "[" + words + "]";
}

}  // namespace dealgraph::cli
