#pragma once
/// Days for formats that know no vaguer dates.

#include <string>
#include <string_view>

namespace dealgraph {

/// "2021-01-01" for "2021" and "2021-01"; a day stays. `date` is ISO of any precision.
std::string first_day(std::string_view date);

/// "2021-12-31" for "2021", "2021-02-28" for "2021-02"; a day stays.
std::string last_day(std::string_view date);

}  // namespace dealgraph
