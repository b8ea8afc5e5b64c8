#pragma once
/// Persons that no dictionary knows.

#include "extract/capital_runs.hpp"

namespace dealgraph {

/// Is the run a person's name, by its given name, its initials, or a title before ("Chairman Foo") or after it (", 45,")?
bool is_person(const CapitalRuns& runs, const Sentence& sentence, const Run& run);

}  // namespace dealgraph
