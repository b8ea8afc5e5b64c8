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

/// The keys of all groups that a statement or entry is added to, each once.
std::vector<std::string> fact_keys(const Statement& statement);
std::string fact_key(const DictionaryFact& entry);

/// The id of a fact: "fact:<hash>" of its key.
std::string fact_id(const std::string& key);

}  // namespace dealgraph::detail
