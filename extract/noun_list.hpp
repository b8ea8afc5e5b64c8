#pragma once
/// A short list of indices without memory of its own elsewhere.

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <vector>

namespace dealgraph {

/// Indices of noun phrases that stand as one list ("A, B and C"), in text order. Nearly all are of one or two: up to six lie
/// inside, longer ones in a vector.
class NounList {
 public:
  NounList() = default;
  NounList(std::initializer_list<std::uint32_t> items) {
    for (const std::uint32_t item : items) push_back(item);
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const std::uint32_t* begin() const { return size_ <= few_.size() ? few_.data() : many_.data(); }
  [[nodiscard]] const std::uint32_t* end() const { return begin() + size_; }
  [[nodiscard]] std::uint32_t front() const { return *begin(); }
  [[nodiscard]] std::uint32_t back() const { return *(end() - 1); }
  [[nodiscard]] std::uint32_t operator[](std::size_t at) const { return begin()[at]; }

  void push_back(std::uint32_t item) {
    if (size_ == few_.size()) many_.assign(few_.begin(), few_.end());
    if (size_ < few_.size())
      few_[size_] = item;
    else
      many_.push_back(item);
    ++size_;
  }
  void push_front(std::uint32_t item) {
    push_back(item);
    std::uint32_t* const first = size_ <= few_.size() ? few_.data() : many_.data();
    std::rotate(first, first + size_ - 1, first + size_);
  }

 private:
  std::array<std::uint32_t, 6> few_{};
  std::uint32_t size_ = 0;
  std::vector<std::uint32_t> many_;
};

}  // namespace dealgraph
