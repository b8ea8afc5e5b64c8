#pragma once
/// Drafts of one article → relations: step 5 of the cascade.

#include <vector>

#include "core/extraction.hpp"
#include "extract/draft.hpp"
#include "extract/record_cache.hpp"

namespace dealgraph {

/// Gives candidates that fill a role their type, folds drafts that say the same, adds owners that the dictionary knows as
/// inferred arguments, and fills mentions, relations and (if wanted) records of the extraction. Drops the candidates that
/// nothing proved.
void build_relations(Document& document, std::vector<Draft>& drafts, RecordCache& cache, bool with_records, Extraction& out);

}  // namespace dealgraph
