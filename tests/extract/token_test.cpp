#include "extract/token.hpp"

#include <gtest/gtest.h>

namespace dealgraph {
namespace {

/// The tokens with their kind: w(ord), n(umber), c(jk), m(ark).
std::string shown(std::string_view text) {
  std::string out;
  for (const Token& token : tokenize(text)) {
    if (!out.empty()) out += ' ';
    out += "wncm"[static_cast<int>(token.kind)];
    out += ':';
    out += token.span.in(text);
  }
  return out;
}

TEST(Tokenize, SplitsWordsNumbersAndMarks) {
  struct Case {
    const char* text;
    const char* tokens;
  };
  const Case cases[] = {
      {"", ""},
      {"  \n\t ", ""},
      {"Oracle bought PeopleSoft.", "w:Oracle w:bought w:PeopleSoft m:."},
      {"the A100 and C7g", "w:the w:A100 w:and w:C7g"},
      {"5,400 GPUs", "n:5,400 w:GPUs"},
      {"$10.3bn, or 20m", "m:$ n:10.3 w:bn m:, w:or n:20 w:m"},
      {"5.", "n:5 m:."},
      {"3,and", "n:3 m:, w:and"},
      {"AT&T's", "w:AT m:& w:T m:' w:s"},
      {"Sony-Ericsson", "w:Sony m:- w:Ericsson"},
      {"Nestlé Größe", "w:Nestlé w:Größe"},
      {"微软 buys 3家", "c:微 c:软 w:buys n:3 c:家"},
      {"ＭＳＦＴ", "w:ＭＳＦＴ"},
      {"“no”", "m:“ w:no m:”"},
      {"😀!", "m:😀 m:!"},
  };
  for (const Case& c : cases) EXPECT_EQ(shown(c.text), c.tokens) << c.text;
}

TEST(Tokenize, MarksHaveTheirAsciiForm) {
  struct Case {
    const char* text;
    char mark;
  };
  const Case cases[] = {{"“", '"'}, {"”", '"'}, {"’", '\''}, {"‘", '\''}, {"-", '-'},  {"‑", '-'},  {"–", '_'},
                        {"—", '_'}, {"…", '~'}, {"。", '.'}, {"，", ','}, {"、", ','}, {"（", '('}, {"😀", '\0'}};
  for (const Case& c : cases) {
    const std::vector<Token> tokens = tokenize(c.text);
    ASSERT_EQ(tokens.size(), 1u) << c.text;
    EXPECT_EQ(tokens[0].mark, c.mark) << c.text;
  }
}

TEST(Tokenize, KnowsCapitals) {
  struct Case {
    const char* word;
    bool capital, upper;
  };
  const Case cases[] = {{"sony", false, false}, {"Sony", true, false}, {"SONY", true, true},  {"eBay", false, false},
                        {"A", true, false},     {"A100", true, false}, {"GB200", true, true}, {"Élan", true, false}};
  for (const Case& c : cases) {
    const Token token = tokenize(c.word).at(0);
    EXPECT_EQ(token.capital, c.capital) << c.word;
    EXPECT_EQ(token.upper, c.upper) << c.word;
  }
}

TEST(Tokenize, KnowsSpacesAndLines) {
  const std::vector<Token> tokens = tokenize("a b\nc,d e");
  ASSERT_EQ(tokens.size(), 6u);
  const bool spaces[] = {false, true, true, false, false, true};
  const bool lines[] = {true, false, true, false, false, false};
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    EXPECT_EQ(tokens[at].space_before, spaces[at]) << at;
    EXPECT_EQ(tokens[at].line_start, lines[at]) << at;
  }
}

TEST(Tokenize, SpansCoverAllButSpace) {
  const std::string text = "Ａ股: 微软’s “AI” — 5,400 GPUs\n\nEnd…";
  std::uint32_t last = 0;
  std::string joined;
  for (const Token& token : tokenize(text)) {
    EXPECT_GE(token.span.begin, last);
    EXPECT_LT(token.span.begin, token.span.end);
    last = token.span.end;
    joined += token.span.in(text);
  }
  std::string expected;
  for (const char c : text)
    if (c != ' ' && c != '\n') expected += c;
  EXPECT_EQ(joined, expected);
}

TEST(Tokenize, HashIsOfTheFoldedForm) {
  const std::pair<const char*, const char*> equal[] = {{"Sony", "SONY"}, {"ＭＳＦＴ", "msft"}, {"’", "'"}, {"“", "\""}};
  for (const auto& [a, b] : equal) EXPECT_EQ(tokenize(a).at(0).hash, tokenize(b).at(0).hash) << a;
  const std::pair<const char*, const char*> different[] = {{"Sony", "Sonys"}, {"A100", "A10"}, {"微", "软"}};
  for (const auto& [a, b] : different) EXPECT_NE(tokenize(a).at(0).hash, tokenize(b).at(0).hash) << a;
  const std::string longer(100, 'X');
  EXPECT_EQ(tokenize(longer).at(0).hash, hash_folded(std::string(100, 'x')));
}

TEST(ExtendHash, DependsOnTheOrder) {
  EXPECT_NE(extend_hash(extend_hash(0, 1), 2), extend_hash(extend_hash(0, 2), 1));
  EXPECT_NE(extend_hash(0, 1), extend_hash(extend_hash(0, 1), 1));
}

}  // namespace
}  // namespace dealgraph
