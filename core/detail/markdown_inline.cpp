#include "core/detail/markdown_inline.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include "core/detail/markdown_links.hpp"
#include "core/detail/text_lines.hpp"
#include "core/utf8.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
/// How often a paragraph may be read over in vain, looking for the end of something; markup that needs more is taken literally.
constexpr std::size_t kFruitlessPasses = 64;
constexpr std::size_t kFruitlessBytes = 1 << 16;

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_punctuation(char c) {
  return c > ' ' && c < 0x7F && !is_ascii_letter(c) && !(c >= '0' && c <= '9');
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

/// Output in pieces: text that is settled, and delimiter runs that may turn out to be text.
struct Piece {
  std::string html;
  char delimiter = 0;    ///< '*', '_', '~'; 0 for settled text
  std::size_t left = 0;  ///< delimiters not used up
  bool opens = false;
  bool closes = false;
};

class InlineParser {
 public:
  InlineParser(std::string_view source, const LinkLabels& labels, bool in_link)
      : source_(source),
        labels_(labels),
        in_link_(in_link),
        brackets_(matching_brackets(source)),
        look_ahead_(source.size() * kFruitlessPasses + kFruitlessBytes) {}

  std::string run() {
    while (at_ < source_.size()) step();
    resolve_delimiters();
    std::string html;
    for (const Piece& piece : pieces_) html += piece.delimiter == 0 ? piece.html : std::string(piece.left, piece.delimiter);
    return html;
  }

 private:
  void step() {
    switch (source_[at_]) {
      case '\\':
        return escape();
      case '`':
        return code_span();
      case '<':
        return angle();
      case '!':
        return image();
      case '[':
        return link();
      case '*':
      case '_':
      case '~':
        return delimiter_run();
      case '\n':
        return newline();
      default:
        return put(1);
    }
  }

  std::string& text() {
    if (pieces_.empty() || pieces_.back().delimiter != 0) pieces_.emplace_back();
    return pieces_.back().html;
  }

  void put(std::size_t count) {
    text().append(source_, at_, count);
    at_ += count;
  }

  void put_escaped(std::string_view shown, std::size_t taken) {
    text() += escape_html(shown);
    at_ += taken;
  }

  void escape() {
    const char next = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
    if (next == '\n') {
      text() += "<br>";
      at_ += 2;
    } else if (is_punctuation(next)) {
      put_escaped(source_.substr(at_ + 1, 1), 2);
    } else {
      put(1);
    }
  }

  /// Two spaces before the end of a line break it.
  void newline() {
    if (at_ >= 2 && source_.substr(at_ - 2, 2) == "  ") text() += "<br>";
    put(1);
  }

  /// Where `find` says that something ends. It may read all the rest, so only so many searches may be in vain.
  template <typename Find>
  std::size_t look_ahead(Find find) {
    if (look_ahead_ == 0) return kNone;
    const std::size_t end = find();
    if (end == kNone) look_ahead_ -= std::min(look_ahead_, source_.size() - at_);
    return end;
  }

  [[nodiscard]] std::size_t run_length(std::size_t at, char c) const {
    const std::size_t end = std::min(source_.find_first_not_of(c, at), source_.size());
    return end - at;
  }

  /// The next run of exactly `length` backticks.
  [[nodiscard]] std::size_t find_backticks(std::size_t from, std::size_t length) const {
    for (std::size_t at = source_.find('`', from); at != kNone;) {
      const std::size_t found = run_length(at, '`');
      if (found == length) return at;
      at = source_.find('`', at + found);
    }
    return kNone;
  }

  void code_span() {
    const std::size_t length = run_length(at_, '`');
    const std::size_t start = at_ + length;
    const std::size_t end = look_ahead([&] { return find_backticks(start, length); });
    if (end == kNone) return put(length);
    put_escaped(source_.substr(start, end - start), end + length - at_);
  }

  /// A bare link "<https://…>" is left as a link without text; a tag or comment stays; any other '<' is text.
  void angle() {
    const std::size_t link_end = skip_autolink(source_, at_);
    if (link_end != kNone) {
      text() += "<a href=\"\"></a>";
      at_ = link_end;
      return;
    }
    const std::size_t tag_end = starts_html_tag(source_, at_) ? look_ahead([&] { return skip_html_tag(source_, at_); }) : kNone;
    if (tag_end == kNone) return put_escaped("<", 1);
    put(tag_end - at_);
  }

  void image() {
    const std::size_t open = at_ + 1;
    const bool is_image = open < source_.size() && source_[open] == '[' && brackets_[open] != kNone;
    const std::size_t end = is_image ? target_end(open) : kNone;
    if (end == kNone) return put(1);
    at_ = end;
  }

  /// End of the link or image whose '[' is at `open`: "[…](…)", "[…][label]", "[label]". kNone if it is none.
  std::size_t target_end(std::size_t open) {
    const std::size_t close = brackets_[open];
    const bool has_target = source_.substr(close + 1, 1) == "(";
    const std::size_t inline_end = has_target ? look_ahead([&] { return skip_link_target(source_, close + 1); }) : kNone;
    if (inline_end != kNone) return inline_end;
    const bool has_label = close + 1 < source_.size() && source_[close + 1] == '[' && brackets_[close + 1] != kNone;
    const std::size_t label_open = has_label && brackets_[close + 1] > close + 2 ? close + 1 : open;
    const std::size_t end = has_label ? brackets_[close + 1] + 1 : close + 1;
    return labels_.contains(link_label(between_brackets(label_open))) ? end : kNone;
  }

  [[nodiscard]] std::string_view between_brackets(std::size_t open) const {
    return source_.substr(open + 1, std::min(brackets_[open] - open - 1, std::size_t{1000}));
  }

  void link() {
    const std::size_t open = at_;
    if (in_link_ || brackets_[open] == kNone) return put(1);
    if (source_.substr(open, 2) == "[^") return footnote(open);
    const std::size_t end = target_end(open);
    if (end == kNone) return put(1);
    const std::string_view inside = source_.substr(open + 1, brackets_[open] - open - 1);
    text() += "<a href=\"\">" + InlineParser(inside, labels_, true).run() + "</a>";
    at_ = end;
  }

  void footnote(std::size_t open) {
    const std::string_view label = between_brackets(open);
    if (label.find_first_of(" \n[") != kNone) return put(1);
    at_ = brackets_[open] + 1;
  }

  void delimiter_run() {
    const char c = source_[at_];
    const std::size_t length = run_length(at_, c);
    if (c == '~' && length != 2) return put(length);
    Piece piece{"", c, length, false, false};
    classify(piece, at_, at_ + length);
    pieces_.push_back(std::move(piece));
    at_ += length;
  }

  enum class Neighbour { space, mark, cjk, letter };

  static Neighbour kind_of(char32_t c) {
    if (c == 0x3000 || c == 0xA0 || (c < 0x80 && is_blank(static_cast<char>(c)))) return Neighbour::space;
    if (is_letter(c) || is_digit(c) || (c >= 0x80 && c < 0x2000)) return is_cjk(c) ? Neighbour::cjk : Neighbour::letter;
    return Neighbour::mark;
  }

  /// CommonMark's flanking rules, except that CJK letters, which are written without spaces, do not keep emphasis from ending
  /// or beginning beside a punctuation mark.
  void classify(Piece& piece, std::size_t begin, std::size_t end) const {
    const Neighbour before = begin == 0 ? Neighbour::space : kind_of(decode_before(source_, begin).value);
    const Neighbour after = end == source_.size() ? Neighbour::space : kind_of(decode_at(source_, end).value);
    const bool left = after != Neighbour::space && (after != Neighbour::mark || before != Neighbour::letter);
    const bool right = before != Neighbour::space && (before != Neighbour::mark || after != Neighbour::letter);
    const bool is_underscore = piece.delimiter == '_';
    piece.opens = left && (!is_underscore || !right || before == Neighbour::mark);
    piece.closes = right && (!is_underscore || !left || after == Neighbour::mark);
  }

  /// Pairs closing runs with opening ones of the same kind and uses up what matches.
  void resolve_delimiters() {
    for (const char c : {'*', '_', '~'}) {
      std::vector<Piece*> open;
      for (Piece& piece : pieces_) {
        if (piece.delimiter != c) continue;
        while (piece.closes && piece.left > 0 && !open.empty()) {
          const std::size_t used = std::min(piece.left, open.back()->left);
          piece.left -= used;
          open.back()->left -= used;
          if (open.back()->left == 0) open.pop_back();
        }
        if (piece.opens && piece.left > 0) open.push_back(&piece);
      }
    }
  }

  std::string_view source_;
  const LinkLabels& labels_;
  bool in_link_;
  std::vector<std::size_t> brackets_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  std::size_t look_ahead_;  // bytes that fruitless searches may still cost
};

}  // namespace

std::string link_label(std::string_view written) {
  return fold(on_one_line(written));
}

std::string markdown_inline(std::string_view source, const LinkLabels& labels) {
  return InlineParser(source, labels, false).run();
}

std::string escape_html(std::string_view text) {
  std::string html;
  for (const char c : text) {
    if (c == '<')
      html += "&lt;";
    else if (c == '>')
      html += "&gt;";
    else if (c == '&')
      html += "&amp;";
    else
      html += c;
  }
  return html;
}

}  // namespace dealgraph::detail
