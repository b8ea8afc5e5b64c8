#pragma once
/// What the readers of frames see of one sentence.

#include "extract/clause.hpp"
#include "extract/deal_status.hpp"
#include "extract/reference.hpp"
#include "extract/slot_filler.hpp"

namespace dealgraph {

/// A sentence with all that reads it. Borrows document, phrases and references.
struct FrameScene {
  FrameScene(const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references)
      : document(document),
        sentence(*sequence.sentence),
        phrases(sequence.phrases),
        references(references),
        clause(document, sequence),
        status(document, sequence),
        filler(document, sequence, references) {}

  const Document& document;
  const Sentence& sentence;
  const std::vector<Phrase>& phrases;
  const ReferenceTracker& references;
  ClauseReader clause;
  StatusReader status;
  SlotFiller filler;
};

}  // namespace dealgraph
