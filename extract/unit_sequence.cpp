#include "extract/unit_sequence.hpp"

#include <algorithm>
#include <array>

namespace dealgraph {
namespace {

constexpr std::array<std::string_view, 6> kParticles{"up", "off", "out", "over", "with", "on"};
/// Adverbs that often stand before an adjective or noun of the same group: "long term", "first quarter".
constexpr std::array<std::string_view, 5> kInnerAdverbs{"long", "well", "likely", "further", "first"};
/// How far behind "as" or "after" the verb of its clause may stand.
constexpr std::size_t kClauseReach = 7;

template <class Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string_view UnitSequence::lemma(const Unit& unit) const {
  const flat::Word* known = document_.pack.word(document_.tokens[unit.end - 1].hash);
  return known ? document_.pack.text(known->lemma) : std::string_view();
}

std::size_t UnitSequence::skip_adverbs(std::size_t at) const {
  while (word_of(at, word::adverb | word::negation) && !units_[at].is(word::auxiliary)) ++at;
  return at;
}

bool UnitSequence::infinitive_at(std::size_t at) const {
  if (!word_at(at, "to")) return false;
  const std::size_t verb = skip_adverbs(at + 1);
  if (!word_at(verb) || units_[verb].quoted) return false;
  const Unit& unit = units_[verb];
  if (unit.is(word::noun_always) && !starts_object(verb + 1)) return false;  // "took them to court"
  return unit.is(word::verb_base) ||
         (unit.is(word::be | word::have | word::do_) && !unit.is(word::determiner | word::preposition));
}

bool UnitSequence::starts_object(std::size_t at) const {
  if (!has(at)) return false;
  const Unit& unit = units_[at];
  return unit.name != kNoIndex || unit.amount != kNoIndex || unit.is(word::determiner | word::possessive) || infinitive_at(at);
}

bool UnitSequence::particle_at(std::size_t at) const {
  return word_at(at) && contains(kParticles, folded(at));
}

bool UnitSequence::governable_at(std::size_t at) const {
  if (!has(at) || units_[at].mark != 0 || units_[at].possessive) return false;
  if (!word_of(at, word::preposition | word::conjunction) || infinitive_at(at)) return true;
  return particle_at(at);
}

bool UnitSequence::verb_form_at(std::size_t at) const {
  return word_of(skip_adverbs(at), word::verb_any | word::auxiliary);
}

bool UnitSequence::clause_at(std::size_t at) const {
  for (const std::size_t end = std::min(size(), at + kClauseReach); at < end; ++at) {
    if (units_[at].mark != 0) return false;
    if (word_of(at, word::be | word::have | word::modal)) return true;
    const bool verb = word_of(at, word::verb_past | word::verb_s) && !units_[at].is(word::noun_first);
    if (verb && (!units_[at].is(word::common) || starts_object(at + 1))) return true;
  }
  return false;
}

bool UnitSequence::plural_at(std::size_t at) const {
  const std::string_view word = folded(at);
  if (word.size() > 5 && word.compare(word.size() - 3, 3, "ics") == 0) return false;
  if (word == "people" || word == "men" || word == "women") return true;
  return word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's' && word[word.size() - 2] != 'u';
}

bool UnitSequence::adverb_between_groups(std::size_t at) const {
  const Unit& unit = units_[at];
  if (!unit.is(word::adverb) || unit.is(word::determiner | word::number_word | word::preposition)) return false;
  return !contains(kInnerAdverbs, folded(at));
}

bool UnitSequence::date_at(std::size_t at) const {
  const std::uint32_t amount = units_[at].amount;
  return amount != kNoIndex && document_.amounts[amount].kind == AmountKind::date;
}

bool UnitSequence::money_at(std::size_t at) const {
  const std::uint32_t amount = units_[at].amount;
  return amount != kNoIndex && document_.amounts[amount].kind == AmountKind::money;
}

bool UnitSequence::day_at(std::size_t at) const {
  return date_at(at) && document_.amounts[units_[at].amount].date.size() != 4;
}

bool is_function_word(const Unit& unit) {
  return unit.is(word::preposition | word::conjunction | word::relative | word::subordinator | word::pronoun |
                 word::determiner | word::possessive | word::auxiliary);
}

}  // namespace dealgraph
