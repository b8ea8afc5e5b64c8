#pragma once
/// Classes of single words, as bits: what the lexicon knows of a word without looking at its neighbours.

#include <cstdint>
#include <optional>
#include <string_view>

namespace dealgraph {

using WordClasses = std::uint64_t;

namespace word {
enum : WordClasses {
  determiner = 1ull << 0,
  possessive = 1ull << 1,
  pronoun = 1ull << 2,
  preposition = 1ull << 3,
  conjunction = 1ull << 4,
  relative = 1ull << 5,
  subordinator = 1ull << 6,
  modal = 1ull << 7,
  be = 1ull << 8,
  have = 1ull << 9,
  do_ = 1ull << 10,
  negation = 1ull << 11,
  adverb = 1ull << 12,
  weekday = 1ull << 13,
  month = 1ull << 14,
  time_noun = 1ull << 15,
  number_word = 1ull << 16,
  speech = 1ull << 17,
  verb_base = 1ull << 18,
  verb_s = 1ull << 19,
  verb_past = 1ull << 20,
  verb_participle = 1ull << 21,
  verb_ing = 1ull << 22,
  common = 1ull << 23,  ///< an ordinary English word
  given_name = 1ull << 24,
  weak_given_name = 1ull << 25,
  surname = 1ull << 26,
  legal_suffix = 1ull << 27,       ///< Inc, Corp, Ltd
  company_word = 1ull << 28,       ///< Technologies, Bank, Airlines
  organization_word = 1ull << 29,  ///< University, Ministry
  company_head = 1ull << 30,       ///< unit, division, stake
  noun_first = 1ull << 31,         ///< a verb form that is usually a noun in news: talks, shares, plans
  modality = 1ull << 32,           ///< a verb that only qualifies the next one: plan, agree, try
  business_noun = 1ull << 33,      ///< a thing that can be bought as a business: unit, plant, stake
  collective = 1ull << 34,         ///< a noun that stands for a company told of before: company, firm
  noun_always = 1ull << 37,        ///< of noun_first: not even a headline's verb before a preposition: shares, talks
  ly_word = 1ull << 36,            ///< ends in -ly but is no adverb: family, monopoly, early
  never_name = 1ull << 35,         ///< capitalised words that are no names by themselves: CEO, Internet, IPO
};
inline constexpr WordClasses verb_any = verb_base | verb_s | verb_past | verb_participle | verb_ing;
inline constexpr WordClasses auxiliary = be | have | do_ | modal;
}  // namespace word

/// The class with this name in `data/lexicon` ("determiner" …); nullopt if there is none.
std::optional<WordClasses> word_class_from(std::string_view name);

}  // namespace dealgraph
