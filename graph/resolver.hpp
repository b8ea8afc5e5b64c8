#pragma once
/// Mentions → entities.

#include <vector>

#include "graph/detail/article_notes.hpp"
#include "graph/detail/dictionary_facts.hpp"
#include "graph/entity.hpp"

namespace dealgraph {

/// The entities that articles name or that the dictionary gives as owners of such, sorted by id. Keys are those of the
/// mentions; a reported renaming becomes a dated alias on both sides and changes no key.
std::vector<Entity> resolve(const std::vector<detail::ArticleNotes>& articles, const detail::Records& records,
                            const std::vector<detail::DictionaryFact>& entries);

}  // namespace dealgraph
