#include "core/detail/markdown.hpp"

#include <algorithm>
#include <vector>

#include "core/detail/markdown_inline.hpp"
#include "core/detail/markdown_lines.hpp"
#include "core/detail/text_lines.hpp"

namespace dealgraph::detail {
namespace {

using Lines = std::vector<std::string_view>;
constexpr std::size_t kNone = std::string_view::npos;

Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

LinkLabels labels_of(const Lines& lines) {
  LinkLabels labels;
  for (const std::string_view line : lines) {
    if (is_link_definition(without_indent(line))) labels.insert(link_label(definition_label(without_indent(line))));
  }
  return labels;
}

/// Takes lines one by one and writes the HTML of each block when it is complete.
class BlockWriter {
 public:
  explicit BlockWriter(LinkLabels labels) : labels_(std::move(labels)) {}

  void add(std::string_view line) {
    if (fence_ > 0) return add_code(line);
    if (in_html_) return add_html(line);
    strip_containers(line);
    add_block_line(line);
  }

  std::string finish() {
    end_paragraph();
    if (fence_ > 0) html_ += "</pre>\n";
    return std::move(html_);
  }

 private:
  /// Takes quote marks, list markers and indentation off; each that opens a block ends the paragraph above.
  void strip_containers(std::string_view& line) {
    for (std::size_t depth = 0;;) {
      line = without_indent(line);
      const std::size_t marker = item_marker(line);
      if (line.starts_with('>'))
        enter_quote(++depth);
      else if (marker > 0)
        end_paragraph();
      else {
        if (paragraph_.empty()) quote_depth_ = depth;
        return;
      }
      line.remove_prefix(std::max<std::size_t>(marker, 1));
    }
  }

  /// Length of the list marker that opens an item here, else 0.
  [[nodiscard]] std::size_t item_marker(std::string_view line) const {
    const std::size_t marker = list_marker(line);
    if (marker == 0 || is_thematic_break(line)) return 0;
    return paragraph_.empty() || can_interrupt(line, marker) ? marker : 0;
  }

  void enter_quote(std::size_t depth) {
    if (depth > quote_depth_) end_paragraph();
    quote_depth_ = std::max(depth, quote_depth_);
  }

  void add_block_line(std::string_view line) {
    if (line.empty()) return end_paragraph();
    if (in_table_ && line.find('|') != kNone) return add_row(line);
    if (add_underline(line)) return;
    if (is_thematic_break(line)) return end_paragraph();
    add_leaf(line);
  }

  void add_leaf(std::string_view line) {
    if (heading_level(line) > 0) return add_heading(line);
    if (fence_length(line) > 0) return open_fence(line);
    if (const std::string_view end = raw_block_end(line); !end.empty()) return open_html(line, end);
    if (starts_html_block(line)) return open_html(line, {});
    if (is_jekyll_tag(line) || (paragraph_.empty() && is_link_definition(line))) return;
    if (paragraph_.empty() && definition_label(line).starts_with('^')) line.remove_prefix(definition_label(line).size() + 3);
    paragraph_.push_back(line);
  }

  /// A line that makes a heading or a table of what stands above it.
  bool add_underline(std::string_view line) {
    if (paragraph_.empty()) return false;
    if (paragraph_.back().find('|') != kNone && is_table_rule(line)) return begin_table(), true;
    const int level = underline_level(line);
    if (level == 0) return false;
    return end_block("h" + std::to_string(level)), true;
  }

  void add_heading(std::string_view line) {
    end_paragraph();
    paragraph_.push_back(heading_text(line));
    end_block("h" + std::to_string(heading_level(line)));
  }

  void begin_table() {
    const std::string_view head = paragraph_.back();
    paragraph_.pop_back();
    end_paragraph();
    in_table_ = true;
    add_row(head);
  }

  void add_row(std::string_view line) {
    for (std::size_t start = 0, at = 0; at <= line.size(); ++at) {
      if (at < line.size() && line[at] == '\\')
        ++at;
      else if (at >= line.size() || line[at] == '|') {
        paragraph_.push_back(line.substr(std::min(start, line.size()), at - std::min(start, line.size())));
        end_block("p");
        start = at + 1;
      }
    }
    in_table_ = true;
  }

  void open_fence(std::string_view line) {
    fence_quotes_ = quote_depth_;
    end_paragraph();
    fence_ = fence_length(line);
    fence_mark_ = line.front();
    html_ += "<pre>\n";
  }

  void add_code(std::string_view line) {
    for (std::size_t i = 0; i < fence_quotes_ && without_indent(line).starts_with('>'); ++i)
      line = without_indent(line).substr(1);
    const std::string_view mark = trimmed(line);
    if (mark.size() >= fence_ && mark.find_first_not_of(fence_mark_) == kNone) {
      fence_ = 0;
      html_ += "</pre>\n";
    } else {
      html_ += escape_html(line) + '\n';
    }
  }

  void open_html(std::string_view line, std::string_view end) {
    end_paragraph();
    in_html_ = true;
    html_end_ = end;
    add_html(line);
  }

  void add_html(std::string_view line) {
    html_.append(line) += '\n';
    in_html_ = html_end_.empty() ? !is_blank_line(line) : ascii_lower(line).find(ascii_lower(html_end_)) == kNone;
  }

  void end_paragraph() {
    end_block("p");
    in_table_ = false;
    quote_depth_ = 0;
  }

  void end_block(const std::string& tag) {
    if (paragraph_.empty()) return;
    std::string source;
    for (const std::string_view line : paragraph_) source.append(line) += '\n';
    source.pop_back();
    paragraph_.clear();
    html_ += '<' + tag + '>' + markdown_inline(source, labels_) + "</" + tag + ">\n";
  }

  LinkLabels labels_;
  std::string html_;
  Lines paragraph_;
  std::size_t quote_depth_ = 0;
  std::size_t fence_ = 0;         // its length while in fenced code
  std::size_t fence_quotes_ = 0;  // quote marks before each of its lines
  char fence_mark_ = '`';
  bool in_table_ = false;
  bool in_html_ = false;
  std::string_view html_end_;  // what ends the block of HTML; empty: an empty line
};

}  // namespace

std::string markdown_to_html(std::string_view markdown) {
  const Lines lines = split_lines(markdown);
  BlockWriter writer(labels_of(lines));
  for (const std::string_view line : lines) writer.add(line);
  return writer.finish();
}

}  // namespace dealgraph::detail
