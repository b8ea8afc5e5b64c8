#pragma once
/// One spelling of numbers for all files: the shortest that reads back as the same double, with no regard to the locale.

#include <string>

namespace dealgraph {

/// "1000000000", "0.25"; with an exponent ("1e+21") only below 1e-5 and from 1e15 on. `value` is finite.
std::string number_text(double value);

/// The same without any exponent, as xsd:decimal wants it.
std::string decimal_text(double value);

}  // namespace dealgraph
