// Front matter of random pieces: read as yaml-cpp's own tree reads it, refused where yaml-cpp refuses it.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <random>

#include "core/detail/front_matter.hpp"

namespace dealgraph::detail {
namespace {

/// Lines and parts of lines that front matter is made of, good and bad.
std::string random_yaml(std::mt19937& random) {
  static const char* const kPieces[] = {
      "id: a1\n",
      "id:\n",
      "id: ~\n",
      "id: null\n",
      "id: \"\"\n",
      "id: [a, b]\n",
      "id: {a: b}\n",
      "lang: en\n",
      "language: 'zh'\n",
      "language: \"d\\u0065\" # note\n",
      "date: 2020-01-02\n",
      "publishedDateTime: 2021-05-06T07:08:09Z\n",
      "webUrl: http://a.b/c#d\n",
      "originalUrl: 'it''s'\n",
      "webUrl: |\n  http://a\n  b\n",
      "originalUrl: >-\n  one\n  two\n\n  three\n",
      "date: !!str 2020\n",
      "? id\n: q\n",
      "\"id\": x\n",
      "'lang': y\n",
      "id: two\n words\n",
      "id: a: b\n",
      "id: \"open\n",
      "  id: deeper\n",
      "- id\n",
      "\n",
      "# note\n",
      "id : spaced\n",
      "id: 'a\n\n  b'\n",
      "lang: 0x10\n",
      "1: 2\n",
      "{id: flow}\n",
      "[id]\n",
      "id: &a x\n",
      "lang: *a\n",
      "<<: {id: m}\n",
      "id: |+\n\n",
      "%TAG ! a\n",
      "id: \t tab\n",
      "\tid: t\n",
      "lang: \"\\x41\"\n",
      "id: -\n",
      "id: - a\n",
  };
  std::string out;
  for (std::size_t count = random() % 7; count > 0; --count) out += kPieces[random() % std::size(kPieces)];
  return out;
}

std::string text_at(const YAML::Node& map, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (const YAML::Node value = map[key]; value.IsDefined() && value.IsScalar())
      if (value.Scalar().find_first_not_of(" \t\r\n") != std::string::npos) return value.Scalar();
  return {};
}

bool is_taken(const YAML::Node& root) {
  return root.IsNull() || root.IsMap();
}

std::string refused(const std::string& yaml) {
  try {
    read_front_matter({yaml, 2, ""}, "a.md", {[](Article&&) {}, [](const Problem&) {}});
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(FrontMatter, IsReadAsTheParserReadsIt) {
  std::mt19937 random(11);
  int read = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string yaml = random_yaml(random);
    YAML::Node root;
    try {
      root = YAML::Load(yaml + "...\n");
    } catch (const YAML::Exception&) {
      EXPECT_NE(refused(yaml), "") << yaml;
      continue;
    }
    if (!is_taken(root)) {
      EXPECT_NE(refused(yaml), "") << yaml;
      continue;
    }
    if (yaml.find_first_of("&*") != std::string::npos && !refused(yaml).empty()) continue;  // anchors
    if (root.IsNull()) root = YAML::Node(YAML::NodeType::Map);
    const auto articles = read_front_matter({yaml, 2, ""}, "a.md", {[](Article&&) {}, [](const Problem&) {}});
    ASSERT_EQ(articles.size(), 1u);
    const Draft& draft = articles.front().draft;
    EXPECT_EQ(draft.id, text_at(root, {"id"})) << yaml;
    EXPECT_EQ(draft.language, text_at(root, {"language", "lang"})) << yaml;
    EXPECT_EQ(draft.published, text_at(root, {"publishedDateTime", "date"})) << yaml;
    ++read;
  }
  EXPECT_GT(read, 2000);
}

}  // namespace
}  // namespace dealgraph::detail
