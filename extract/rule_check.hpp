#pragma once
/// Runs the examples that rules carry: what `dealgraph check` does.

#include <cstddef>
#include <vector>

#include "core/article_reader.hpp"
#include "extract/extractor.hpp"

namespace dealgraph {

/// What a check found. `examples` counts counter-examples too.
struct RuleCheck {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::vector<Problem> failures;  ///< errors, at the file and line of the example, in the order of the rules
};

/// Extracts from every example and counter-example of every frame, Chinese frame and name pattern of the extractor's pack.
///
/// An example of a frame holds if a relation by this very rule is found that meets all of `gives` (extract/expectation.hpp); a
/// counter-example if none by this rule is found. An example of a name pattern holds if the pattern fits all of it and it is
/// found as a name in a sentence about chips (the dictionary may be the one that finds it); a counter-example if the pattern
/// does not find it.
RuleCheck check_rules(const Extractor& extractor);

}  // namespace dealgraph
