#pragma once
/// Text as the graph keeps it, fit for every export, and as it compares it.

#include <string>
#include <string_view>

namespace dealgraph::detail {

/// Valid UTF-8 without the characters that XML and some clients refuse: controls below U+0020 except tab, LF and CR, and
/// U+FFFE and U+FFFF. Done once, here, so that no exporter has to.
std::string clean_text(std::string_view text);

/// `id` if it is made of letters, digits and ". - _ :" only; else with '-' for each run of anything else, and six hex digits of
/// its hash. Slugs and dictionary ids pass unchanged.
std::string safe_id(std::string_view id);

/// Folded letters and digits, words set apart by one space: equal for sentences that differ in marks, case and spacing.
std::string comparable_text(std::string_view text);

/// comparable_text without a leading article or possessive: "its PC business" and "the PC business" are equal.
std::string comparable_description(std::string_view text);

}  // namespace dealgraph::detail
