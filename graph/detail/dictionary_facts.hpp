#pragma once
/// What the dictionary adds to the graph: who makes or owns the things that articles mention.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/entity_record.hpp"
#include "core/relation_type.hpp"
#include "graph/detail/article_notes.hpp"

namespace dealgraph::detail {

using Records = std::map<std::string, EntityRecord>;

/// Of two records with one id (two versions of the dictionary) the lesser stays, whichever came first.
void add_record(Records& records, EntityRecord record);

/// `makes` (maker → product or hardware) or `subsidiary` (child → parent).
struct DictionaryFact {
  RelationType type = RelationType::makes;
  std::string from;
  std::string to;
  std::string since;  ///< when the ownership began; empty: not known
  std::string until;  ///< when it ended; empty: it holds
  std::string owner;
  std::string owner_name;
  friend auto operator<=>(const DictionaryFact&, const DictionaryFact&) = default;
};

/// Who owned the record's entity on `day` (an ISO date; empty: the newest owner); nullopt if nobody but itself.
std::optional<DictionaryFact> owner_fact(const EntityRecord& record, const std::string& day);

/// A fact for each mentioned entity that has an owner on the day of an article that mentions it; sorted, each once.
std::vector<DictionaryFact> dictionary_facts(const std::vector<ArticleNotes>& articles, const Records& records);

}  // namespace dealgraph::detail
