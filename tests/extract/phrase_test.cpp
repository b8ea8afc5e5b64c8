#include "extract/phrase.hpp"

#include <gtest/gtest.h>

#include "extract/name_finder.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

/// "buy <agree perfect": lemma, what governs it, and its features.
std::string shown(const VerbGroup& verb) {
  std::string out(verb.lemma);
  for (const std::string_view qualifier : verb.qualifiers) out += " <" + std::string(qualifier);
  if (!verb.modal.empty()) out.append(" ").append(verb.modal);
  const std::pair<bool, const char*> features[] = {{verb.passive, "passive"},         {verb.perfect, "perfect"},
                                                   {verb.progressive, "progressive"}, {verb.negative, "negative"},
                                                   {verb.infinitive, "to"},           {verb.gerund, "-ing"}};
  for (const auto& [set, name] : features)
    if (set) out += std::string(" ") + name;
  return out;
}

std::string shown(const Document& document, const Phrase& phrase) {
  const std::string words(document.words(phrase.begin, phrase.end));
  if (phrase.kind == PhraseKind::verb) return "{" + shown(phrase.verb) + "}";
  if (phrase.kind != PhraseKind::noun) return words;
  return "[" + words + "]" + (phrase.possessive ? "^" : "") + (phrase.temporal ? "@" : "");
}

/// The phrases of a sentence: [noun groups], {verb groups}, other words. ^ marks possessors, @ times.
std::string phrases(const std::string& text) {
  Article article;
  set_text(article, "", text);
  Document document = analyse(article, *test::shipped_pack());
  find_names(document);
  std::string out;
  for (const Sentence& sentence : document.sentences)
    for (const Phrase& phrase : find_phrases(document, sentence).phrases)
      out += (out.empty() ? "" : " ") + shown(document, phrase);
  return out;
}

TEST(FindPhrases, TypicalSentences) {
  DEALGRAPH_NEED_PACK();
  struct Case {
    const char* text;
    const char* phrases;
  };
  const Case cases[] = {
      {"Oracle bought PeopleSoft.", "[Oracle] {buy} [PeopleSoft]"},
      {"Oracle has agreed to buy PeopleSoft for $10.3 billion.",
       "[Oracle] {buy <agree perfect} [PeopleSoft] for [$10.3 billion]"},
      {"Nuance was acquired by Microsoft last year.", "[Nuance] {acquire passive} by [Microsoft] [last year]@"},
      {"Microsoft did not buy Yahoo.", "[Microsoft] {buy negative} [Yahoo]"},
      {"Intel may invest in the chip maker.", "[Intel] {invest may} in [the chip maker]"},
      {"Sony and Toshiba are developing a new chip.", "[Sony] and [Toshiba] {develop progressive} [a new chip]"},
      {"IBM sold its PC business to Lenovo on Monday.", "[IBM] {sell} [its PC business] to [Lenovo] on [Monday]@"},
      {"Microsoft's acquisition of Nuance closed.", "[Microsoft's]^ [acquisition] of [Nuance] {close}"},
      {"Nokia, which bought Siemens, won.", "[Nokia] , which {buy} [Siemens] , {win}"},
      {"Google said it will buy YouTube.", "[Google] {say} [it] {buy will} [YouTube]"},
      {"The companies have been working together.", "[The companies] {work perfect progressive}"},
      {"Dell (NASDAQ: DELL) sells servers.", "[Dell] {sell} [servers]"},
      {"Buying Arm would help Nvidia.", "{buy -ing} [Arm] {help would} [Nvidia]"},
      {"The deal, announced on Monday, was scrapped.", "[The deal] , {announce} on [Monday]@ , {scrap passive}"},
      {"Lenovo plans to acquire IBM's server unit.", "[Lenovo] {acquire <plan} [IBM's]^ [server unit]"},
      {"Nokia works with a number of banks.", "[Nokia] {work} with [a number] of [banks]"},
      {"The company works for Siemens.", "[The company] {work} for [Siemens]"},
      {"The factory supplies Toyota with seats.", "[The factory] {supply} [Toyota] with [seats]"},
      {"Nokia sells phones and works with Siemens.", "[Nokia] {sell} [phones] and {work} with [Siemens]"},
      {"Nokia works council members were told.", "[Nokia works council members] {tell passive}"},
      {"Intel, AMD and Nvidia make chips.", "[Intel] , [AMD] and [Nvidia] {make} [chips]"},
  };
  for (const Case& c : cases) EXPECT_EQ(phrases(c.text), c.phrases) << c.text;
}

TEST(FindPhrases, PhrasesAreInOrderAndApart) {
  DEALGRAPH_NEED_PACK();
  Article article;
  set_text(article, "Chip Maker Foo Buys Bar",
           "“We have agreed,” said Ms. Li (42), Foo's chief executive – and it’s done: $3bn, 25% and 微软 too.");
  Document document = analyse(article, *test::shipped_pack());
  find_names(document);
  for (const Sentence& sentence : document.sentences) {
    const PhraseSequence found = find_phrases(document, sentence);
    EXPECT_EQ(found.sentence, &sentence);
    std::uint32_t last = sentence.begin;
    for (const Phrase& phrase : found.phrases) {
      EXPECT_GE(phrase.begin, last);
      EXPECT_LE(phrase.begin, phrase.end);
      EXPECT_LE(phrase.end, sentence.end);
      last = phrase.begin;
    }
  }
}

TEST(Singular, FollowsTheSpelling) {
  const std::pair<const char*, const char*> cases[] = {
      {"companies", "company"}, {"deals", "deal"}, {"businesses", "business"}, {"business", "business"},
      {"switches", "switch"},   {"bus", "bus"},    {"chip", "chip"},           {"stakes", "stake"}};
  for (const auto& [plural, one] : cases) EXPECT_EQ(singular(plural), one);
}

}  // namespace
}  // namespace dealgraph
