#include "export/property_text.hpp"

#include <algorithm>

#include "graph/number_text.hpp"

namespace dealgraph {
namespace {

struct Speller {
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(double value) const { return number_text(value); }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(const std::vector<std::string>& list) const {
    std::string joined;
    for (std::string element : list) {
      std::replace(element.begin(), element.end(), '|', '/');
      if (!joined.empty()) joined += '|';
      joined += element;
    }
    return joined;
  }
};

}  // namespace

std::string property_text(const PropertyValue& value) {
  return std::visit(Speller(), value);
}

}  // namespace dealgraph
