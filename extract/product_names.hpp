#pragma once
/// What proves that a run of capitalised words names a product or work.

#include "extract/capital_runs.hpp"

namespace dealgraph {

/// "the film Night Train", "a tool called Vorexa", "Dawnel™", "its Dawnel platform", "its software platform, Dawnel, that":
/// one of the contexts in which only products, works and services stand. A company's own name stands in some of them too
/// ("the Northlight software"); the rules ask for "its", "new" or a known owner there.
bool is_product_name(const CapitalRuns& runs, const Sentence& sentence, const Run& run);

/// "Sony's | Dawnel camera", "Microsoft's new | Long Harbour Server may": what a company has under a name
/// of its own, and not the unit, plant or prize that the next word says it is. To be asked once it is known to be no person or
/// place.
bool is_makers_product(const CapitalRuns& runs, const Sentence& sentence, const Run& run);

}  // namespace dealgraph
