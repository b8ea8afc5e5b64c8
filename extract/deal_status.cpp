#include "extract/deal_status.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace dealgraph {

void StatusReader::add(Hints& hints, Status status) const {
  switch (status) {
    case Status::failed: hints.failed = true; break;
    case Status::rumored: hints.rumored = true; break;
    case Status::proposed: hints.proposed = true; break;
    case Status::completed: hints.completed = true; break;
    case Status::announced: hints.announced = true; break;
  }
}

/// `governs`: the verb stands over a deal noun ("scrapped the merger"); else it is the deal itself ("may buy").
void StatusReader::add_verb(Hints& hints, const VerbGroup& verb, bool governs) const {
  const auto look_up = [&](std::string_view lemma) {
    if (const auto known = cues_.verbs.find(std::string(lemma)); known != cues_.verbs.end()) add(hints, known->second);
  };
  for (const std::string_view qualifier : verb.qualifiers) {
    look_up(qualifier);
    if (const auto known = cues_.adjectives.find(std::string(qualifier)); known != cues_.adjectives.end()) add(hints, known->second);
  }
  if (governs) look_up(verb.lemma);
  for (const std::string& adverb : verb.adverbs)
    if (const auto known = cues_.adverbs.find(adverb); known != cues_.adverbs.end()) add(hints, known->second);
  if (verb.modal == "may" || verb.modal == "might" || verb.modal == "could" || verb.modal == "should") hints.proposed = true;
  if (verb.negative) hints.failed = true;
}

void StatusReader::add_words(Hints& hints, std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t at = begin; at < end; ++at) {
    const std::string word = fold_token(document_.word(at));
    if (const auto known = cues_.adjectives.find(word); known != cues_.adjectives.end()) add(hints, known->second);
  }
}

/// Phrases such as "in talks" or "sources said", which colour the whole sentence.
void StatusReader::add_phrases(Hints& hints) const {
  const Sentence& sentence = *sequence_.sentence;
  const std::string words = fold_token(document_.words(sentence.begin, sentence.end));
  for (const auto& [phrase, status] : cues_.phrases)
    if (const std::size_t at = words.find(phrase); at != std::string::npos) {
      const bool begins = at == 0 || !std::isalnum(static_cast<unsigned char>(words[at - 1]));
      const std::size_t end = at + phrase.size();
      if (begins && (end == words.size() || !std::isalnum(static_cast<unsigned char>(words[end])))) add(hints, status);
    }
}

Status StatusReader::weigh(const Hints& hints, Status fallback) {
  if (hints.failed) return Status::failed;
  if (hints.rumored) return Status::rumored;
  if (hints.completed) return Status::completed;
  if (hints.announced) return Status::announced;
  if (hints.proposed) return Status::proposed;
  return fallback;
}

Status StatusReader::of_verb(const Frame& frame, const VerbGroup& verb, std::uint32_t governing_noun) const {
  Hints hints;
  add_verb(hints, verb, false);
  if (governing_noun != kNoIndex) {
    const Phrase& noun = sequence_.phrases[governing_noun];
    if (const auto known = cues_.nouns.find(noun.lemma); known != cues_.nouns.end()) add(hints, known->second);
    const ClauseReader clause(document_, sequence_);
    if (const std::uint32_t governor = clause.governing_verb(governing_noun); governor != kNoIndex) add_verb(hints, sequence_.phrases[governor].verb, true);
    add_words(hints, noun.begin, noun.end);
  }
  add_phrases(hints);
  const bool done = frame.perfect_completes && verb.qualifiers.empty() && verb.modal.empty() && (verb.perfect || verb.past);
  return weigh(hints, done ? Status::completed : frame.status.value_or(Status::announced));
}

Status StatusReader::of_noun(const Frame& frame, const Phrase& noun, const VerbGroup* governor, const VerbGroup* predicate) const {
  Hints hints;
  if (governor) add_verb(hints, *governor, true);
  if (predicate) add_verb(hints, *predicate, true);
  add_words(hints, noun.begin, noun.end);
  add_phrases(hints);
  const bool dated = std::any_of(noun.amounts.begin(), noun.amounts.end(), [&](std::uint32_t amount) { return !document_.amounts[amount].date.empty(); });
  const VerbGroup* told = governor ? governor : predicate;
  const bool happened = told && frame.perfect_completes && told->qualifiers.empty() && told->modal.empty() && (told->past || told->perfect);
  const bool done = happened || (dated && frame.type == RelationType::acquisition);  // "its 2002 acquisition of"
  return weigh(hints, done ? Status::completed : frame.status.value_or(Status::announced));
}

}  // namespace dealgraph
