#include "tests/bench/sample_news.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "core/article_reader.hpp"
#include "core/source.hpp"

namespace dealgraph::bench {
namespace {

std::string line_of(const Article& article, std::size_t number) {
  const std::size_t body = article.title_size == 0 ? 0 : article.title_size + 1;
  const nlohmann::json json{{"id", article.id + "#" + std::to_string(number)},
                            {"title", article.text.substr(0, article.title_size)},
                            {"text", body < article.text.size() ? article.text.substr(body) : ""},
                            {"published", article.published},
                            {"publisher", article.publisher}};
  return json.dump() + "\n";
}

ReadEvents into(std::vector<Article>& out) {
  return {[&out](Article&& article) { out.push_back(std::move(article)); }, [](const Problem&) {}};
}

std::vector<Article> read_samples() {
  std::vector<Article> out;
  read_sources(find_source_files({DEALGRAPH_SOURCE_DIR "/data/articles"}), InputForm::automatic, into(out));
  return out;
}

}  // namespace

const std::vector<Article>& sample_articles() {
  static const std::vector<Article> articles = read_samples();
  return articles;
}

std::string sample_lines(std::size_t bytes) {
  std::string out;
  for (std::size_t number = 0; out.size() < bytes; ++number)
    out += line_of(sample_articles()[number % sample_articles().size()], number);
  return out;
}

std::vector<Article> read_lines(const std::string& lines) {
  std::vector<Article> out;
  std::istringstream stream(lines);
  read_articles(stream, "lines.jsonl", InputForm::json_lines, into(out));
  return out;
}

}  // namespace dealgraph::bench
