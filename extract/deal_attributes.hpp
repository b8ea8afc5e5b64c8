#pragma once
/// Value, stake, round, quantity and date of a deal, bound to the right one when several stand in a sentence.

#include "extract/draft.hpp"
#include "extract/phrase.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// Reads attributes from the sentence around a trigger; borrows document and phrases.
class AttributeReader {
 public:
  AttributeReader(const Document& document, const PhraseSequence& sequence) : document_(document), sequence_(sequence) {}

  /// Sets what the sentence states for the draft whose trigger is phrase `trigger`.
  void read(const Frame& frame, Draft& draft, std::uint32_t trigger) const;

 private:
  void read_value(Draft& draft, std::uint32_t trigger) const;
  void read_stake(Draft& draft) const;
  void read_round(Draft& draft) const;
  void read_quantity(Draft& draft) const;
  void read_date(Draft& draft, std::uint32_t trigger) const;
  bool read_count(Draft& draft, const Fill& item, const Phrase& phrase) const;
  [[nodiscard]] bool date_follows(const Amount& amount, const Draft& draft, const Phrase& trigger) const;
  [[nodiscard]] bool is_deal_sum(const Amount& amount) const;

  const Document& document_;
  const PhraseSequence& sequence_;
};

}  // namespace dealgraph
