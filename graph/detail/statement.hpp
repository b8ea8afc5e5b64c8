#pragma once
/// A relation of one article on its way into a deal or fact.

#include <string>
#include <vector>

#include "graph/deal.hpp"

namespace dealgraph::detail {

struct Statement {
  RelationType type = RelationType::partnership;
  Evidence evidence;
};

/// A total order: type, date (undated last), article, span, then all the rest.
bool is_before(const Statement& a, const Statement& b);

/// What the statement says and where, without the rule that found it: stays the same when rules are renamed.
std::string identity(const Statement& statement);

/// The entities that fill `role`, sorted, each once.
std::vector<std::string> entities_in(const Statement& statement, Role role);

/// The folded descriptions that fill `role`, sorted, each once.
std::vector<std::string> descriptions_in(const Statement& statement, Role role);

}  // namespace dealgraph::detail
