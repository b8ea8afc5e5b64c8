#pragma once
/// The spelling of property values in files that hold them as text.

#include <string>

#include "graph/view.hpp"

namespace dealgraph {

/// Numbers as number_text() spells them; lists joined by '|' (one inside an element becomes '/').
std::string property_text(const PropertyValue& value);

}  // namespace dealgraph
