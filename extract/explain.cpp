#include "extract/explain.hpp"

#include <algorithm>
#include <charconv>

namespace dealgraph {
namespace {

std::string number(double value) {
  char buffer[32];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
  return error == std::errc() ? std::string(buffer, end) : "?";
}

std::string verb_notes(const VerbGroup& verb) {
  std::string out = std::string(verb.lemma);
  for (const std::string_view qualifier : verb.qualifiers) out += " <" + std::string(qualifier);
  for (const std::string_view adverb : verb.adverbs) out.append(" ~").append(adverb);
  if (!verb.modal.empty()) out.append(" modal:").append(verb.modal);
  const std::pair<bool, const char*> flags[] = {
      {verb.passive, "passive"},      {verb.perfect, "perfect"},       {verb.past, "past"},
      {verb.negative, "negative"},    {verb.infinitive, "infinitive"}, {verb.gerund, "-ing"},
      {verb.participle, "participle"}};
  for (const auto& [set, name] : flags)
    if (set) out += std::string(" ") + name;
  return out;
}

std::string phrase_notes(const Document& document, const Phrase& phrase) {
  std::string words(document.words(phrase.begin, phrase.end));
  switch (phrase.kind) {
    case PhraseKind::noun:
      return "[" + words + (phrase.possessive ? " ^poss" : "") + (phrase.temporal ? " ^time" : "") + "]";
    case PhraseKind::verb:
      return "{" + words + " = " + verb_notes(phrase.verb) + "}";
    default:
      return words;
  }
}

std::string draft_notes(const Document& document, const Draft& draft) {
  std::string out = std::string(to_string(draft.type)) + "(";
  bool first = true;
  for (const DraftArgument& argument : draft.arguments) {
    out += (first ? "" : ", ") + std::string(to_string(argument.role)) + "=" +
           std::string(document.words(argument.fill.begin, argument.fill.end));
    first = false;
  }
  out += ") " + std::string(to_string(draft.status));
  if (draft.attributes.value)
    out += " value=" + number(draft.attributes.value->amount) + " " + draft.attributes.value->currency;
  if (draft.attributes.quantity)
    out += " quantity=" + number(draft.attributes.quantity->amount) + " " + draft.attributes.quantity->unit;
  if (draft.attributes.stake) out += " stake=" + number(*draft.attributes.stake);
  if (!draft.attributes.date.empty()) out += " date=" + draft.attributes.date;
  return out.append("  by ").append(draft.rule);
}

}  // namespace

void explain_sentence(const Document& document, const Sentence& sentence, const PhraseSequence* phrases,
                      const std::vector<Draft>& drafts, std::size_t first_draft, const std::vector<NearMiss>& misses,
                      Explanation& notes) {
  notes.lines.push_back("sentence: " + std::string(document.words(sentence.begin, sentence.end)) +
                        (sentence.title_case ? "   (Title Case)" : ""));
  for (const Name& name : document.names)
    if (name.begin >= sentence.begin && name.end <= sentence.end)
      notes.lines.push_back("  name: " + std::string(document.words(name.begin, name.end)) + "  " +
                            (name.typed ? std::string(to_string(name.type)) : "candidate") +
                            (name.entity.empty() ? "" : "  " + name.entity) + "  by " + name.by);
  if (phrases) {
    std::string line = "  phrases:";
    for (const Phrase& phrase : phrases->phrases) line += " " + phrase_notes(document, phrase);
    notes.lines.push_back(std::move(line));
  }
  for (std::size_t at = first_draft; at < drafts.size(); ++at)
    notes.lines.push_back("  relation: " + draft_notes(document, drafts[at]));
  if (drafts.size() == first_draft && misses.empty())
    notes.lines.emplace_back("  no trigger of a relation stands in this sentence");
  for (const NearMiss& miss : misses)
    notes.lines.push_back("  nearly: " + miss.rule + " at '" + std::string(miss.at.in(document.text)) + "': " + miss.reason);
}

}  // namespace dealgraph
