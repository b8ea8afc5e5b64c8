#pragma once
/// Which statements, and which entries of the dictionary, say the same fact.

#include <map>
#include <string>
#include <vector>

#include "graph/detail/dictionary_facts.hpp"
#include "graph/detail/episode.hpp"

namespace dealgraph::detail {

/// A fact holds between two parties, of which one may be described only; it has no episodes.
struct FactGroup {
  RelationType type = RelationType::makes;
  std::vector<Party> parties;             ///< two, or one where the other is left out
  Members members;                        ///< the statements that say so
  const DictionaryFact* entry = nullptr;  ///< the latest of the dictionary, if it says so too; borrowed
};

/// By a key of type and parties, of which the fact's id is made. A statement with several parties on a side states a fact for
/// each pair.
using FactGroups = std::map<std::string, FactGroup>;

void add_statement(FactGroups& groups, const Statement& statement, std::size_t member);
void add_entry(FactGroups& groups, const DictionaryFact& entry);

}  // namespace dealgraph::detail
