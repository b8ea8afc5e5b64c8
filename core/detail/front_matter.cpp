#include "core/detail/front_matter.hpp"

#include <yaml-cpp/yaml.h>

#include "core/detail/text_lines.hpp"
#include "core/detail/yaml_guard.hpp"
#include "core/limits.hpp"

namespace dealgraph::detail {
namespace {

bool is_fence(std::string_view line) {
  return line.starts_with("---") && trimmed(line.substr(3)).empty();
}
bool is_end(std::string_view line) {
  return is_fence(line) || (line.starts_with("...") && trimmed(line.substr(3)).empty());
}

YAML::Node parse_yaml(std::string_view yaml) {
  // Without the end mark the parser would take an open quote to reach up to the end of the block.
  const std::string document = std::string(yaml) + "...\n";
  check_yaml(document);
  return YAML::Load(document);
}

/// The parser's message, in words that help.
std::string reason(const std::string& message) {
  if (message == YAML::ErrorMsg::MAP_VALUE) return message + "; put a value that contains ': ' in quotes";
  if (message == YAML::ErrorMsg::DOC_IN_SCALAR) return "a quote that was opened above is never closed";
  return message;
}

/// The text of a scalar, "" for anything else.
std::string text_of(const YAML::Node& node) {
  return node.IsDefined() && node.IsScalar() ? node.Scalar() : std::string();
}

/// Takes articles out of the tree. Marks of the tree count from 0 and from the start of the block.
class ArticleReader {
 public:
  ArticleReader(std::string file, std::size_t first_line, const ReadEvents& events)
      : file_(std::move(file)), first_line_(first_line), events_(events) {}

  std::vector<FrontMatterArticle> read(const YAML::Node& root) {
    std::vector<FrontMatterArticle> articles;
    articles.push_back(article(root));
    articles.front().draft.place = {file_, 0, 0};
    const YAML::Node related = root["related"];
    if (!related.IsDefined() || related.IsNull()) return articles;
    if (!related.IsSequence()) return warn(events_, place(related), "`related` is no list and is ignored"), articles;
    for (const YAML::Node& item : related) {
      if (item.IsMap())
        articles.push_back(article(item));
      else
        refuse(events_, place(item), "a related article must have keys like `title` and `excerpt`");
    }
    return articles;
  }

  [[nodiscard]] Place place(const YAML::Mark& mark) const {
    if (mark.is_null()) return {file_, 0, 0};
    return {file_, first_line_ + static_cast<std::size_t>(mark.line), static_cast<std::size_t>(mark.column) + 1};
  }

 private:
  [[nodiscard]] Place place(const YAML::Node& node) const { return place(node.Mark()); }

  FrontMatterArticle article(const YAML::Node& map) {
    FrontMatterArticle article;
    Draft& draft = article.draft;
    draft.place = place(map);
    draft.id = text_at(map, {"id"});
    draft.title = on_one_line(text_at(map, {"title"}));
    draft.published = text_at(map, {"publishedDateTime", "date"});
    draft.published_place = published_place(map);
    draft.url = trimmed(text_at(map, {"webUrl", "originalUrl"}));
    draft.publisher = on_one_line(publisher(map["provider"]));
    draft.language = text_at(map, {"language", "lang"});
    article.excerpt = join_lines(trimmed_lines(text_at(map, {"excerpt"})));
    return article;
  }

  /// The text of the first of `keys` that has any. A value that is no text is warned of.
  std::string text_at(const YAML::Node& map, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
      const YAML::Node value = map[key];
      if (value.IsDefined() && !value.IsScalar() && !value.IsNull())
        warn(events_, place(value), '`' + std::string(key) + "` is no text and is ignored; put it in quotes");
      std::string text = text_of(value);
      if (!trimmed(text).empty()) return text;
    }
    return {};
  }

  static std::string publisher(const YAML::Node& provider) {
    if (!provider.IsDefined() || !provider.IsMap()) return text_of(provider);
    const std::string name = text_of(provider["name"]);
    return trimmed(name).empty() ? text_of(provider["domain"]) : name;
  }

  Place published_place(const YAML::Node& map) const {
    for (const char* key : {"publishedDateTime", "date"}) {
      const YAML::Node value = map[key];
      if (!text_of(value).empty()) return place(value);
    }
    return {};
  }

  std::string file_;
  std::size_t first_line_;
  const ReadEvents& events_;
};

}  // namespace

std::optional<FrontMatter> split_front_matter(std::string_view text) {
  std::size_t line_end = std::min(text.find('\n'), text.size());
  if (!is_fence(text.substr(0, line_end))) return std::nullopt;
  const std::size_t start = std::min(line_end + 1, text.size());
  for (std::size_t at = start; at < text.size(); at = line_end + 1) {
    line_end = std::min(text.find('\n', at), text.size());
    if (at - start > limits::kFrontMatterBytes)
      throw Error("the front matter is larger than " + std::to_string(limits::kFrontMatterBytes >> 20) + " MiB");
    if (is_end(text.substr(at, line_end - at)))
      return FrontMatter{text.substr(start, at - start), 2, text.substr(std::min(line_end + 1, text.size()))};
  }
  throw Error("the front matter that begins with `---` never ends; close it with a line `---`", {"", 1, 0});
}

std::vector<FrontMatterArticle> read_front_matter(const FrontMatter& front_matter, const std::string& file,
                                                  const ReadEvents& events) {
  ArticleReader reader(file, front_matter.yaml_line, events);
  YAML::Node root;
  try {
    root = parse_yaml(front_matter.yaml);
  } catch (const YAML::Exception& error) {
    throw Error("front matter: " + reason(error.msg), reader.place(error.mark));
  }
  if (root.IsNull()) root = YAML::Node(YAML::NodeType::Map);
  if (!root.IsMap())
    throw Error("the front matter must be keys and values, like `title: …`", {file, front_matter.yaml_line, 0});
  return reader.read(root);
}

}  // namespace dealgraph::detail
