#pragma once
/// Names of the open class: persons, organizations and companies that no dictionary knows, proved by form or context.

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// Looks at every run of capitalised words that dictionary names left free and places what proves itself: a legal ending or a
/// company word ("Foo Technologies"), words of organizations ("University of …"), given names and titles, a description before
/// or after ("chip maker Foo", "Foo, a start-up"), a verb that companies do. Other runs become candidates.
void place_open_names(const Document& document, NameMap& map);

}  // namespace dealgraph
