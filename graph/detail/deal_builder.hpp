#pragma once
/// Makes one deal or fact of the statements that speak of it.

#include <functional>
#include <string>
#include <vector>

#include "graph/detail/statement.hpp"

namespace dealgraph::detail {

/// Whether a party of a statement is one of the deal that is built.
using IsParty = std::function<bool(const Party&)>;

/// All but the id. `evidences` are those of statements of this type, sorted by is_before, and not empty.
Deal build_deal(RelationType type, std::vector<Evidence> evidences, const IsParty& is_party);

/// Sets what follows from evidences and origin: since, until (if the dictionary does not set them), confidence, sources.
void set_support(Deal& deal);

}  // namespace dealgraph::detail
