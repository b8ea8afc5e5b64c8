#include "core/detail/html_document.hpp"

#include <algorithm>

#include "core/detail/html_limits.hpp"

namespace dealgraph::detail {
namespace {

/// `html` with an empty comment before each end of a form: gumbo 0.10 puts text that stands there behind the form.
std::string with_settled_forms(std::string_view html) {
  constexpr std::string_view kEnd = "/form";
  std::string settled;
  std::size_t copied = 0;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    const std::string_view word = html.substr(at + 1, kEnd.size());
    const bool is_end = std::equal(word.begin(), word.end(), kEnd.begin(), kEnd.end(),
                                   [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a | 0x20 : a) == b; });
    if (!is_end) continue;
    settled.append(html, copied, at - copied) += "<!---->";
    copied = at;
  }
  return settled.append(html, copied);
}

GumboOutput* parse(std::string_view html) {
  check_html_limits(html);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, html.data(), html.size());
}

void find_outermost_into(const GumboNode& node, const std::function<bool(const GumboNode&)>& is_wanted,
                         std::vector<const GumboNode*>& found) {
  if (!is_element(node)) return;
  if (is_wanted(node)) return found.push_back(&node);
  for (const GumboNode* child : children_of(node)) find_outermost_into(*child, is_wanted, found);
}

void append_raw_text(const GumboNode& node, std::string& text) {
  if (is_element(node)) {
    for (const GumboNode* child : children_of(node)) append_raw_text(*child, text);
  } else if (node.type != GUMBO_NODE_COMMENT && node.type != GUMBO_NODE_DOCUMENT) {
    text += node.v.text.text;
  }
}

}  // namespace

HtmlDocument::HtmlDocument(std::string_view html) : html_(with_settled_forms(html)), output_(parse(html_)) {}
HtmlDocument::~HtmlDocument() {
  gumbo_destroy_output(&kGumboDefaultOptions, output_);
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}
bool is_element(const GumboNode& node, GumboTag tag) {
  return is_element(node) && node.v.element.tag == tag;
}

std::vector<const GumboNode*> children_of(const GumboNode& node) {
  if (!is_element(node)) return {};
  const GumboVector& children = node.v.element.children;
  const auto* const* first = reinterpret_cast<const GumboNode* const*>(children.data);
  return {first, first + children.length};
}

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found != nullptr ? std::string_view(found->value) : std::string_view();
}

bool has_attribute(const GumboNode& element, const char* name) {
  return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

std::vector<const GumboNode*> find_outermost(const GumboNode& node, const std::function<bool(const GumboNode&)>& is_wanted) {
  std::vector<const GumboNode*> found;
  find_outermost_into(node, is_wanted, found);
  return found;
}

std::vector<const GumboNode*> find_outermost(const GumboNode& node, GumboTag tag) {
  return find_outermost(node, [tag](const GumboNode& element) { return is_element(element, tag); });
}

std::string raw_text(const GumboNode& node) {
  std::string text;
  append_raw_text(node, text);
  return text;
}

}  // namespace dealgraph::detail
