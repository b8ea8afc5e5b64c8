#pragma once
/// What the evidence of a relation must hold, for the tests and the fuzzers of extraction.

#include <algorithm>
#include <string>
#include <vector>

#include "core/extraction.hpp"
#include "extract/name_finder.hpp"

namespace dealgraph::test {

/// The text from the first word of the sentence in which `at` lies to that sentence's last.
inline Span sentence_at(const Document& document, std::uint32_t at) {
  for (const Sentence& sentence : document.sentences)
    if (const Span span = document.span(sentence.begin, sentence.end); span.begin <= at && at < span.end) return span;
  return {at, at};
}

/// Why an argument lies outside the evidence although it must not; "" where it lies inside or may be elsewhere.
inline std::string why_uncovered(const Document& document, const Relation& relation, const Argument& argument) {
  const Span evidence = relation.evidence;
  if (!argument.span || evidence.contains(*argument.span)) return "";
  if (argument.entity.empty()) return "is described outside";
  if (argument.span->begin < evidence.end && evidence.begin < argument.span->end) return "lies half in";
  const bool same = sentence_at(document, argument.span->begin) == sentence_at(document, evidence.end - 1) ||
                    sentence_at(document, argument.span->begin) == sentence_at(document, evidence.begin);
  return same ? "stands in the sentence, but outside" : "";
}

/// The arguments that break what core/relation.hpp promises, each told in a line. The evidence covers every argument that has a
/// span but a name in another sentence, which the evidence means by "the two" or names by its product; and it covers one at
/// least.
inline std::vector<std::string> uncovered_arguments(const Extraction& found, const RulePack& pack) {
  Document document = analyse(found.article, pack);
  find_names(document);  // joins sentences
  std::vector<std::string> out;
  for (const Relation& relation : found.relations) {
    const std::string evidence = relation.rule + ": '" + std::string(relation.evidence.in(found.article.text)) + "'";
    for (const Argument& argument : relation.arguments)
      if (const std::string why = why_uncovered(document, relation, argument); !why.empty())
        out.push_back("'" + argument.text + "' " + why + " the evidence of " + evidence);
    if (std::none_of(relation.arguments.begin(), relation.arguments.end(),
                     [&](const Argument& argument) { return argument.span && relation.evidence.contains(*argument.span); }))
      out.push_back("no argument lies in the evidence of " + evidence);
  }
  return out;
}

}  // namespace dealgraph::test
