#pragma once
/// The properties of one row after the other.

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/view.hpp"

namespace dealgraph::detail {

/// Filled in the order of its table of keys, handed out, cleared for the next row. Text and lists must outlive the row, except
/// those that are moved in. What is absent is not taken.
class PropertyRow {
 public:
  explicit PropertyRow(std::span<const PropertyKey> keys) : keys_(keys) {}

  PropertyRow& text(std::string_view name, std::string_view value);
  PropertyRow& list(std::string_view name, std::span<const std::string> value);
  PropertyRow& own_list(std::string_view name, std::vector<std::string>&& value);
  PropertyRow& count(std::string_view name, std::size_t value);
  PropertyRow& real(std::string_view name, double value);

  [[nodiscard]] std::span<const Property> properties() const { return properties_; }
  void clear();

 private:
  /// The key of this name, sought from the last one on. Throws Error if it is not in the table or was passed.
  const PropertyKey* key(std::string_view name);

  std::span<const PropertyKey> keys_;
  std::size_t next_ = 0;
  std::vector<Property> properties_;
  std::deque<std::vector<std::string>> owned_;
};

}  // namespace dealgraph::detail
