#include "extract/deal_attributes.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace dealgraph {
namespace {

/// Sums of these are no price of a deal.
constexpr std::array<std::string_view, 21> kOtherSums{
    "revenue", "revenues", "sales",  "profit",  "profits",  "earnings", "income",  "losses", "loss",      "turnover", "debt",
    "costs",   "savings",  "charge", "charges", "annually", "fine",     "damages", "assets", "synergies", "fees"};
/// Those of them that also stand before their sum: "sales of $5 billion".
constexpr std::array<std::string_view, 5> kSumsBefore{"revenue", "revenues", "sales", "profit", "earnings"};
/// What a percentage of makes a stake: "a 20 percent stake", "60% of".
constexpr std::array<std::string_view, 8> kStakeWords{"stake", "interest", "share",        "shares",
                                                      "of",    "equity",   "shareholding", "holding"};
constexpr std::array<std::string_view, 4> kSeedRounds{"round", "funding", "financing", "investment"};

/// How many tokens beside an amount may tell what it is of.
constexpr std::uint32_t kWordsAfter = 4;
constexpr std::uint32_t kWordsBefore = 3;
/// A sum farther from its trigger belongs to something else.
constexpr std::uint32_t kValueReach = 60;
/// How far behind the evidence a percentage may stand.
constexpr std::uint32_t kStakeReach = 12;
constexpr double kSmallestSum = 1000;

template <class Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_inside(const Amount& amount, const Phrase& phrase) {
  return amount.begin >= phrase.begin && amount.end <= phrase.end;
}

bool is_inside(const Amount& amount, const Sentence& sentence) {
  return amount.begin >= sentence.begin && amount.end <= sentence.end;
}

/// In tokens; what stands before the trigger counts as farther than what follows it.
std::uint32_t distance_of(const Amount& amount, const Phrase& trigger) {
  if (is_inside(amount, trigger)) return 0;
  if (amount.begin >= trigger.end) return amount.begin - trigger.end + 1;
  return 2 * (trigger.begin - amount.end) + 6;
}

/// Does one of the words follow the amount at once? `within_clause`: up to the next comma or full stop.
template <class Words>
bool followed_by(const Document& document, const Sentence& sentence, const Amount& amount, const Words& words,
                 bool within_clause) {
  for (std::uint32_t at = amount.end; at < std::min(sentence.end, amount.end + kWordsAfter); ++at) {
    const Token& token = document.tokens[at];
    if (within_clause && (token.is_mark(',') || token.is_mark('.'))) return false;
    if (contains(words, document.folded(at))) return true;
  }
  return false;
}

/// "Series B", "series b": the round's name if it begins at a token; empty if none does.
std::string series_at(const Document& document, std::uint32_t at) {
  if (document.folded(at) != "series") return {};
  const std::string_view letter = document.word(at + 1);
  const bool capital = letter.size() <= 2 && document.tokens[at + 1].capital;
  if (!capital && (letter.size() != 1 || letter[0] < 'a' || letter[0] > 'h')) return {};
  std::string round = "Series ";
  round += static_cast<char>(std::toupper(static_cast<unsigned char>(letter[0])));
  if (letter.size() == 2) round += letter[1];
  return round;
}

bool is_seed_round(const Document& document, std::uint32_t at) {
  return document.folded(at) == "seed" && contains(kSeedRounds, document.folded(at + 1));
}

/// What is counted, as singular: the head of the noun group, or "unit" if that is a name.
std::string unit_of(const Document& document, const Phrase& phrase) {
  const std::uint32_t last = phrase.end - 1;
  if (phrase.name != kNoIndex) return "unit";
  if (!document.tokens[last].capital) return phrase.lemma.empty() ? "unit" : singular(document.folded(last));
  std::string unit(document.word(last));
  if (unit.size() > 2 && unit.back() == 's' && !document.tokens[last].upper) unit.pop_back();
  return unit;
}

}  // namespace

void AttributeReader::read(const Frame& frame, Draft& draft, std::uint32_t trigger) const {
  if (frame.wants_value) read_value(draft, trigger);
  if (draft.type == RelationType::investment) {
    read_stake(draft);
    read_round(draft);
  }
  if (draft.type == RelationType::supply || draft.type == RelationType::uses) read_quantity(draft);
  if (is_deal(draft.type)) read_date(draft, trigger);
}

/// Sums of sales, profits and the like are no price.
bool AttributeReader::is_deal_sum(const Amount& amount) const {
  if (amount.kind != AmountKind::money || amount.per_share || amount.number < kSmallestSum) return false;
  const Sentence& sentence = *sequence_.sentence;
  // "C$900 million ($759 million)": the same sum in another currency.
  if (amount.begin > sentence.begin && document_.tokens[amount.begin - 1].is_mark('(')) return false;
  if (followed_by(document_, sentence, amount, kOtherSums, true)) return false;
  const std::uint32_t begin = amount.begin > sentence.begin + kWordsBefore ? amount.begin - kWordsBefore : sentence.begin;
  for (std::uint32_t at = begin; at < amount.begin; ++at)
    if (contains(kSumsBefore, document_.folded(at))) return false;
  return true;
}

/// The sum nearest to the trigger wins; sums inside the trigger's own noun group first.
void AttributeReader::read_value(Draft& draft, std::uint32_t trigger) const {
  const Phrase& phrase = sequence_.phrases[trigger];
  const Amount* best = nullptr;
  for (const Amount& amount : document_.amounts) {
    if (!is_inside(amount, *sequence_.sentence) || !is_deal_sum(amount)) continue;
    if (!best || distance_of(amount, phrase) < distance_of(*best, phrase)) best = &amount;
  }
  if (!best || distance_of(*best, phrase) > kValueReach) return;
  draft.attributes.value = Money{best->number, best->currency};
  draft.value_at = best->begin;
  draft.value_distance = distance_of(*best, phrase);
  cover(document_, draft, best->begin, best->end);
}

void AttributeReader::read_stake(Draft& draft) const {
  const Sentence& sentence = *sequence_.sentence;
  for (const Amount& amount : document_.amounts) {
    if (amount.kind != AmountKind::percent || amount.end > sentence.end) continue;
    if (amount.begin < draft.begin || amount.begin > draft.end + kStakeReach) continue;
    if (!followed_by(document_, sentence, amount, kStakeWords, false)) continue;
    draft.attributes.stake = amount.number;
    cover(document_, draft, amount.begin, amount.end);
    return;
  }
}

/// "Series B", "seed round", "pre-seed funding": the first in the sentence.
void AttributeReader::read_round(Draft& draft) const {
  for (std::uint32_t at = sequence_.sentence->begin; at + 1 < sequence_.sentence->end; ++at) {
    const std::string series = series_at(document_, at);
    if (series.empty() && !is_seed_round(document_, at)) continue;
    draft.attributes.round = series.empty() ? "Seed" : series;
    cover(document_, draft, at, series.empty() ? at + 1 : at + 2);
    return;
  }
}

void AttributeReader::read_quantity(Draft& draft) const {
  for (const DraftArgument& argument : draft.arguments) {
    if (argument.role != Role::item) continue;
    for (const Phrase& phrase : sequence_.phrases)
      if (phrase.kind == PhraseKind::noun && argument.fill.begin >= phrase.begin && argument.fill.begin < phrase.end &&
          read_count(draft, argument.fill, phrase))
        return;
  }
}

/// The count that stands in the noun group of an item: "six Airbus A380 aircraft", "5,400 GPUs". Returns whether there is one.
bool AttributeReader::read_count(Draft& draft, const Fill& item, const Phrase& phrase) const {
  for (const std::uint32_t index : phrase.amounts) {
    const Amount& amount = document_.amounts[index];
    if (amount.kind != AmountKind::number || amount.number < 2 || amount.end > item.end + 1) continue;
    draft.attributes.quantity = Quantity{amount.number, unit_of(document_, phrase)};
    cover(document_, draft, amount.begin, amount.end);
    return true;
  }
  return false;
}

/// "in 2002", "on May 24" right behind what the draft covers.
bool AttributeReader::date_follows(const Amount& amount, const Draft& draft, const Phrase& trigger) const {
  if (amount.begin < trigger.end || amount.begin > draft.end + 3 || amount.begin == 0) return false;
  const std::string_view before = document_.word(amount.begin - 1);
  return before == "in" || before == "on";
}

/// A year or day bound by "in"/"on" after the trigger, or in front of its noun: "its 2002 acquisition of".
void AttributeReader::read_date(Draft& draft, std::uint32_t trigger) const {
  const Phrase& phrase = sequence_.phrases[trigger];
  for (const Amount& amount : document_.amounts) {
    if (amount.kind != AmountKind::date || amount.date.empty() || !is_inside(amount, *sequence_.sentence)) continue;
    if (!is_inside(amount, phrase) && !date_follows(amount, draft, phrase)) continue;
    draft.attributes.date = amount.date;
    cover(document_, draft, amount.begin, amount.end);
    return;
  }
}

}  // namespace dealgraph
