#include "core/detail/plain_text.hpp"

#include "core/detail/text_lines.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::size_t kLongestTitle = 200;  // bytes, where no empty line sets the title apart

}  // namespace

Draft plain_text_draft(std::string_view text) {
  Draft draft;
  draft.expects_title = false;
  text = trimmed(text);
  const std::size_t end = text.find('\n');
  const std::string_view first = trimmed(text.substr(0, end));
  const std::string_view others = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  const bool is_set_apart = !others.empty() && trimmed(others.substr(0, others.find('\n'))).empty();
  const bool has_title = is_set_apart || (!others.empty() && first.size() <= kLongestTitle);
  if (has_title) draft.title = first;
  draft.body = has_title ? trimmed(others) : text;
  return draft;
}

}  // namespace dealgraph::detail
