#include "export/looks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace dealgraph {
namespace {

constexpr double kLeastSize = 10;
constexpr std::array<KindColor, 7> kKindColors = {{{"company", "#1f77b4"},
                                                   {"organization", "#17becf"},
                                                   {"person", "#ff7f0e"},
                                                   {"product", "#2ca02c"},
                                                   {"hardware", "#d62728"},
                                                   {"deal", "#9467bd"},
                                                   {"article", "#8c564b"}}};

int part_at(std::string_view hex, std::size_t at) {
  int value = 0;
  std::from_chars(hex.data() + at, hex.data() + at + 2, value, 16);
  return value;
}

}  // namespace

std::span<const KindColor> kind_colors() {
  return kKindColors;
}

std::string_view color_of(std::string_view kind) {
  const auto found =
      std::find_if(kKindColors.begin(), kKindColors.end(), [&](const KindColor& each) { return each.kind == kind; });
  return found == kKindColors.end() ? "#7f7f7f" : found->color;
}

std::string_view color_of(const ViewEdge& edge) {
  return is_of_deal(edge) ? kDealEdgeColor : kOtherEdgeColor;
}

Color color_from(std::string_view hex) {
  return {part_at(hex, 1), part_at(hex, 3), part_at(hex, 5)};
}

double size_of(const ViewNode& node) {
  return std::round(kLeastSize * std::cbrt(1 + static_cast<double>(node.deals)) * 100) / 100;
}

bool is_of_deal(const ViewEdge& edge) {
  const PropertyValue* deal = property(edge.properties, "deal");
  return deal != nullptr && std::get<std::string_view>(*deal).starts_with("deal:");
}

}  // namespace dealgraph
