#include "extract/draft.hpp"

#include <algorithm>

namespace dealgraph {

std::vector<std::string> named_entities(const Document& document, const Draft& draft) {
  std::vector<std::string> out;
  for (const DraftArgument& argument : draft.arguments)
    if (argument.fill.name != kNoIndex) out.push_back(document.names[argument.fill.name].entity);
  return out;
}

void cover(const Document& document, Draft& draft, std::uint32_t begin, std::uint32_t end) {
  const Sentence& sentence = document.sentences[draft.sentence];
  if (begin < sentence.begin || end > sentence.end) return;
  draft.begin = std::min(draft.begin, begin);
  draft.end = std::max(draft.end, end);
}

}  // namespace dealgraph
