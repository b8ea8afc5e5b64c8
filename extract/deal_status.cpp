#include "extract/deal_status.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace dealgraph {
namespace {

bool leaves_open(std::string_view modal) {
  return modal == "may" || modal == "might" || modal == "could" || modal == "should";
}

bool is_alphanumeric(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// Whether a phrase is told: not at all, as done, or as what somebody may or should do.
enum class Said : std::uint8_t { no, open, yes };

/// Looks at the first occurrence of the phrase, which has to begin and end with words.
Said how_said(std::string_view words, const std::string& phrase) {
  const std::size_t at = words.find(phrase);
  if (at == std::string::npos) return Said::no;
  const std::size_t end = at + phrase.size();
  if ((at != 0 && is_alphanumeric(words[at - 1])) || (end != words.size() && is_alphanumeric(words[end]))) return Said::no;
  if (at == 0) return Said::yes;
  const std::string_view before = words.substr(0, at - 1);
  return leaves_open(before.substr(before.find_last_of(' ') + 1)) ? Said::open : Said::yes;
}

/// "has bought", "bought": for such frames what is told as past is done.
bool tells_completion(const Frame& frame, const VerbGroup& verb) {
  return frame.perfect_completes && verb.qualifiers.empty() && verb.modal.empty() && (verb.perfect || verb.past);
}

}  // namespace

void StatusReader::add(Hints& hints, Status status) const {
  switch (status) {
    case Status::failed:
      hints.failed = true;
      break;
    case Status::rumored:
      hints.rumored = true;
      break;
    case Status::proposed:
      hints.proposed = true;
      break;
    case Status::completed:
      hints.completed = true;
      break;
    case Status::announced:
      hints.announced = true;
      break;
  }
}

void StatusReader::add_cue(Hints& hints, const StringMap<Status>& cues, std::string_view word) const {
  if (const auto known = cues.find(word); known != cues.end()) add(hints, known->second);
}

bool StatusReader::ends_deals(std::string_view verb) const {
  const auto cue = cues_.verbs.find(verb);
  return cue != cues_.verbs.end() && cue->second == Status::failed;
}

/// "Sprint, Nextel Close to Merger": no closing.
bool StatusReader::is_near(const VerbGroup& verb) const {
  return verb.lemma == "close" && verb.main + 1 < document_.tokens.size() && document_.folded(verb.main + 1) == "to";
}

/// `governs`: the verb stands over a deal noun ("scrapped the merger"); else it is the deal itself ("may buy").
void StatusReader::add_verb(Hints& hints, const VerbGroup& verb, bool governs) const {
  for (const std::string_view qualifier : verb.qualifiers) {
    add_cue(hints, cues_.verbs, qualifier);
    add_cue(hints, cues_.adjectives, qualifier);
  }
  const bool open = leaves_open(verb.modal);
  if (governs && open && ends_deals(verb.lemma)) hints.stands = true;
  if (governs && !hints.stands && !is_near(verb)) add_cue(hints, cues_.verbs, verb.lemma);
  for (const std::string_view adverb : verb.adverbs) add_cue(hints, cues_.adverbs, adverb);
  hints.open |= open;
  if (verb.negative) hints.failed = true;
}

void StatusReader::add_words(Hints& hints, std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t at = begin; at < end; ++at) add_cue(hints, cues_.adjectives, document_.folded(at));
}

/// Phrases such as "in talks" or "sources said", which colour the whole sentence.
StatusReader::Hints StatusReader::read_phrases() const {
  const Sentence& sentence = *sequence_.sentence;
  Hints hints;
  std::string_view words;
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    if (!cues_.may_begin_phrase(document_.tokens[at].hash)) continue;
    const auto known = cues_.phrases_by_word.find(document_.tokens[at].hash);
    if (known == cues_.phrases_by_word.end()) continue;
    if (words.empty()) words = document_.folded(sentence.begin, sentence.end);
    for (const std::uint32_t index : known->second) {
      const auto& [phrase, status] = cues_.phrases[index];
      const Said said = how_said(words, phrase);
      if (said == Said::yes) add(hints, status);
      hints.stands |= said == Said::open && status == Status::failed;
    }
  }
  return hints;
}

void StatusReader::add_phrases(Hints& hints) const {
  if (!phrases_) phrases_ = read_phrases();
  hints.failed |= phrases_->failed;
  hints.rumored |= phrases_->rumored;
  hints.proposed |= phrases_->proposed;
  hints.completed |= phrases_->completed;
  hints.announced |= phrases_->announced;
  hints.stands |= phrases_->stands;
}

Status StatusReader::weigh(const Hints& hints, Status fallback) {
  if (hints.failed) return Status::failed;
  if (hints.rumored) return Status::rumored;
  if (hints.completed) return Status::completed;
  if (hints.announced) return Status::announced;
  if (hints.proposed || (hints.open && !hints.stands)) return Status::proposed;
  return fallback;
}

/// "a proposal to buy", "its bid to provide financing".
void StatusReader::add_governing_noun(Hints& hints, std::uint32_t at) const {
  if (at == kNoIndex) return;
  const Phrase& noun = sequence_.phrases[at];
  add_cue(hints, cues_.nouns, noun.lemma);
  const ClauseReader clause(document_, sequence_);
  if (const std::uint32_t governor = clause.governing_verb(at); governor != kNoIndex)
    add_verb(hints, sequence_.phrases[governor].verb, true);
  add_words(hints, noun.begin, noun.end);
}

Status StatusReader::of_verb(const Frame& frame, const VerbGroup& verb, std::uint32_t governing_noun) const {
  Hints hints;
  add_verb(hints, verb, false);
  add_governing_noun(hints, governing_noun);
  add_phrases(hints);
  return weigh(hints, tells_completion(frame, verb) ? Status::completed : frame.status.value_or(Status::announced));
}

Status StatusReader::of_noun(const Frame& frame, const Phrase& noun, const VerbGroup* governor, const VerbGroup* predicate,
                             std::uint32_t governing_noun) const {
  Hints hints;
  add_governing_noun(hints, governing_noun);
  if (governor) add_verb(hints, *governor, true);
  if (predicate) add_verb(hints, *predicate, true);
  add_words(hints, noun.begin, noun.end);
  add_phrases(hints);
  const bool dated = std::any_of(noun.amounts.begin(), noun.amounts.end(),
                                 [&](std::uint32_t amount) { return !document_.amounts[amount].date.empty(); });
  const VerbGroup* told = governor ? governor : predicate;
  const bool happened = told && tells_completion(frame, *told);
  const bool done = happened || (dated && frame.type == RelationType::acquisition);  // "its 2002 acquisition of"
  return weigh(hints, done ? Status::completed : frame.status.value_or(Status::announced));
}

}  // namespace dealgraph
