#pragma once
/// From what a user calls something to the entity that is meant.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/answer.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Where names are looked up: a graph, or a knowledge base, which reads its index alone.
struct NameSource {
  std::function<std::vector<Entity>(std::string_view)> find;         ///< the most mentioned first
  std::function<std::vector<std::string>(std::string_view)> nearly;  ///< "did you mean", the nearest first
};

/// Borrows the graph.
NameSource names_in(const KnowledgeGraph& graph);

/// A name and what it may mean.
struct Meaning {
  std::string name;
  std::vector<Entity> candidates;  ///< the first is taken; none: the name is unknown
};

/// The entities called `name`; where there are none, those called so without "the" or "company" before it, or without signs or
/// a possessive 's after it.
Meaning meaning_of(const std::string& name, const NameSource& names);

/// meaning_of() for each of the query's names.
std::vector<Meaning> meanings_of(const Query& query, const NameSource& names);

/// True if every name has a candidate.
bool all_known(const std::vector<Meaning>& meanings);

/// The ids of the first candidates; all names are known.
std::vector<std::string> first_candidates(const std::vector<Meaning>& meanings);

}  // namespace dealgraph
