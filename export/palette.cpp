#include "export/palette.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealgraph {

std::string_view color_of(std::string_view kind) {
  using Entry = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Entry, 7> kColors = {{{"company", "#1f77b4"},
                                                    {"organization", "#17becf"},
                                                    {"person", "#ff7f0e"},
                                                    {"product", "#2ca02c"},
                                                    {"hardware", "#d62728"},
                                                    {"deal", "#9467bd"},
                                                    {"article", "#8c564b"}}};
  const auto found = std::find_if(kColors.begin(), kColors.end(), [&](const Entry& entry) { return entry.first == kind; });
  return found == kColors.end() ? "#7f7f7f" : found->second;
}

}  // namespace dealgraph
