#pragma once
/// Annotated articles to compare extraction with.

#include <istream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/entity_type.hpp"
#include "core/relation_type.hpp"

namespace dealgraph {

/// All names by which an article calls one party; empty for one that is described but not named.
using GoldParty = std::set<std::string>;

struct GoldRelation {
  RelationType type = RelationType::partnership;
  std::multimap<Role, GoldParty> parties;
};

/// What an article states, by the words of whoever annotated it.
struct GoldArticle {
  std::set<std::pair<std::string, EntityType>> mentions;  ///< surface and type
  std::vector<GoldRelation> relations;
};

/// By article id.
using Gold = std::map<std::string, GoldArticle>;

/// Reads annotations, one JSON object a line, in either of two forms:
/// - what `extract` writes (and somebody corrected): "mentions" with "text", "type" and "entity", "relations" with "arguments";
/// - {"id", "entities": [{"name", "type", "mentions": ["…"]}], "relations": [{"type", "args": {"acquirer": ["Microsoft",
///   {"text": "its PC business"}]}}]}.
/// Entity types that extraction does not know (and "source") are passed over. Throws Error at the line of the first mistake.
Gold read_gold(std::istream& in, const std::string& file);

}  // namespace dealgraph
