#pragma once
/// The one exception of the library.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

namespace dealgraph {

/// Where something is wrong: a file as the caller named it, with line and column counted from 1 (0: not known).
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

/// "FILE:LINE:COLUMN", leaving out what is not known.
std::string to_string(const Place& place);

/// Thrown wherever the library cannot do what it was asked to. `what()` says what is wrong and what to do about it, without
/// the place; apps/cli prints both. The library never prints or exits.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message, Place place = {}) : std::runtime_error(message), place_(std::move(place)) {}
  [[nodiscard]] const Place& place() const { return place_; }

 private:
  Place place_;
};

}  // namespace dealgraph
