#include "extract/phrase_context.hpp"

#include <algorithm>

namespace dealgraph {

bool PhraseContext::after_noun() const {
  return last() && last()->kind == PhraseKind::noun && !last()->possessive;
}

const VerbGroup* PhraseContext::last_verb() const {
  const auto verb =
      std::find_if(phrases.rbegin(), phrases.rend(), [](const Phrase& phrase) { return phrase.kind == PhraseKind::verb; });
  return verb == phrases.rend() ? nullptr : &verb->verb;
}

bool PhraseContext::closes_aside() const {
  return std::count_if(phrases.begin(), phrases.end(), [](const Phrase& phrase) { return phrase.kind == PhraseKind::comma; }) >=
         2;
}

bool PhraseContext::closes_description() const {
  if (phrases.empty() || phrases.back().kind != PhraseKind::comma) return false;
  for (std::size_t at = phrases.size() - 1; at-- > 1;) {
    if (phrases[at].kind != PhraseKind::comma) continue;
    const Phrase& first = phrases[at + 1];
    const bool describes = first.kind == PhraseKind::noun && (first.indefinite || (first.definite && first.name == kNoIndex));
    return describes && phrases[at - 1].kind == PhraseKind::noun && phrases[at - 1].name != kNoIndex;
  }
  return false;
}

bool PhraseContext::list_goes_on(std::size_t count) const {
  if (count < 2) return false;
  const bool conjunction = phrases[count - 1].kind == PhraseKind::conjunction;
  if (!conjunction && phrases[count - 1].kind != PhraseKind::comma) return false;
  const bool both = conjunction && count >= 3 && phrases[count - 2].kind == PhraseKind::comma;  // "A, B, and C"
  return phrases[count - (both ? 3 : 2)].kind == PhraseKind::noun;
}

}  // namespace dealgraph
