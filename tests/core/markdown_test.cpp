#include <gtest/gtest.h>

#include "tests/core/reading.hpp"

namespace dealgraph {
namespace {

struct Case {
  const char* markdown;
  const char* text;
};

/// The text of a body under the title "T", without the title.
std::string body_of(const std::string& markdown) {
  const std::string text = text_of(testing::read("---\ntitle: T\n---\n" + markdown, "in.md"));
  return text.starts_with("T\n") ? text.substr(2) : text.substr(1);
}

void expect_bodies(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(body_of(c.markdown), c.text) << c.markdown;
}

TEST(Markdown, Paragraphs) {
  expect_bodies({{"One\n\nTwo\n\n\n  Three  \n", "One\nTwo\nThree"},
                 {"Soft\nbreak", "Soft break"},
                 {"Hard  \nbreak", "Hard\nbreak"},
                 {"Hard\\\nbreak", "Hard\nbreak"},
                 {"Two  spaces stay", "Two  spaces stay"},
                 {"　　全角空格。", "全角空格。"}});
}

TEST(Markdown, Blocks) {
  expect_bodies({{"## Heading ##\ntext", "Heading\ntext"},
                 {"Heading\n-------\ntext", "Heading\ntext"},
                 {"# C# {#id}", "C#"},
                 {"#hashtag", "#hashtag"},
                 {"one\n\n* * *\n\ntwo\n\n---\n", "one\ntwo"},
                 {"> quoted\n> more\n\nplain", "quoted more\nplain"},
                 {"text\n> quote\n> > deeper", "text\nquote\ndeeper"},
                 {"- one\n- two\n  goes on\n    1. three\n+ four", "one\ntwo goes on\nthree\nfour"},
                 {"grew to\n2021. That was", "grew to 2021. That was"},
                 {"- -5 degrees", "-5 degrees"},
                 {"```cpp\nint *a = &b; // <b>\n```\nafter", "int *a = &b; // <b>\nafter"},
                 {"> ~~~\n> code *x*\n> ~~~\n\nafter", "code *x*\nafter"},
                 {"| Buyer | Target |\n|-------|:------:|\n| Acme | *Foo* |\n\nafter", "Buyer\nTarget\nAcme\nFoo\nafter"},
                 {"{% include ad.html %}\ntext\n{: .lead}", "text"}});
}

TEST(Markdown, Inlines) {
  expect_bodies({{"*a* **b** _c_ __d__ ***e*** ~~f~~", "a b c d e f"},
                 {"2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"},
                 {"**“买”**后 和**强**调", "“买”后 和强调"},
                 {"a `*code* <b>` b", "a *code* <b> b"},
                 {"`` a ` b ``", "a ` b"},
                 {"\\*not\\* \\<b\\> 5\\%", "*not* <b> 5%"},
                 {"AT&T &amp; R&D &lt;x&gt; 3 < 4", "AT&T & R&D <x> 3 < 4"},
                 {"an *open star and `open tick", "an *open star and `open tick"},
                 {"x^2~3", "x^2~3"}});
}

TEST(Markdown, Links) {
  expect_bodies(
      {{"[Acme](https://a.example \"t\") buys [**Foo**](<b c>)", "Acme buys Foo"},
       {"[Acme][1] and [Foo] and [Bar][]\n\n[1]: https://a.example\n[foo]: /x 'Foo'\n[BAR]: y", "Acme and Foo and Bar"},
       {"[not a link] and a[0](", "[not a link] and a[0]("},
       {"[a (b)](https://x.example/a_(b)) c", "a (b) c"},
       {"![alt](a.png) text ![x][1] more\n\n[1]: b.png", "text  more"},
       {"[![alt](a.png)](https://x.example)\n\ntext", "text"},
       {"text[^1]\n\n[^1]: The note.", "text\nThe note."}});
}

TEST(Markdown, BareLinksAreNoText) {
  expect_bodies({{"text\n\n<https://a.example/1,2.html>", "text"},
                 {"text\n\n<>\n\n", "text"},
                 {"text\n\nhttps://a.example/1", "text"},
                 {"see <https://a.example> there", "see  there"},
                 {"text\n\n[Back](//a.example/x/)｜[Home](../)", "text"},
                 {"text\n\n[Back](../x/)\n[Home](../)", "text"},
                 {"[Acme](a) | bought | [Foo](b)", "Acme | bought | Foo"},
                 {"## [Heading](a)\n\ntext", "Heading\ntext"}});
}

TEST(Markdown, SourceCreditsAreNoText) {
  expect_bodies({{"text\n\n(Source: Example Wire)", "text"},
                 {"text\n\n（文章来源：某某网）", "text"},
                 {"text\n\n来源：某某网\n\n<https://a.example>", "text"},
                 {"text\n\nSource: Reuters", "text"},
                 {"(Source: first) is text\n\nlast", "(Source: first) is text\nlast"},
                 {"来源：某某网\n\nlast", "来源：某某网\nlast"},
                 {"text\n\nSources say that Acme buys Foo", "text\nSources say that Acme buys Foo"},
                 {"text\n\n来源：公司公告，交易额为十亿。", "text\n来源：公司公告，交易额为十亿。"}});
}

TEST(Markdown, MayBeHtml) {
  expect_bodies({{"<p style=\"display: none\">x</p><!-- c --><p>One</p>\n <p>Two<br />Three</p><p "
                  "class=\"em_media\">（文章来源：<b>X</b>）</p>",
                  "One\nTwo\nThree"},
                 {"<div>\n*raw*\n\n*marked*\n</div>", "*raw*\nmarked"},
                 {"a <b>bold</b> <span title=\"*x*\">*word*</span>", "a bold word"},
                 {"<!-- hidden\n\n*still* -->\n\ntext", "text"},
                 {"<script>\n\nvar x;\n</script>\ntext", "text"},
                 {"<div style='display:none'>\n\nhidden\n\n</div>\n\nshown", "shown"}});
}

TEST(Markdown, HeadlineIsTheTitle) {
  EXPECT_EQ(text_of(testing::read("# Acme buys *Foo*\n\ntext", "in.md")), "Acme buys Foo\ntext");
  EXPECT_EQ(text_of(testing::read("---\ntitle: Same\n---\n# Same\n\ntext", "in.md")), "Same\ntext");
  EXPECT_EQ(text_of(testing::read("---\ntitle: One\n---\n# Other\n\ntext", "in.md")), "One\nOther\ntext");
}

TEST(Markdown, TakesHostileInputInLinearTime) {
  for (const char* unit :
       {"[", "![", "[a](", "*a ", "**a", "`", "<a \"", "> ", "- ", "- 1. ", "[a](<", "<!--", "*a_ ", "[a][b]"}) {
    std::string input;
    for (int i = 0; i < 100'000; ++i) input += unit;
    const auto reading = testing::read(input, "in.md");
    EXPECT_EQ(reading.articles.size() + reading.problems.size() > 0, true) << unit;
  }
}

}  // namespace
}  // namespace dealgraph
