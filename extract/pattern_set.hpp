#pragma once
/// Which name patterns occur in a text at all, found in one pass.

#include <re2/set.h>

#include <string_view>
#include <vector>

#include "extract/rules.hpp"

namespace dealgraph {

/// All name patterns of a rule pack as one automaton. Immutable and thread-safe; borrows nothing.
class PatternSet {
 public:
  explicit PatternSet(const std::vector<NamePattern>& patterns);

  /// Indexes of the patterns that match somewhere in the text, in order; all of them where the automaton is out of memory.
  [[nodiscard]] std::vector<int> find(std::string_view text) const;

 private:
  re2::RE2::Set set_;
  std::vector<int> all_;
};

}  // namespace dealgraph
