#pragma once
/// Organizations that no dictionary knows: "Department of Energy", "University of Maryland, College Park", "NZ Commerce
/// Commission".

#include "extract/capital_runs.hpp"

namespace dealgraph {

/// The organization whose name begins at the token, proved by a word such as University or Ministry; empty if none does.
Run organization_at(const CapitalRuns& runs, const Sentence& sentence, std::uint32_t begin);

}  // namespace dealgraph
