#pragma once
/// The graph's values as bytes, for rows that travel between the processes of one job. Not for keeping: the bytes mean
/// something to the same version of the program only.

#include <concepts>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/error.hpp"
#include "graph/detail/members.hpp"

namespace dealgraph::detail {

template <class T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

/// Numbers as they lie in memory, sizes before text and lists, structs member by member.
class RowWriter {
 public:
  void operator()(const Plain auto& value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    bytes_.append(bytes, sizeof value);
  }
  void operator()(const std::string& text) {
    (*this)(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  template <class T>
  void operator()(const std::vector<T>& list) {
    (*this)(static_cast<std::uint32_t>(list.size()));
    for (const T& value : list) (*this)(value);
  }
  template <class T>
  void operator()(const std::optional<T>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  template <class T>
    requires requires(const T& value) { members(value); }
  void operator()(const T& value) {
    std::apply([this](const auto&... each) { ((*this)(each), ...); }, members(value));
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what RowWriter wrote. Borrows the bytes. Throws Error where they end too early.
class RowReader {
 public:
  explicit RowReader(std::string_view bytes) : bytes_(bytes) {}

  void operator()(Plain auto& value) { std::memcpy(&value, next(sizeof value).data(), sizeof value); }
  void operator()(std::string& text) { text = next(size()); }
  template <class T>
  void operator()(std::vector<T>& list) {
    list.clear();
    for (std::uint32_t left = size(); left > 0; --left) (*this)(list.emplace_back());
  }
  template <class T>
  void operator()(std::optional<T>& value) {
    bool has_value = false;
    (*this)(has_value);
    if (has_value) (*this)(value.emplace());
  }
  template <class T>
    requires requires(T& value) { members(value); }
  void operator()(T& value) {
    std::apply([this](auto&... each) { ((*this)(each), ...); }, members(value));
  }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }

 private:
  std::uint32_t size() {
    std::uint32_t size = 0;
    (*this)(size);
    return size;
  }
  std::string_view next(std::size_t size) {
    if (size > bytes_.size()) throw Error("a row of the job is cut off; were its files written by another version?");
    const std::string_view bytes = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return bytes;
  }

  std::string_view bytes_;
};

template <class T>
std::string to_bytes(const T& value) {
  RowWriter write;
  write(value);
  return write.take();
}

/// Throws Error if `bytes` are not a T.
template <class T>
T from_bytes(std::string_view bytes) {
  RowReader read(bytes);
  T value;
  read(value);
  if (!read.at_end()) throw Error("a row of the job is longer than it should be; were its files written by another version?");
  return value;
}

}  // namespace dealgraph::detail
