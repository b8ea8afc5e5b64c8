#include "extract/sentence.hpp"

#include <gtest/gtest.h>

#include "packs.hpp"

namespace dealgraph {
namespace {

struct Split {
  std::vector<std::string> texts;
  std::vector<Sentence> sentences;
};

Split split(const std::string& text, std::size_t title_size = 0) {
  static const std::shared_ptr<const RulePack> pack = test::compile(test::closed_words());
  std::vector<Token> tokens = tokenize(text);
  pack->annotate(tokens);
  Split out;
  out.sentences = split_sentences(text, tokens, title_size);
  for (const Sentence& sentence : out.sentences)
    out.texts.push_back(
        text.substr(tokens[sentence.begin].span.begin, tokens[sentence.end - 1].span.end - tokens[sentence.begin].span.begin));
  return out;
}

TEST(SplitSentences, FindsTheEnds) {
  struct Case {
    const char* text;
    std::vector<std::string> sentences;
  };
  const Case cases[] = {
      {"", {}},
      {"One line", {"One line"}},
      {"Oracle won. PeopleSoft lost.", {"Oracle won.", "PeopleSoft lost."}},
      {"Really? Yes! Good.", {"Really?", "Yes!", "Good."}},
      {"First line\nSecond line", {"First line", "Second line"}},
      {"It fell 3.5 percent.", {"It fell 3.5 percent."}},
      {"Mr. Smith met Dr. Jones.", {"Mr. Smith met Dr. Jones."}},
      {"Sony Corp. said so.", {"Sony Corp. said so."}},
      {"Sony Corp. Chairman Idei left.", {"Sony Corp. Chairman Idei left."}},
      {"It was bought by Foo Inc. The price was low.", {"It was bought by Foo Inc.", "The price was low."}},
      {"J. P. Morgan paid.", {"J. P. Morgan paid."}},
      {"The U.S. Army paid.", {"The U.S. Army paid."}},
      {"“It is done.” They left.", {"“It is done.”", "They left."}},
      {"Shares of foo.com rose.", {"Shares of foo.com rose."}},
      {"Oracle won ... PeopleSoft lost", {"Oracle won", "PeopleSoft lost"}},
      {"Oracle won… PeopleSoft lost", {"Oracle won", "PeopleSoft lost"}},
      {"微软收购了它。苹果没有。", {"微软收购了它。", "苹果没有。"}},
      {"他来了！真的？好；走。", {"他来了！", "真的？", "好；", "走。"}},
  };
  for (const Case& c : cases) EXPECT_EQ(split(c.text).texts, c.sentences) << c.text;
}

TEST(SplitSentences, SentencesDoNotOverlapAndKeepTheOrder) {
  const Split found = split("A b. C d ... E f! 微软。 ... \n\nG");
  std::uint32_t last = 0;
  for (const Sentence& sentence : found.sentences) {
    EXPECT_GE(sentence.begin, last);
    EXPECT_LT(sentence.begin, sentence.end);
    last = sentence.end;
  }
}

TEST(SplitSentences, KeepsNamesThatEndWithAnExclamationMark) {
  EXPECT_EQ(split("Yahoo! bought Kelkoo.").sentences.size(), 1u);
  EXPECT_EQ(split("It won! Kelkoo lost.").sentences.size(), 2u);
}

TEST(SplitSentences, TitleIsTheHeadline) {
  const std::string text = "Oracle wins\nIt paid a lot.";
  const Split found = split(text, 11);
  ASSERT_EQ(found.sentences.size(), 2u);
  EXPECT_TRUE(found.sentences[0].headline);
  EXPECT_FALSE(found.sentences[1].headline);
}

TEST(SplitSentences, KnowsTitleCase) {
  struct Case {
    const char* text;
    bool title_case;
  };
  const Case cases[] = {{"Chip Maker Announces Major Deal With Rival", true},
                        {"Chip maker announces major deal with rival", false},
                        {"The chip maker Foo Bar announces a deal", false},
                        {"Deal", false}};
  for (const Case& c : cases)
    EXPECT_EQ(split(c.text, std::string(c.text).size()).sentences.at(0).title_case, c.title_case) << c.text;
}

TEST(SplitSentences, KnowsChinese) {
  const std::pair<const char*, bool> cases[] = {{"微软收购了动视暴雪。", true},
                                                {"Microsoft (微软) said it paid.", false},
                                                {"微软与OpenAI合作。", true},
                                                {"Hello.", false}};
  for (const auto& [text, chinese] : cases) EXPECT_EQ(split(text).sentences.at(0).chinese, chinese) << text;
}

TEST(SplitSentences, CutsEndlessOnesSoThatWorkStaysBounded) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "Microsoft and Oracle, ";
  const Split found = split(text);
  EXPECT_GT(found.sentences.size(), 10u);
  std::uint32_t next = 0;
  for (const Sentence& sentence : found.sentences) {
    EXPECT_EQ(sentence.begin, next) << "a token is lost between sentences";
    EXPECT_LE(sentence.end - sentence.begin, 400u);
    next = sentence.end;
  }
}

}  // namespace
}  // namespace dealgraph
