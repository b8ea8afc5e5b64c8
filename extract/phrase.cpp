#include "extract/phrase.hpp"

#include <algorithm>

#include "extract/phrase_units.hpp"

namespace dealgraph {

std::string singular(std::string_view folded) {
  std::string out(folded);
  if (out.size() < 4 || out.back() != 's' || out[out.size() - 2] == 's' || out[out.size() - 2] == 'u' || out[out.size() - 2] == 'i') return out;
  out.pop_back();
  const auto ends = [&](std::string_view end) { return out.size() > end.size() && std::string_view(out).substr(out.size() - end.size()) == end; };
  if (ends("ie") && out.size() > 4)
    out.replace(out.size() - 2, 2, "y");
  else if (ends("sse") || ends("xe") || ends("che") || ends("she"))
    out.pop_back();
  return out;
}

namespace {

class PhraseFinder {
 public:
  PhraseFinder(const Document& document, const Sentence& sentence) : document_(document), units_(find_units(document, sentence)) { out_.sentence = &sentence; }

  PhraseSequence run() {
    while (at_ < units_.size()) step();
    return std::move(out_);
  }

 private:
  // ---- looking at units

  [[nodiscard]] const Unit* unit(std::size_t at) const { return at < units_.size() ? &units_[at] : nullptr; }
  [[nodiscard]] std::string folded(std::size_t at) const { return fold_token(document_.words(units_[at].begin, units_[at].end)); }
  [[nodiscard]] bool is_word(std::size_t at, std::string_view word) const { return at < units_.size() && units_[at].is_word() && folded(at) == word; }
  [[nodiscard]] bool is_closed(const Unit& u) const {
    return u.is(word::preposition | word::conjunction | word::relative | word::subordinator | word::pronoun | word::determiner | word::possessive | word::auxiliary);
  }
  [[nodiscard]] std::string_view lemma_of(const Unit& u) const {
    const flat::Word* known = document_.pack.word(document_.tokens[u.end - 1].hash);
    return known ? document_.pack.text(known->lemma) : std::string_view();
  }
  [[nodiscard]] const Phrase* last() const { return out_.phrases.empty() ? nullptr : &out_.phrases.back(); }
  [[nodiscard]] bool after_noun() const { return last() && last()->kind == PhraseKind::noun && !last()->possessive; }

  [[nodiscard]] std::size_t skip_adverbs(std::size_t at) const {
    while (at < units_.size() && units_[at].is_word() && units_[at].is(word::adverb | word::negation) && !units_[at].is(word::auxiliary)) ++at;
    return at;
  }

  /// "to" before a verb, not before a place or name.
  [[nodiscard]] bool infinitive_at(std::size_t at) const {
    if (!is_word(at, "to")) return false;
    const std::size_t verb = skip_adverbs(at + 1);
    return verb < units_.size() && units_[verb].is_word() && !units_[verb].quoted && (units_[verb].is(word::verb_base) || units_[verb].is(word::be | word::have | word::do_)) &&
           !(units_[verb].is(word::determiner | word::preposition) && !units_[verb].is(word::verb_base));
  }

  [[nodiscard]] bool starts_object(std::size_t at) const {
    const Unit* u = unit(at);
    if (!u) return false;
    return u->name != kNoIndex || u->amount != kNoIndex || u->is(word::determiner | word::possessive) || (u->is_word() && folded(at) == "to" && infinitive_at(at));
  }

  /// Is the verb form at `at` a verb here? Decided by word class and neighbours.
  [[nodiscard]] bool verb_at(std::size_t at) const {
    const Unit& u = units_[at];
    if (!u.is_word() || (u.quoted && !u.is(word::verb_s | word::verb_past))) return false;
    if (u.is(word::modal | word::be | word::have | word::do_)) return !(at > 0 && u.is(word::modal) && document_.tokens[u.begin].capital && folded(at) == "may" && !after_noun());
    if (!u.is(word::verb_any)) return false;
    if (u.is(word::preposition | word::determiner | word::conjunction) && !u.is(word::verb_s)) return false;
    if (infinitive_at(at > 0 ? at - 1 : at) && at > 0 && is_word(at - 1, "to")) return true;
    const Phrase* before = last();
    if (!before) return opens_with_verb(at);
    switch (before->kind) {
      case PhraseKind::noun: return verb_after_noun(at, *before);
      case PhraseKind::preposition: return u.is(word::verb_ing) && !u.is(word::noun_first);
      case PhraseKind::relative: return u.is(word::verb_past | word::verb_s | word::verb_base);
      case PhraseKind::conjunction:
      case PhraseKind::comma: return verb_after_conjunction(at);
      case PhraseKind::subordinator: return u.is(word::verb_ing) || (u.is(word::verb_participle) && !u.is(word::noun_first));
      case PhraseKind::verb: return u.is(word::verb_ing) && !u.is(word::noun_first);
      default: return (u.is(word::verb_past | word::verb_s) || u.is(word::verb_ing)) && !u.is(word::noun_first);
    }
  }

  [[nodiscard]] bool opens_with_verb(std::size_t at) const {
    const Unit& u = units_[at];
    if (u.is(word::verb_ing)) return !u.is(word::noun_first) && at + 1 < units_.size() && starts_object(at + 1);
    return false;
  }

  [[nodiscard]] bool verb_after_noun(std::size_t at, const Phrase& noun) const {
    const Unit& u = units_[at];
    if (noun.possessive) return false;
    if (u.is(word::noun_first)) {
      if (infinitive_at(at + 1)) return noun.name != kNoIndex || noun.pronoun || noun.plural;
      if (u.is(word::verb_past) && particle_at(at + 1)) return true;
      if (!u.is(word::verb_past) && noun.name == kNoIndex && !noun.pronoun && !noun.plural && !noun.definite) return false;
      if (u.is(word::verb_base) && noun.name != kNoIndex && is_list_end(noun)) return governs_something(at + 1);
      if (u.is(word::verb_s) && noun.name != kNoIndex && only_verb_of_headline(at)) return true;
      if (u.is(word::verb_base) && !u.is(word::verb_past) && noun.name != kNoIndex) return false;
      return starts_object(skip_adverbs(at + 1));
    }
    if (u.is(word::verb_s | word::verb_past)) return !(u.is(word::common) && u.is(word::verb_base) && !u.is(word::verb_past)) || true;
    if (u.is(word::verb_participle | word::verb_ing)) return true;
    // A base form: after plurals and lists ("analysts say", "IBM and Sony plan").
    return noun.plural || noun.pronoun || noun.pair || is_list_end(noun) || starts_object(skip_adverbs(at + 1));
  }

  [[nodiscard]] bool is_list_end(const Phrase& noun) const {
    const auto n = out_.phrases.size();
    if (&noun != &out_.phrases.back() || n < 3) return false;
    const bool conjunction = out_.phrases[n - 2].kind == PhraseKind::conjunction;
    if (!conjunction && out_.phrases[n - 2].kind != PhraseKind::comma) return false;
    const std::size_t before = conjunction && n >= 4 && out_.phrases[n - 3].kind == PhraseKind::comma ? n - 4 : n - 3;
    return out_.phrases[before].kind == PhraseKind::noun;
  }

  [[nodiscard]] bool verb_after_conjunction(std::size_t at) const {
    const Unit& u = units_[at];
    const VerbGroup* before = last_verb();
    const bool object_follows = starts_object(skip_adverbs(at + 1));
    if (u.is(word::verb_past)) {
      // "Foo, a maker of bars, bought": without a verb before, an object or preposition has to follow.
      const bool governs = object_follows || (at + 1 < units_.size() && units_[at + 1].is(word::preposition));
      return (before != nullptr || governs || closes_aside()) && (!u.is(word::noun_first) || object_follows) && !u.is(word::adverb);
    }
    if (u.is(word::verb_ing)) return !u.is(word::noun_first) || object_follows;
    if (u.is(word::verb_s)) return before != nullptr && (!u.is(word::noun_first) || object_follows);
    if (u.is(word::verb_base)) return before != nullptr && (object_follows || before->infinitive || !before->modal.empty()) && !(u.is(word::common) && !object_follows);
    return false;
  }

  /// "The owner, X, | filed": the comma before is at least the second of the sentence.
  [[nodiscard]] bool closes_aside() const {
    return std::count_if(out_.phrases.begin(), out_.phrases.end(), [](const Phrase& phrase) { return phrase.kind == PhraseKind::comma; }) >= 2;
  }

  [[nodiscard]] const VerbGroup* last_verb() const {
    for (auto phrase = out_.phrases.rbegin(); phrase != out_.phrases.rend(); ++phrase)
      if (phrase->kind == PhraseKind::verb) return &phrase->verb;
    return nullptr;
  }

  // ---- building phrases

  Phrase& push(PhraseKind kind, std::size_t from, std::size_t to) {
    Phrase& phrase = out_.phrases.emplace_back();
    phrase.kind = kind;
    phrase.begin = units_[from].begin;
    phrase.end = units_[to - 1].end;
    at_ = to;
    return phrase;
  }

  void step() {
    const Unit& u = units_[at_];
    if (u.mark != 0) return mark();
    if (u.possessive) return attach_possessive();
    if (infinitive_at(at_)) return verb_group();
    if (verb_at(at_)) return verb_group();
    if (u.is_word() && u.is(word::adverb | word::negation) && adverb_before_verb()) return verb_group();
    if (u.is_word() && u.is(word::relative) && relative_here()) {
      push(PhraseKind::relative, at_, at_ + 1).lemma = folded(out_.phrases.empty() ? 0 : at_ - 1);
      return;
    }
    if (u.is_word() && u.is(word::conjunction)) return simple(PhraseKind::conjunction);
    if (u.is_word() && u.is(word::preposition) && !(u.is(word::subordinator) && clause_follows(at_ + 1))) return preposition();
    if (u.is_word() && u.is(word::subordinator) && !u.is(word::determiner)) return simple(PhraseKind::subordinator);
    if (u.is_word() && (breaks_group(at_) || floats(at_))) {
      ++at_;
      return;
    }
    noun_group();
  }

  /// "A, B and C all participated", "have both signed".
  [[nodiscard]] bool floats(std::size_t at) const {
    if (!after_noun() || at + 1 >= units_.size() || !units_[at].is(word::determiner)) return false;
    const std::string word = folded(at);
    return (word == "all" || word == "both" || word == "each") && units_[at + 1].is_word() && units_[at + 1].is(word::verb_any | word::auxiliary) && !units_[at + 1].is(word::noun_first);
  }

  void mark() {
    const char mark = units_[at_].mark;
    Phrase& phrase = push(mark == ',' ? PhraseKind::comma : PhraseKind::mark, at_, at_ + 1);
    phrase.mark = mark;
  }

  void simple(PhraseKind kind) {
    const std::string word = folded(at_);
    push(kind, at_, at_ + 1).lemma = word;
  }

  void preposition() { simple(PhraseKind::preposition); }

  void attach_possessive() {
    if (!out_.phrases.empty() && out_.phrases.back().kind == PhraseKind::noun) {
      out_.phrases.back().possessive = true;
      out_.phrases.back().end = units_[at_].end;
    }
    ++at_;
  }

  [[nodiscard]] bool adverb_before_verb() const {
    const std::size_t verb = skip_adverbs(at_);
    return verb < units_.size() && verb != at_ && verb_at(verb);
  }

  /// "that" and "which" after a noun or comma; "that" after a verb only opens a clause.
  [[nodiscard]] bool relative_here() const {
    const std::string word = folded(at_);
    if (word == "that" || word == "whose") return word == "that" && after_noun() && at_ + 1 < units_.size() && verb_follows(at_ + 1);
    return true;
  }

  [[nodiscard]] bool verb_follows(std::size_t at) const {
    at = skip_adverbs(at);
    return at < units_.size() && units_[at].is_word() && units_[at].is(word::verb_any | word::auxiliary);
  }

  /// After "as", "after", "since": a noun and a verb soon after it make a clause.
  [[nodiscard]] bool clause_follows(std::size_t at) const {
    for (std::size_t end = std::min(units_.size(), at + 7); at < end; ++at) {
      if (units_[at].mark != 0) return false;
      if (units_[at].is_word() && units_[at].is(word::be | word::have | word::modal)) return true;
      if (units_[at].is_word() && units_[at].is(word::verb_past | word::verb_s) && !units_[at].is(word::noun_first | word::common)) return true;
    }
    return false;
  }

  // ---- verb groups

  void verb_group() {
    const std::size_t from = at_;
    VerbGroup verb;
    std::size_t at = at_;
    if (is_word(at, "to")) {
      verb.infinitive = true;
      ++at;
    }
    bool be = false, have = false, main = false;
    while (at < units_.size() && units_[at].is_word()) {
      const Unit& u = units_[at];
      if (!main && (u.is(word::adverb | word::negation) || (have && is_word(at, "since"))) && !u.is(word::auxiliary)) {
        add_adverb(verb, at++);
      } else if (!main && u.is(word::modal)) {
        verb.modal = folded(at++);
      } else if (!main && u.is(word::be)) {
        be = true;
        set_main(verb, u);
        verb.past = verb.past || is_past_be(at);
        ++at;
      } else if (!main && u.is(word::have) && have_is_auxiliary(at)) {
        have = true;
        ++at;
      } else if (!main && u.is(word::do_) && do_is_auxiliary(at)) {
        ++at;
      } else if (u.is(word::verb_any | word::have | word::do_) && !main && main_verb_fits(at, be || have || !verb.modal.empty() || verb.infinitive || !verb.qualifiers.empty(), from)) {
        take_main(verb, u, be, have);
        main = true;
        ++at;
        if (!chain(verb, at, main, be, have)) break;
      } else if (!main && be && u.is(word::common) | (u.is_word() && !is_closed(u)) && infinitive_at(at + 1)) {
        verb.qualifiers.push_back(document_.words(u.begin, u.end));
        at = at + 2;
        be = have = false;
      } else {
        break;
      }
    }
    if (at == from) at = from + 1;
    if (!main && !be && verb.lemma.empty()) set_main(verb, units_[at - 1]);
    verb.perfect = verb.perfect || have;
    push(PhraseKind::verb, from, at).verb = std::move(verb);
    trailing_adverbs();
  }

  void trailing_adverbs() {
    while (at_ < units_.size() && units_[at_].is_word() && units_[at_].is(word::adverb) && !units_[at_].is(word::preposition | word::determiner | word::common | word::verb_any | word::number_word | word::conjunction | word::subordinator)) {
      add_adverb(out_.phrases.back().verb, at_);
      ++at_;
    }
  }

  void add_adverb(VerbGroup& verb, std::size_t at) {
    if (units_[at].is(word::negation)) verb.negative = true;
    verb.adverbs.push_back(folded(at));
  }

  [[nodiscard]] bool is_past_be(std::size_t at) const {
    const std::string word = folded(at);
    return word == "was" || word == "were";
  }

  [[nodiscard]] bool have_is_auxiliary(std::size_t at) const {
    std::size_t next = skip_adverbs(at + 1);
    if (is_word(next, "since")) next = skip_adverbs(next + 1);  // "has since produced"
    return next < units_.size() && units_[next].is_word() && (units_[next].is(word::verb_participle | word::be)) && !units_[next].is(word::determiner);
  }
  [[nodiscard]] bool do_is_auxiliary(std::size_t at) const {
    const std::size_t next = skip_adverbs(at + 1);
    return next < units_.size() && units_[next].is_word() && units_[next].is(word::verb_base) && !starts_object(at + 1);
  }

  /// After auxiliaries a noun-like form ("is research") must be a participle or -ing form; after "will" and "to" a base form.
  [[nodiscard]] bool main_verb_fits(std::size_t at, bool auxiliary, std::size_t from) const {
    const Unit& u = units_[at];
    if (!auxiliary) return at == from || units_[at - 1].is(word::adverb | word::negation);
    if (units_[at].is(word::determiner)) return false;
    const Unit& before = units_[at - 1];
    if (before.is(word::be)) return u.is(word::verb_participle | word::verb_ing);
    if (before.is(word::have)) return u.is(word::verb_participle);
    return u.is(word::verb_any);
  }

  void set_main(VerbGroup& verb, const Unit& u) {
    verb.lemma = lemma_of(u);
    if (u.is(word::be)) verb.lemma = "be";
    verb.main = u.end - 1;
  }

  void take_main(VerbGroup& verb, const Unit& u, bool be, bool have) {
    set_main(verb, u);
    verb.passive = be && u.is(word::verb_participle) && !u.is(word::verb_ing);
    verb.progressive = be && u.is(word::verb_ing);
    verb.perfect = verb.perfect || have;
    const bool bare = !be && !have && verb.modal.empty() && !verb.infinitive;
    verb.past = verb.past || (bare && u.is(word::verb_past));
    verb.gerund = bare && u.is(word::verb_ing);
    verb.participle = bare && u.is(word::verb_participle) && !verb.gerund && verb.qualifiers.empty();
    verb.past = verb.past && !(verb.participle && by_follows(u));
  }

  /// "owned by": after a noun the form is a participle, whatever else it could be.
  [[nodiscard]] bool by_follows(const Unit& u) const {
    const auto at = static_cast<std::size_t>(&u - units_.data());
    return is_word(skip_adverbs(at + 1), "by");
  }

  /// "agreed to buy", "is considering buying": the verb so far only qualifies the next one. Returns whether it went on.
  bool chain(VerbGroup& verb, std::size_t& at, bool& main, bool& be, bool& have) {
    std::size_t next = skip_adverbs(at);
    const bool to = infinitive_at(next);
    const bool ing = next < units_.size() && units_[next].is_word() && units_[next].is(word::verb_ing) && !units_[next].is(word::noun_first) && is_modality(verb);
    if (!to && !ing) return false;
    if (to && !is_modality(verb)) return false;
    for (std::size_t skipped = at; skipped < next; ++skipped) add_adverb(verb, skipped);
    verb.qualifiers.push_back(verb.lemma);
    if (verb.passive) verb.passive = false;
    verb.progressive = verb.participle = false;
    main = be = have = false;
    at = to ? next + 1 : next;
    if (ing) {
      const Unit& u = units_[next];
      set_main(verb, u);
      main = true;
      ++at;
      return chain(verb, at, main, be, have);
    }
    return true;
  }

  [[nodiscard]] bool is_modality(const VerbGroup& verb) const {
    const flat::Word* known = document_.pack.word(verb.lemma);
    return known && (known->classes & word::modality);
  }

  // ---- noun groups

  void noun_group() {
    const std::size_t from = at_;
    Phrase phrase;
    phrase.kind = PhraseKind::noun;
    phrase.begin = units_[from].begin;
    std::size_t at = from;
    while (at < units_.size() && belongs(phrase, at, from)) {
      take(phrase, at, from);
      ++at;
      if (phrase.pronoun) break;
    }
    if (at == from) {
      take(phrase, at, from);
      ++at;
    }
    finish(phrase, at - 1, from);
    out_.phrases.push_back(std::move(phrase));
    at_ = at;
  }

  [[nodiscard]] bool belongs(const Phrase& phrase, std::size_t at, std::size_t from) const {
    const Unit& u = units_[at];
    if (u.mark != 0 || u.possessive) return false;
    if (at > from && is_day(at - 1)) return u.is(word::time_noun);
    if (at > from && u.name != kNoIndex && units_[at - 1].amount != kNoIndex && document_.amounts[units_[at - 1].amount].kind == AmountKind::date) return false;
    if (u.name != kNoIndex || u.amount != kNoIndex) return !(u.name != kNoIndex && ends_with_plural(at, from) && !u.joined);
    if (u.term && !u.is_word()) return true;
    if (at == from) return true;
    if (u.is(word::determiner) && !u.is(word::number_word)) {
      const std::string word = folded(at);
      const bool second = word == "other" || word == "such" || word == "more" || word == "few" || word == "several" || word == "many" || word == "last" || word == "next" || word == "half";
      return second && (units_[at - 1].is(word::determiner | word::possessive) || units_[at - 1].amount != kNoIndex);
    }
    if (u.is(word::pronoun | word::possessive | word::relative | word::conjunction | word::auxiliary)) return folded(at) == "one";
    if (u.is(word::preposition) && !u.compound) return false;
    if (u.is(word::subordinator)) return false;
    if (u.is(word::verb_any)) return noun_here(phrase, at, from);
    if (breaks_group(at)) return at + 1 < units_.size() && units_[from].is(word::determiner | word::possessive) && units_[at - 1].name == kNoIndex && !is_noun_like(at - 1) && units_[at + 1].mark == 0;
    return true;
  }

  /// Adverbs stand between groups: "Xstrata | yesterday | took".
  [[nodiscard]] bool breaks_group(std::size_t at) const {
    const Unit& u = units_[at];
    if (!u.is(word::adverb) || u.is(word::determiner | word::number_word | word::preposition)) return false;
    const std::string word = folded(at);
    return word != "long" && word != "well" && word != "likely" && word != "further" && word != "first";
  }

  /// "Wednesday", "Aug. 26", "May 2004": not a bare year, which may stand before a noun.
  [[nodiscard]] bool is_day(std::size_t at) const {
    const Unit& u = units_[at];
    return u.amount != kNoIndex && document_.amounts[u.amount].kind == AmountKind::date && document_.amounts[u.amount].date.size() != 4;
  }

  [[nodiscard]] bool is_noun_like(std::size_t at) const { return !units_[at].is(word::determiner | word::possessive | word::adverb); }

  [[nodiscard]] bool ends_with_plural(std::size_t at, std::size_t from) const {
    if (at == from || !units_[at - 1].is_word()) return false;
    const std::string word = folded(at - 1);
    return word.size() > 4 && word.back() == 's' && word[word.size() - 2] != 's' && units_[at - 1].is(word::verb_s) && !units_[at - 1].is(word::noun_first);
  }

  /// A verb form inside a noun group: "the planned merger", "chip making", "IBM shares".
  [[nodiscard]] bool noun_here(const Phrase& phrase, std::size_t at, std::size_t from) const {
    const Unit& u = units_[at];
    const Unit& before = units_[at - 1];
    const bool only_modifiers = before.is(word::determiner | word::possessive) || before.compound || (before.amount != kNoIndex && at > from);
    if (only_modifiers) return true;
    if (before.name == kNoIndex && before.is_word() && !before.is(word::verb_any) && !before.is(word::common) && at > from && units_[from].is(word::determiner | word::possessive) &&
        u.is(word::verb_participle | word::verb_ing) && !u.is(word::verb_past))
      return true;
    Phrase preview = phrase;
    preview.kind = PhraseKind::noun;
    preview.name = before.name;
    preview.plural = before.is_word() && is_plural(at - 1);
    if (verb_in_preview(at, preview)) return false;
    return true;
  }

  [[nodiscard]] bool verb_in_preview(std::size_t at, const Phrase& noun) const {
    const Unit& u = units_[at];
    if (u.is(word::noun_first)) {
      if (infinitive_at(at + 1)) return noun.name != kNoIndex || noun.plural;
      if (u.is(word::verb_past) && noun.name != kNoIndex && particle_at(at + 1)) return true;
      if (u.is(word::verb_base) && noun.name != kNoIndex && is_after_list(at)) return governs_something(at + 1);
      if (u.is(word::verb_s) && noun.name != kNoIndex && only_verb_of_headline(at)) return true;
      if (u.is(word::verb_base) && !u.is(word::verb_past) && noun.name != kNoIndex) return false;
      return (noun.name != kNoIndex || noun.plural) && starts_object(skip_adverbs(at + 1));
    }
    if (u.is(word::verb_past)) return !is_attributive(at);
    if (u.is(word::verb_s)) return true;
    if (u.is(word::verb_ing)) return !u.is(word::common) || starts_object(at + 1);
    if (u.is(word::verb_participle)) return true;
    return noun.plural || is_after_list(at) || (noun.name != kNoIndex && starts_object(skip_adverbs(at + 1)));
  }

  /// "with faster distributed training": in object position a participle before another noun only describes it.
  [[nodiscard]] bool is_attributive(std::size_t at) const {
    if (!units_[at].is(word::verb_participle) || !last() || (last()->kind != PhraseKind::verb && last()->kind != PhraseKind::preposition)) return false;
    if (at + 1 >= units_.size() || units_[at - 1].name != kNoIndex) return false;
    const Unit& next = units_[at + 1];
    return next.name != kNoIndex || (next.is_word() && next.mark == 0 && !is_closed(next) && !next.is(word::adverb));
  }

  [[nodiscard]] bool is_after_list(std::size_t at) const {
    if (at >= 2 && units_[at - 1].joined && units_[at - 1].name != kNoIndex && units_[at - 2].name != kNoIndex) return true;
    std::size_t before = out_.phrases.size();
    if (at < 2 || before < 2 || units_[at - 1].name == kNoIndex) return false;
    const bool conjunction = out_.phrases[before - 1].kind == PhraseKind::conjunction;
    if (!conjunction && out_.phrases[before - 1].kind != PhraseKind::comma) return false;
    --before;
    if (conjunction && before >= 2 && out_.phrases[before - 1].kind == PhraseKind::comma) --before;  // "A, B, and C"
    return out_.phrases[before - 1].kind == PhraseKind::noun;
  }

  /// "Morningstar faces possible suit": a headline without any other verb has this one.
  [[nodiscard]] bool only_verb_of_headline(std::size_t at) const {
    if (!out_.sentence->headline || last_verb() || at + 1 >= units_.size() || units_[at + 1].mark != 0 || units_[at + 1].possessive) return false;
    if (!governs_something(at + 1) && (units_[at].is(word::noun_always) || units_[at + 1].is(word::conjunction))) return false;
    for (std::size_t next = at + 1; next < units_.size(); ++next) {
      const Unit& u = units_[next];
      if (u.mark == ';' || u.mark == ':') break;
      if (u.is_word() && (u.is(word::auxiliary) || (u.is(word::verb_s | word::verb_past) && !u.is(word::noun_first)))) return false;
    }
    return true;
  }

  [[nodiscard]] bool particle_at(std::size_t at) const {
    if (at >= units_.size() || !units_[at].is_word()) return false;
    const std::string word = folded(at);
    return word == "up" || word == "off" || word == "out" || word == "over" || word == "with" || word == "on";
  }

  /// A headline's verb takes something: no preposition, no end.
  [[nodiscard]] bool governs_something(std::size_t at) const {
    if (at >= units_.size() || units_[at].mark != 0 || units_[at].possessive) return false;
    if (!units_[at].is_word() || !units_[at].is(word::preposition | word::conjunction) || infinitive_at(at)) return true;
    return particle_at(at);
  }

  [[nodiscard]] bool is_plural(std::size_t at) const {
    const std::string word = folded(at);
    if (word.size() > 5 && word.compare(word.size() - 3, 3, "ics") == 0) return false;
    return (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's' && word[word.size() - 2] != 'u') || word == "people" || word == "men" || word == "women";
  }

  void take(Phrase& phrase, std::size_t at, std::size_t from) {
    const Unit& u = units_[at];
    if (u.name != kNoIndex) {
      if (u.joined && at > from && units_[at - 1].name != kNoIndex) phrase.pair = true;
      phrase.names.push_back(u.name);
    }
    if (u.amount != kNoIndex) phrase.amounts.push_back(u.amount);
    if (at != from || !u.is_word()) return;
    const std::string word = folded(at);
    phrase.possessive_pronoun = u.is(word::possessive);
    phrase.pronoun = u.is(word::pronoun) && !u.is(word::number_word) && !u.is(word::determiner);
    phrase.definite = word == "the" || word == "this" || word == "these" || word == "those" || word == "both" || word == "that";
    phrase.indefinite = word == "a" || word == "an" || word == "another";
  }

  void finish(Phrase& phrase, std::size_t last, std::size_t from) {
    const Unit& u = units_[last];
    phrase.end = u.end;
    phrase.head = u.end - 1;
    phrase.name = u.name;
    if (u.is_word() || u.term) {
      const std::string word = fold_token(document_.word(u.end - 1));
      phrase.lemma = singular(word);
      phrase.plural = is_plural(last);
      phrase.temporal = (u.is(word::time_noun) && !u.is(word::verb_any)) || word == "ago";
    }
    if (u.amount != kNoIndex) phrase.temporal = document_.amounts[u.amount].kind == AmountKind::date;
    (void)from;
  }

  const Document& document_;
  std::vector<Unit> units_;
  std::size_t at_ = 0;
  PhraseSequence out_;
};

}  // namespace

PhraseSequence find_phrases(const Document& document, const Sentence& sentence) { return PhraseFinder(document, sentence).run(); }

}  // namespace dealgraph
