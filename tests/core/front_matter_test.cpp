#include <gtest/gtest.h>

#include "core/limits.hpp"
#include "tests/core/reading.hpp"

namespace dealgraph {
namespace {

using testing::Reading;

Reading read(const std::string& input) {
  return testing::read(input, "in.md");
}

constexpr const char* kFull = R"(---
title: "Acme: the \"big\" deal"
excerpt: "Short words."
publishedDateTime: 2022-05-27T23:51:00-08:00
webUrl: "https://example.com/a"
originalUrl: "https://example.com/original"
published: false
provider:
  name: Daily Planet
  domain: planet.example
secured: "AAAA=="
images:
  - url: "https://example.com/a.jpg"
related:
  - title: ‘Foo’ joins in
    excerpt: |
      One line.

        Another one.
    date: 2022-05-28 10:00:00 +0800
    originalUrl: "https://example.com/b"
    provider:
      domain: foo.example
  - title: "Only a title"
---
)";

TEST(FrontMatter, GivesTheArticleAndItsRelatedOnes) {
  const Reading reading = read(kFull);
  EXPECT_EQ(reading.told(), "");
  ASSERT_EQ(reading.articles.size(), 3u);
  EXPECT_EQ(reading.articles[0], (Article{"https://example.com/a", "Acme: the \"big\" deal\nShort words.", 20, "", "2022-05-27",
                                          "https://example.com/a", "Daily Planet", ""}));
  EXPECT_EQ(reading.articles[1], (Article{"https://example.com/b", "‘Foo’ joins in\nOne line.\nAnother one.", 18, "",
                                          "2022-05-28", "https://example.com/b", "foo.example", "https://example.com/a"}));
  EXPECT_EQ(reading.articles[2].text, "Only a title");
  EXPECT_EQ(reading.articles[2].related_to, "https://example.com/a");
  EXPECT_EQ(reading.articles[2].id, content_id(reading.articles[2]));
}

TEST(FrontMatter, PrefersTheBodyToTheExcerpt) {
  EXPECT_EQ(text_of(read("---\ntitle: T\nexcerpt: e\n---\nThe *body*.\n")), "T\nThe body.");
  EXPECT_EQ(text_of(read("---\ntitle: T\nexcerpt: e\n---\n\n<https://example.com>\n")), "T\ne");
}

TEST(FrontMatter, TakesOtherLineEndsAndMarks) {
  EXPECT_EQ(text_of(read("\xEF\xBB\xBF---\r\ntitle: T\r\n---  \r\nOne\r\n\r\nTwo\r\n")), "T\nOne\nTwo");
  EXPECT_EQ(text_of(read("---\ntitle: T\n...\nBody")), "T\nBody");
  EXPECT_EQ(text_of(read("---\n---\n# T\nBody")), "T\nBody");
  EXPECT_EQ(text_of(read("---\ntitle: 2022\n---")), "2022");
}

TEST(FrontMatter, WarnsOfWhatIsMissingOrWrong) {
  const std::pair<const char*, const char*> cases[] = {
      {"---\nexcerpt: e\n---\n", "warning  the article has no title\n"},
      {"---\ntitle: ''\nexcerpt: e\n---\n", "warning  the article has no title\n"},
      {"---\ntitle: T\ndate:  +0800\n---\nb",
       "warning 3:8 '+0800' is no date, so the article has none; write it like 2022-05-27\n"},
      {"---\ntitle: T\ndate:\n---\nb", ""},
      {"---\nexcerpt: e\ntitle: [a]\n---\n",
       "warning 3:8 `title` is no text and is ignored; put it in quotes\nwarning  the article has no title\n"},
      {"---\ntitle: T\nrelated: x\n---\nb", "warning 3:10 `related` is no list and is ignored\n"}};
  for (const auto& [input, told] : cases) {
    const Reading reading = read(input);
    EXPECT_EQ(reading.articles.size(), 1u) << input;
    EXPECT_EQ(reading.told(), told) << input;
  }
}

TEST(FrontMatter, RefusesRelatedItemsOneByOne) {
  const Reading reading = read("---\ntitle: T\nrelated:\n  - oops\n  - type: article\n  - title: R\n---\nb");
  ASSERT_EQ(reading.articles.size(), 2u);
  EXPECT_EQ(reading.articles[1].text, "R");
  EXPECT_EQ(reading.told(),
            "error 4:5 a related article must have keys like `title` and `excerpt`\n"
            "error 5:5 the article has neither title nor text\n");
}

TEST(FrontMatter, KeepsRelatedArticlesOfOneThatIsEmpty) {
  const Reading reading = read("---\nrelated:\n  - title: R\n---\n");
  ASSERT_EQ(reading.articles.size(), 1u);
  EXPECT_EQ(reading.articles[0].related_to, "");
  EXPECT_EQ(reading.told(), "error  the article has neither title nor text\n");
}

TEST(FrontMatter, NamesThePlaceOfErrorsInTheFile) {
  const std::pair<std::string, const char*> cases[] = {
      {"---\ndate: 2022-05-27\ntitle: Acme: a deal\n---\nb",
       "error 3:12 front matter: illegal map value; put a value that contains ': ' in quotes\n"},
      {"---\n\n\ntitle: \"open\ndate: x\n---\nb", "error 6:1 front matter: a quote that was opened above is never closed\n"},
      {"---\nbase: &x [1]\n---\nb", "error 2:7 front matter: anchors (&) and aliases (*) are refused"},
      {"---\nname: &x a\nother: *x\n---\nb", "error 2:7 front matter: anchors"},
      {"---\n- a\n- b\n---\n", "error 2 the front matter must be keys and values"},
      {"---\ntitle: T\n", "error 1 the front matter that begins with `---` never ends"},
      {"---\na: " + std::string(limits::kYamlDepth + 1, '[') + std::string(limits::kYamlDepth + 1, ']') + "\n---\n",
       "error 2:67 front matter: nested deeper than 64 levels\n"},
      {"---\na: " + std::string(5000, '[') + "\n---\n", "error 2:"},
      {"---\n" + std::string(limits::kFrontMatterBytes + 2, '#') + "\n---\n",
       "error  the front matter is larger than 4 MiB\n"}};
  for (const auto& [input, told] : cases) {
    const Reading reading = read(input);
    EXPECT_EQ(reading.articles.size(), 0u) << input.substr(0, 80);
    EXPECT_TRUE(reading.told().starts_with(told)) << reading.told();
  }
}

TEST(FrontMatter, TakesLongOpaqueValues) {
  EXPECT_EQ(text_of(read("---\ntitle: T\nsecured: \"" + std::string(3 << 20, 'x') + "\"\n---\nb")), "T\nb");
}

TEST(FrontMatter, RepairsEscapedNul) {
  const Reading reading = read("---\ntitle: \"a\\0b\"\n---\nc");
  EXPECT_EQ(text_of(reading), "a\uFFFDb\nc");
  EXPECT_TRUE(reading.told().starts_with("warning  1 byte sequence")) << reading.told();
}

}  // namespace
}  // namespace dealgraph
