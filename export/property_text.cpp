#include "export/property_text.hpp"

#include <algorithm>

#include "graph/number_text.hpp"

namespace dealgraph {
namespace {

struct Speller {
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(double value) const { return number_text(value); }
  std::string operator()(std::string_view value) const { return std::string(value); }
  std::string operator()(std::span<const std::string> list) const { return joined(list, '|', '/'); }
};

}  // namespace

std::string property_text(const PropertyValue& value) {
  return std::visit(Speller(), value);
}

std::string_view property_text(const PropertyValue& value, std::string& room) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return *text;
  return room = property_text(value);
}

std::string joined(std::span<const std::string> list, char separator, char instead) {
  std::string text;
  for (const std::string& element : list) {
    if (!text.empty()) text += separator;
    std::replace_copy(element.begin(), element.end(), std::back_inserter(text), separator, instead);
  }
  return text;
}

}  // namespace dealgraph
