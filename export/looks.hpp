#pragma once
/// Colours and sizes, the same in every file that has them.

#include <span>
#include <string_view>

#include "graph/view.hpp"

namespace dealgraph {

struct Color {
  int red = 0;
  int green = 0;
  int blue = 0;
};

inline constexpr std::string_view kDealEdgeColor = "#5b4fa0";
inline constexpr std::string_view kOtherEdgeColor = "#a8a8a8";

struct KindColor {
  std::string_view kind;
  std::string_view color;
};
std::span<const KindColor> kind_colors();

/// "#1f77b4" for company … (ViewNode::kind); grey for a kind that has none.
std::string_view color_of(std::string_view kind);

/// Strong for edges that come from deals, pale for all others.
std::string_view color_of(const ViewEdge& edge);

/// "#1f77b4" in its parts.
Color color_from(std::string_view hex);

/// The diameter of a node: 10 for one without deals, 20 for seven, 30 for 26, so that the greatest does not hide the rest.
double size_of(const ViewNode& node);

/// Whether the edge comes from a deal (and not from a fact or a mention).
bool is_of_deal(const ViewEdge& edge);

}  // namespace dealgraph
