#include "extract/frame_index.hpp"

#include <algorithm>
#include <utility>

#include "extract/token.hpp"

namespace dealgraph {
namespace {

using Trigger = FrameIndex::Trigger;
using Triggers = FrameIndex::Triggers;

std::vector<std::string> folded_words(const std::string& text) {
  std::vector<std::string> words;
  for (const Token& token : tokenize(text)) words.push_back(fold_token(token.span.in(text)));
  return words;
}

void add_verb(Triggers& out, const Frame& frame, const std::string& verb) {
  std::vector<std::string> words = folded_words(verb);
  const std::string first = words.front();
  words.erase(words.begin());
  out[first].push_back({&frame, std::move(words)});
}

void add_noun(Triggers& out, const Frame& frame, const std::string& noun) {
  std::vector<std::string> words = folded_words(noun);
  const std::string last = words.back();
  words.pop_back();
  out[last].push_back({&frame, std::move(words)});
}

/// The longest trigger first; of equals the frames that are not weak.
void sort_by_trust(Triggers& all) {
  const auto key = [](const Trigger& trigger) {
    return std::make_pair(trigger.words.size(), !is_weak_rule(trigger.frame->id));
  };
  for (auto& [word, triggers] : all)
    std::stable_sort(triggers.begin(), triggers.end(), [&](const Trigger& a, const Trigger& b) { return key(a) > key(b); });
}

const std::vector<Trigger>* find(const Triggers& all, std::string_view lemma) {
  const auto known = all.find(lemma);
  return known == all.end() ? nullptr : &known->second;
}

}  // namespace

FrameIndex::FrameIndex(const Rules& rules) {
  for (const Frame& frame : rules.frames) {
    for (const std::string& verb : frame.verbs) add_verb(verbs_, frame, verb);
    for (const std::string& noun : frame.nouns) add_noun(nouns_, frame, noun);
  }
  sort_by_trust(verbs_);
  sort_by_trust(nouns_);
}

const std::vector<Trigger>* FrameIndex::verbs(std::string_view lemma) const {
  return find(verbs_, lemma);
}

const std::vector<Trigger>* FrameIndex::nouns(std::string_view lemma) const {
  return find(nouns_, lemma);
}

}  // namespace dealgraph
