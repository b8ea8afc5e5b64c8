#pragma once
/// Finds the names in an article: step 2 of the cascade (DESIGN.md §2).

#include "extract/document.hpp"

namespace dealgraph {

/// Fills `names` and `terms` of a document: dictionary names under their conditions, tickers, hardware models, persons,
/// organizations and companies of the open class, and candidates. A name proved once is a name everywhere in the article.
void find_names(Document& document);

}  // namespace dealgraph
