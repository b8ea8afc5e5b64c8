#include "core/detail/html_text.hpp"

#include <algorithm>
#include <array>

#include "core/detail/text_lines.hpp"
#include "core/utf8.hpp"

namespace dealgraph::detail {
namespace {

template <std::size_t size>
bool has_tag(const std::array<GumboTag, size>& tags, const GumboNode& node) {
  return std::find(tags.begin(), tags.end(), node.v.element.tag) != tags.end();
}

constexpr std::array kBlocks = {
    GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,  GUMBO_TAG_ASIDE,      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,   GUMBO_TAG_CAPTION,
    GUMBO_TAG_CENTER,  GUMBO_TAG_DD,       GUMBO_TAG_DETAILS,    GUMBO_TAG_DIR,        GUMBO_TAG_DIV,    GUMBO_TAG_DL,
    GUMBO_TAG_DT,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,     GUMBO_TAG_FOOTER, GUMBO_TAG_FORM,
    GUMBO_TAG_H1,      GUMBO_TAG_H2,       GUMBO_TAG_H3,         GUMBO_TAG_H4,         GUMBO_TAG_H5,     GUMBO_TAG_H6,
    GUMBO_TAG_HEADER,  GUMBO_TAG_HGROUP,   GUMBO_TAG_HR,         GUMBO_TAG_HTML,       GUMBO_TAG_LEGEND, GUMBO_TAG_LI,
    GUMBO_TAG_LISTING, GUMBO_TAG_MAIN,     GUMBO_TAG_MENU,       GUMBO_TAG_NAV,        GUMBO_TAG_OL,     GUMBO_TAG_P,
    GUMBO_TAG_PRE,     GUMBO_TAG_SECTION,  GUMBO_TAG_SUMMARY,    GUMBO_TAG_TABLE,      GUMBO_TAG_TBODY,  GUMBO_TAG_TD,
    GUMBO_TAG_TFOOT,   GUMBO_TAG_TH,       GUMBO_TAG_THEAD,      GUMBO_TAG_TR,         GUMBO_TAG_UL};

constexpr std::array kHeadings = {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};

/// Never text: not shown at all, or controls and pictures.
constexpr std::array kNoText = {GUMBO_TAG_HEAD,   GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
                                GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_AUDIO,  GUMBO_TAG_VIDEO,    GUMBO_TAG_CANVAS,
                                GUMBO_TAG_SVG,    GUMBO_TAG_SELECT,   GUMBO_TAG_BUTTON, GUMBO_TAG_TEXTAREA, GUMBO_TAG_DATALIST,
                                GUMBO_TAG_RP,     GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED};

constexpr std::array kFurniture = {GUMBO_TAG_NAV, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_FORM};

/// `style` in lower case without white space.
std::string compact_style(std::string_view style) {
  std::string compact;
  for (const char c : style) {
    if (c != ' ' && c != '\t' && c != '\n') compact += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  return compact;
}

bool is_hidden(const GumboNode& element) {
  if (has_tag(kNoText, element) || has_attribute(element, "hidden")) return true;
  const std::string style = compact_style(attribute(element, "style"));
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

/// Elements that news sites mark as naming the source.
bool is_credit(const GumboNode& element) {
  const std::string classes = ' ' + std::string(attribute(element, "class")) + ' ';
  return classes.find(" em_media ") != std::string::npos;
}

bool has_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    if (is_letter(c.value) || is_digit(c.value)) return true;
    at += c.length;
  }
  return false;
}

/// Walks a tree and gathers its lines, paragraph by paragraph.
class LineCollector {
 public:
  explicit LineCollector(Furniture furniture) : furniture_(furniture) {}

  std::vector<VisibleLine> collect(const GumboNode& node) {
    visit(node);
    end_paragraph();
    while (!lines_.empty() && is_source_credit(lines_.back().text)) lines_.pop_back();
    return std::move(lines_);
  }

 private:
  struct Paragraph {
    std::vector<std::string> lines;
    bool has_link = false;
    bool has_words = false;  // outside of links
  };

  void visit(const GumboNode& node) {
    if (is_element(node)) return visit_element(node);
    if (node.type == GUMBO_NODE_COMMENT || node.type == GUMBO_NODE_DOCUMENT) return;
    add_text(node.v.text.text);
  }

  void visit_element(const GumboNode& element) {
    if (is_hidden(element) || is_credit(element)) return;
    if (furniture_ == Furniture::drop && has_tag(kFurniture, element)) return end_paragraph();
    if (is_element(element, GUMBO_TAG_BR)) return end_line();
    if (is_element(element, GUMBO_TAG_A)) return visit_link(element);
    if (has_tag(kBlocks, element)) return visit_block(element);
    visit_children(element);
  }

  void visit_children(const GumboNode& element) {
    for (const GumboNode* child : children_of(element)) visit(*child);
  }

  void visit_link(const GumboNode& link) {
    if (!has_attribute(link, "href")) return visit_children(link);
    paragraph_.has_link = true;
    if (is_url(trimmed(raw_text(link)))) return;
    ++link_depth_;
    visit_children(link);
    --link_depth_;
  }

  void visit_block(const GumboNode& block) {
    end_paragraph();
    const GumboTag outer_heading = heading_;
    const bool outer_preformatted = preformatted_;
    if (has_tag(kHeadings, block)) heading_ = block.v.element.tag;
    preformatted_ |= is_element(block, GUMBO_TAG_PRE) || is_element(block, GUMBO_TAG_LISTING);
    visit_children(block);
    end_paragraph();
    heading_ = outer_heading;
    preformatted_ = outer_preformatted;
  }

  void add_text(std::string_view text) {
    if (link_depth_ > 0)
      paragraph_.has_link = true;  // a link around blocks reaches into each of them
    else
      paragraph_.has_words = paragraph_.has_words || has_words(text);
    for (std::size_t newline = text.find('\n'); newline != text.npos; newline = text.find('\n')) {
      line_ += text.substr(0, newline);
      text.remove_prefix(newline + 1);
      if (preformatted_)
        end_line();
      else
        text = break_source_line(text);
    }
    line_ += text;
  }

  /// A newline of the source, with the indentation around it, is one space. Returns the text after it.
  std::string_view break_source_line(std::string_view rest) {
    while (!line_.empty() && (line_.back() == ' ' || line_.back() == '\t')) line_.pop_back();
    line_ += ' ';
    const std::size_t next = rest.find_first_not_of(" \t\n");
    return next == rest.npos ? std::string_view() : rest.substr(next);
  }

  void end_line() {
    const std::string_view line = trimmed(line_);
    if (!line.empty() && !is_url(line)) paragraph_.lines.emplace_back(line);
    line_.clear();
  }

  void end_paragraph() {
    end_line();
    const bool is_only_links = paragraph_.has_link && !paragraph_.has_words && heading_ == GUMBO_TAG_UNKNOWN;
    if (!is_only_links) {
      for (std::string& line : paragraph_.lines) lines_.push_back({std::move(line), heading_ == GUMBO_TAG_H1});
    }
    paragraph_ = {};
  }

  Furniture furniture_;
  std::vector<VisibleLine> lines_;
  Paragraph paragraph_;
  std::string line_;
  int link_depth_ = 0;
  bool preformatted_ = false;
  GumboTag heading_ = GUMBO_TAG_UNKNOWN;  // the heading that we are in
};

}  // namespace

std::vector<VisibleLine> visible_lines(const GumboNode& node, Furniture furniture) {
  return LineCollector(furniture).collect(node);
}

std::vector<VisibleLine> visible_lines(std::string_view html) {
  const HtmlDocument document(html);
  return visible_lines(document.root(), Furniture::keep);
}

void settle_title(std::string& title, std::vector<VisibleLine>& lines) {
  if (lines.empty() || !lines.front().is_headline) return;
  if (title.empty()) title = lines.front().text;
  if (lines.front().text == title) lines.erase(lines.begin());
}

std::string join_lines(const std::vector<VisibleLine>& lines) {
  std::string text;
  for (const VisibleLine& line : lines) {
    if (!text.empty()) text += '\n';
    text += line.text;
  }
  return text;
}

}  // namespace dealgraph::detail
