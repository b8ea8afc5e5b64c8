#include "extract/noun_group.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/verb_test.hpp"

namespace dealgraph {
namespace {

/// Determiners that may follow another: "the other", "its last", "20 more".
constexpr std::array<std::string_view, 9> kSecondDeterminers{"other", "such", "more", "few", "several",
                                                             "many",  "last", "next", "half"};
constexpr std::array<std::string_view, 6> kDefinite{"the", "this", "these", "those", "both", "that"};
constexpr std::array<std::string_view, 4> kDayAdjectives{"late", "early", "black", "good"};
constexpr std::array<std::string_view, 3> kIndefinite{"a", "an", "another"};

template <class Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_second_determiner(const UnitSequence& units, std::size_t at) {
  if (!contains(kSecondDeterminers, units.folded(at))) return false;
  return units[at - 1].is(word::determiner | word::possessive) || units[at - 1].amount != kNoIndex;
}

/// "the soon to": an adverb right behind the article describes an adjective or noun of the group.
bool is_inner_adverb(const UnitSequence& units, std::size_t at, std::size_t from) {
  const Unit& before = units[at - 1];
  return units.has(at + 1) && units[at + 1].mark == 0 && units[from].is(word::determiner | word::possessive) &&
         before.name == kNoIndex && before.is(word::determiner | word::possessive | word::adverb);
}

/// "X shares | Y": a plural that may be a verb ends the group before a name.
bool after_verblike_plural(const UnitSequence& units, std::size_t at, std::size_t from) {
  if (at == from || !units.word_at(at - 1)) return false;
  const std::string_view word = units.folded(at - 1);
  const bool plural = word.size() > 4 && word.back() == 's' && word[word.size() - 2] != 's';
  return plural && units[at - 1].is(word::verb_s) && !units[at - 1].is(word::noun_first);
}

/// Does a single word behind the first go on with the group?
bool word_belongs(const PhraseContext& context, std::size_t at, std::size_t from) {
  const UnitSequence& units = context.units;
  const Unit& unit = units[at];
  if (unit.is(word::determiner) && !unit.is(word::number_word)) return is_second_determiner(units, at);
  if (unit.is(word::pronoun | word::possessive | word::relative | word::conjunction | word::auxiliary))
    return units.folded(at) == "one";
  if (unit.is(word::preposition) && !unit.compound) return false;
  if (unit.is(word::subordinator)) return false;
  if (unit.is(word::verb_any)) return !verb_ends_noun_group(context, at, from);
  return !units.adverb_between_groups(at) || is_inner_adverb(units, at, from);
}

/// "its Series B": what is lettered.
bool is_round(const UnitSequence& units, std::size_t at) {
  return units[at].compound && units.folded(at).rfind("series ", 0) == 0;
}

/// "the merger | Friday", but "a Friday meeting", "late Monday".
bool day_begins_time(const UnitSequence& units, std::size_t at, std::size_t from) {
  if (at == from || !units.day_at(at)) return false;
  const Unit& before = units[at - 1];
  if (before.name != kNoIndex) return true;
  return before.is_word() && !is_function_word(before) && !before.is(word::time_noun | word::adverb) &&
         !contains(kDayAdjectives, units.folded(at - 1));
}

bool name_belongs(const UnitSequence& units, std::size_t at, std::size_t from) {
  if (at > from && units.date_at(at - 1)) return false;
  return units[at].joined || !after_verblike_plural(units, at, from);
}

bool after_preposition(const PhraseContext& context) {
  return context.last() && context.last()->kind == PhraseKind::preposition;
}

bool belongs(const PhraseContext& context, std::size_t at, std::size_t from) {
  const UnitSequence& units = context.units;
  const Unit& unit = units[at];
  if (unit.mark != 0 || unit.possessive) return false;
  if (at > from && units.day_at(at - 1)) return unit.is(word::time_noun);
  if (at == from + 1 && units.date_at(from) && after_preposition(context)) return unit.is(word::time_noun);
  if (unit.name != kNoIndex) return name_belongs(units, at, from);
  if (day_begins_time(units, at, from) || (at > from && units[at - 1].name != kNoIndex && units.money_at(at))) return false;
  if (unit.amount != kNoIndex || !unit.is_word() || at == from) return true;
  return word_belongs(context, at, from);
}

/// "a seven-year, $1 billion | contract", "a $500 million, five-year | deal": what describes, set apart by a comma.
bool goes_on_behind_comma(const UnitSequence& units, std::size_t comma, std::size_t from) {
  if (!units.has(comma + 2) || units[comma].mark != ',' || !units[from].is(word::determiner | word::possessive)) return false;
  const auto describes = [&](std::size_t at) {
    const Unit& unit = units[at];
    return unit.name == kNoIndex && (unit.compound || units.money_at(at));
  };
  return describes(comma - 1) && describes(comma + 1) && units[comma + 2].is_word();
}

void take_first_word(Phrase& phrase, const UnitSequence& units, std::size_t at) {
  const Unit& unit = units[at];
  const std::string_view word = units.folded(at);
  phrase.possessive_pronoun = unit.is(word::possessive);
  phrase.pronoun = unit.is(word::pronoun) && !unit.is(word::number_word | word::determiner);
  phrase.definite = contains(kDefinite, word);
  phrase.indefinite = contains(kIndefinite, word);
}

void take(Phrase& phrase, const UnitSequence& units, std::size_t at, std::size_t from) {
  const Unit& unit = units[at];
  if (unit.name != kNoIndex) {
    if (unit.joined && at > from && units[at - 1].name != kNoIndex) phrase.pair = true;
    phrase.names.push_back(unit.name);
  }
  if (unit.amount != kNoIndex) phrase.amounts.push_back(unit.amount);
  if (at == from && unit.is_word()) take_first_word(phrase, units, at);
}

/// The last unit is the head.
/// "Australian miner WMC hostile": behind a described name a lone adjective is no head. Known heads ("unit", "shares") are.
std::size_t head_unit(const UnitSequence& units, std::size_t from, std::size_t last) {
  if (last < from + 2 || !units[last].is_word() || units[last].is(word::noun_first | word::company_head | word::business_noun))
    return last;
  const Unit& described = units[last - 1];
  const Unit& description = units[last - 2];
  const bool sector = description.term && description.term->kind == TermKind::sector;
  return described.name != kNoIndex && sector ? last - 1 : last;
}

void set_head(Phrase& phrase, const UnitSequence& units, std::size_t last) {
  const Unit& unit = units[last];
  phrase.end = unit.end;
  phrase.head = unit.end - 1;
  phrase.name = unit.name;
  if (unit.is_word() || unit.term) {
    const std::string_view word = units.document().folded(phrase.head);
    phrase.lemma = is_round(units, last) ? "series" : singular(word);
    phrase.plural = units.plural_at(last);
    phrase.temporal = (unit.is(word::time_noun) && !unit.is(word::verb_any)) || word == "ago";
  }
  if (unit.amount != kNoIndex) phrase.temporal = units.date_at(last);
}

}  // namespace

NounGroupReading read_noun_group(const PhraseContext& context, std::size_t from) {
  Phrase phrase;
  phrase.kind = PhraseKind::noun;
  phrase.begin = context.units[from].begin;
  std::size_t at = from;
  do {
    take(phrase, context.units, at, from);
    ++at;
    if (goes_on_behind_comma(context.units, at, from)) ++at;
  } while (!phrase.pronoun && context.units.has(at) && belongs(context, at, from));
  set_head(phrase, context.units, head_unit(context.units, from, at - 1));
  phrase.end = context.units[at - 1].end;
  return {std::move(phrase), at};
}

}  // namespace dealgraph
