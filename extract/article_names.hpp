#pragma once
/// "A name proved once is a name everywhere in the article."

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// Finds the other places of names that form or context proved: the same words, companies without their legal ending or by
/// their first word, persons by their surname, acronyms that stand in brackets after a full name.
void place_article_names(Document& document, NameMap& map);

}  // namespace dealgraph
