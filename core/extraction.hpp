#pragma once
/// What extraction found in one article.

#include <algorithm>
#include <string>
#include <vector>

#include "core/article.hpp"
#include "core/entity_record.hpp"
#include "core/mention.hpp"
#include "core/relation.hpp"

namespace dealgraph {

/// Owns everything: an article, its mentions (sorted by span, never overlapping) and its relations (sorted by evidence, type
/// and arguments). `records` holds what the dictionary knows of the mentioned entities and of their owners, sorted by id;
/// entities without a record are described by their mentions alone. `article.language` is set here where the input said
/// nothing.
struct Extraction {
  Article article;
  std::vector<Mention> mentions;
  std::vector<Relation> relations;
  std::vector<EntityRecordPtr> records;  ///< never null; compared by what they say
  friend bool operator==(const Extraction& a, const Extraction& b) {
    return a.article == b.article && a.mentions == b.mentions && a.relations == b.relations &&
           std::ranges::equal(a.records, b.records, [](const auto& x, const auto& y) { return x == y || *x == *y; });
  }
};

}  // namespace dealgraph
