#pragma once
/// The interpreter of relation frames: step 4 of the cascade (DESIGN.md §2).

#include <string>
#include <unordered_map>
#include <vector>

#include "extract/clause.hpp"
#include "extract/draft.hpp"
#include "extract/reference.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// The frames of a pack by their trigger words; borrows the rules, immutable, thread-safe.
class FrameIndex {
 public:
  /// A frame and the words that have to stand beside the trigger's first (verbs: after it; nouns: before it).
  struct Trigger {
    const Frame* frame = nullptr;
    std::vector<std::string> words;
  };

  explicit FrameIndex(const Rules& rules);
  [[nodiscard]] const std::vector<Trigger>* verbs(std::string_view lemma) const;
  [[nodiscard]] const std::vector<Trigger>* nouns(std::string_view lemma) const;

 private:
  std::unordered_map<std::string, std::vector<Trigger>> verbs_;
  std::unordered_map<std::string, std::vector<Trigger>> nouns_;
};

/// Tries every frame whose trigger stands in the sentence and appends a draft for each that fills its required roles. If `misses` is
/// given, notes why the others did not.
void match_frames(const FrameIndex& index, const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references, std::vector<Draft>& out,
                  std::vector<NearMiss>* misses);

/// May this name fill such a slot?
bool name_fits(const Name& name, Filler filler);

}  // namespace dealgraph
