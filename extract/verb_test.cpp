#include "extract/verb_test.hpp"

#include <optional>

namespace dealgraph {
namespace {

/// Is no other verb form in sight up to the end of the clause?
bool no_verb_behind(const PhraseContext& context, std::size_t at) {
  const UnitSequence& units = context.units;
  for (std::size_t next = at + 1; units.has(next); ++next) {
    const bool ends_clause = units[next].mark == ';' || units[next].mark == ':' || units.word_of(next, word::relative);
    if (ends_clause) break;
    if (units.word_of(next, word::auxiliary)) return false;
    const bool describes = units.word_of(next - 1, word::preposition | word::determiner | word::possessive);  // "for automated"
    if (units.word_of(next, word::verb_s | word::verb_past) && !units[next].is(word::noun_first) && !describes) return false;
  }
  return true;
}

/// "Morningstar faces possible suit": a headline without any other verb has this one.
bool only_verb_of_headline(const PhraseContext& context, std::size_t at) {
  const UnitSequence& units = context.units;
  if (!context.headline || context.last_verb() || !units.has(at + 1)) return false;
  if (units[at + 1].mark != 0 || units[at + 1].possessive) return false;
  const bool rather_noun = units[at].is(word::noun_always) || units[at + 1].is(word::conjunction);
  return (!rather_noun || units.governable_at(at + 1)) && no_verb_behind(context, at);
}

/// "Orlena works with banks", "Intel faces stiff competition": no sentence does without a verb, and here only this form can be
/// it.
bool only_verb_of_sentence(const PhraseContext& context, std::size_t at) {
  const UnitSequence& units = context.units;
  if (context.headline || context.last_verb() || units[at].is(word::noun_always)) return false;
  const std::size_t next = units.skip_adverbs(at + 1);
  return units.word_at(next) && !units[next].is(word::conjunction) && no_verb_behind(context, at);
}

/// "works with", "teams with": no company has works or teams with another.
bool works_with(const UnitSequence& units, std::size_t at) {
  if (!units.word_at(at, "works") && !units.word_at(at, "teams")) return false;
  const std::size_t next = units.skip_adverbs(at + 1);
  return units.word_at(next, "with") || units.word_at(next, "alongside");
}

/// A form that is rather a noun, directly after a name. `list`: the name is the last of a list. No answer: the object decides.
std::optional<bool> noun_form_after_name(const PhraseContext& context, std::size_t at, bool list) {
  const Unit& unit = context.units[at];
  if (unit.is(word::verb_base) && list) return context.units.governable_at(at + 1);
  if (works_with(context.units, at) && !context.last_verb()) return true;
  if (unit.is(word::verb_s) && (only_verb_of_headline(context, at) || only_verb_of_sentence(context, at))) return true;
  if (unit.is(word::verb_base) && !unit.is(word::verb_past)) return false;
  return std::nullopt;
}

bool object_follows(const UnitSequence& units, std::size_t at) {
  return units.starts_object(units.skip_adverbs(at + 1));
}

// ---- the phrases before are complete

bool opens_with_verb(const UnitSequence& units, std::size_t at) {
  return units[at].is(word::verb_ing) && !units[at].is(word::noun_first) && units.starts_object(at + 1);
}

bool ends_list(const PhraseContext& context) {
  return context.list_goes_on(context.phrases.size() - 1);
}

/// "backed off", "teams up with": a form that may be a noun is a verb before its particle. "Shares up" is none.
bool verb_by_particle(const UnitSequence& units, std::size_t at) {
  if (!units.particle_at(at + 1)) return false;
  return units[at].is(word::verb_past) || (units[at].is(word::verb_s) && units.word_at(at + 2, "with"));
}

/// "The company offers …", "The factory supplies Toyota": behind a short description, and before no other verb.
bool company_acts(const UnitSequence& units, std::size_t at) {
  if (at < 2 || !units[at].is(word::verb_s) || !units[at - 2].is(word::determiner)) return false;
  if (!units[at - 1].is(word::collective) && !(units.has(at + 1) && units[at + 1].name != kNoIndex)) return false;
  const std::size_t next = units.skip_adverbs(at + 1);
  return units.has(next) && !units[next].possessive && !units.word_of(next, word::auxiliary | word::verb_past | word::verb_s);
}

/// A form that is rather a noun ("bid", "plans") after a complete noun group.
bool noun_form_after_noun(const PhraseContext& context, std::size_t at, const Phrase& noun) {
  const UnitSequence& units = context.units;
  const Unit& unit = units[at];
  const bool named = noun.name != kNoIndex;
  const bool subject = named || noun.pronoun || noun.plural;
  if (units.infinitive_at(at + 1)) return subject;
  if (verb_by_particle(units, at) || company_acts(units, at)) return true;
  if (!unit.is(word::verb_past) && !subject && !noun.definite) return false;
  if (named)
    if (const auto answer = noun_form_after_name(context, at, ends_list(context))) return *answer;
  return object_follows(units, at);
}

bool verb_after_noun(const PhraseContext& context, std::size_t at, const Phrase& noun) {
  const Unit& unit = context.units[at];
  if (noun.possessive) return false;
  if (unit.is(word::noun_first)) return noun_form_after_noun(context, at, noun);
  if (unit.is(word::verb_s | word::verb_past | word::verb_participle | word::verb_ing)) return true;
  // A base form: after plurals and lists ("analysts say", "IBM and Sony plan").
  return noun.plural || noun.pronoun || noun.pair || ends_list(context) || object_follows(context.units, at);
}

/// "Foo, a maker of bars, bought": without a verb before, an object or preposition has to follow.
bool past_after_conjunction(const PhraseContext& context, std::size_t at) {
  const UnitSequence& units = context.units;
  const bool object = object_follows(units, at);
  if (units[at].is(word::adverb) || (units[at].is(word::noun_first) && !object)) return false;
  const bool governs = object || (units.has(at + 1) && units[at + 1].is(word::preposition));
  return governs || context.last_verb() || context.closes_aside();
}

/// "agreed to buy X and sell Y": a base form goes on with an infinitive or modal, or has an object of its own.
bool base_after_conjunction(const PhraseContext& context, std::size_t at) {
  const VerbGroup* before = context.last_verb();
  if (!before) return false;
  if (object_follows(context.units, at) || context.units.particle_at(at + 1)) return true;
  return (before->infinitive || !before->modal.empty()) && !context.units[at].is(word::common);
}

bool verb_after_conjunction(const PhraseContext& context, std::size_t at) {
  const Unit& unit = context.units[at];
  const bool clear = !unit.is(word::noun_first) || object_follows(context.units, at) || works_with(context.units, at);
  if (unit.is(word::verb_past)) return past_after_conjunction(context, at);
  if (unit.is(word::verb_ing)) return clear;
  if (unit.is(word::verb_s)) return (context.last_verb() || context.closes_description()) && clear;
  return unit.is(word::verb_base) && base_after_conjunction(context, at);
}

bool verb_after(const PhraseContext& context, std::size_t at, const Phrase& before) {
  const Unit& unit = context.units[at];
  const bool noun_first = unit.is(word::noun_first);
  switch (before.kind) {
    case PhraseKind::noun:
      return verb_after_noun(context, at, before);
    case PhraseKind::relative:
      return unit.is(word::verb_past | word::verb_s | word::verb_base);
    case PhraseKind::conjunction:
    case PhraseKind::comma:
      return verb_after_conjunction(context, at);
    case PhraseKind::subordinator:
      return unit.is(word::verb_ing) || (unit.is(word::verb_participle) && !noun_first);
    case PhraseKind::preposition:
    case PhraseKind::verb:
      return unit.is(word::verb_ing) && !noun_first;
    case PhraseKind::mark:
      break;
  }
  return unit.is(word::verb_past | word::verb_s | word::verb_ing) && !noun_first;
}

/// "May" with a capital, but not after its subject, is the month.
bool is_month_may(const PhraseContext& context, std::size_t at) {
  const UnitSequence& units = context.units;
  return at > 0 && units[at].is(word::modal) && units.document().tokens[units[at].begin].capital && units.folded(at) == "may" &&
         !context.after_noun();
}

// ---- inside a noun group

/// "a group called Foo"
bool gives_name(const UnitSequence& units, std::size_t at) {
  return units.word_at(at, "called") || units.word_at(at, "named") || units.word_at(at, "dubbed");
}

/// "with faster distributed training": in object position a participle before another noun only describes it.
bool is_attributive(const PhraseContext& context, std::size_t at) {
  const UnitSequence& units = context.units;
  if (gives_name(units, at)) return false;
  const Phrase* last = context.last();
  if (!units[at].is(word::verb_participle) || !last) return false;
  if (last->kind != PhraseKind::verb && last->kind != PhraseKind::preposition) return false;
  if (!units.has(at + 1) || units[at - 1].name != kNoIndex) return false;
  const Unit& next = units[at + 1];
  return next.name != kNoIndex || (next.is_word() && !is_function_word(next) && !next.is(word::adverb));
}

/// The name before `at` is the last of a list, or the second of a pair like "Sony/Ericsson".
bool after_list(const PhraseContext& context, std::size_t at) {
  if (at < 2 || context.units[at - 1].name == kNoIndex) return false;
  if (context.units[at - 1].joined && context.units[at - 2].name != kNoIndex) return true;
  return context.list_goes_on(context.phrases.size());
}

/// "the Frostie brand was", "X plans will": what stands before another verb is no verb.
bool before_auxiliary(const UnitSequence& units, std::size_t at) {
  return units.word_of(units.skip_adverbs(at + 1), word::be | word::modal);
}

/// A form that is rather a noun ("bid", "plans") behind the beginning of a noun group.
bool noun_form_in_group(const PhraseContext& context, std::size_t at, bool named, bool plural) {
  const UnitSequence& units = context.units;
  if (before_auxiliary(units, at)) return false;
  const bool describes_name =
      units[at].is(word::collective | word::company_head) && units.has(at + 1) && units[at + 1].name != kNoIndex;
  if (describes_name && units[at].is(word::verb_base)) return false;  // "health records group Foo"
  if (!named && !plural) return company_acts(units, at);
  if (units.infinitive_at(at + 1)) return true;
  if (named) {
    if (verb_by_particle(units, at)) return true;
    if (const auto answer = noun_form_after_name(context, at, after_list(context, at))) return *answer;
  }
  return object_follows(units, at);
}

/// "the planned merger", "SoftBank-backed funding", "two planned": what can only describe does not end a group.
bool describes_next(const UnitSequence& units, std::size_t at, std::size_t from) {
  if (units[at].is(word::verb_participle) && (units.word_at(at + 1, "by") || gives_name(units, at))) return false;
  const Unit& before = units[at - 1];
  if (before.is(word::determiner | word::possessive) || before.compound || before.amount != kNoIndex) return true;
  if (before.is(word::adverb) && at >= from + 2 && units[at - 2].is(word::determiner | word::possessive)) return true;
  if (before.name != kNoIndex || !before.is_word() || before.is(word::verb_any | word::common)) return false;
  const Unit& unit = units[at];
  return units[from].is(word::determiner | word::possessive) && unit.is(word::verb_participle | word::verb_ing) &&
         !unit.is(word::verb_past);
}

}  // namespace

bool verb_at(const PhraseContext& context, std::size_t at) {
  const Unit& unit = context.units[at];
  if (!unit.is_word() || (unit.quoted && !unit.is(word::verb_s | word::verb_past))) return false;
  if (unit.is(word::auxiliary)) return !is_month_may(context, at);
  if (!unit.is(word::verb_any)) return false;
  if (unit.is(word::preposition | word::determiner | word::conjunction) && !unit.is(word::verb_s)) return false;
  if (at > 0 && context.units.infinitive_at(at - 1)) return true;
  const Phrase* before = context.last();
  return before ? verb_after(context, at, *before) : opens_with_verb(context.units, at);
}

bool verb_ends_noun_group(const PhraseContext& context, std::size_t at, std::size_t from) {
  const UnitSequence& units = context.units;
  if (describes_next(units, at, from)) return false;
  const Unit& unit = units[at];
  const bool named = units[at - 1].name != kNoIndex;
  const bool plural = units.word_at(at - 1) && units.plural_at(at - 1);
  if (unit.is(word::noun_first)) return noun_form_in_group(context, at, named, plural);
  if (unit.is(word::verb_past)) return !is_attributive(context, at);
  if (unit.is(word::verb_s)) return true;
  if (unit.is(word::verb_ing)) return !unit.is(word::common) || named || units.starts_object(at + 1);
  if (unit.is(word::verb_participle)) return true;
  return plural || after_list(context, at) || (named && object_follows(units, at));
}

}  // namespace dealgraph
