#include "core/detail/front_matter.hpp"

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <sstream>

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

/// A value of the YAML, with its place in the block.
struct Yaml {
  enum class Kind : std::uint8_t { missing, null, scalar, sequence, map };
  Kind kind = Kind::missing;
  YAML::Mark mark = YAML::Mark::null_mark();
  std::string text;         ///< of a scalar
  std::vector<Yaml> items;  ///< of a sequence; of a map: key, value, key, value …

  /// The value of a map's first key of that name; a missing one if there is none.
  [[nodiscard]] const Yaml& at(std::string_view key) const {
    static const Yaml kMissing;
    for (std::size_t at = 0; at + 1 < items.size(); at += 2)
      if (items[at].kind == Kind::scalar && items[at].text == key) return items[at + 1];
    return kMissing;
  }
  [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
};

/// Makes a tree of the parser's events, in one pass, and refuses what can blow up.
class YamlReader : public YamlGuard {
 public:
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    YamlGuard::OnNull(mark, anchor);
    add({Yaml::Kind::null, mark, {}, {}});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    YamlGuard::OnScalar(mark, tag, anchor, value);
    add({Yaml::Kind::scalar, mark, value, {}});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    YamlGuard::OnSequenceStart(mark, tag, anchor, style);
    open_.push_back({Yaml::Kind::sequence, mark, {}, {}});
  }
  void OnSequenceEnd() override {
    YamlGuard::OnSequenceEnd();
    close();
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    YamlGuard::OnMapStart(mark, tag, anchor, style);
    open_.push_back({Yaml::Kind::map, mark, {}, {}});
  }
  void OnMapEnd() override {
    YamlGuard::OnMapEnd();
    close();
  }

  /// What was read; null if there was nothing.
  [[nodiscard]] Yaml take() { return std::move(root_); }

 private:
  void add(Yaml&& value) { (open_.empty() ? root_ : open_.back().items.emplace_back()) = std::move(value); }
  void close() {
    Yaml done = std::move(open_.back());
    open_.pop_back();
    add(std::move(done));
  }

  Yaml root_{Yaml::Kind::null, YAML::Mark::null_mark(), {}, {}};
  std::vector<Yaml> open_;  ///< the sequences and maps that the parser is in, outermost first
};

Yaml parse_yaml(std::string_view yaml) {
  // Without the end mark the parser would take an open quote to reach up to the end of the block.
  std::istringstream stream(std::string(yaml) + "...\n");
  YAML::Parser parser(stream);
  YamlReader reader;
  parser.HandleNextDocument(reader);
  return reader.take();
}

/// The parser's message, in words that help.
std::string reason(const std::string& message) {
  if (message == YAML::ErrorMsg::MAP_VALUE) return message + "; put a value that contains ': ' in quotes";
  if (message == YAML::ErrorMsg::DOC_IN_SCALAR) return "a quote that was opened above is never closed";
  return message;
}

/// The text of a scalar, "" for anything else.
std::string text_of(const Yaml& value) {
  return value.text;
}

/// Takes articles out of the tree. Marks of the tree count from 0 and from the start of the block.
class ArticleReader {
 public:
  ArticleReader(std::string file, std::size_t first_line, const ReadEvents& events)
      : file_(std::move(file)), first_line_(first_line), events_(events) {}

  std::vector<FrontMatterArticle> read(const Yaml& root) {
    std::vector<FrontMatterArticle> articles;
    articles.push_back(article(root));
    articles.front().draft.place = {file_, 0, 0};
    const Yaml& related = root.at("related");
    if (related.is(Yaml::Kind::missing) || related.is(Yaml::Kind::null)) return articles;
    if (!related.is(Yaml::Kind::sequence))
      return warn(events_, place(related), "`related` is no list and is ignored"), articles;
    for (const Yaml& item : related.items) {
      if (item.is(Yaml::Kind::map))
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
  [[nodiscard]] Place place(const Yaml& value) const { return place(value.mark); }

  FrontMatterArticle article(const Yaml& map) {
    FrontMatterArticle article;
    Draft& draft = article.draft;
    draft.place = place(map);
    draft.id = text_at(map, {"id"});
    draft.title = on_one_line(text_at(map, {"title"}));
    draft.published = text_at(map, {"publishedDateTime", "date"});
    draft.published_place = published_place(map);
    draft.url = trimmed(text_at(map, {"webUrl", "originalUrl"}));
    draft.publisher = on_one_line(publisher(map.at("provider")));
    draft.language = text_at(map, {"language", "lang"});
    article.excerpt = join_lines(trimmed_lines(text_at(map, {"excerpt"})));
    return article;
  }

  /// The text of the first of `keys` that has any. A value that is no text is warned of.
  std::string text_at(const Yaml& map, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
      const Yaml& value = map.at(key);
      if (value.is(Yaml::Kind::sequence) || value.is(Yaml::Kind::map))
        warn(events_, place(value), '`' + std::string(key) + "` is no text and is ignored; put it in quotes");
      std::string text = text_of(value);
      if (!trimmed(text).empty()) return text;
    }
    return {};
  }

  static std::string publisher(const Yaml& provider) {
    if (!provider.is(Yaml::Kind::map)) return text_of(provider);
    const std::string name = text_of(provider.at("name"));
    return trimmed(name).empty() ? text_of(provider.at("domain")) : name;
  }

  Place published_place(const Yaml& map) const {
    for (const char* key : {"publishedDateTime", "date"}) {
      const Yaml& value = map.at(key);
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
  Yaml root;
  try {
    root = parse_yaml(front_matter.yaml);
  } catch (const YAML::Exception& error) {
    throw Error("front matter: " + reason(error.msg), reader.place(error.mark));
  }
  if (root.is(Yaml::Kind::null)) root.kind = Yaml::Kind::map;
  if (!root.is(Yaml::Kind::map))
    throw Error("the front matter must be keys and values, like `title: …`", {file, front_matter.yaml_line, 0});
  return reader.read(root);
}

}  // namespace dealgraph::detail
