#include "core/detail/html_limits.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "core/error.hpp"
#include "core/limits.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::string_view kSpaces = " \t\n\f\r";

/// Void elements, and elements that end by themselves where the next one of their kind begins.
constexpr std::array<std::string_view, 37> kNeverNesting = {
    "area", "base",  "basefont", "bgsound",  "body", "br",    "caption", "col",   "colgroup", "dd",
    "dt",   "embed", "frame",    "head",     "hr",   "html",  "img",     "input", "keygen",   "li",
    "link", "meta",  "option",   "optgroup", "p",    "param", "rp",      "rt",    "source",   "tbody",
    "td",   "tfoot", "th",       "thead",    "tr",   "track", "wbr"};

/// Elements whose content is text, whatever it looks like.
constexpr std::array<std::string_view, 8> kRawText = {"iframe", "noembed",  "noframes", "script",
                                                      "style",  "textarea", "title",    "xmp"};

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

class LimitScan {
 public:
  explicit LimitScan(std::string_view html) : html_(html) {}

  void run() {
    for (at_ = html_.find('<'); at_ < html_.size(); at_ = html_.find('<', at_)) {
      if (starts("<!--"))
        skip_comment();
      else if (at_ + 1 < html_.size() && is_letter(html_[at_ + 1]))
        open_tag();
      else if (at_ + 2 < html_.size() && html_[at_ + 1] == '/' && is_letter(html_[at_ + 2]))
        close_tag();
      else
        ++at_;
    }
  }

 private:
  [[nodiscard]] bool starts(std::string_view word) const { return starts_at(at_, word); }

  [[nodiscard]] bool starts_at(std::size_t at, std::string_view word) const {
    if (html_.size() - at < word.size()) return false;
    return std::equal(word.begin(), word.end(), html_.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char a, char b) { return a == lower(b); });
  }

  /// "<!-->" and "<!--->" are whole comments, too.
  void skip_comment() {
    const std::size_t start = at_;
    for (at_ += 2; at_ < html_.size(); ++at_) {
      at_ = std::min(html_.find("--", at_), html_.size());
      if (starts("-->") || (starts("--!>") && at_ >= start + 4)) return;
    }
  }

  std::string take_name() {
    std::string name;
    for (; at_ < html_.size() && html_[at_] != '>' && html_[at_] != '/' && kSpaces.find(html_[at_]) == kSpaces.npos; ++at_)
      name += lower(html_[at_]);
    return name;
  }

  void open_tag() {
    const std::size_t start = at_++;
    const std::string name = take_name();
    skip_attributes(start);
    if (contains(kRawText, name) && open_["svg"] == 0 && open_["math"] == 0) return skip_raw_text(name);
    if (contains(kNeverNesting, name)) return;
    ++open_[name];
    if (++depth_ > limits::kHtmlDepth) fail(start, "HTML nested deeper than " + std::to_string(limits::kHtmlDepth) + " tags");
  }

  void close_tag() {
    at_ += 2;
    const std::string name = take_name();
    skip_attributes(at_);
    const auto found = open_.find(name);
    if (found == open_.end() || found->second == 0) return;
    --found->second;
    --depth_;
  }

  /// To behind the '>' of a tag; a '>' in a quoted value does not end it.
  void skip_attributes(std::size_t start) {
    std::size_t count = 0;
    while (at_ < html_.size() && html_[at_] != '>') {
      if (html_[at_] == '/' || kSpaces.find(html_[at_]) != kSpaces.npos) {
        ++at_;
        continue;
      }
      if (++count > limits::kHtmlAttributes)
        fail(start, "a tag with more than " + std::to_string(limits::kHtmlAttributes) + " attributes");
      skip_attribute();
    }
    at_ = std::min(at_ + 1, html_.size());
  }

  void skip_attribute() {
    at_ = std::min(html_.find_first_of(" \t\n\f\r/>=", at_ + 1), html_.size());
    const std::size_t equals = html_.find_first_not_of(kSpaces, at_);
    if (equals == html_.npos || html_[equals] != '=') return;
    at_ = std::min(html_.find_first_not_of(kSpaces, equals + 1), html_.size());
    if (at_ == html_.size() || html_[at_] == '>') return;
    const char quote = html_[at_];
    if (quote != '"' && quote != '\'')
      at_ = std::min(html_.find_first_of(" \t\n\f\r>", at_), html_.size());
    else
      at_ = std::min(html_.find(quote, at_ + 1), html_.size() - 1) + 1;
  }

  void skip_raw_text(const std::string& name) {
    const std::string end = "</" + name;
    for (int escape = 0; at_ < html_.size(); ++at_) {
      if (name == "script") escape = script_escape(escape);
      if (escape < 2 && is_tag(end)) return;
    }
  }

  /// Scripts hide their own end tag between "<!-- <script" and "-->". States: 0 plain, 1 after "<!--", 2 after "<script" too.
  int script_escape(int state) {
    if (html_[at_] == '-' && state > 0 && starts("-->")) return 0;
    if (html_[at_] != '<') return state;
    if (state == 0 && starts("<!--")) return ++at_, 1;
    if (state == 1 && is_tag("<script")) return 2;
    if (state == 2 && is_tag("</script")) return ++at_, 1;
    return state;
  }

  /// Whether the tag `start` ("<name" or "</name") stands here, and no longer name.
  [[nodiscard]] bool is_tag(const std::string& start) const {
    if (html_[at_] != '<' || !starts(start)) return false;
    const std::size_t after = at_ + start.size();
    return after >= html_.size() || html_[after] == '>' || html_[after] == '/' || kSpaces.find(html_[after]) != kSpaces.npos;
  }

  [[noreturn]] void fail(std::size_t at, const std::string& message) const {
    const auto lines = std::count(html_.begin(), html_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    throw Error(message + " is refused", {"", static_cast<std::size_t>(lines) + 1, 0});
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::map<std::string, std::size_t, std::less<>> open_;
};

}  // namespace

void check_html_limits(std::string_view html) {
  LimitScan(html).run();
}

}  // namespace dealgraph::detail
