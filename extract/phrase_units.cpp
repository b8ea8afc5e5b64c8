#include "extract/phrase_units.hpp"

#include <algorithm>

#include "extract/name_context.hpp"

namespace dealgraph {
namespace {

class UnitFinder {
 public:
  UnitFinder(const Document& document, const Sentence& sentence)
      : document_(document), tokens_(document.tokens), sentence_(sentence) {
    next_name_ = first_from(document.names);
    next_amount_ = first_from(document.amounts);
    next_term_ = first_from(document.terms);
  }

  std::vector<Unit> run() {
    units_.reserve(sentence_.end - sentence_.begin);
    for (std::uint32_t at = sentence_.begin; at < sentence_.end;) at = step(at);
    return std::move(units_);
  }

 private:
  template <class Items>
  [[nodiscard]] std::uint32_t first_from(const Items& items) const {
    const auto first = std::lower_bound(items.begin(), items.end(), sentence_.begin,
                                        [](const auto& item, std::uint32_t at) { return item.begin < at; });
    return static_cast<std::uint32_t>(first - items.begin());
  }

  /// The item that begins at `at`, or kNoIndex; steps over those that begin before.
  template <class Items>
  static std::uint32_t item_at(const Items& items, std::uint32_t& next, std::uint32_t at) {
    while (next < items.size() && items[next].begin < at) ++next;
    return next < items.size() && items[next].begin == at ? next : kNoIndex;
  }

  std::uint32_t step(std::uint32_t at) {
    const Token& token = tokens_[at];
    if (token.is_mark('(') || token.is_mark('[')) return skip_brackets(at);
    if (const std::uint32_t name = item_at(document_.names, next_name_, at); name != kNoIndex) return add_name(name);
    if (const std::uint32_t end = contraction_end(at); end != at) return add_contraction(at, end);
    if (is_possessive(document_, at)) return add_possessive(at);
    if (token.kind == TokenKind::mark && !token.is_mark('$')) return add_mark(at);
    if (const std::uint32_t amount = item_at(document_.amounts, next_amount_, at); amount != kNoIndex)
      return add_amount(amount);
    if (const std::uint32_t term = item_at(document_.terms, next_term_, at); term != kNoIndex) return add_term(term);
    return add_word(at);
  }

  Unit& push(std::uint32_t begin, std::uint32_t end) {
    Unit& unit = units_.emplace_back();
    unit.begin = begin;
    unit.end = end;
    unit.joined = joined_;
    unit.quoted = begin > sentence_.begin && tokens_[begin - 1].is_mark('"');
    joined_ = false;
    return unit;
  }

  /// Leaves out "( … )" if it closes within the sentence and is not too long.
  std::uint32_t skip_brackets(std::uint32_t at) {
    const char close = tokens_[at].is_mark('(') ? ')' : ']';
    for (std::uint32_t end = at + 1; end < std::min(sentence_.end, at + 60); ++end)
      if (tokens_[end].is_mark(close)) return end + 1;
    return at + 1;
  }

  /// A hyphen inside a compound: "tie-up", in Title Case "Tie-Up".
  [[nodiscard]] bool hyphen_then_lower(std::uint32_t at) const {
    if (at + 1 >= sentence_.end || !tokens_[at].is_mark('-') || tokens_[at].space_before || tokens_[at + 1].space_before)
      return false;
    const Token& next = tokens_[at + 1];
    const bool titled = sentence_.title_case && next.is(word::preposition | word::adverb);
    return next.kind == TokenKind::word && (!next.capital || titled);
  }

  std::uint32_t add_name(std::uint32_t index) {
    const Name& name = document_.names[index];
    if (name.alias_only || name.type == EntityType::source) return name.end;
    if (hyphen_then_lower(name.end)) return add_compound(name.begin, name.end, index);
    push(name.begin, name.end).name = index;
    return skip_seat(name.end);
  }

  [[nodiscard]] const TermHit* place_at(std::uint32_t at) const {
    const auto term = std::lower_bound(document_.terms.begin(), document_.terms.end(), at,
                                       [](const TermHit& hit, std::uint32_t token) { return hit.begin < token; });
    return term != document_.terms.end() && term->begin == at && term->kind == TermKind::place && term->end <= sentence_.end
               ? &*term
               : nullptr;
  }

  /// Leaves out where a named company sits: "X in Herndon, Va., said", "X, Armonk, N.Y., said", "X of New York".
  [[nodiscard]] std::uint32_t skip_seat(std::uint32_t at) const {
    std::uint32_t place = at + 1;
    if (place >= sentence_.end) return at;
    const std::string_view before = document_.word(at);
    if (before != "in" && before != "of" && before != ",") return at;
    const TermHit* hit = place_at(place);
    if (!hit) return at;
    std::uint32_t end = hit->end;
    bool state = false;
    while (end + 1 < sentence_.end && tokens_[end].is_mark(',') && place_at(end + 1)) {
      end = place_at(end + 1)->end;
      state = true;
    }
    if (before == "," && !state) return at;  // "IBM, Germany and …" is a list
    if (state && end < sentence_.end && tokens_[end].is_mark('.')) ++end;
    if ((state || before == ",") && end < sentence_.end && tokens_[end].is_mark(',')) ++end;
    return end;
  }

  /// "they're", "it's" (is), "don't", "we've": the end of the contracted part that begins at `at`, or `at`.
  [[nodiscard]] std::uint32_t contraction_end(std::uint32_t at) const {
    if (!tokens_[at].is_mark('\'') || tokens_[at].space_before || at + 1 >= sentence_.end || tokens_[at + 1].space_before ||
        at == sentence_.begin)
      return at;
    const std::string_view part = document_.word(at + 1);
    if (part == "re" || part == "ve" || part == "ll" || part == "d" || part == "m" || part == "t") return at + 2;
    return part == "s" && tokens_[at - 1].is(word::pronoun | word::relative) ? at + 2 : at;
  }

  std::uint32_t add_contraction(std::uint32_t at, std::uint32_t end) {
    const std::string_view part = document_.word(at + 1);
    Unit& unit = push(at + 1, end);
    const bool participle = end < sentence_.end && tokens_[end].is(word::verb_participle) && !tokens_[end].is(word::verb_ing);
    if (part == "re" || part == "m" || part == "s") unit.classes = part == "s" && participle ? word::have : word::be;
    if (part == "ve") unit.classes = word::have;
    if (part == "ll" || part == "d") unit.classes = word::modal;
    if (part == "t") {
      unit.classes = word::negation | word::adverb;
      if (units_.size() >= 2 && tokens_[at - 1].span.in(document_.text) == "won")
        units_[units_.size() - 2].classes = word::modal;
    }
    return end;
  }

  std::uint32_t add_amount(std::uint32_t index) {
    const Amount& amount = document_.amounts[index];
    if (amount.kind == AmountKind::number && hyphen_then_lower(amount.end))
      return add_compound(amount.begin, amount.end, kNoIndex);
    push(amount.begin, amount.end).amount = index;
    return amount.end;
  }

  std::uint32_t add_term(std::uint32_t index) {
    const TermHit& term = document_.terms[index];
    if (hyphen_then_lower(term.end)) return add_compound(term.begin, term.end, kNoIndex);
    Unit& unit = push(term.begin, term.end);
    unit.term = &term;
    if (term.end == term.begin + 1) unit.classes = tokens_[term.begin].classes;
    return term.end;
  }

  std::uint32_t add_possessive(std::uint32_t at) {
    const std::uint32_t end = at + 1 < sentence_.end && !tokens_[at + 1].space_before && tokens_[at + 1].span.size() == 1 &&
                                      tokens_[at + 1].kind == TokenKind::word
                                  ? at + 2
                                  : at + 1;
    push(at, end).possessive = true;
    return end;
  }

  std::uint32_t add_mark(std::uint32_t at) {
    const char mark = tokens_[at].mark;
    const bool tight =
        at > sentence_.begin && !tokens_[at].space_before && at + 1 < sentence_.end && !tokens_[at + 1].space_before;
    if ((mark == '-' || mark == '/') && tight) {
      joined_ = true;
      return at + 1;
    }
    // "Meta- Microsoft collaboration"
    if (mark == '-' && !tokens_[at].space_before && !units_.empty() && units_.back().name != kNoIndex) {
      joined_ = true;
      return at + 1;
    }
    if (mark == '&') {
      Unit& unit = push(at, at + 1);
      unit.classes = word::conjunction;
      return at + 1;
    }
    if (mark == ',' || mark == ';' || mark == ':' || mark == '-' || mark == '_' || mark == '?' || mark == '!')
      push(at, at + 1).mark = mark == '_' ? '-' : mark;
    return at + 1;
  }

  std::uint32_t add_word(std::uint32_t at) {
    if (hyphen_then_lower(at + 1)) return add_compound(at, at + 1, kNoIndex);
    if (at + 1 < sentence_.end && document_.folded(at) == "such" && document_.word(at + 1) == "as") {
      push(at, at + 2).classes = word::preposition;
      return at + 2;
    }
    if (is_round(at)) {
      push(at, at + 2).compound = true;
      return at + 2;
    }
    Unit& unit = push(at, at + 1);
    unit.classes = tokens_[at].classes;
    if (is_manner(at)) unit.classes = (unit.classes & ~static_cast<WordClasses>(word::common)) | word::adverb;
    if (is_unknown_past(at)) unit.classes = word::verb_past | word::verb_participle;
    return at + 1;
  }

  /// "Series A": the letter is no article.
  [[nodiscard]] bool is_round(std::uint32_t at) const {
    return at + 1 < sentence_.end && (document_.word(at) == "Series" || document_.word(at) == "series") &&
           tokens_[at + 1].kind == TokenKind::word && tokens_[at + 1].span.size() <= 2 && tokens_[at + 1].capital;
  }

  /// "definitely", "privately": adverbs in -ly. Known verbs and the nouns and adjectives of the lexicon's list are none.
  [[nodiscard]] bool is_manner(std::uint32_t at) const {
    const std::string_view text = document_.word(at);
    if (text.size() < 6 || text.substr(text.size() - 2) != "ly" || tokens_[at].is(word::verb_any | word::ly_word)) return false;
    return tokens_[at].kind == TokenKind::word;
  }

  /// "shelled", "earmarked": a verb that the lexicon does not have.
  [[nodiscard]] bool is_unknown_past(std::uint32_t at) const {
    const std::string_view text = document_.word(at);
    return tokens_[at].kind == TokenKind::word && tokens_[at].classes == 0 && !tokens_[at].capital && text.size() > 4 &&
           text.substr(text.size() - 2) == "ed" && text[text.size() - 3] != 'e';
  }

  /// "long-term", "co-develop", "SoftBank-backed", "Washington-based"
  std::uint32_t add_compound(std::uint32_t begin, std::uint32_t end, std::uint32_t name) {
    while (hyphen_then_lower(end)) end += 2;
    Unit& unit = push(begin, end);
    unit.compound = true;
    unit.inner_name = name;
    const std::string_view first = document_.word(begin);
    const bool prefix =
        first == "co" || first == "re" || first == "Co" || first == "pre" || first == "counter" || first == "mass";
    unit.classes = prefix ? tokens_[end - 1].classes : 0;
    return end;
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const Sentence& sentence_;
  std::uint32_t next_name_ = 0;
  std::uint32_t next_amount_ = 0;
  std::uint32_t next_term_ = 0;
  bool joined_ = false;
  std::vector<Unit> units_;
};

}  // namespace

std::vector<Unit> find_units(const Document& document, const Sentence& sentence) {
  return UnitFinder(document, sentence).run();
}

}  // namespace dealgraph
