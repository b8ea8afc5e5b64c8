#include "extract/draft.hpp"

#include <algorithm>

namespace dealgraph {

void cover(const Document& document, Draft& draft, std::uint32_t begin, std::uint32_t end) {
  const Sentence& sentence = document.sentences[draft.sentence];
  if (begin < sentence.begin || end > sentence.end) return;
  draft.begin = std::min(draft.begin, begin);
  draft.end = std::max(draft.end, end);
}

}  // namespace dealgraph
