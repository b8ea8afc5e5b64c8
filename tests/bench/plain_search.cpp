#include "tests/bench/plain_search.hpp"

#include <functional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/utf8.hpp"

namespace dealgraph::bench {
namespace {

constexpr std::size_t kFirstBytes = 4;

bool joins_words(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return !is_cjk(c) && is_letter(c);
}

/// Whether a word may begin or end before byte `at`.
bool is_boundary(std::string_view text, std::size_t at) {
  if (at == 0 || at == text.size()) return true;
  return !joins_words(decode_before(text, at).value) || !joins_words(decode_at(text, at).value);
}

}  // namespace

std::vector<Found> plain_search(std::string_view text, const std::vector<std::string>& names) {
  const std::unordered_set<std::string_view> known(names.begin(), names.end());
  // The lengths of all names with the same first bytes, so that not every length is tried everywhere.
  std::unordered_map<std::string_view, std::set<std::size_t, std::greater<>>> lengths;
  for (const std::string& name : names) lengths[std::string_view(name).substr(0, kFirstBytes)].insert(name.size());
  const auto longest = [&](std::size_t at, std::size_t first) -> std::size_t {
    const auto possible = lengths.find(text.substr(at, first));
    if (possible == lengths.end()) return 0;
    for (const std::size_t length : possible->second)
      if (at + length <= text.size() && known.contains(text.substr(at, length)) && is_boundary(text, at + length))
        return length;
    return 0;
  };
  std::vector<Found> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    if (is_boundary(text, at))
      for (std::size_t first = kFirstBytes; first > 0 && length == 0; --first) length = longest(at, first);
    if (length != 0) out.push_back({at, at + length});
    at += length != 0 ? length : decode_at(text, at).length;
  }
  return out;
}

}  // namespace dealgraph::bench
