#include "extract/deal_attributes.hpp"

#include <algorithm>
#include <array>

namespace dealgraph {
namespace {

constexpr std::array<std::string_view, 22> kOtherSums{"revenue", "revenues", "sales",  "profit", "profits", "earnings", "income", "losses", "loss",   "turnover", "debt",
                                                      "costs",   "savings",  "charge", "charges", "charges", "annually", "fine",  "damages", "assets", "synergies", "fees"};

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
  if (amount.kind != AmountKind::money || amount.per_share || amount.number < 1000) return false;
  const std::uint32_t end = std::min(sequence_.sentence->end, amount.end + 4);
  for (std::uint32_t at = amount.end; at < end; ++at) {
    const Token& token = document_.tokens[at];
    if (token.is_mark(',') || token.is_mark('.')) break;
    const std::string word = fold_token(document_.word(at));
    if (std::find(kOtherSums.begin(), kOtherSums.end(), word) != kOtherSums.end()) return false;
  }
  const std::uint32_t begin = amount.begin > sequence_.sentence->begin + 3 ? amount.begin - 3 : sequence_.sentence->begin;
  for (std::uint32_t at = begin; at < amount.begin; ++at) {
    const std::string word = fold_token(document_.word(at));
    if (word == "revenue" || word == "revenues" || word == "sales" || word == "profit" || word == "earnings") return false;
  }
  return true;
}

/// The sum nearest to the trigger, before the next verb's clause if there is one, wins; sums inside the trigger's own noun group first.
void AttributeReader::read_value(Draft& draft, std::uint32_t trigger) const {
  const Phrase& phrase = sequence_.phrases[trigger];
  const Amount* best = nullptr;
  std::uint32_t best_distance = 0;
  for (const Amount& amount : document_.amounts) {
    if (amount.begin < sequence_.sentence->begin || amount.end > sequence_.sentence->end || !is_deal_sum(amount)) continue;
    const bool inside = amount.begin >= phrase.begin && amount.end <= phrase.end;
    const bool after = amount.begin >= phrase.end;
    const std::uint32_t distance = inside ? 0 : after ? amount.begin - phrase.end + 1 : 2 * (phrase.begin - amount.end) + 6;
    if (!best || distance < best_distance) {
      best = &amount;
      best_distance = distance;
    }
  }
  if (!best || best_distance > 60) return;
  draft.attributes.value = Money{best->number, best->currency};
  cover(document_, draft, best->begin, best->end);
}

void AttributeReader::read_stake(Draft& draft) const {
  for (const Amount& amount : document_.amounts) {
    if (amount.kind != AmountKind::percent || amount.begin < draft.begin || amount.begin > draft.end + 12 || amount.end > sequence_.sentence->end) continue;
    for (std::uint32_t at = amount.end; at < std::min(sequence_.sentence->end, amount.end + 4); ++at) {
      const std::string word = fold_token(document_.word(at));
      if (word == "stake" || word == "interest" || word == "share" || word == "shares" || word == "of" || word == "equity" || word == "shareholding" || word == "holding") {
        draft.attributes.stake = amount.number;
        cover(document_, draft, amount.begin, amount.end);
        return;
      }
    }
  }
}

/// "Series B", "seed round", "pre-seed".
void AttributeReader::read_round(Draft& draft) const {
  for (std::uint32_t at = sequence_.sentence->begin; at + 1 < sequence_.sentence->end; ++at) {
    const std::string word = fold_token(document_.word(at));
    if (word == "series") {
      const std::string_view letter = document_.word(at + 1);
      if (letter.size() > 2 || !document_.tokens[at + 1].capital) {
        if (letter.size() != 1 || letter[0] < 'a' || letter[0] > 'h') continue;
      }
      std::string round = "Series ";
      round += static_cast<char>(std::toupper(static_cast<unsigned char>(letter[0])));
      if (letter.size() == 2) round += letter[1];
      draft.attributes.round = round;
      cover(document_, draft, at, at + 2);
      return;
    }
    const std::string next = fold_token(document_.word(at + 1));
    if (word == "seed" && (next == "round" || next == "funding" || next == "financing" || next == "investment")) {
      draft.attributes.round = "Seed";
      cover(document_, draft, at, at + 1);
      return;
    }
  }
}

/// The count that stands in the noun group of an item: "six Airbus A380 aircraft", "5,400 GPUs".
void AttributeReader::read_quantity(Draft& draft) const {
  for (const DraftArgument& argument : draft.arguments) {
    if (argument.role != Role::item) continue;
    for (const Phrase& phrase : sequence_.phrases) {
      if (phrase.kind != PhraseKind::noun || argument.fill.begin < phrase.begin || argument.fill.begin >= phrase.end) continue;
      for (const std::uint32_t index : phrase.amounts) {
        const Amount& amount = document_.amounts[index];
        if (amount.kind != AmountKind::number || amount.number < 2 || amount.end > argument.fill.end + 1) continue;
        std::string unit = phrase.name == kNoIndex && !phrase.lemma.empty() ? singular(fold_token(document_.word(phrase.end - 1))) : "unit";
        if (phrase.name == kNoIndex && document_.tokens[phrase.end - 1].capital) {
          unit = document_.word(phrase.end - 1);
          if (unit.size() > 2 && unit.back() == 's' && !document_.tokens[phrase.end - 1].upper) unit.pop_back();
        }
        draft.attributes.quantity = Quantity{amount.number, unit};
        cover(document_, draft, amount.begin, amount.end);
        return;
      }
    }
  }
}

/// A year or day bound by "in"/"on" after the trigger, or in front of its noun: "its 2002 acquisition of".
void AttributeReader::read_date(Draft& draft, std::uint32_t trigger) const {
  const Phrase& phrase = sequence_.phrases[trigger];
  for (const Amount& amount : document_.amounts) {
    if (amount.kind != AmountKind::date || amount.date.empty() || amount.begin < sequence_.sentence->begin || amount.end > sequence_.sentence->end) continue;
    const bool inside = amount.begin >= phrase.begin && amount.end <= phrase.end;
    const bool behind = amount.begin >= phrase.end && amount.begin <= draft.end + 3 && amount.begin > 0 &&
                        (document_.word(amount.begin - 1) == "in" || document_.word(amount.begin - 1) == "on");
    if (!inside && !behind) continue;
    draft.attributes.date = amount.date;
    cover(document_, draft, amount.begin, amount.end);
    return;
  }
}

}  // namespace dealgraph
