#include "core/article.hpp"

#include "core/utf8.hpp"

namespace dealgraph {

void set_text(Article& article, std::string title, const std::string& body) {
  article.title_size = title.size();
  article.text = std::move(title);
  if (!article.text.empty() && !body.empty()) article.text += '\n';
  article.text += body;
}

std::string content_id(const Article& article) {
  // NUL cannot stand in a text, so it keeps the parts apart. The newline after the title is no part of the content.
  std::string content = article.text;
  const bool has_both = article.title_size > 0 && article.title_size < content.size();
  content.replace(article.title_size, has_both ? 1 : 0, 1, '\0');
  content += '\0' + article.published + '\0' + article.publisher;
  return "article:" + hash_hex(content);
}

}  // namespace dealgraph
