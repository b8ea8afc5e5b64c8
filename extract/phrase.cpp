#include "extract/phrase.hpp"

#include <utility>

#include "extract/noun_group.hpp"
#include "extract/phrase_context.hpp"
#include "extract/verb_group.hpp"
#include "extract/verb_test.hpp"

namespace dealgraph {
namespace {

/// The walk through a sentence: looks at the next unit, reads the phrase that begins there, and goes on behind it.
class PhraseWalk {
 public:
  PhraseWalk(const Document& document, const Sentence& sentence)
      : context_{UnitSequence(document, sentence), sentence.headline, {}}, sentence_(sentence) {}

  PhraseSequence run() {
    context_.phrases.reserve(units_.size());
    while (units_.has(at_)) step();
    return {&sentence_, std::move(context_.phrases)};
  }

 private:
  void step() {
    const Unit& unit = units_[at_];
    if (unit.mark != 0) return add_mark();
    if (unit.possessive) return attach_possessive();
    if (units_.infinitive_at(at_) || verb_at(context_, at_) || adverb_before_verb()) return add_verb_group();
    if (unit.is_word() && add_function_word(unit)) return;
    if (unit.is_word() && (units_.adverb_between_groups(at_) || is_floating())) return leave_out();
    add_noun_group();
  }

  /// Adds a word that is a phrase by itself; false if the unit is none.
  bool add_function_word(const Unit& unit) {
    if (unit.is(word::relative) && opens_relative_clause())
      add_relative();
    else if (unit.is(word::conjunction))
      add_word(PhraseKind::conjunction);
    else if (approximates())
      leave_out();
    else if (unit.is(word::preposition) && !(unit.is(word::subordinator) && units_.clause_at(at_ + 1)))
      add_word(PhraseKind::preposition);
    else if (unit.is(word::subordinator) && !unit.is(word::determiner))
      add_word(PhraseKind::subordinator);
    else
      return false;
    return true;
  }

  /// "owns about 20 percent"
  [[nodiscard]] bool approximates() const {
    const bool rough = units_.word_at(at_, "about") || units_.word_at(at_, "around") || units_.word_at(at_, "roughly");
    return rough && units_.has(at_ + 1) && units_[at_ + 1].amount != kNoIndex;
  }

  Phrase& add(PhraseKind kind, std::size_t end) {
    Phrase& phrase = context_.phrases.emplace_back();
    phrase.kind = kind;
    phrase.begin = units_[at_].begin;
    phrase.end = units_[end - 1].end;
    at_ = end;
    return phrase;
  }

  void add_word(PhraseKind kind) {
    const std::string_view word = units_.folded(at_);
    add(kind, at_ + 1).lemma = word;
  }

  void add_relative() { add(PhraseKind::relative, at_ + 1); }

  void add_mark() {
    const char mark = units_[at_].mark;
    add(mark == ',' ? PhraseKind::comma : PhraseKind::mark, at_ + 1).mark = mark;
  }

  void add_verb_group() {
    VerbGroupReading reading = read_verb_group(units_, at_);
    add(PhraseKind::verb, reading.end).verb = std::move(reading.verb);
    at_ = reading.next;
  }

  void add_noun_group() {
    NounGroupReading reading = read_noun_group(context_, at_);
    context_.phrases.push_back(std::move(reading.phrase));
    at_ = reading.next;
  }

  void attach_possessive() {
    if (const Phrase* last = context_.last(); last && last->kind == PhraseKind::noun) {
      context_.phrases.back().possessive = true;
      context_.phrases.back().end = units_[at_].end;
    }
    ++at_;
  }

  void leave_out() { ++at_; }

  [[nodiscard]] bool adverb_before_verb() const {
    if (!units_.word_of(at_, word::adverb | word::negation)) return false;
    const std::size_t verb = units_.skip_adverbs(at_);
    return verb != at_ && units_.has(verb) && verb_at(context_, verb);
  }

  /// "which" always; "that" after a noun and before a verb, for after a verb it only opens a clause; "whose" belongs to its
  /// noun.
  [[nodiscard]] bool opens_relative_clause() const {
    const std::string_view word = units_.folded(at_);
    if (word == "whose") return false;
    return word != "that" || (context_.after_noun() && units_.verb_form_at(at_ + 1));
  }

  /// "A, B and C all participated", "have both signed".
  [[nodiscard]] bool is_floating() const {
    if (!context_.after_noun() || !units_[at_].is(word::determiner)) return false;
    const std::string_view word = units_.folded(at_);
    if (word != "all" && word != "both" && word != "each") return false;
    return units_.word_of(at_ + 1, word::verb_any | word::auxiliary) && !units_[at_ + 1].is(word::noun_first);
  }

  PhraseContext context_;
  const UnitSequence& units_ = context_.units;
  const Sentence& sentence_;
  std::size_t at_ = 0;
};

bool has_ending(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

/// Endings whose s is no plural: "business", "status", "analysis".
bool keeps_final_s(std::string_view word) {
  return has_ending(word, "ss") || has_ending(word, "us") || has_ending(word, "is");
}

}  // namespace

std::string singular(std::string_view folded) {
  std::string out(folded);
  if (out.size() < 4 || out.back() != 's' || keeps_final_s(out)) return out;
  out.pop_back();
  if (has_ending(out, "ie") && out.size() > 4)
    out.replace(out.size() - 2, 2, "y");
  else if (has_ending(out, "sse") || has_ending(out, "xe") || has_ending(out, "che") || has_ending(out, "she"))
    out.pop_back();
  return out;
}

PhraseSequence find_phrases(const Document& document, const Sentence& sentence) {
  return PhraseWalk(document, sentence).run();
}

}  // namespace dealgraph
