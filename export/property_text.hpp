#pragma once
/// The spelling of property values in files that hold them as text.

#include <string>
#include <string_view>

#include "graph/view.hpp"

namespace dealgraph {

/// Numbers as number_text() spells them; lists joined by '|' (one inside an element becomes '/').
std::string property_text(const PropertyValue& value);

/// The same without a copy where the value is text; else it is made in `room`, which must outlive the result.
std::string_view property_text(const PropertyValue& value, std::string& room);

/// The elements of a list joined by `separator`; one inside an element becomes `instead`.
std::string joined(std::span<const std::string> list, char separator, char instead);

}  // namespace dealgraph
