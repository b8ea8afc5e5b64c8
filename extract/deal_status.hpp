#pragma once
/// How far a deal has come, by the words around its trigger.

#include <optional>
#include <string>
#include <string_view>

#include "extract/clause.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// Collects the hints of a sentence on one deal and weighs them: failed beats rumored beats proposed beats completed beats
/// announced.
class StatusReader {
 public:
  StatusReader(const Document& document, const PhraseSequence& sequence)
      : document_(document), sequence_(sequence), cues_(document.pack.rules().status) {}

  /// Status of a deal whose trigger is a verb.
  [[nodiscard]] Status of_verb(const Frame& frame, const VerbGroup& verb, std::uint32_t governing_noun) const;
  /// Status of a deal whose trigger is a noun, with the verb that governs it, the verb whose subject it is (nullptr: none), and
  /// the noun of which the governing verb is the aim: "proposal" in "a proposal to provide financing" (kNoIndex: none).
  [[nodiscard]] Status of_noun(const Frame& frame, const Phrase& noun, const VerbGroup* governor, const VerbGroup* predicate,
                               std::uint32_t governing_noun) const;

 private:
  struct Hints {
    bool failed = false, rumored = false, proposed = false, completed = false, announced = false;
    bool open = false;    ///< "may", "should" stand before the verb
    bool stands = false;  ///< what may or should be is only the end: "should call off the merger"
  };
  void add(Hints& hints, Status status) const;
  void add_cue(Hints& hints, const StringMap<Status>& cues, std::string_view word) const;
  void add_governing_noun(Hints& hints, std::uint32_t at) const;
  [[nodiscard]] bool ends_deals(std::string_view verb) const;
  [[nodiscard]] bool is_near(const VerbGroup& verb) const;
  void add_verb(Hints& hints, const VerbGroup& verb, bool governs) const;
  void add_words(Hints& hints, std::uint32_t begin, std::uint32_t end) const;
  void add_phrases(Hints& hints) const;
  [[nodiscard]] Hints read_phrases() const;
  [[nodiscard]] static Status weigh(const Hints& hints, Status fallback);

  const Document& document_;
  const PhraseSequence& sequence_;
  const StatusCues& cues_;
  mutable std::optional<Hints> phrases_;  // the same for all deals of the sentence; read when first asked for
};

}  // namespace dealgraph
