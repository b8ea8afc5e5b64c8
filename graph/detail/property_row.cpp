#include "graph/detail/property_row.hpp"

#include <cmath>

#include "core/error.hpp"

namespace dealgraph::detail {

const PropertyKey* PropertyRow::key(std::string_view name) {
  while (next_ < keys_.size() && keys_[next_].name != name) ++next_;
  if (next_ == keys_.size()) throw Error("the table of properties has no '" + std::string(name) + "' at this place");
  return &keys_[next_];
}

PropertyRow& PropertyRow::text(std::string_view name, std::string_view value) {
  if (!value.empty()) properties_.push_back({key(name), value});
  return *this;
}

PropertyRow& PropertyRow::list(std::string_view name, std::span<const std::string> value) {
  if (!value.empty()) properties_.push_back({key(name), value});
  return *this;
}

PropertyRow& PropertyRow::own_list(std::string_view name, std::vector<std::string>&& value) {
  return list(name, owned_.emplace_back(std::move(value)));
}

PropertyRow& PropertyRow::count(std::string_view name, std::size_t value) {
  properties_.push_back({key(name), static_cast<std::int64_t>(value)});
  return *this;
}

PropertyRow& PropertyRow::real(std::string_view name, double value) {
  if (std::isfinite(value)) properties_.push_back({key(name), value});
  return *this;
}

void PropertyRow::clear() {
  next_ = 0;
  properties_.clear();
  owned_.clear();
}

}  // namespace dealgraph::detail
