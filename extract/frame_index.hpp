#pragma once
/// The frames of a rule pack by their trigger words.

#include <string>
#include <string_view>
#include <vector>

#include "extract/rules.hpp"

namespace dealgraph {

/// Borrows the rules; immutable, thread-safe.
class FrameIndex {
 public:
  /// A frame and the words that have to stand beside the trigger's first (verbs: after it; nouns: before it).
  struct Trigger {
    const Frame* frame = nullptr;
    std::vector<std::string> words;
  };
  /// Triggers by lemma, those of more words first: "take over" is tried before "take".
  using Triggers = StringMap<std::vector<Trigger>>;

  explicit FrameIndex(const Rules& rules);
  /// The triggers whose verb has this lemma; nullptr if there are none.
  [[nodiscard]] const std::vector<Trigger>* verbs(std::string_view lemma) const;
  /// The triggers whose head noun has this lemma; nullptr if there are none.
  [[nodiscard]] const std::vector<Trigger>* nouns(std::string_view lemma) const;

 private:
  Triggers verbs_;
  Triggers nouns_;
};

}  // namespace dealgraph
