#include <gtest/gtest.h>

#include "core/limits.hpp"
#include "tests/core/reading.hpp"

namespace dealgraph {
namespace {

using testing::Reading;

Reading read(const std::string& html) {
  return testing::read(html, "in.html");
}

/// The body text of a page with the title "T".
std::string body_of(const std::string& body) {
  const std::string text = text_of(read("<!DOCTYPE html><title>T</title><body>" + body));
  return text.starts_with("T\n") ? text.substr(2) : text.substr(1);
}

struct Case {
  const char* html;
  const char* text;
};

void expect_bodies(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(body_of(c.html), c.text) << c.html;
}

TEST(Html, LinesAreWhatAReaderSees) {
  expect_bodies({{"<p>One</p><p>Two<br>Three<br/> </p>tail", "One\nTwo\nThree\ntail"},
                 {"<div>a<div>b</div>c</div>", "a\nb\nc"},
                 {"<p>in<b>li</b>ne <i>te</i>xt</p>", "inline text"},
                 {"<p>broken\n   source\n\n line</p>", "broken source line"},
                 {"<p>two  spaces\tand&nbsp;more </p>", "two  spaces\tand\u00A0more"},
                 {"<p>&nbsp;</p><p>　x　</p>", "x"},
                 {"<ul><li>a<li>b</ul>", "a\nb"},
                 {"<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>", "a\nb\nc"},
                 {"<pre>a\n  b</pre>", "a\nb"},
                 {"<p>AT&amp;T &lt;b&gt; &#x5FAE;</p>", "AT&T <b> 微"}});
}

TEST(Html, HiddenPartsAreNoText) {
  expect_bodies({{"<p style='color:red; DISPLAY : none'>x</p>y", "y"},
                 {"<p style='visibility:hidden'>x</p>y", "y"},
                 {"<p hidden>x</p>y", "y"},
                 {"<script>x</script><style>x</style><template>x</template><noscript>x</noscript>y", "y"},
                 {"<!-- x -->y<img alt=x><svg><text>x</text></svg>", "y"},
                 {"<p style='display:block'>y</p>", "y"},
                 {"<p class='a em_media b'>（文章来源：<span>X</span>）</p>y", "y"}});
}

TEST(Html, BareLinksAreNoText) {
  expect_bodies({{"<p>y</p><p><a href=/>Home</a> | <a href=/n>News</a></p>", "y"},
                 {"<p>y</p><p><a href=u>https://a.example/x</a></p>", "y"},
                 {"<p><a href=u>Acme</a> bought it</p>", "Acme bought it"},
                 {"<p>y <a name=x>anchor</a></p>", "y anchor"},
                 {"<a href=u><div>teaser</div><p>words</p></a><p>y</p>", "y"},
                 {"<h2><a href=u>Heading</a></h2>y", "Heading\ny"},
                 {"<p>y</p><p>Source: Wire</p>", "y"}});
}

constexpr const char* kPage = R"(<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Acme buys Foo | Daily Planet</title>
<meta property="og:title" content="Acme buys Foo">
<meta property="og:site_name" content="Daily Planet">
<meta property="article:published_time" content="2022-05-27T15:51:00Z">
<link rel="canonical" href="https://planet.example/acme">
</head><body><header>Daily Planet</header><nav><a href="/">Home</a></nav>
<main><article><header><h1>Acme buys Foo</h1></header><h1>Acme buys Foo</h1><p>Acme bought Foo.</p>
<aside>Read more</aside><form>Subscribe</form></article></main><footer>(c)</footer></body></html>)";

TEST(Html, PageTellsAboutItsArticle) {
  const Reading reading = read(kPage);
  ASSERT_EQ(reading.articles.size(), 1u);
  EXPECT_EQ(reading.articles[0], (Article{"https://planet.example/acme", "Acme buys Foo\nAcme bought Foo.", 13, "en-GB",
                                          "2022-05-27", "https://planet.example/acme", "Daily Planet", ""}));
  EXPECT_EQ(reading.told(), "");
}

TEST(Html, FindsTheTitle) {
  const std::pair<const char*, const char*> cases[] = {{"<title> A\n B </title><p>b", "A B\nb"},
                                                       {"<meta property=og:title content=A><p>b", "A\nb"},
                                                       {"<h1>A</h1><p>b", "A\nb"},
                                                       {"<title>A - Site</title><h1>A</h1><p>b", "A\nb"},
                                                       {"<title>A</title><h1>Other</h1><p>b", "A\nOther\nb"}};
  for (const auto& [html, text] : cases) EXPECT_EQ(text_of(read(html)), text) << html;
  EXPECT_EQ(read("<p>b").told(), "warning  the article has no title\n");
}

TEST(Html, FindsTheDate) {
  const std::pair<const char*, const char*> cases[] = {
      {"<time datetime='2022-05-27'>today</time>", "2022-05-27"},
      {"<meta itemprop=datePublished content='27 May 2022'>", "2022-05-27"},
      {"<meta name=pubdate content='soon'><time datetime='2022-05-27'></time>", "2022-05-27"},
      {R"(<script type="application/ld+json">{"@graph":[{"x":1},{"datePublished":"2022-05-27T01:00:00Z"}]}</script>)",
       "2022-05-27"},
      {R"(<script type="application/ld+json">{oops</script>)", ""}};
  for (const auto& [html, day] : cases) EXPECT_EQ(read(std::string(html) + "<p>b").articles.at(0).published, day) << html;
  EXPECT_TRUE(read("<title>t</title><meta name=date content=soon><p>b").told().starts_with("warning  'soon' is no date"));
}

TEST(Html, FindsTheArticleInThePage) {
  expect_bodies({{"<p>teaser</p><article><p>y</p></article>", "y"},
                 {"<div role=main><p>y</p></div><p>teaser</p>", "y"},
                 {"<main><p>y</p><article>z</article></main>", "z"},
                 {"<main><p>y</p><article>t1</article><article>t2</article></main>", "y\nt1\nt2"},
                 {"<main>y<FORM>x</FORM>z</main>", "y\nz"},
                 {"<form><p>y</p></form>", "y"}});
}

TEST(Html, RefusesWhatTheParserCannotTake) {
  const auto repeat = [](const std::string& unit, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += unit;
    return all;
  };
  EXPECT_EQ(read("\n" + repeat("<div>", limits::kHtmlDepth + 1)).told(),
            "error 2 HTML nested deeper than 512 tags is refused\n");
  EXPECT_EQ(read(repeat("<b></i>", limits::kHtmlDepth + 1)).told(), "error 1 HTML nested deeper than 512 tags is refused\n");
  EXPECT_EQ(read("<p " + repeat("a ", limits::kHtmlAttributes + 1) + ">x").told(),
            "error 1 a tag with more than 512 attributes is refused\n");
  EXPECT_EQ(body_of(repeat("<div>", 400) + "y"), "y");
  for (const char* harmless :
       {"<p>x", "<li>x", "<div>x</div>", "<br>", "<!-- <div> -->", "<script>'<div>'</script>", "<a title='<div>'>x</a>",
        "<tr><td>x", "<textarea><div></textarea>", "<script><!-- <script> </script> <div> --></script>"})
    EXPECT_EQ(read("<title>t</title>" + repeat(harmless, 2000)).told(), "") << harmless;
}

}  // namespace
}  // namespace dealgraph
