#pragma once
/// Which token of a document belongs to which name: the board on which the steps of name finding place their finds.

#include <vector>

#include "extract/document.hpp"

namespace dealgraph {

/// Holds at most one name per token. Owns its names until `take`.
class NameMap {
 public:
  explicit NameMap(std::size_t tokens) : owner_(tokens, kNoIndex) {}

  [[nodiscard]] bool is_free(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t at = begin; at < end; ++at)
      if (owner_[at] != kNoIndex) return false;
    return true;
  }
  /// The name that covers the token, or nullptr.
  [[nodiscard]] Name* at(std::uint32_t token) {
    return token < owner_.size() && owner_[token] != kNoIndex ? &names_[owner_[token]] : nullptr;
  }
  [[nodiscard]] const Name* at(std::uint32_t token) const {
    return token < owner_.size() && owner_[token] != kNoIndex ? &names_[owner_[token]] : nullptr;
  }
  /// Places a name on free tokens; false (and nothing done) if one of them is taken.
  bool add(Name name) {
    if (!is_free(name.begin, name.end)) return false;
    claim(name, static_cast<std::uint32_t>(names_.size()));
    names_.push_back(std::move(name));
    return true;
  }
  /// Makes the name that covers `token` reach from `begin` to `end`, whose other tokens are free.
  void stretch(std::uint32_t token, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t index = owner_[token];
    names_[index].begin = begin;
    names_[index].end = end;
    claim(names_[index], index);
  }
  /// Takes the names that lie in the range off the board.
  void remove(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end; ++at) {
      if (owner_[at] == kNoIndex) continue;
      Name& gone = names_[owner_[at]];
      for (std::uint32_t token = gone.begin; token < gone.end; ++token) owner_[token] = kNoIndex;
      gone.end = gone.begin;
    }
  }
  /// All names in the order of their tokens.
  std::vector<Name> take() {
    std::vector<Name> out;
    for (std::uint32_t at = 0; at < owner_.size(); ++at)
      if (owner_[at] != kNoIndex && names_[owner_[at]].begin == at) out.push_back(std::move(names_[owner_[at]]));
    return out;
  }

 private:
  void claim(const Name& name, std::uint32_t index) {
    for (std::uint32_t at = name.begin; at < name.end; ++at) owner_[at] = index;
  }

  std::vector<std::uint32_t> owner_;
  std::vector<Name> names_;
};

}  // namespace dealgraph
