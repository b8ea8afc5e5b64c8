#pragma once
/// A parsed HTML document and ways through its tree. The only header that names gumbo.

#include <gumbo.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dealgraph::detail {

/// Owns a copy of `html` and its tree. Throws Error where the document is beyond core/limits.hpp.
class HtmlDocument {
 public:
  explicit HtmlDocument(std::string_view html);
  ~HtmlDocument();
  HtmlDocument(const HtmlDocument&) = delete;  // nodes point into the tree
  HtmlDocument& operator=(const HtmlDocument&) = delete;

  [[nodiscard]] const GumboNode& root() const { return *output_->root; }

 private:
  std::string html_;
  GumboOutput* output_;
};

bool is_element(const GumboNode& node);
bool is_element(const GumboNode& node, GumboTag tag);

/// The children of an element, nothing for other nodes.
std::vector<const GumboNode*> children_of(const GumboNode& node);

/// The value of an attribute, "" if it is not there.
std::string_view attribute(const GumboNode& element, const char* name);
bool has_attribute(const GumboNode& element, const char* name);

/// Elements below and including `node` that `is_wanted`, in document order; not those inside of one that was found.
std::vector<const GumboNode*> find_outermost(const GumboNode& node, const std::function<bool(const GumboNode&)>& is_wanted);
std::vector<const GumboNode*> find_outermost(const GumboNode& node, GumboTag tag);

/// All text inside of `node`, scripts and styles included.
std::string raw_text(const GumboNode& node);

}  // namespace dealgraph::detail
