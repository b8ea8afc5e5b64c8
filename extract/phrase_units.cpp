#include "extract/phrase_units.hpp"

#include <algorithm>

#include "extract/name_context.hpp"

namespace dealgraph {
namespace {

class UnitFinder {
 public:
  UnitFinder(const Document& document, const Sentence& sentence) : document_(document), tokens_(document.tokens), sentence_(sentence) {
    next_name_ = first_from(document.names);
    next_amount_ = first_from(document.amounts);
    next_term_ = first_from(document.terms);
  }

  std::vector<Unit> run() {
    for (std::uint32_t at = sentence_.begin; at < sentence_.end;) at = step(at);
    return std::move(units_);
  }

 private:
  template <class Items>
  [[nodiscard]] std::uint32_t first_from(const Items& items) const {
    const auto first = std::lower_bound(items.begin(), items.end(), sentence_.begin, [](const auto& item, std::uint32_t at) { return item.begin < at; });
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
    if (is_possessive(document_, at)) return add_possessive(at);
    if (token.kind == TokenKind::mark && !token.is_mark('$')) return add_mark(at);
    if (const std::uint32_t amount = item_at(document_.amounts, next_amount_, at); amount != kNoIndex) return add_amount(amount);
    if (const std::uint32_t term = item_at(document_.terms, next_term_, at); term != kNoIndex) return add_term(term);
    return add_word(at);
  }

  Unit& push(std::uint32_t begin, std::uint32_t end) {
    Unit& unit = units_.emplace_back();
    unit.begin = begin;
    unit.end = end;
    unit.joined = joined_;
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

  [[nodiscard]] bool hyphen_then_lower(std::uint32_t at) const {
    return at + 1 < sentence_.end && tokens_[at].is_mark('-') && !tokens_[at].space_before && !tokens_[at + 1].space_before && tokens_[at + 1].kind == TokenKind::word &&
           !tokens_[at + 1].capital;
  }

  std::uint32_t add_name(std::uint32_t index) {
    const Name& name = document_.names[index];
    if (name.alias_only || name.type == EntityType::source) return name.end;
    if (hyphen_then_lower(name.end)) return add_compound(name.begin, name.end, index);
    push(name.begin, name.end).name = index;
    return name.end;
  }

  std::uint32_t add_amount(std::uint32_t index) {
    const Amount& amount = document_.amounts[index];
    if (amount.kind == AmountKind::number && hyphen_then_lower(amount.end)) return add_compound(amount.begin, amount.end, kNoIndex);
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
    const std::uint32_t end = at + 1 < sentence_.end && !tokens_[at + 1].space_before && tokens_[at + 1].span.size() == 1 && tokens_[at + 1].kind == TokenKind::word ? at + 2 : at + 1;
    push(at, end).possessive = true;
    return end;
  }

  std::uint32_t add_mark(std::uint32_t at) {
    const char mark = tokens_[at].mark;
    const bool tight = at > sentence_.begin && !tokens_[at].space_before && at + 1 < sentence_.end && !tokens_[at + 1].space_before;
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
    if (mark == ',' || mark == ';' || mark == ':' || mark == '-' || mark == '_' || mark == '?' || mark == '!') push(at, at + 1).mark = mark == '_' ? '-' : mark;
    return at + 1;
  }

  std::uint32_t add_word(std::uint32_t at) {
    if (hyphen_then_lower(at + 1)) return add_compound(at, at + 1, kNoIndex);
    Unit& unit = push(at, at + 1);
    unit.classes = tokens_[at].classes;
    return at + 1;
  }

  /// "long-term", "co-develop", "SoftBank-backed", "Washington-based"
  std::uint32_t add_compound(std::uint32_t begin, std::uint32_t end, std::uint32_t name) {
    while (hyphen_then_lower(end)) end += 2;
    Unit& unit = push(begin, end);
    unit.compound = true;
    unit.inner_name = name;
    const std::string_view first = document_.word(begin);
    const bool prefix = first == "co" || first == "re" || first == "Co" || first == "pre";
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

std::vector<Unit> find_units(const Document& document, const Sentence& sentence) { return UnitFinder(document, sentence).run(); }

}  // namespace dealgraph
