#include "extract/verb_group.hpp"

#include <utility>

namespace dealgraph {
namespace {

/// Goes through one verb group from left to right.
class VerbGroupReader {
 public:
  VerbGroupReader(const UnitSequence& units, std::size_t from) : units_(units), from_(from), at_(from) {}

  VerbGroupReading run() {
    if (units_.word_at(at_, "to")) {
      verb_.infinitive = true;
      ++at_;
    }
    while (units_.word_at(at_) && step()) {
    }
    if (at_ == from_) ++at_;
    if (!be_ && verb_.lemma.empty()) set_main(units_[at_ - 1]);
    verb_.perfect = verb_.perfect || have_;
    const std::size_t end = at_;
    take_trailing_adverbs();
    if (units_.word_at(from_, "having") || units_.word_at(from_, "being")) verb_.gerund = true;
    return {std::move(verb_), end, at_};
  }

 private:
  /// Takes the next part of the group; false if the group ends.
  bool step() { return take_adverb() || take_auxiliary() || (main_verb_here() ? take_main() : take_adjective()); }

  bool take_adverb() {
    const Unit& unit = units_[at_];
    const bool since = have_ && units_.word_at(at_, "since");  // "has since produced"
    if (unit.is(word::auxiliary) || (!unit.is(word::adverb | word::negation) && !since)) return false;
    add_adverb(at_++);
    return true;
  }

  bool take_auxiliary() {
    const Unit& unit = units_[at_];
    if (unit.is(word::modal))
      verb_.modal = units_.folded(at_);
    else if (unit.is(word::be))
      take_be();
    else if (unit.is(word::have) && have_is_auxiliary())
      have_ = true;
    else if (!unit.is(word::do_) || !do_is_auxiliary())
      return false;
    ++at_;
    return true;
  }

  void take_be() {
    be_ = true;
    set_main(units_[at_]);
    verb_.past = verb_.past || units_.word_at(at_, "was") || units_.word_at(at_, "were");
  }

  [[nodiscard]] bool have_is_auxiliary() const {
    std::size_t next = units_.skip_adverbs(at_ + 1);
    if (units_.word_at(next, "since")) next = units_.skip_adverbs(next + 1);
    return units_.word_of(next, word::verb_participle | word::be) && !units_[next].is(word::determiner);
  }

  [[nodiscard]] bool do_is_auxiliary() const {
    return units_.word_of(units_.skip_adverbs(at_ + 1), word::verb_base) && !units_.starts_object(at_ + 1);
  }

  /// After auxiliaries a noun-like form ("is research") must be a participle or -ing form; after "will" and "to" a base form.
  [[nodiscard]] bool main_verb_here() const {
    const Unit& unit = units_[at_];
    if (!unit.is(word::verb_any | word::have | word::do_)) return false;
    const bool governed = be_ || have_ || !verb_.modal.empty() || verb_.infinitive || !verb_.qualifiers.empty();
    if (!governed) return at_ == from_ || units_[at_ - 1].is(word::adverb | word::negation);
    if (unit.is(word::determiner)) return false;
    std::size_t before = at_ - 1;
    while (before > from_ && units_[before].is(word::adverb | word::negation) && !units_[before].is(word::auxiliary)) --before;
    if (units_[before].is(word::be)) return unit.is(word::verb_participle | word::verb_ing);
    if (units_[before].is(word::have)) return unit.is(word::verb_participle);
    return unit.is(word::verb_any);
  }

  bool take_main() {
    const Unit& unit = units_[at_];
    set_main(unit);
    verb_.passive = be_ && unit.is(word::verb_participle) && !unit.is(word::verb_ing);
    verb_.progressive = be_ && unit.is(word::verb_ing);
    verb_.perfect = verb_.perfect || have_;
    set_bare_forms(unit);
    ++at_;
    return go_on();
  }

  /// Without an auxiliary the form itself tells past tense, participle and gerund apart.
  void set_bare_forms(const Unit& unit) {
    const bool bare = !be_ && !have_ && verb_.modal.empty() && !verb_.infinitive;
    verb_.past = verb_.past || (bare && unit.is(word::verb_past));
    verb_.gerund = bare && unit.is(word::verb_ing);
    verb_.participle = bare && unit.is(word::verb_participle) && !verb_.gerund && verb_.qualifiers.empty();
    // "owned by": after a noun the form is a participle, whatever else it could be.
    if (verb_.participle && units_.word_at(units_.skip_adverbs(at_ + 1), "by")) verb_.past = false;
  }

  void set_main(const Unit& unit) {
    verb_.lemma = unit.is(word::be) ? std::string_view("be") : units_.lemma(unit);
    verb_.main = unit.end - 1;
  }

  /// "agreed to buy", "is considering buying": the verb so far only qualifies the next one. False if the group ends with it.
  bool go_on() {
    if (verb_.lemma == "become" && become_participle()) return true;
    if (!is_modality()) return false;
    const std::size_t next = units_.skip_adverbs(at_);
    if (next > at_ && units_.word_at(next - 1, "together")) return false;  // "work together to build": two things done
    const bool to = units_.infinitive_at(next);
    if (!to && (!units_.word_of(next, word::verb_ing) || units_[next].is(word::noun_first))) return false;
    while (at_ < next) add_adverb(at_++);
    make_qualifier();
    ++at_;
    if (to) return true;
    set_main(units_[next]);
    return go_on();
  }

  /// "became (publicly) listed", "becoming owned by": the same as with "be".
  bool become_participle() {
    const std::size_t next = units_.skip_adverbs(at_);
    if (!units_.word_of(next, word::verb_participle) || units_[next].is(word::common | word::noun_first | word::verb_ing))
      return false;
    while (at_ < next) add_adverb(at_++);
    be_ = true;
    return take_main();
  }

  void make_qualifier() {
    verb_.qualifiers.push_back(verb_.lemma);
    verb_.passive = verb_.progressive = verb_.participle = false;
    be_ = have_ = false;
  }

  [[nodiscard]] bool is_modality() const {
    const flat::Word* known = units_.document().pack.word(verb_.lemma);
    return known && (known->classes & word::modality);
  }

  /// "is likely to buy": the adjective qualifies the verb behind it.
  bool take_adjective() {
    const Unit& unit = units_[at_];
    if (!be_ || (is_function_word(unit) && !unit.is(word::common)) || !units_.infinitive_at(at_ + 1)) return false;
    verb_.qualifiers.push_back(units_.document().words(unit.begin, unit.end));
    at_ += 2;
    be_ = have_ = false;
    return true;
  }

  void take_trailing_adverbs() {
    constexpr WordClasses rather = word::preposition | word::determiner | word::common | word::verb_any | word::number_word |
                                   word::conjunction | word::subordinator;
    while (units_.word_of(at_, word::adverb) && !units_[at_].is(rather)) add_adverb(at_++);
  }

  void add_adverb(std::size_t at) {
    if (units_[at].is(word::negation)) verb_.negative = true;
    verb_.adverbs.push_back(units_.folded(at));
  }

  const UnitSequence& units_;
  std::size_t from_;
  std::size_t at_;
  VerbGroup verb_;
  bool be_ = false;    ///< a form of "be" governs what comes
  bool have_ = false;  ///< a form of "have" governs what comes
};

}  // namespace

VerbGroupReading read_verb_group(const UnitSequence& units, std::size_t from) {
  return VerbGroupReader(units, from).run();
}

}  // namespace dealgraph
