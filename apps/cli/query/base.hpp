#pragma once
/// What a query is asked of: a knowledge base, or articles that are read for it.

#include <memory>
#include <string>
#include <vector>

#include "../command.hpp"
#include "graph/answer.hpp"
#include "graph/name_source.hpp"

namespace dealgraph::cli {

class QueryBase {
 public:
  virtual ~QueryBase() = default;
  [[nodiscard]] virtual NameSource names() const = 0;
  /// The graph that `query` about these entities is answered from: all of it, or the part around them.
  virtual const KnowledgeGraph& graph_for(const Query& query, const std::vector<std::string>& entities) = 0;
};

/// Opens BASE; articles are read and extracted at once. What is wrong with them goes to `report`. Throws Error.
std::unique_ptr<QueryBase> open_base(const std::string& base, InputOptions input, ProblemReport& report);

}  // namespace dealgraph::cli
