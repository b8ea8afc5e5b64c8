#include "core/error.hpp"

namespace dealgraph {

std::string to_string(const Place& place) {
  std::string text = place.file;
  if (place.line == 0) return text;
  if (!text.empty()) text += ':';
  text += std::to_string(place.line);
  if (place.column != 0) text += ':' + std::to_string(place.column);
  return text;
}

}  // namespace dealgraph
