#include "tests/fuzz/support.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/date.hpp"
#include "core/jsonl.hpp"
#include "core/utf8.hpp"
#include "export/format.hpp"
#include "tests/extract/evidence_coverage.hpp"

namespace dealgraph::fuzz {
namespace {

namespace fs = std::filesystem;

bool is_utf8(std::string text) {
  return repair_utf8(text) == 0;
}

void check_article(const Article& article) {
  require(!article.id.empty(), "an article has an id");
  require(!article.text.empty(), "an article has a text");
  require(article.title_size <= article.text.size(), "the title is a part of the text");
  for (const std::string* text : {&article.id, &article.text, &article.language, &article.url, &article.publisher})
    require(is_utf8(*text), "what an article says is UTF-8 without NUL");
  require(article.published.empty() || calendar_day(article.published) == article.published, "a date is a day");
}

bool on_edge(const std::string& text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_span(const std::string& text, Span span) {
  require(span.begin < span.end && span.end <= text.size(), "a span lies in the text");
  require(on_edge(text, span.begin) && on_edge(text, span.end), "a span ends between code points");
}

void check_mentions(const Extraction& found) {
  std::uint32_t last = 0;
  for (const Mention& mention : found.mentions) {
    check_span(found.article.text, mention.span);
    require(mention.span.begin >= last, "mentions are sorted and do not overlap");
    last = mention.span.end;
    require(mention.entity.starts_with(std::string(to_string(mention.type)) + ":"), "an id begins with its type");
    require(!mention.name.empty() && !mention.by.empty(), "a mention has a name and a reason");
  }
}

void check_argument(const Extraction& found, const Argument& argument) {
  require(argument.span.has_value() != argument.inferred, "an argument is found or inferred");
  if (!argument.span) return;
  check_span(found.article.text, *argument.span);
  require(argument.span->in(found.article.text) == argument.text, "the span of an argument gives its text");
}

void check_relation(const Extraction& found, const Relation& relation) {
  check_span(found.article.text, relation.evidence);
  require(relation.confidence > 0 && relation.confidence <= 1, "confidence is a fraction");
  bool named = false;
  for (const Argument& argument : relation.arguments) {
    check_argument(found, argument);
    named |= !argument.entity.empty();
  }
  require(named, "a relation names an entity");
}

/// Deletes the folder at exit.
struct Scratch {
  Scratch() {
    std::string name = (fs::temp_directory_path() / "dealgraph-fuzz-XXXXXX").string();
    require(mkdtemp(name.data()) != nullptr, "a temporary folder can be made");
    path = name;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  std::string path;
};

}  // namespace

void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

std::vector<Article> read_all(std::string_view bytes, InputForm form) {
  std::istringstream in{std::string(bytes)};
  std::vector<Article> articles;
  read_articles(in, "input", form,
                {[&](Article&& article) { articles.push_back(std::move(article)); },
                 [](const Problem& problem) {
                   require(problem.place.file == "input", "a problem names its file");
                   require(!problem.message.empty(), "a problem says what it is");
                 }});
  for (const Article& article : articles) check_article(article);
  return articles;
}

void check_extraction(const Extraction& found, const RulePack& pack) {
  check_mentions(found);
  for (const Relation& relation : found.relations) check_relation(found, relation);
  for (const std::string& uncovered : test::uncovered_arguments(found, pack)) require(false, uncovered);
  const std::string line = to_json_line(found);
  require(nlohmann::json::accept(line), "a line is JSON");
  require(to_json_line(extraction_from_json_line(line)) == line, "a line reads back as it was");
}

bool write_all_formats(const KnowledgeGraph& graph) {
  bool all_json = true;
  for (const Format& format : formats())
    for (const FormatFile& file : format.files) {
      if (file.name.ends_with(".html")) continue;
      std::ostringstream out;
      file.write(graph, {}, out);
      const bool is_json = file.name.ends_with("json") || file.name.ends_with("jsonld") || file.name.ends_with("cyjs");
      all_json &= !is_json || nlohmann::json::accept(out.str());
    }
  return all_json;
}

const Extractor& shipped_extractor() {
  static const Extractor extractor(load_rule_pack(DEALGRAPH_PACK_FILE, {}));
  return extractor;
}

const std::string& scratch_folder() {
  static const Scratch scratch;
  return scratch.path;
}

std::string put(const std::string& name, std::string_view content) {
  const fs::path file = fs::path(scratch_folder()) / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary).write(content.data(), static_cast<std::streamsize>(content.size()));
  return file.string();
}

std::string edited(std::string bytes, std::string_view edits) {
  for (; edits.size() >= 4; edits.remove_prefix(4)) {
    std::size_t place = 0;
    for (std::size_t i = 0; i < 3; ++i) place = place << 8 | static_cast<unsigned char>(edits[i]);
    bytes[place % bytes.size()] = edits[3];
  }
  return bytes;
}

}  // namespace dealgraph::fuzz
