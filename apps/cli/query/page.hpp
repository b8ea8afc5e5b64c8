#pragma once
/// Text for people: columns, paragraphs, marks. Widths are those of display_width() (core/utf8.hpp).

#include <cstddef>
#include <string>
#include <vector>

namespace dealgraph::cli {

/// Where a page is shown.
struct PageStyle {
  std::size_t width = 0;  ///< columns of the terminal; 0: unbounded (a file or a pipe)
  bool bold = false;      ///< parties are bold; else [in brackets]
};

/// That of standard output: bold and bounded only on a terminal; NO_COLOR keeps brackets.
PageStyle style_of_stdout();

/// Collects lines. What does not fit into the width is wrapped (paragraphs) or cut with "…" (cells).
class Page {
 public:
  explicit Page(PageStyle style) : style_(style) {}

  /// A table's columns are as wide as their widest cell; the last is not padded. `below` are lines under a row.
  struct Row {
    std::vector<std::string> cells;
    std::vector<std::string> below;
  };
  void table(const std::vector<std::string>& header, const std::vector<Row>& rows);

  /// Wrapped at spaces (and between Chinese characters), each line after `indent` spaces.
  void paragraph(const std::string& words, std::size_t indent = 0);
  void blank() { text_ += '\n'; }

  /// Around the words of a party.
  [[nodiscard]] std::string marked(const std::string& words) const;

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  PageStyle style_;
  std::string text_;
};

}  // namespace dealgraph::cli
